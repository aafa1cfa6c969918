/** A lead arrives (DESIGN §4.1): what it lacks is filled in, what staff wrote is never touched. */
import type { Decision, LeadPatch } from '../decisions';
import { nothing } from '../nothing';
import type { Lead, LeadState, MessageMax } from '../state';
import { questionsKey } from '../coach-01/conditions';
import { messageByKey } from '../delivery/pending';

const RULE = 'accueil';

export function decideIntake(state: LeadState): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  const gaps = [statut(lead), source(lead), statutCoaching(state)].filter((gap) => gap !== null);
  if (gaps.length === 0) return [nothing(lead, RULE, 'statut et source sont déjà là')];
  const because = gaps.map((gap) => gap.because).join(' ; ');
  return [
    {
      do: 'updateLead',
      leadId: lead.id,
      set: Object.assign({}, ...gaps.map(({ set }) => set)) as LeadPatch,
      because,
    },
  ];
}

type Gap = { readonly set: LeadPatch; readonly because: string };

const statut = (lead: Lead): Gap | null =>
  lead.statut === null ? { set: { statut: 'NOUVEAU' }, because: 'lead sans statut' } : null;

/** The form and the import say their source themselves; what has none was typed in by hand. */
const source = (lead: Lead): Gap | null =>
  lead.source === null ? { set: { source: 'AJOUT_MANUEL' }, because: 'lead sans source' } : null;

/** NOUVEAU until the questions have really left, then PRE_QUALIF; a status that staff moved further stays. */
function statutCoaching({ lead, messages }: LeadState): Gap | null {
  if (lead.parcours !== 'COACHING') return null;
  if (lead.statutCoaching !== null && lead.statutCoaching !== 'NOUVEAU') return null;
  const questions = messageByKey(messages, questionsKey(lead));
  if (questions && hasLeft(questions)) {
    return { set: { statutCoaching: 'PRE_QUALIF' }, because: 'les questions de COACH-01 sont parties' };
  }
  return lead.statutCoaching === null
    ? { set: { statutCoaching: 'NOUVEAU' }, because: 'lead coaching sans statut coaching' }
    : null;
}

const hasLeft = ({ statut: now }: MessageMax): boolean =>
  now === 'ENVOYE' || now === 'DELIVRE' || now === 'LU';
