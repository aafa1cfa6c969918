import { describeHistories } from './histories';

describeHistories(200);
