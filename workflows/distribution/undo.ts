/** Undo gives back only what nobody has touched since; the rest is listed with the reason (DESIGN §4.2). */
import type { LeadState } from '../state';
import type { Change, Write } from './apply';
import { planWrites } from './apply';
import type { Standing } from './fair';
import type { Placement } from './plan';
import type { AppliedPlan } from './stored';

export type GiveBack = Change & { readonly because: string };
export type Kept = { readonly leadId: string; readonly because: string };

export type UndoPlan = {
  readonly giveBack: readonly GiveBack[];
  readonly keep: readonly Kept[];
  readonly writes: readonly Write[];
  /** To store in place of the order's: what was given back is no longer received nor owed. */
  readonly standings: Readonly<Record<string, Standing>>;
};

/**
 * A lead goes back to who had it (or to nobody) when it still has this order's person and stamp, the same status, and
 * nobody tried to reach it, made an appointment, wrote to it or heard from it since. `members`: accounts that exist now; a
 * previous person who left cannot get the lead back. Undoing twice gives nothing back the second time.
 */
export function planUndo(
  applied: Pick<AppliedPlan, 'at' | 'placements' | 'standings'>,
  current: readonly LeadState[],
  members: ReadonlySet<string>,
): UndoPlan {
  const byId = new Map(current.map((state) => [state.lead.id, state]));
  const giveBack: GiveBack[] = [];
  const keep: Kept[] = [];
  for (const placement of applied.placements) {
    const touched = touchedBy(placement, byId.get(placement.leadId), applied.at);
    if (touched === null) giveBack.push(backOf(placement, members));
    else keep.push({ leadId: placement.leadId, because: touched });
  }
  return { giveBack, keep, writes: planWrites(giveBack), standings: standingsAfter(applied, giveBack) };
}

function touchedBy(
  placement: Omit<Placement, 'name'>,
  state: LeadState | undefined,
  at: Date,
): string | null {
  if (!state || state.lead.deletedAt !== null) return 'le lead a été supprimé';
  const { lead } = state;
  if (lead.conseillereId !== placement.membreId) return 'le lead a changé de personne depuis';
  if (placement.before.conseillereId === placement.membreId) return 'le lead était déjà à cette personne';
  if (lead.attribueLe?.getTime() !== at.getTime()) return 'le lead a été réattribué depuis';
  // A lead without status gets NOUVEAU from MAX (DESIGN §4.1): nobody touched it.
  if ((lead.statut ?? 'NOUVEAU') !== (placement.before.statut ?? 'NOUVEAU'))
    return 'le statut a changé depuis';
  return contactSince(state, at);
}

function contactSince({ tentatives, rendezVous, messages }: LeadState, at: Date): string | null {
  const since = (date: Date | null): boolean => date !== null && date.getTime() >= at.getTime();
  if (tentatives.some((one) => since(one.le) || since(one.createdAt)))
    return 'une tentative de contact a eu lieu depuis';
  if (rendezVous.some((one) => since(one.createdAt))) return 'un rendez-vous a été pris depuis';
  if (messages.some((one) => one.sens === 'ENTRANT' && since(one.createdAt)))
    return 'la personne a répondu depuis';
  if (messages.some((one) => one.scenario === 'MANUEL' && since(one.envoyeLe))) {
    return 'un message lui a été écrit à la main depuis';
  }
  return null;
}

function backOf(
  { leadId, membreId, before }: Omit<Placement, 'name'>,
  members: ReadonlySet<string>,
): GiveBack {
  const gone = before.conseillereId !== null && !members.has(before.conseillereId);
  const free = gone || before.conseillereId === null;
  return {
    leadId,
    expected: membreId,
    conseillereId: free ? null : before.conseillereId,
    attribueLe: free ? null : before.attribueLe,
    because: gone
      ? 'remis sans conseillère : la personne d’avant a quitté l’équipe'
      : free
        ? 'personne n’y a touché : remis sans conseillère'
        : 'personne n’y a touché : rendu à la personne d’avant',
  };
}

/** Received: what stays. Owed: in the same proportion, so that the two still add up to the same number of leads. */
function standingsAfter(
  { placements, standings }: Pick<AppliedPlan, 'placements' | 'standings'>,
  giveBack: readonly GiveBack[],
): Readonly<Record<string, Standing>> {
  if (placements.length === 0) return standings;
  const kept = (placements.length - giveBack.length) / placements.length;
  const returned = new Map<string, number>();
  for (const { expected } of giveBack) returned.set(expected ?? '', (returned.get(expected ?? '') ?? 0) + 1);
  return Object.fromEntries(
    Object.entries(standings).map(([id, { received, owed }]) => [
      id,
      { received: received - (returned.get(id) ?? 0), owed: owed * kept },
    ]),
  );
}
