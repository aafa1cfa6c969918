/** Undo gives back only what nobody has touched since; the rest is listed with the reason (DESIGN §4.2). */
import type { LeadState } from '../state';
import type { Change, LeadNow, Write } from './apply';
import { planWrites } from './apply';
import type { Standing } from './fair';
import type { Placement } from './plan';
import { standingsWithout } from './settle';
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
  return {
    giveBack,
    keep,
    writes: planWrites(giveBack),
    standings: standingsWithout(applied, new Set(giveBack.map(({ leadId }) => leadId))),
  };
}

/**
 * What is left of an undo decided earlier (`rendus`), the first time or after a crash: give back what is still as the lot left
 * it; what is back already is done; what somebody took in between stays with them.
 */
export function planReturn(
  lots: readonly Pick<AppliedPlan, 'at' | 'placements'>[],
  rendus: ReadonlySet<string>,
  current: readonly LeadNow[],
  members: ReadonlySet<string>,
): {
  readonly toDo: readonly GiveBack[];
  readonly done: readonly GiveBack[];
  readonly keep: readonly Kept[];
} {
  const byId = new Map(current.map((lead) => [lead.id, lead]));
  const toDo: GiveBack[] = [];
  const done: GiveBack[] = [];
  const keep: Kept[] = [];
  for (const { at, placements } of lots) {
    for (const placement of placements.filter(({ leadId }) => rendus.has(leadId))) {
      const lead = byId.get(placement.leadId);
      const back = backOf(placement, members);
      const stamped = lead?.attribueLe?.getTime() === at.getTime();
      if (!lead) keep.push({ leadId: placement.leadId, because: 'le lead a été supprimé' });
      else if (lead.conseillereId === placement.membreId && stamped) toDo.push(back);
      else if (lead.conseillereId === back.conseillereId) done.push(back);
      else keep.push({ leadId: lead.id, because: 'le lead a changé de personne depuis' });
    }
  }
  return { toDo, done, keep };
}

/** Placements of an interrupted lot that were never written: there is nothing to undo about them. */
export const neverWritten = (
  { placements }: Pick<AppliedPlan, 'placements'>,
  current: readonly LeadNow[],
): ReadonlySet<string> => {
  const byId = new Map(current.map((lead) => [lead.id, lead]));
  const untouched = placements.filter(({ leadId, membreId, before }) => {
    const lead = byId.get(leadId);
    const same = lead?.conseillereId === before.conseillereId && before.conseillereId !== membreId;
    return lead === undefined || same;
  });
  return new Set(untouched.map(({ leadId }) => leadId));
};

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
