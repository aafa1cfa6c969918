/** Which door opens on what (DESIGN §6). */
import type { Handle } from './http';
import { refuse, type Reply, type Request } from './reply';

/** Path → method → handler. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Handle>>>>;

export const route =
  (routes: Routes): Handle =>
  async (request: Request): Promise<Reply> => {
    const methods = Object.hasOwn(routes, request.path) ? routes[request.path] : undefined;
    if (!methods) return refuse(404, 'rien à cette adresse');
    const handle = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (handle) return handle(request);
    const allowed = Object.keys(methods).join(', ');
    return refuse(405, `méthode ${allowed} attendue`, { allow: allowed });
  };
