import { createInbox } from '../../../src/twenty/inbound';
import { createTransport } from '../../../src/twenty/transport';
import { describeInbox } from './inbound-behaviour';

// A real server with the model installed (max install). Paced by its own limit.
jest.setTimeout(180_000);

const { TWENTY_API_URL: url = '', TWENTY_API_KEY: apiKey = '' } = process.env;
const transport = createTransport({ url, apiKey, clock: { now: () => new Date() } });

describeInbox(() => ({ transport, inbox: createInbox(transport) }));
