import { openLive } from '../contract/live';
import { followFormToClient } from './form-to-client';

openLive();
followFormToClient(() => Promise.resolve(process.env));
