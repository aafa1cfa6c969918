/**
 * The bytes of files, by the signed addresses that Twenty gives out (API.md §3). They name the server as Twenty knows it
 * (SERVER_URL), which need not be how we reach it: the path is asked of the server we speak to, and of no other.
 */
import { MaxError } from '../errors';
import { minutes } from '../kernel/time';
import type { Downloaded } from '../service/imports/imports';
import { connectionFault, statusFault } from './network';

export type Server = { readonly url: string; readonly fetch: typeof fetch };

/** A director's file is a few megabytes; a line that needs longer than this for it is down. */
const TIMEOUT = minutes(2);

/** No key is sent: the address is signed. A redirection is not followed. Throws when the server is down (retryable). */
export async function download(address: string, maxBytes: number, server: Server): Promise<Downloaded> {
  const own = ownAddress(address, server);
  if (own === null) return { kind: 'foreign' };
  const answer = await ask(own, server, { redirect: 'manual' });
  if (answer.status >= 300 && answer.status < 400) return { kind: 'foreign' };
  if (answer.status === 404) return { kind: 'gone' };
  if (!answer.ok) throw statusFault(answer.status, await answer.text());
  const announced = Number(answer.headers.get('content-length') ?? 0);
  if (announced > maxBytes) return tooBig(announced, answer);
  return bounded(answer, maxBytes, server);
}

/**
 * To Twenty itself, or to the storage whose address Twenty just gave us for this one file (S3). Never text/plain or JSON:
 * Twenty's own body readers would eat it. A redirection is not followed: the file goes where Twenty said, or nowhere.
 */
export async function upload(address: string, content: Uint8Array, server: Server): Promise<void> {
  // Parsed by `ownAddress` first, so that what follows is an address.
  const answer = await ask(ownAddress(address, server) ?? storageAddress(address), server, {
    method: 'PUT',
    redirect: 'manual',
    headers: { 'content-type': 'application/octet-stream' },
    body: content,
  });
  if (!answer.ok) throw statusFault(answer.status, await answer.text());
  await answer.body?.cancel();
}

const PATH = /^\/file(?:s|-upload)?\//;

function ownAddress(address: string, { url }: Server): URL | null {
  if (!URL.canParse(address, url)) throw unreadableAddress();
  const { pathname, search } = new URL(address, url);
  return PATH.test(pathname) ? new URL(pathname + search, url) : null;
}

function storageAddress(address: string): URL {
  if (!/^https?:\/\//i.test(address)) throw unreadableAddress();
  return new URL(address);
}

const unreadableAddress = (): MaxError =>
  new MaxError('reponse-illisible', 'Twenty donne pour un fichier une adresse illisible. Réessayez.');

async function ask(address: URL, { url, fetch }: Server, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
  } catch (reason) {
    throw connectionFault(reason, url);
  }
}

async function tooBig(bytes: number, answer: Response): Promise<Downloaded> {
  await answer.body?.cancel();
  return { kind: 'too-big', bytes };
}

/** Whatever length was announced, no more than this is kept. */
async function bounded(answer: Response, maxBytes: number, { url }: Server): Promise<Downloaded> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += part.byteLength;
      if (bytes > maxBytes) return { kind: 'too-big', bytes };
      parts.push(part);
    }
  } catch (reason) {
    throw connectionFault(reason, url);
  }
  return { kind: 'content', bytes: Buffer.concat(parts) };
}
