/** The people, the leads and who may take what, worked out once per kind of lead so that 10,000 leads cost little. */
import type { Lead } from '../state';
import type { History, Seat } from './fair';
import { behindOf } from './fair';
import type { Order } from './order';
import { isOpen } from './selection';
import type { LeadRules, Obstacle, Person, Team } from './team';
import { leadObstacle, personObstacle, roster, speaks } from './team';

/** Leads alike in all that decides who may take them: same language, parcours and status. */
export type Kind = {
  readonly obstacles: readonly (Obstacle | null)[];
  readonly speech: readonly ('yes' | 'no' | 'unsaid')[];
  /** Seats without any obstacle, in order. Room is another question. */
  readonly fitting: readonly Seat[];
};

export type Table = {
  readonly seats: readonly Seat[];
  kindOf(lead: Lead): Kind;
  hasRoom(seat: Seat, lead: Lead): boolean;
  /** The lead goes to this seat and leaves the one that had it. */
  give(seat: Seat, lead: Lead): void;
};

export function layTable(order: Order, team: Team, history: History, now: Date): Table {
  const seats = seatsOf(order, team, history, now);
  const byId = new Map(seats.map((seat) => [seat.person.membreId, seat]));
  const rules: LeadRules = {
    langue: order.langue,
    byParcours: 'participants' in order && order.participants.length === 0,
    hasCoaches: team.equipe.some((fiche) => fiche.fonction === 'COACH' && fiche.recoitDesLeads),
  };
  const kinds = new Map<string, Kind>();
  return {
    seats,
    kindOf(lead) {
      const key = [lead.langue, lead.parcours, lead.statut].join('|');
      const kind = kinds.get(key) ?? describe(seats, lead, rules);
      kinds.set(key, kind);
      return kind;
    },
    hasRoom: (seat, lead) => roomOf(seat, lead) > 0,
    give(seat, lead) {
      const previous = lead.conseillereId === null ? undefined : byId.get(lead.conseillereId);
      if (previous && isOpen(lead)) previous.load -= 1;
      seat.load += 1;
      seat.got += 1;
    },
  };
}

/** Places left for this lead: her own lead takes none. */
export function roomOf(seat: Seat, lead: Lead | null): number {
  const own = lead !== null && lead.conseillereId === seat.person.membreId && isOpen(lead) ? 1 : 0;
  const capacity = seat.person.fiche.capacite ?? Infinity;
  const limit = seat.limit ?? Infinity;
  return Math.min(capacity - seat.load + own, limit - seat.got);
}

function describe(seats: readonly Seat[], lead: Lead, rules: LeadRules): Kind {
  const obstacles = seats.map((seat) => seat.obstacle ?? leadObstacle(seat.person, lead, rules));
  return {
    obstacles,
    speech: seats.map((seat) => speaks(seat.person, lead)),
    fitting: seats.filter((seat) => obstacles[seat.index] === null),
  };
}

function seatsOf(order: Order, team: Team, history: History, now: Date): readonly Seat[] {
  const people = roster(team);
  return wantedBy(order, people).map(({ membreId, limit }, index) => {
    const person = people.find((one) => one.membreId === membreId);
    const obstacle = obstacleOf(order, person, team, now);
    const seated = person ?? ghost(membreId);
    const before = behindOf(history, membreId);
    return { person: seated, index, obstacle, limit, before, got: 0, owed: 0, load: seated.charge };
  });
}

function obstacleOf(order: Order, person: Person | undefined, team: Team, now: Date): Obstacle | null {
  if (!person) return GONE;
  if (person.membreId === order.reprendreA) return GIVES_UP;
  return personObstacle(person, order.strategie, team.fuseauHoraire, now);
}

type Wanted = { readonly membreId: string; readonly limit: number | null };

function wantedBy(order: Order, people: readonly Person[]): readonly Wanted[] {
  switch (order.strategie) {
    case 'A_UNE_PERSONNE':
      return [{ membreId: order.membreId, limit: null }];
    case 'PAR_NOMBRE':
      return order.lots.map((lot) => ({ membreId: lot.membreId, limit: lot.nombre }));
    case 'EGALE':
    case 'TOUR_DE_ROLE':
    case 'MOINS_CHARGE': {
      const all = order.participants.length === 0;
      const gone = order.participants.filter((id) => !people.some((person) => person.membreId === id));
      const ids = people
        .map((person) => person.membreId)
        .filter((id) => all || order.participants.includes(id));
      return [...ids, ...gone].map((membreId) => ({ membreId, limit: null }));
    }
  }
}

const GONE: Obstacle = { motif: 'DEPART', because: 'a quitté l’équipe' };

const GIVES_UP: Obstacle = { motif: 'SECRETARIAT', because: 'doit remettre ces leads' };

/** Someone the order names and who left since. */
const ghost = (membreId: string): Person => ({
  membreId,
  nom: 'Personne partie',
  charge: 0,
  fiche: {
    id: membreId,
    membreId: null,
    fonction: null,
    capacite: null,
    poids: 0,
    recoitDesLeads: false,
    absentDu: null,
    absentAu: null,
    langues: [],
    lienCalendrier: '',
  },
});
