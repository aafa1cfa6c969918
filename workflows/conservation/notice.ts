/**
 * Nothing is erased without notice: whoever runs the agency is told of the lot, once, two weeks ahead. The notice is a record,
 * and what it covers is in its key, so that a restart, a second worker or a lost disk neither tells twice nor erases too soon.
 */
import type { Parcours } from '../../objects/vocabulary';
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, plus } from '../../src/kernel/time';
import { managersOf } from '../notification/recipients';
import type { Agency } from '../state';
import type { Due } from './standing';

/** Between the notice and the first erasure. */
export const AHEAD = days(14);
/** A notice also speaks for what falls due in the month after: one a month, not one a day. */
export const LOT = days(30);
export const NOTICE = 'conservation';

/** A notice that was given, whoever got it, also when it has been thrown away. */
export type Notice = { readonly cle: string; readonly createdAt: Date };

/** `NewNotification` of the service's ports, without a lead. */
export type Announcement = {
  readonly key: string;
  readonly leadId: null;
  readonly destinataireId: string;
  readonly nature: 'ALERTE';
  readonly titre: string;
  readonly texte: string;
};

export type Course = {
  /** Announced long enough ago, and due: these may go now. */
  readonly erase: readonly Due[];
  /** Announced, not yet due or not yet long enough ago. */
  readonly waiting: readonly Due[];
  /** To be announced now, with what is told of them. */
  readonly announced: readonly Due[];
  readonly announcements: readonly Announcement[];
  /** Due, and nobody is there to be told: nothing is erased. */
  readonly nobodyToTell: boolean;
};

/** What becomes of the files that are or will soon be due; those that fall due later than the next lot are left out. */
export function courseOf(dues: readonly Due[], given: readonly Notice[], agency: Agency, now: Date): Course {
  const parts = (['IMMIGRATION', 'COACHING'] as const).map((parcours) => {
    const of = dues.filter((due) => due.parcours === parcours);
    const event = eventOf(parcours, agency);
    return courseOfParcours(of, { event, parcours, agency, now, told: given.filter(isOf(event)) });
  });
  return {
    erase: parts.flatMap((part) => part.erase),
    waiting: parts.flatMap((part) => part.waiting),
    announced: parts.flatMap((part) => part.announced),
    announcements: parts.flatMap((part) => part.announcements),
    nobodyToTell: parts.some((part) => part.nobodyToTell),
  };
}

/** A changed setting is another rule: what was announced under the old one is not announced. */
const eventOf = (parcours: Parcours, { reglages }: Agency): string => {
  const { mois, moisDesabonnes } = reglages[parcours].conservation;
  return keyOf(NOTICE, parcours, `${mois ?? 0}-${moisDesabonnes ?? 0}`);
};

const isOf =
  (event: string) =>
  ({ cle }: Notice): boolean =>
    cle.startsWith(`${event}.`);

type Part = {
  readonly event: string;
  readonly parcours: Parcours;
  readonly agency: Agency;
  readonly now: Date;
  readonly told: readonly Notice[];
};

function courseOfParcours(dues: readonly Due[], part: Part): Course {
  const { now, told } = part;
  const ripe = (due: Due): boolean => isBefore(due.at, plus(now, 1));
  const erase = dues.filter(
    (due) => ripe(due) && told.some((notice) => covers(notice, due) && isOld(notice, now)),
  );
  const waiting = dues.filter((due) => !erase.includes(due) && told.some((notice) => covers(notice, due)));
  const unknown = dues.filter((due) => !erase.includes(due) && !waiting.includes(due));
  const isTime = unknown.some(({ at }) => isBefore(at, plus(now, AHEAD)));
  const announced = isTime ? unknown.filter((due) => covers({ createdAt: now }, due)) : [];
  const to = managersOf(part.agency);
  return {
    ...{ erase, waiting, announced: to.length === 0 ? [] : announced },
    announcements:
      announced.length === 0 ? [] : to.map((membreId) => announcement(membreId, announced.length, part)),
    nobodyToTell: announced.length > 0 && to.length === 0,
  };
}

const covers = ({ createdAt }: Pick<Notice, 'createdAt'>, { at }: Due): boolean =>
  isBefore(at, plus(createdAt, AHEAD + LOT));
const isOld = ({ createdAt }: Notice, now: Date): boolean => !isBefore(now, plus(createdAt, AHEAD));

function announcement(membreId: string, count: number, { event, parcours, agency, now }: Part): Announcement {
  const { mois, moisDesabonnes } = agency.reglages[parcours].conservation;
  const files = count > 1 ? `${count} dossiers` : 'un dossier';
  const rule = [
    ...(mois === null ? [] : [`${mois} mois`]),
    ...(moisDesabonnes === null ? [] : [`${moisDesabonnes} mois pour les désabonnés`]),
  ].join(', ');
  const day = plus(now, AHEAD).toISOString().slice(0, 10).split('-').reverse().join('/');
  return {
    ...{
      key: keyOf(event, now.toISOString().slice(0, 10), membreId),
      leadId: null,
      destinataireId: membreId,
    },
    nature: 'ALERTE',
    titre: `À effacer à partir du ${day} : ${files} (${parcours === 'COACHING' ? 'coaching' : 'immigration'})`,
    texte:
      `À partir du ${day}, MAX effacera pour toujours ${files} de personnes qui ne sont pas devenues clientes et dont rien ` +
      `n’a bougé (réglage : ${rule}). Pour garder un dossier, changez-y quoi que ce soit ou ajoutez-y une note d’ici là. ` +
      'Pour ne rien effacer, videz « Effacer sans suite après (mois) » et « Effacer les désabonnés après (mois) » dans les ' +
      'Réglages de MAX. La liste des dossiers : « max retention ».',
  };
}
