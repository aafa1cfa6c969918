/** Which door opens on what (DESIGN §6). */
import { nowhere } from '../pages/faults';
import type { Handle } from './http';
import { refuse, type Reply, type Request } from './reply';

/** Path → method → handler. A last segment `:name` stands for one segment of any value, the request's `parameter`. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Handle>>>>;

/** The same words wherever there is nothing, so that nobody learns what once was there. */
export const NOWHERE = 'rien à cette adresse';

type Found = { readonly methods: Routes[string]; readonly parameter?: string };

export const route =
  (routes: Routes): Handle =>
  async (request: Request): Promise<Reply> =>
    asRead(await answered(routes, request), request);

async function answered(routes: Routes, request: Request): Promise<Reply> {
  const found = find(routes, request.path);
  if (!found) return refuse(404, NOWHERE);
  const { methods, ...parameter } = found;
  const handle = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (handle) return handle({ ...request, ...parameter });
  const allowed = Object.keys(methods).join(', ');
  return refuse(405, `méthode ${allowed} attendue`, { allow: allowed });
}

/** A person with a browser reads a page, wherever there is nothing; programs read JSON. */
function asRead(reply: Reply, { header }: Request): Reply {
  const isPage = (reply.headers['content-type'] ?? '').startsWith('text/html');
  const reads = (header('accept') ?? '').includes('text/html');
  return reply.status === 404 && !isPage && reads ? nowhere() : reply;
}

/** The exact path first. A parameter is taken as it was written, not decoded. */
function find(routes: Routes, path: string): Found | null {
  const exact = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (exact) return { methods: exact };
  const slash = path.lastIndexOf('/') + 1;
  const [folder, parameter] = [path.slice(0, slash), path.slice(slash)];
  const pattern = Object.keys(routes).find(
    (one) => one.startsWith(`${folder}:`) && !one.includes('/', slash),
  );
  const methods = pattern === undefined ? undefined : routes[pattern];
  return methods && parameter !== '' ? { methods, parameter } : null;
}
