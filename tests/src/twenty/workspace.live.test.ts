import { createTransport } from '../../../src/twenty/transport';
import { createWorkspace } from '../../../src/twenty/workspace';
import { describeWorkspace } from './workspace-behaviour';

// A real server with the model installed (max install). Paced by its own limit: about two minutes with an untouched one.
jest.setTimeout(180_000);

const { TWENTY_API_URL: url = '', TWENTY_API_KEY: apiKey = '' } = process.env;
const transport = createTransport({ url, apiKey, clock: { now: () => new Date() } });
const workspace = createWorkspace(transport);

describeWorkspace(() => ({ transport, workspace }));
