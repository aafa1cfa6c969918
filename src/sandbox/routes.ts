/** Which address answers what, and where the simulated faults of the API strike. */
import { identify } from './auth';
import { strikes, setFaults } from './faults';
import { readMultipart } from './files/multipart';
import { getFile, putUpload } from './files/routes';
import { json } from './http';
import type { Handled, Incoming } from './http';
import { executeMetadata } from './metadata/execute';
import { pageRoute } from './page/routes';
import { clientConfig, health, serverCard } from './public-pages';
import { executeRecords } from './records/execute';
import type { GraphQLRequest } from './records/document';
import { isObject, objectOf, textOf } from './unknown';
import type { World } from './world';

export async function route(world: World, incoming: Incoming): Promise<Handled> {
  const { pathname } = incoming.url;
  if (incoming.method === 'OPTIONS') return preflight(incoming);
  if (pathname === '/graphql' || pathname === '/metadata') return graphql(world, incoming);
  if (pathname === '/__sandbox/faults') return faults(world, incoming);
  if (world.faults.unreachable && !isOwnPage(pathname)) return 'cut';
  if (pathname === '/client-config') return json(200, clientConfig());
  if (pathname === '/healthz') return json(200, health());
  if (pathname === '/.well-known/mcp/server-card.json') return json(200, serverCard());
  const file = /^\/(file\/files-field|file-upload)\/([0-9a-f-]{36})$/.exec(pathname);
  if (file !== null)
    return files(world, incoming, { isUpload: file[1] === 'file-upload', fileId: file[2] ?? '' });
  return pageRoute(world, incoming);
}

/** Twenty lets any origin call it, a frame without one included: the token decides, not a cookie. */
const preflight = ({ request }: Incoming): Handled => ({
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
    vary: 'Access-Control-Request-Headers',
  },
  body: '',
});

/** The page stays open while the API is "unreachable", or nobody could switch it back on. */
const isOwnPage = (pathname: string): boolean =>
  pathname === '/' ||
  pathname.startsWith('/objets/') ||
  pathname.startsWith('/pannes') ||
  pathname.startsWith('/webhooks');

async function graphql(world: World, incoming: Incoming): Promise<Handled> {
  world.counters.requests += 1;
  const { faults: on, dice } = world;
  if (on.unreachable) return 'cut';
  if (strikes(on.serverErrors, dice)) return json(500, { statusCode: 500, message: 'Internal server error' });
  if (strikes(on.slowAnswers, dice)) await pause(on.slowMs);
  if (incoming.method !== 'POST') return json(200, { errors: [{ message: 'Must provide query string.' }] });
  const request = await readRequest(incoming);
  if ('status' in request) return request;
  const identity = identify(world.accounts, incoming.request.headers.authorization);
  const isRecords = incoming.url.pathname === '/graphql';
  const answer = await (isRecords ? executeRecords : executeMetadata)(world, identity, request);
  if (isRecords && /^\s*mutation\b/.test(request.query) && strikes(on.lostAnswers, dice)) return 'cut';
  return json(answer.status, answer.body);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function readRequest({ request, body }: Incoming): Promise<GraphQLRequest | ReturnType<typeof json>> {
  const isMultipart = (request.headers['content-type'] ?? '').startsWith('multipart/form-data');
  let sent: unknown;
  try {
    sent = isMultipart ? await readMultipart(request, body) : JSON.parse(body.toString('utf8'));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Bad Request';
    return json(400, { message, error: 'Bad Request', statusCode: 400 });
  }
  const { query, variables, operationName } = objectOf(sent);
  if (typeof query !== 'string') return json(200, { errors: [{ message: 'Must provide query string.' }] });
  return { query, variables: isObject(variables) ? variables : {}, operationName: textOf(operationName) };
}

function faults(world: World, { method, body }: Incoming): Handled {
  if (method === 'GET') return json(200, world.faults);
  if (method !== 'POST') return json(405, { message: 'GET ou POST' });
  let sent: unknown;
  try {
    sent = JSON.parse(body.toString('utf8'));
  } catch {
    return json(400, { message: 'Le corps doit être un objet JSON.' });
  }
  const unknown = setFaults(world.faults, sent);
  if (unknown.length > 0)
    return json(400, {
      message: `Panne inconnue ou mal écrite : ${unknown.join(', ')}`,
      faults: world.faults,
    });
  return json(200, world.faults);
}

function files(
  world: World,
  incoming: Incoming,
  { isUpload, fileId }: { isUpload: boolean; fileId: string },
): Handled {
  const { method, url } = incoming;
  const ticket = { fileId, token: url.searchParams.get('token') };
  if (isUpload && method === 'PUT') return putUpload(world, ticket, incoming);
  if (!isUpload && method === 'GET') return getFile(world, ticket);
  return json(404, { statusCode: 404, message: `Cannot ${method} ${url.pathname}`, error: 'Not Found' });
}
