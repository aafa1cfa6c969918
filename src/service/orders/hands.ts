/** What carrying out an order needs of the loop, and what it reads first: the team with its loads, and the history. */
import type { History } from '../../../workflows/distribution/fair';
import { latestCumul } from '../../../workflows/distribution/ledger';
import { hasRoom } from '../../../workflows/distribution/room';
import type { Team } from '../../../workflows/distribution/team';
import type { OrderRef } from '../../../webhooks/twenty/translate';
import type { Loop } from '../loop';

/** `max distribute` has no queue: there `alarms` is a sweep to come. */
export type OrderHands = Pick<
  Loop,
  'workspace' | 'alarms' | 'agency' | 'channels' | 'staffMail' | 'clock' | 'figures' | 'log'
>;

/** One call for each 2,000 open leads. */
export async function loadTeam({ workspace, agency }: OrderHands): Promise<Team> {
  const { equipe, membres, reglages } = await agency();
  const charges = await workspace.attributions.loads();
  return { equipe, membres, charges, fuseauHoraire: reglages.IMMIGRATION.fuseauHoraire };
}

/**
 * What everybody received and was owed so far, in one call however many orders there were: each order, once applied,
 * drained or undone, carries the total up to itself (`cumul`), and the newest total is the history.
 */
export async function loadHistory({ workspace }: OrderHands): Promise<History> {
  return latestCumul(await workspace.attributions.latest())?.parts ?? new Map();
}

/** Applied orders worth another look: they have leads that wait, and somebody could take one. */
export async function waitingOrders(hands: OrderHands): Promise<readonly OrderRef[]> {
  const ids = await hands.workspace.attributions.waiting();
  if (ids.length === 0 || !hasRoom(await loadTeam(hands), hands.clock.now())) return [];
  return ids.map((id) => ({ object: 'attribution', id }));
}
