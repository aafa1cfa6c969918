/** CONSEIL: the next step MAX advises to a person, by where the lead stands (DESIGN §5 modes). */
import { CANAL } from '../../objects/vocabulary';
import { reglagesOf } from '../agency';
import { questionsEndedBecause } from '../coach-01/conditions';
import { routeTo, type Route } from '../delivery/address';
import { hasAnswered } from '../reponse/received';
import { appointmentEnded } from '../rendez-vous/appointment';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, Lead, LeadState } from '../state';

const ADVICE = {
  sansCanal:
    'Conseil de MAX : demander à la personne par quel canal lui écrire, puis lui poser les trois questions de pré-qualification.',
  proposerAppel:
    'Conseil de MAX : la douleur est claire et l’engagement aussi ; proposer un appel découverte dans les jours qui viennent.',
  preciser:
    'Conseil de MAX : la réponse reste vague ; demander ce qui pèse le plus en ce moment, et si la personne veut que cela change maintenant.',
  lire: 'Conseil de MAX : la personne a répondu ; lire sa réponse et indiquer sa motivation.',
  preparer:
    'Conseil de MAX : un appel est planifié ; le rappeler la veille, le matin même et une heure avant.',
  absence:
    'Conseil de MAX : la personne a manqué l’appel ; lui écrire sans reproche et proposer un autre moment.',
  apresAppel:
    'Conseil de MAX : après l’appel, envoyer un message personnel le lendemain, rappeler les résultats à J+3, conclure à J+7.',
} as const;

const EVER = new Date(0);
const through = (canal: string): string =>
  `Conseil de MAX : poser à la personne les trois questions de pré-qualification, par ${canal}.`;
const ALL = [...Object.values(ADVICE), ...CANAL.map(({ label }) => through(label))];

/** Is this text one of the advices, whatever its spacing? */
export const isAdvice = (letters: string, of: (text: string) => string): boolean =>
  ALL.some((advice) => of(advice) === letters);

/** null: MAX advises nothing. */
export function adviceFor(state: LeadState, agency: Agency): string | null {
  const { lead } = state;
  if (silenceOfScenario(lead, 'COACH_01') !== null) return null;
  // Until its result is known, also while it takes place: nobody is to be asked the questions then.
  if (state.rendezVous.some((rendezVous) => appointmentEnded(rendezVous) === null)) return ADVICE.preparer;
  if (lead.appelRealise === 'OUI') return ADVICE.apresAppel;
  if (lead.noShow === 'OUI') return ADVICE.absence;
  if (hasAnswered(state, EVER)) return afterAnswer(lead);
  if (questionsEndedBecause(state, EVER) !== null) return null;
  return toAsk(routeTo(lead, reglagesOf(lead, agency).canauxPreferes));
}

function afterAnswer({ niveauMotivation }: Lead): string {
  switch (niveauMotivation) {
    case 'FORTE':
      return ADVICE.proposerAppel;
    case 'MOYENNE':
    case 'FAIBLE':
      return ADVICE.preciser;
    case null:
      return ADVICE.lire;
  }
}

function toAsk(route: Route): string {
  if (!route.ok) return ADVICE.sansCanal;
  return through(CANAL.find(({ value }) => value === route.canal)?.label ?? route.canal);
}
