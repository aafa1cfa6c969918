/** Two appointments of one person at the same time are pointed out to that person, and never forbidden (DESIGN §4.4). */
import { keyOf } from '../../src/kernel/keys';
import { frenchDateTime, isBefore, minutes, plus } from '../../src/kernel/time';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { appointmentEnded, isDated, isToCome, type Dated } from '../rendez-vous/appointment';
import type { Agency, LeadState, RendezVous } from '../state';

const RULE = 'double rendez-vous';

export function decideOverlaps(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead, rendezVous, voisins, notifications } = state;
  const coming = rendezVous.filter(isDated).filter((one) => isOpen(one) && isToCome(one, now));
  if (coming.length === 0) return [nothing(lead, RULE, 'personne n’est pris deux fois')];
  const others = [...rendezVous, ...voisins].filter(isDated).filter(isOpen);
  const known = new Set(notifications.map(({ cle }) => cle));
  const pairs = coming.flatMap((mine) =>
    others.filter((other) => meets(mine, other)).map((other) => ({ mine, other, key: keyFor(mine, other) })),
  );
  const news = pairs.filter(
    ({ key }, at) => !known.has(key) && pairs.findIndex((one) => one.key === key) === at,
  );
  if (news.length === 0) return [nothing(lead, RULE, 'personne n’est pris deux fois')];
  return news.flatMap(({ mine, other, key }) => tell(key, mine, other, { state, agency }));
}

const isOpen = (rendezVous: RendezVous): boolean =>
  appointmentEnded(rendezVous) === null && rendezVous.responsableId !== null;

const endOf = ({ debut, dureeMinutes }: Dated): Date => plus(debut, minutes(dureeMinutes));

const meets = (mine: Dated, other: Dated): boolean =>
  other.id !== mine.id &&
  other.responsableId === mine.responsableId &&
  isBefore(other.debut, endOf(mine)) &&
  isBefore(mine.debut, endOf(other));

/** The same from either side: whichever of the two leads is looked at first says it, once for these dates. */
function keyFor(mine: Dated, other: Dated): string {
  const [first, second] = mine.id < other.id ? [mine, other] : [other, mine];
  return keyOf('double-rendez-vous', first.id, first.debut, second.id, second.debut);
}

function tell(
  key: string,
  mine: Dated,
  other: Dated,
  { state: { lead }, agency }: { readonly state: LeadState; readonly agency: Agency },
): readonly Decision[] {
  if (mine.responsableId === null) return [];
  const zone = reglagesOf(lead, agency).fuseauHoraire;
  const withWhom = other.name.trim() === '' ? 'un autre rendez-vous' : `« ${other.name.trim()} »`;
  return [
    {
      do: 'notify',
      key,
      destinataireId: mine.responsableId,
      nature: 'ALERTE',
      leadId: lead.id,
      titre: `Deux rendez-vous en même temps : ${nameOf(lead)}`,
      texte:
        `Votre rendez-vous avec ${nameOf(lead)} ${frenchDateTime(mine.debut, zone)} tombe en même temps que ` +
        `${withWhom} ${frenchDateTime(other.debut, zone)}. Déplacez l’un des deux, ou confiez-le à une autre personne.`,
      because: 'deux rendez-vous de la même personne se chevauchent',
    },
  ];
}
