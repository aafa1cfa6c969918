/**
 * The marks of a coaching lead (`noShow`, `appelRealise`, `statutCoaching`) beside the results of its appointments (DESIGN §5
 * COACH-02). `noShow` speaks of the last appointment, `appelRealise` of whether any call took place.
 */
import type { StatutCoaching, StatutRendezVous } from '../../objects/vocabulary';
import type { Lead } from '../state';
import { isCoaching, isToCome, patchLead, type Case, type Draft } from './draft';
import type { Outcome } from './statut';

/** A mark that a person set says a result as well as the status does. */
export const OUTCOME_OF_MARK: Readonly<Record<string, Outcome>> = {
  appelRealise: 'EFFECTUE',
  statutCoaching: 'EFFECTUE',
  noShow: 'MANQUE',
};

type Marked = Pick<Lead, 'parcours' | 'appelRealise' | 'noShow' | 'statutCoaching'>;

/** Those that stand on the lead. */
export function marksOf(lead: Marked): string[] {
  if (lead.parcours !== 'COACHING') return [];
  const marks: string[] = [];
  if (lead.appelRealise === 'OUI') marks.push('appelRealise');
  if (lead.noShow === 'OUI') marks.push('noShow');
  if (lead.statutCoaching === 'APPEL_REALISE') marks.push('statutCoaching');
  return marks;
}

const BEFORE_THE_CALL: readonly (StatutCoaching | null)[] = [null, 'NOUVEAU', 'PRE_QUALIF'];

export function markBooked(draft: Draft, given: Case): Draft {
  if (!isCoaching(given) || !BEFORE_THE_CALL.includes(draft.statutCoaching)) return draft;
  return patchLead(draft, { statutCoaching: 'APPEL_PLANIFIE' }, 'un appel est planifié');
}

/** No call to come any more: a card in « Appel planifié » would be wrong. */
export function markUnbooked(draft: Draft, given: Case): Draft {
  if (!isCoaching(given) || draft.statutCoaching !== 'APPEL_PLANIFIE') return draft;
  if (draft.rdv.some((one) => isToCome(one, given.now))) return draft;
  const { statutCoaching: stood } = given.state.lead;
  const statutCoaching = stood === 'APPEL_PLANIFIE' ? 'PRE_QUALIF' : stood;
  return patchLead(draft, { statutCoaching }, 'il n’y a plus d’appel planifié');
}

/** `was`: what the appointment was before. */
export function markResult(draft: Draft, result: Outcome, was: StatutRendezVous | null, given: Case): Draft {
  if (!isCoaching(given)) return draft;
  switch (result) {
    case 'EFFECTUE':
      return markHeld(draft);
    case 'MANQUE':
      return patchLead(unmark(draft, was, given), { noShow: 'OUI' }, 'le rendez-vous a été manqué');
    case 'MANQUE_PAR_NOUS':
      return unmark(draft, was, given);
  }
}

function markHeld(draft: Draft): Draft {
  const before = [...BEFORE_THE_CALL, 'APPEL_PLANIFIE'].includes(draft.statutCoaching);
  return patchLead(
    draft,
    {
      appelRealise: 'OUI',
      ...(draft.noShow === 'OUI' && { noShow: 'NON' }),
      ...(before && { statutCoaching: 'APPEL_REALISE' }),
    },
    'l’appel a eu lieu',
  );
}

/** A result was taken back: what only it had justified goes with it. */
export function unmark(draft: Draft, was: StatutRendezVous | null, given: Case): Draft {
  if (!isCoaching(given) || draft.rdv.some(({ statut }) => statut === was)) return draft;
  if (was === 'MANQUE' && draft.noShow === 'OUI') {
    return patchLead(draft, { noShow: 'NON' }, 'aucun rendez-vous n’a été manqué par la personne');
  }
  if (was !== 'EFFECTUE' || draft.appelRealise !== 'OUI') return draft;
  const realise = draft.statutCoaching === 'APPEL_REALISE';
  return patchLead(
    draft,
    { appelRealise: 'NON', ...(realise && { statutCoaching: 'APPEL_PLANIFIE' }) },
    'l’appel n’a pas eu lieu',
  );
}
