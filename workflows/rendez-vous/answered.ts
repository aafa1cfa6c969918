/** The person in charge is told, once, what a lead did with its appointment on its own page (DESIGN §5 "/rdv"). */
import type { NatureNotification, ReponseRendezVous, StatutRendezVous } from '../../objects/vocabulary';
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, plus } from '../../src/kernel/time';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { tellOnce } from '../notification/once';
import { inChargeOf, managersOf } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, Lead, LeadState, RendezVous } from '../state';
import { holderOf } from './appointment';
import { whenForStaff } from './said';

const RULE = 'réponse de la personne';
/** Later it is no news, and a notice that was thrown away for good does not come back. */
const NEWS_FOR = days(7);

/** Of an answer that still stands: whoever moved the appointment since knows more than it says. */
const STANDS: Readonly<Record<ReponseRendezVous, StatutRendezVous>> = {
  CONFIRME: 'CONFIRME',
  DEPLACE: 'CONFIRME',
  ANNULE: 'ANNULE',
  REPRIS: 'CONFIRME',
};

type Answered = RendezVous & {
  readonly debut: Date;
  readonly reponse: ReponseRendezVous;
  readonly reponseLe: Date;
};

export function decideAnswers(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const answered = state.rendezVous.filter(isAnswered).filter(({ reponseLe }) => {
    return isBefore(now, plus(reponseLe, NEWS_FOR));
  });
  if (state.lead.deletedAt !== null || answered.length === 0) {
    return [nothing(state.lead, RULE, 'la personne n’a rien changé à ses rendez-vous')];
  }
  return answered.flatMap((rendezVous) => tell(rendezVous, state, agency, now));
}

const isAnswered = (rendezVous: RendezVous): rendezVous is Answered =>
  rendezVous.deletedAt === null &&
  rendezVous.debut !== null &&
  rendezVous.reponse !== null &&
  rendezVous.reponseLe !== null &&
  rendezVous.statut === STANDS[rendezVous.reponse];

function tell(rendezVous: Answered, state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { id, reponse, reponseLe, debut } = rendezVous;
  const who = nameOf(state.lead);
  const words = WORDS[reponse];
  // To the millisecond: two changes of mind may share a minute.
  const event = keyOf('reponse-rendez-vous', id, reponseLe.toISOString());
  const when = whenForStaff(debut, state.lead, agency);
  const news = {
    event,
    to: whoHolds(rendezVous, state.lead, agency),
    nature: words.nature,
    titre: `${words.titre} : ${who}`,
    texte: `${who} ${words.texte(when, rendezVous.reponseTexte.trim())}`,
    because: 'la personne a répondu sur la page de son rendez-vous',
  };
  const told = tellOnce(state, news, now);
  return told.length > 0 ? told : [nothing(state.lead, RULE, 'la personne responsable a été prévenue')];
}

/** Who holds the appointment, else those who can put somebody in charge. */
function whoHolds(rendezVous: RendezVous, lead: Lead, agency: Agency): readonly string[] {
  const holder = inChargeOf({ conseillereId: holderOf(rendezVous, lead) }, agency);
  return holder.length > 0 ? holder : managersOf(agency);
}

type Words = {
  readonly nature: NatureNotification;
  readonly titre: string;
  /** `said`: the hour before, or the person's own words; empty when there is nothing to say. */
  readonly texte: (when: string, said: string) => string;
};

const WORDS: Readonly<Record<ReponseRendezVous, Words>> = {
  CONFIRME: {
    nature: 'RAPPEL_RENDEZ_VOUS',
    titre: 'Rendez-vous confirmé',
    texte: (when) => `confirme le rendez-vous du ${when}.`,
  },
  DEPLACE: {
    nature: 'ALERTE',
    titre: 'Rendez-vous déplacé par la personne',
    texte: (when, said) => `a choisi un autre moment : ${when}. ${said}`.trim(),
  },
  ANNULE: {
    nature: 'ALERTE',
    titre: 'Rendez-vous annulé par la personne',
    texte: (when, said) =>
      `a annulé le rendez-vous du ${when}. Appelez la personne pour en convenir d’un autre.` +
      (said === '' ? '' : ` Ses mots : « ${said} »`),
  },
  REPRIS: {
    nature: 'RAPPEL_RENDEZ_VOUS',
    titre: 'Nouveau rendez-vous choisi par la personne',
    texte: (when) => `a choisi un nouveau rendez-vous : ${when}.`,
  },
};
