/** Whose a file is after the consultation: an advisor's, never the secretary's (DESIGN §4.9). */
import { AFTER_CONSULTATION } from '../distribution/team';
import { memoryOf } from '../memory';
import { fonctionOf } from '../notification/recipients';
import type { Agency, Client, Lead, LeadState } from '../state';

export const isSecretary = (membreId: string | null, agency: Agency): membreId is string =>
  membreId !== null && fonctionOf(membreId, agency) === 'SECRETAIRE';

/** The client record in use; one in the bin is a person's decision. */
export const clientOf = ({ clients }: LeadState): Client | undefined =>
  clients.find(({ deletedAt }) => deletedAt === null);

export const isClient = (state: LeadState): boolean =>
  state.lead.statut === 'CLIENT' || clientOf(state) !== undefined;

/**
 * CONSULTATION_EFFECTUEE, QUALIFIE, CLIENT, the same list that a distribution refuses the secretary. Not NON_QUALIFIE nor
 * PAS_INTERESSE: such a file is closed, nobody has to advise on it any more.
 */
export const isAfterConsultation = ({ statut }: Lead): boolean => AFTER_CONSULTATION.has(statut);

/** Does the secretary hold a client, by the lead or by the client record? Then it goes back at once. */
export const secretaryHoldsClient = (state: LeadState, agency: Agency): boolean =>
  isClient(state) &&
  (isSecretary(state.lead.conseillereId, agency) ||
    isSecretary(clientOf(state)?.conseillereId ?? null, agency));

/** Who should have the client: who has it, by either record, else the last advisor there was; null: nobody known. */
export function advisorOf(state: LeadState, agency: Agency): string | null {
  const { lead } = state;
  const candidates = [
    lead.conseillereId,
    clientOf(state)?.conseillereId,
    memoryOf(lead).conseillere?.derniere,
  ];
  const advisor = candidates.find(
    (one) => one != null && agency.membres.has(one) && !isSecretary(one, agency),
  );
  return advisor ?? null;
}
