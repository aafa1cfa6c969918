/**
 * The channel without credentials (DESIGN §2.10): one file a message in a folder, named after the message's key. A file
 * appears whole or not at all and is never written over, so the same key cannot leave twice, and "did it leave?" has a
 * certain answer even after a crash.
 */
import { createHash, randomUUID } from 'node:crypto';
import { access, link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel, Clock, Outcome, Outgoing, Trace } from '../service/ports';
import { renderEml } from './eml';

const EXTENSIONS = ['json', 'eml'] as const;

export function createOutbox({ folder, clock }: { readonly folder: string; readonly clock: Clock }): Channel {
  return {
    name: 'boîte d’envoi locale',
    send: (message) => send(folder, message, clock.now()),
    trace: (key) => trace(folder, key),
  };
}

/** SMS and WhatsApp as .json, e-mail as .eml. Answers `sent` too for a key that had left before: it is not written again. */
async function send(folder: string, message: Outgoing, now: Date): Promise<Outcome> {
  const before = await trace(folder, message.key);
  if (before.trace === 'sent') return { outcome: 'sent', idFournisseur: before.idFournisseur };
  const name = `${fileName(message.key)}.${message.canal === 'COURRIEL' ? 'eml' : 'json'}`;
  const draft = join(folder, `.${name}.${randomUUID()}.partiel`);
  try {
    await mkdir(folder, { recursive: true });
    await writeDurably(
      draft,
      message.canal === 'COURRIEL' ? await renderEml(message, now) : renderJson(message, now),
    );
  } catch (cause) {
    return {
      outcome: 'later',
      because: `boîte d’envoi inaccessible (${codeOf(cause)}) : vérifiez le dossier et le disque`,
    };
  }
  return publish(folder, draft, name);
}

/** `link` is the one step that decides: it fails when the name is taken, and is whole or nothing. */
async function publish(folder: string, draft: string, name: string): Promise<Outcome> {
  const sent: Outcome = { outcome: 'sent', idFournisseur: providerId(name) };
  try {
    await link(draft, join(folder, name));
    await syncFolder(folder);
    return sent;
  } catch (cause) {
    return codeOf(cause) === 'EEXIST'
      ? sent
      : { outcome: 'unknown', because: `écriture interrompue (${codeOf(cause)})` };
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

async function trace(folder: string, key: string): Promise<Trace> {
  for (const extension of EXTENSIONS) {
    const name = `${fileName(key)}.${extension}`;
    if (await exists(join(folder, name))) return { trace: 'sent', idFournisseur: providerId(name) };
  }
  return { trace: 'not-sent' };
}

const providerId = (name: string): string => `outbox:${name}`;

/** Readable, and still one file per key: what a file system refuses is replaced, and a digest of the whole key added. */
export function fileName(key: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return `${key.replace(/[^A-Za-z0-9.-]/g, '_').slice(0, 150)}.${digest}`;
}

const renderJson = (message: Outgoing, now: Date): string =>
  `${JSON.stringify(
    {
      cle: message.key,
      canal: message.canal,
      destinataire: message.destinataire,
      ...(message.sujet === '' ? {} : { sujet: message.sujet }),
      corps: message.corps,
      ...(message.modele && { modele: message.modele }),
      envoyeLe: now.toISOString(),
    },
    null,
    2,
  )}\n`;

async function writeDurably(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name itself durable. Windows cannot open a folder, and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'erreur inconnue';
