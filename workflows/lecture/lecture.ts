/**
 * MAX's reading of a coaching lead, in every mode (DESIGN §5): values into the lead's fields, the words that decided into
 * `lectureMax`, and in CONSEIL the advised next step beside them.
 */
import { modeOf } from '../agency';
import { isFresh } from '../coach-01/conditions';
import { isSilent } from '../coach-01/silence';
import type { Decision, LeadPatch } from '../decisions';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import type { Agency, Lead, LeadState } from '../state';
import { adviceFor } from './advice';
import { messagePrint, newReadings } from './read';
import { isOurs, isSaid, textOf, textPrint } from './text';
import { isMaxs, knownValues, patchOf, valuesAfter, type Valeurs } from './values';

const RULE = 'lecture de MAX';

export function decideLecture(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.parcours !== 'COACHING') return [nothing(lead, RULE, 'le lead n’est pas du parcours coaching')];
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  const before = knownValues(lead);
  const readings = newReadings(state, now);
  const read = valuesAfter(lead, readings);
  const values = readings.length === 0 ? withSilence(read, state, agency, now) : read;
  const set = patchOf(lead, before, values);
  const changes = Object.keys(set).length > 0;
  const after = changes ? { ...state, lead: { ...lead, ...set } } : state;
  const isNews = readings.length > 0 || changes;
  const text = textFor(after, { values, isNews }, agency, now);
  return write(lead, { set, values, text, isRead: readings.length > 0 });
}

/** Nobody answered the questions nor the reminder: FAIBLE, which an answer raises again. */
function withSilence(values: Valeurs, state: LeadState, agency: Agency, now: Date): Valeurs {
  const { lead } = state;
  if (lead.niveauMotivation !== null || !isMaxs(lead, 'niveauMotivation')) return values;
  if (!isSilent(state, agency, now)) return values;
  return { ...values, niveauMotivation: { valeur: 'FAIBLE', mots: '' } };
}

type Known = { readonly values: Valeurs; readonly isNews: boolean };

/** null: nothing to write there, or it is a person's. */
function textFor(state: LeadState, { values, isNews }: Known, agency: Agency, now: Date): string | null {
  const { lead } = state;
  const isAdvising =
    modeOf(lead, 'COACH_01', agency) === 'CONSEIL' && (isFresh(lead, now) || lead.lectureMax !== '');
  if (!isAdvising && !isNews) return null;
  const text = textOf(values, isAdvising ? adviceFor(state, agency) : null);
  return text === '' || isSaid(lead, text) || !isOurs(lead) ? null : text;
}

type Written = {
  readonly set: LeadPatch;
  readonly values: Valeurs;
  readonly text: string | null;
  readonly isRead: boolean;
};

function write(lead: Lead, { set, values, text, isRead }: Written): readonly Decision[] {
  const patch: LeadPatch = { ...set, ...(text !== null && { lectureMax: text }) };
  if (Object.keys(patch).length === 0 && !isRead) return [nothing(lead, RULE, 'rien de nouveau à lire')];
  const lecture = {
    ...memoryOf(lead).lecture,
    ...(lead.message.trim() !== '' && { message: messagePrint(lead) }),
    ...(Object.keys(values).length > 0 && { valeurs: values }),
    ...(text !== null && { texte: textPrint(text) }),
  };
  return [
    {
      do: 'updateLead',
      leadId: lead.id,
      set: { ...patch, memoireMax: { lecture } },
      because: becauseOf(set, isRead),
    },
  ];
}

function becauseOf(set: LeadPatch, isRead: boolean): string {
  if (set.qualification !== undefined) return 'douleur claire et engagement : à qualifier';
  if (isRead) return 'MAX a lu ce que la personne a écrit';
  if (set.niveauMotivation === 'FAIBLE') return 'pas de réponse aux questions dans le délai';
  return 'mode CONSEIL : MAX conseille et n’écrit pas à la personne';
}
