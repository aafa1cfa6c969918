/** The line of why of a lead, of a person's share, of a lead that waits. French: staff read it. */
import type { Langue } from '../../objects/vocabulary';
import { LANGUE } from '../../objects/vocabulary';
import type { Seat } from './fair';
import type { Order } from './order';
import type { Obstacle } from './team';

type Why = {
  readonly order: Order;
  readonly seat: Seat;
  /** Leads in the order. */
  readonly total: number;
  readonly langue: Langue | null;
  readonly speech: 'yes' | 'no' | 'unsaid';
  /** Who had it. */
  readonly previous: string | null;
  readonly same: boolean;
};

/** Why this person gets this lead. */
export function because(why: Why): string {
  return [reason(why.order, why.seat, why.total), language(why), history(why)]
    .filter((part) => part !== '')
    .join(' ; ');
}

function reason(order: Order, seat: Seat, total: number): string {
  const { nom } = seat.person;
  switch (order.strategie) {
    case 'A_UNE_PERSONNE':
      return `donné à ${nom}, comme demandé`;
    case 'PAR_NOMBRE':
      return `lot de ${String(seat.limit ?? seat.got)} pour ${nom}, comme demandé`;
    case 'EGALE':
      return `à parts égales : ${leadCount(seat.got)} sur ${String(total)} pour ${nom}`;
    case 'TOUR_DE_ROLE':
      return `à tour de rôle : c’était le tour de ${nom}`;
    case 'MOINS_CHARGE':
      return `${nom} avait le moins de leads en cours (${String(seat.person.charge)} avant ce lot)`;
  }
}

function language({ langue, speech }: Why): string {
  const label = LANGUE.find((one) => one.value === langue)?.label.toLowerCase() ?? '';
  switch (speech) {
    case 'yes':
      return `langue du lead parlée (${label})`;
    case 'no':
      return `langue du lead (${label}) non parlée par cette personne`;
    case 'unsaid':
      return '';
  }
}

const history = ({ previous, same }: Why): string =>
  previous === null ? '' : same ? 'déjà attribué à cette personne' : `était chez ${previous}`;

/** Why this person gets this many. */
export function shareBecause(order: Order, seat: Seat, total: number): string {
  if (seat.obstacle !== null) return seat.obstacle.because;
  const { capacite } = seat.person.fiche;
  const full = capacite !== null && seat.load >= capacite;
  const end = full ? ` ; au complet (${String(seat.load)}/${String(capacite)})` : '';
  switch (order.strategie) {
    case 'A_UNE_PERSONNE':
      return `comme demandé${end}`;
    case 'PAR_NOMBRE':
      return seat.got === seat.limit
        ? `comme demandé${end}`
        : `${String(seat.got)} sur ${String(seat.limit ?? 0)} demandés${end}`;
    case 'EGALE':
      return `part de ${decimal(seat.owed)} sur ${String(total)}${weight(seat)}${carried(seat)}${end}`;
    case 'TOUR_DE_ROLE':
      return `à son tour${weight(seat)}${carried(seat)}${end}`;
    case 'MOINS_CHARGE':
      return `de ${leadCount(seat.person.charge)} en cours à ${String(seat.load)}${end}`;
  }
}

const weight = (seat: Seat): string =>
  seat.person.fiche.poids === 1 ? '' : ` (poids ${decimal(seat.person.fiche.poids)})`;

/** Said only when it can have decided an odd lead. */
function carried(seat: Seat): string {
  if (Math.abs(seat.before) < 0.05) return '';
  const word = seat.before > 0 ? 'de retard' : 'd’avance';
  return `, ${decimal(Math.abs(seat.before))} ${word} sur les distributions passées`;
}

/** Why nobody takes it: at most three people are named. */
export function waitingBecause(seats: readonly Seat[], obstacles: readonly (Obstacle | null)[]): string {
  if (seats.length === 0) return 'personne dans l’équipe ne reçoit de leads';
  const told = seats.slice(0, 3).map((seat) => `${seat.person.nom} : ${obstacleOf(seat, obstacles)}`);
  const more = seats.length - told.length;
  const rest =
    more === 0 ? '' : more === 1 ? ', et 1 autre personne' : `, et ${String(more)} autres personnes`;
  return `personne de disponible (${told.join(', ')}${rest})`;
}

function obstacleOf(seat: Seat, obstacles: readonly (Obstacle | null)[]): string {
  const obstacle = obstacles[seat.index] ?? null;
  if (obstacle !== null) return obstacle.because;
  return `au complet (${String(seat.load)}/${String(seat.person.fiche.capacite ?? seat.load)})`;
}

export const leadCount = (count: number): string => `${String(count)} ${count > 1 ? 'leads' : 'lead'}`;

/** 0.6667 → "0,7". */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
