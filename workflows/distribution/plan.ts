/** Who gets which lead and why, before anything is written (DESIGN §4.2). Same input, same plan. */
import type { Langue, Statut, Strategie } from '../../objects/vocabulary';
import type { Lead } from '../state';
import { because, shareBecause, waitingBecause } from './because';
import { matchLanguages, rescueWaiting } from './board';
import type { History, Seat, Standing } from './fair';
import type { Order } from './order';
import { oldestFirst } from './selection';
import { shareOut } from './share';
import type { Table } from './table';
import { layTable } from './table';
import type { LanguageRule, Obstacle, Team } from './team';

export type Placement = {
  readonly leadId: string;
  readonly name: string;
  readonly membreId: string;
  /** As the lead was when the plan was made: what undo gives back and what apply expects to find. */
  readonly before: {
    readonly conseillereId: string | null;
    readonly attribueLe: Date | null;
    readonly statut: Statut | null;
  };
  readonly because: string;
};

/** A lead nobody can take for now. `reservedFor`: staff gave it to this person, nobody else may have it. */
export type Waiting = {
  readonly leadId: string;
  readonly name: string;
  readonly reservedFor: string | null;
  /** False when no room will change it: the order gives the lead to nobody, or somebody has it and keeps it. */
  readonly drains: boolean;
  readonly because: string;
};

export type Share = {
  readonly membreId: string;
  readonly nom: string;
  readonly nombre: number;
  /** PAR_NOMBRE: what was asked for. */
  readonly demande: number | null;
  readonly chargeAvant: number;
  readonly chargeApres: number;
  readonly capacite: number | null;
  readonly obstacle: Obstacle | null;
  readonly because: string;
};

export type DistributionPlan = {
  readonly strategie: Strategie;
  readonly langue: LanguageRule;
  /** When it was planned; becomes `attribueLe` of every lead placed, also after a crash and a second try. */
  readonly at: Date;
  readonly total: number;
  readonly placements: readonly Placement[];
  readonly shares: readonly Share[];
  readonly waiting: readonly Waiting[];
  /** What this order adds to everybody's history; empty when staff said who gets how many. */
  readonly standings: Readonly<Record<string, Standing>>;
};

export type PlanInput = {
  readonly order: Order;
  /** The leads of the order (`chooseLeads`), in any order. */
  readonly leads: readonly Lead[];
  readonly team: Team;
  readonly history: History;
};

/** Plans one order. Every lead ends in exactly one of `placements` and `waiting`; the shares add up to the placements. */
export function planDistribution({ order, leads, team, history }: PlanInput, now: Date): DistributionPlan {
  const queue = oldestFirst(leads);
  const table = layTable(order, team, history, now);
  const drawn = shareOut(order, queue, table);
  rescueWaiting({ leads: queue, drawn, table });
  if (order.langue === 'PREFERER') matchLanguages({ leads: queue, drawn, table });
  const nameOf = (id: string): string =>
    table.seats.find((one) => one.person.membreId === id)?.person.nom ?? outsider(team, id);
  const placed = queue.flatMap((lead, position): Placement[] => {
    const seat = drawn[position];
    if (!seat) return [];
    return [place(order, lead, seat, { table, total: queue.length, nameOf })];
  });
  return {
    strategie: order.strategie,
    langue: order.langue,
    at: now,
    total: queue.length,
    placements: placed,
    shares: table.seats.map((seat) => shareOf(order, seat, queue.length)),
    waiting: wait(
      order,
      queue.filter((_lead, position) => drawn[position] === null),
      table,
    ),
    standings: standingsOf(order, table.seats),
  };
}

const outsider = (team: Team, id: string): string => {
  const membre = team.membres.get(id);
  return membre ? `${membre.prenom} ${membre.nom}`.trim() : 'une personne partie';
};

type Setting = { readonly table: Table; readonly total: number; readonly nameOf: (id: string) => string };

function place(order: Order, lead: Lead, seat: Seat, setting: Setting): Placement {
  const { conseillereId, attribueLe, statut } = lead;
  const langue: Langue | null = lead.langue;
  const speech =
    order.langue === 'IGNORER' ? 'unsaid' : (setting.table.kindOf(lead).speech[seat.index] ?? 'unsaid');
  const previous = conseillereId === null ? null : setting.nameOf(conseillereId);
  const same = conseillereId === seat.person.membreId;
  return {
    leadId: lead.id,
    name: lead.name,
    membreId: seat.person.membreId,
    before: { conseillereId, attribueLe, statut },
    because: because({ order, seat, total: setting.total, langue, speech, previous, same }),
  };
}

const shareOf = (order: Order, seat: Seat, total: number): Share => ({
  membreId: seat.person.membreId,
  nom: seat.person.nom,
  nombre: seat.got,
  demande: seat.limit,
  chargeAvant: seat.person.charge,
  chargeApres: seat.load,
  capacite: seat.person.fiche.capacite,
  obstacle: seat.obstacle,
  because: shareBecause(order, seat, total),
});

/** Leads left over take the unfilled lots in turn, so that each waits for the person it was meant for. */
function wait(order: Order, leads: readonly Lead[], table: Table): readonly Waiting[] {
  const lots = table.seats.filter(
    () => order.strategie === 'PAR_NOMBRE' || order.strategie === 'A_UNE_PERSONNE',
  );
  const places = lots.flatMap((seat) =>
    Array<Seat>(seat.limit === null ? leads.length : seat.limit - seat.got).fill(seat),
  );
  const byLots = lots.length > 0;
  return leads.map((lead, position) => {
    const seat = places[position];
    const { obstacles } = table.kindOf(lead);
    const nobody = byLots && !seat;
    const why = nobody
      ? 'l’ordre ne le donne à personne'
      : waitingBecause(seat ? [seat] : table.seats, obstacles);
    const held = lead.conseillereId !== null && lead.conseillereId !== order.reprendreA;
    return {
      leadId: lead.id,
      name: lead.name,
      reservedFor: seat?.person.membreId ?? null,
      drains: !nobody && !held,
      because: held ? `${why} ; reste où il est` : why,
    };
  });
}

function standingsOf(order: Order, seats: readonly Seat[]): Readonly<Record<string, Standing>> {
  if (order.strategie === 'A_UNE_PERSONNE' || order.strategie === 'PAR_NOMBRE') return {};
  const moved = seats.filter((seat) => seat.got > 0 || seat.owed > 0);
  return Object.fromEntries(
    moved.map((seat) => [seat.person.membreId, { received: seat.got, owed: seat.owed }]),
  );
}
