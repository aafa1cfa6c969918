import { describeHistories } from './histories';

describeHistories(12);
