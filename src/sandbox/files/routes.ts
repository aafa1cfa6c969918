/** PUT of a direct upload and GET of a stored file, both by signed address (recorded files/03; seen on a real server). */
import { json } from '../http';
import type { Incoming, Reply } from '../http';
import type { World } from '../world';
import { isGoodTicket } from './addresses';

export type Ticket = { readonly fileId: string; readonly token: string | null };

export function putUpload(world: World, ticket: Ticket, incoming: Incoming): Reply {
  const file = world.files.pending(ticket.fileId);
  if (file === null || !isGoodTicket(world, 'upload', ticket)) return forbidden();
  const arrived = isSwallowed(incoming) ? Buffer.alloc(0) : incoming.body;
  if (arrived.length > file.expectedSize) {
    return refused(413, 'FILE_TOO_LARGE', `Upload exceeds declared size of ${file.expectedSize} bytes`);
  }
  file.content = arrived;
  if (arrived.length < file.expectedSize) {
    return refused(
      400,
      'FILE_SIZE_MISMATCH',
      `Uploaded ${arrived.length} bytes but ${file.expectedSize} were declared`,
    );
  }
  return { status: 204, headers: {}, body: '' };
}

/** Twenty's own body readers eat JSON and plain text before the upload sees them: the file arrives empty. */
const isSwallowed = ({ request }: Incoming): boolean =>
  /^(application\/json|text\/plain)\b/.test(request.headers['content-type'] ?? '');

const refused = (status: number, code: string, message: string): Reply =>
  json(status, { statusCode: status, error: 'Error', messages: [message], code });

export function getFile(world: World, ticket: Ticket): Reply {
  const file = world.files.get(ticket.fileId);
  if (!isGoodTicket(world, 'file', ticket)) return forbidden();
  if (file?.content === null || file === null) return { status: 404, headers: {}, body: '' };
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
    body: file.content,
  };
}

const forbidden = (): Reply =>
  json(403, { message: 'Forbidden resource', error: 'Forbidden', statusCode: 403 });
