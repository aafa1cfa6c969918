/** The machine MAX runs on: its disk, and its clock against that of the queue's server. */
import { seconds } from '../../kernel/time';
import { MOST_SKEW } from '../../service/skew';
import type { FolderReport } from './folders';
import { attention, ok, panne, type Check, type Patient, type Verdict } from './finding';

const MB = 1_000_000;
/** A day's journal of PGlite and a few hundred messages. */
const LITTLE = 500 * MB;
const TOO_LITTLE = 50 * MB;

const FULL = 'Libérez de la place sur ce disque, ou mettez MAX_DATA_DIR (et QUEUE_URL) sur un autre.';
const NOT_OURS =
  'Donnez ce dossier au compte qui fait tourner MAX (chown), ou changez MAX_DATA_DIR (et QUEUE_URL).';

/** What the system's answer means, and what to do. */
export function folderVerdict({ folder, fault, free }: FolderReport): Verdict {
  switch (fault) {
    case null:
      break;
    case 'ENOSPC':
    case 'EDQUOT':
      return panne(`${folder} : le disque est plein`, FULL);
    case 'EROFS':
      return panne(
        `${folder} : le disque est en lecture seule`,
        'Remontez le disque en écriture, ou donnez à MAX un volume où écrire (MAX_DATA_DIR, QUEUE_URL).',
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return panne(
        `${folder} : un fichier tient la place du dossier`,
        'Déplacez ce fichier, ou changez MAX_DATA_DIR (et QUEUE_URL).',
      );
    default:
      return panne(`${folder} : MAX ne peut pas y écrire (${fault})`, NOT_OURS);
  }
  if (free === null || free >= LITTLE) return ok(folder);
  const says = `${folder} : il reste ${Math.floor(free / MB)} Mo`;
  return free < TOO_LITTLE ? panne(says, FULL) : attention(says, FULL);
}

const folders: Check = {
  name: 'dossiers',
  needs: [],
  async look({ folders: look }: Patient) {
    const verdicts = (await look()).map(folderVerdict);
    const wrong = verdicts.filter(({ state }) => state !== 'ok');
    if (wrong.length === 0) return ok(verdicts.map(({ says }) => says).join(', '));
    return {
      state: wrong.some(({ state }) => state === 'panne') ? 'panne' : 'attention',
      says: wrong.map(({ says }) => says).join(' ; '),
      remedy: [...new Set(wrong.flatMap(({ remedy }) => remedy ?? []))].join(' '),
    };
  },
};

/** Worth setting right before the service stops sending for it. */
const NOTABLE_SKEW = seconds(5);

/** `whose`: "Twenty", "la file". Also for the `Date` header, whose precision is a second. */
export function skewVerdict(theirs: Date, ours: Date, whose: string): Verdict {
  const ahead = ours.getTime() - theirs.getTime();
  const size = Math.abs(ahead);
  const says = `écart de ${Math.round(size / 1_000)} s avec ${whose}`;
  if (size <= NOTABLE_SKEW) return ok(says);
  const which = `${says} : cette machine ${ahead > 0 ? 'avance' : 'retarde'}`;
  const remedy =
    'Réglez les horloges des machines sur la même source (NTP : « timedatectl set-ntp true »). Au-delà de 20 s MAX n’envoie ' +
    'plus rien ; au-delà de 5 minutes les webhooks sont refusés.';
  return size > MOST_SKEW ? panne(which, remedy) : attention(which, remedy);
}

/** BullMQ's alarms are dated by whoever sets them, and kept by the server: several machines must agree with it. */
const queueClock: Check = {
  name: 'horloge, file',
  needs: ['file d’attente'],
  async look({ queueTime, clock }: Patient) {
    const theirs = await queueTime();
    return theirs === null
      ? ok('la file est dans MAX : la même horloge')
      : skewVerdict(theirs, clock.now(), 'la file');
  },
};

export const machineChecks = { folders, queueClock } as const;
