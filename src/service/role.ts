/** What a process of the service does, when several share one queue: the doors, the work, or both. */
import { MaxError } from '../errors';

export const ROLES = ['all', 'web', 'worker'] as const;

/**
 * `web`: answers webhooks, form and pages, and only writes into the queue. `worker`: decides, sends, sweeps, reads the mailbox,
 * and answers nothing but its health. `all`: both, in one process.
 */
export type Role = (typeof ROLES)[number];

export const hasDoors = (role: Role): boolean => role !== 'worker';
export const works = (role: Role): boolean => role !== 'web';

/** What `--role` says, for the queue of `queueUrl`. Throws `MaxError` configuration: unknown, or a queue that cannot be shared. */
export function parseRole(text: string, queueUrl: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role === undefined) {
    throw new MaxError(
      'configuration',
      `--role : « ${text} » n’est pas connu. Choisissez parmi : ${ROLES.join(', ')}.`,
    );
  }
  if (role !== 'all' && queueUrl.startsWith('pglite:')) {
    throw new MaxError(
      'configuration',
      `--role ${role} : la file d’attente de QUEUE_URL est un dossier (pglite:), qu’un seul processus peut ouvrir. ` +
        'Donnez une QUEUE_URL postgres:// ou redis://, ou lancez « max start » sans --role.',
    );
  }
  return role;
}
