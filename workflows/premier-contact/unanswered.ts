/** Too many attempts in a row without an answer: said once per row, with what to do (DESIGN §4.3). */
import type { Statut } from '../../objects/vocabulary';
import { keyOf } from '../../src/kernel/keys';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import { tellOnce } from '../notification/once';
import { inChargeElseManagers } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, LeadState, TentativeContact } from '../state';

const RULE = 'tentatives sans réponse';

/** While somebody still tries to reach the person. */
const REACHING: ReadonlySet<Statut | null> = new Set<Statut | null>([
  null,
  'NOUVEAU',
  'CONTACTE',
  'A_RECONTACTER',
  'CONSULTATION_MANQUEE',
]);

export function decideUnanswered(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null || !REACHING.has(lead.statut))
    return [nothing(lead, RULE, 'personne ne cherche plus à joindre ce lead')];
  if (state.tentatives.length === 0) return [nothing(lead, RULE, 'aucune tentative')];
  const row = unansweredRow(state.tentatives);
  const first = row[0];
  const { tentativesSansReponse: most } = reglagesOf(lead, agency);
  if (first === undefined || row.length < most)
    return [nothing(lead, RULE, `${row.length} de suite, alerte à ${most}`)];
  const news = {
    event: keyOf('sans-reponse', lead.id, first.id),
    to: inChargeElseManagers(lead, agency),
    nature: 'ALERTE',
    titre: `${row.length} tentatives sans réponse : ${nameOf(lead)}`,
    texte: `${nameOf(lead)} n’a pas répondu à ${row.length} tentatives de suite. Essayez un autre canal ou une autre heure, fixez un prochain rappel, ou passez le lead en « Pas intéressé ».`,
    because: `${row.length} tentatives de suite sans réponse`,
  } as const;
  const told = tellOnce(state, news, now);
  return told.length > 0 ? told : [nothing(lead, RULE, 'les tentatives sans réponse ont été signalées')];
}

/** The latest attempts up to the last one that had an answer, oldest first; an attempt without a result says nothing. */
function unansweredRow(tentatives: readonly TentativeContact[]): readonly TentativeContact[] {
  const inOrder = tentatives
    .filter(({ deletedAt, resultat }) => deletedAt === null && resultat !== null)
    .toSorted((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  const answered = inOrder.findLastIndex(({ resultat }) => resultat !== 'PAS_DE_REPONSE');
  return inOrder.slice(answered + 1);
}

const timeOf = ({ le, createdAt }: TentativeContact): number => (le ?? createdAt).getTime();
