/** What keeps a queue's home from answering, said with its remedy. Nothing of QUEUE_URL or of what a server says is repeated. */
import { types } from 'node:util';
import { MaxError } from '../errors';
import type { HomeKind } from './homes';

type Refusal = { readonly says: string; readonly remedy: string };

const PASSWORD: Refusal = {
  says: 'son compte ou son mot de passe est refusé',
  remedy: 'Corrigez-les dans QUEUE_URL ; les caractères spéciaux d’un mot de passe s’y écrivent en %XX.',
};
const AWAY: Refusal = {
  says: 'son serveur ne peut pas être joint d’ici',
  remedy: 'Vérifiez son adresse, le réseau et le pare-feu entre les deux machines.',
};
const FULL: Refusal = {
  says: 'son disque est plein',
  remedy: 'Faites de la place ; MAX reprend de lui-même.',
};
const CLOSED_FOLDER: Refusal = {
  says: 'son dossier est fermé à MAX',
  remedy: 'Vérifiez que le dossier est accessible en écriture pour le compte qui lance MAX.',
};

const COPY: Refusal = {
  says: 'c’est une copie, où rien ne s’écrit',
  remedy: 'Mettez dans QUEUE_URL l’adresse du serveur principal.',
};

/** The system's codes (errno), and PostgreSQL's (its documentation, appendix A). */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  ECONNREFUSED: {
    says: 'rien n’écoute à son adresse',
    remedy: 'Démarrez son serveur, ou corrigez l’hôte et le port de QUEUE_URL.',
  },
  ENOTFOUND: {
    says: 'le nom de son hôte est inconnu',
    remedy:
      'Corrigez l’hôte de QUEUE_URL ; sous compose, c’est le nom du service, par exemple « redis » ou « db ».',
  },
  EAI_AGAIN: {
    says: 'le nom de son hôte ne peut pas être cherché',
    remedy: 'Vérifiez le réseau et le DNS de cette machine.',
  },
  ETIMEDOUT: AWAY,
  EHOSTUNREACH: AWAY,
  ENETUNREACH: AWAY,
  ENOSPC: FULL,
  EACCES: CLOSED_FOLDER,
  EPERM: CLOSED_FOLDER,
  EROFS: CLOSED_FOLDER,
  '25006': COPY,
  '28P01': PASSWORD,
  '28000': PASSWORD,
  '3D000': {
    says: 'sa base de données n’existe pas',
    remedy: 'Créez-la (CREATE DATABASE), ou corrigez la fin de QUEUE_URL.',
  },
  '42501': {
    says: 'son compte n’a pas les droits qu’il faut',
    remedy:
      'Donnez-lui CREATE sur la base : MAX y fait les schémas « max_queue » et « max_notes » et les tient à jour.',
  },
  '53100': FULL,
  '53300': {
    says: 'son serveur a déjà toutes les connexions qu’il accepte',
    remedy: 'Relevez max_connections : chaque processus de MAX en prend une douzaine.',
  },
  '57P03': {
    says: 'son serveur démarre ou s’arrête',
    remedy: 'Attendez un instant ; MAX reprend de lui-même.',
  },
};

/** The first word of Redis's refusals (redis.io, « Redis serialization protocol », simple errors). */
const BY_REDIS_WORD: Readonly<Record<string, Refusal>> = {
  NOAUTH: PASSWORD,
  WRONGPASS: PASSWORD,
  NOPERM: {
    says: 'son compte n’a pas les droits qu’il faut',
    remedy: 'Donnez-lui toutes les commandes et toutes les clés (ACL SETUSER … ~* +@all).',
  },
  OOM: {
    says: 'sa mémoire est pleine',
    remedy:
      'Relevez maxmemory de Redis, et laissez maxmemory-policy à noeviction : une autre efface des rappels.',
  },
  MISCONF: {
    says: 'Redis ne peut plus écrire sur son disque',
    remedy: 'Faites de la place, et vérifiez les droits de son dossier.',
  },
  READONLY: COPY,
  LOADING: {
    says: 'Redis relit encore ses données',
    remedy: 'Attendez un instant ; MAX reprend de lui-même.',
  },
};

const UNKNOWN: Readonly<Record<HomeKind, string>> = {
  pglite: 'Vérifiez que le dossier est accessible en écriture et que le disque n’est pas plein.',
  postgres:
    'Vérifiez que le serveur PostgreSQL répond et que le compte peut créer les schémas « max_queue » et « max_notes ».',
  redis: 'Vérifiez que le serveur Redis répond à l’adresse de QUEUE_URL.',
};

/** An error of kind `injoignable` that names the reason when `cause`, or what caused it, tells one. A `MaxError` stays itself. */
export function unreachable(kind: HomeKind, cause: unknown): MaxError {
  if (cause instanceof MaxError) return cause;
  const refusal = refusalOf(cause);
  const message = refusal
    ? `La file d’attente (QUEUE_URL) ne répond pas : ${refusal.says}. ${refusal.remedy}`
    : `La file d’attente (QUEUE_URL) ne répond pas. ${UNKNOWN[kind]}`;
  return new MaxError('injoignable', message, { cause });
}

/** A client that gave up has the error of its connection as its cause. */
function refusalOf(cause: unknown): Refusal | null {
  if (!types.isNativeError(cause)) return null;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const [word = ''] = cause.message.split(' ', 1);
  return BY_CODE[code] ?? BY_REDIS_WORD[word] ?? refusalOf(cause.cause);
}

/** Longer than clients wait between two tries to connect. */
const RECENT_MS = 30_000;

/** What a connection said last, for clients that only say that they gave up. */
export class LastFault {
  private last: { readonly fault: unknown; readonly at: number } | null = null;

  heard(fault: unknown): void {
    this.last = { fault, at: performance.now() };
  }

  /** `cause`, with what was heard behind it. */
  behind(cause: unknown): unknown {
    if (this.last === null || performance.now() - this.last.at > RECENT_MS || refusalOf(cause)) return cause;
    return new Error(types.isNativeError(cause) ? cause.message : 'no answer', { cause: this.last.fault });
  }
}
