/** From the flags of `max distribute` to the order staff would have written in Twenty. */
import type { RawOrder } from '../../workflows/distribution/order';
import type { Strategie } from '../../objects/vocabulary';
import { MaxError } from '../errors';

/** Who gets how many. */
export type WayFlags = {
  readonly a?: string;
  readonly repartition?: string;
  readonly egale?: boolean;
  readonly tourDeRole?: boolean;
  readonly moinsCharge?: boolean;
};

export type DemandFlags = WayFlags & {
  readonly nombre?: string;
  readonly parcours?: string;
  readonly statut?: string;
  readonly source?: string;
  readonly ids?: string;
};

export type Demand = Required<RawOrder> & { readonly strategie: Strategie; readonly nombre: number | null };

/** Whether names and numbers make sense is judged where all orders are (`workflows/distribution`). Throws `MaxError`. */
export function demandFrom(flags: DemandFlags): Demand {
  const people = flags.a ?? flags.repartition;
  return {
    strategie: strategieOf(flags),
    nombre: countOf(flags.nombre),
    // Twenty takes an object in a JSON field, never a bare text.
    repartition: people === undefined ? null : { demande: people },
    selection: selectionOf(flags),
  };
}

/** The one way that the flags name; null: none of them. */
export function wayOf({ a, repartition, ...flags }: WayFlags, command: string): Strategie | null {
  const ways: readonly (Strategie | false)[] = [
    a !== undefined && 'A_UNE_PERSONNE',
    flags.egale === true && 'EGALE',
    flags.tourDeRole === true && 'TOUR_DE_ROLE',
    flags.moinsCharge === true && 'MOINS_CHARGE',
  ];
  const [strategie, other] = ways.filter((one) => one !== false);
  if (other !== undefined || (a !== undefined && repartition !== undefined))
    throw new MaxError(
      'configuration',
      `${command} : plusieurs façons de distribuer à la fois : gardez-en une.`,
    );
  return strategie ?? (repartition === undefined ? null : 'PAR_NOMBRE');
}

function strategieOf(flags: DemandFlags): Strategie {
  const strategie = wayOf(flags, 'max distribute');
  if (strategie !== null) return strategie;
  throw refused(
    'dites à qui : --a "Marie", --repartition "12 à Marie, 8 à Sofia", --egale, --tour-de-role ou --moins-charge.',
  );
}

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = Number(text.replace(',', '.'));
  if (text.trim() !== '' && Number.isFinite(count)) return count;
  throw refused(`--nombre vaut « ${text} » : écrivez un nombre entier, par exemple 20.`);
}

/** Ids and a filter exclude each other; neither means "the next ones". */
function selectionOf({ ids, parcours, statut, source }: DemandFlags): unknown {
  const filtre = {
    ...(parcours !== undefined && { parcours: listOf(parcours) }),
    ...(statut !== undefined && { statut: listOf(statut) }),
    ...(source !== undefined && { source: listOf(source) }),
  };
  const filtered = Object.keys(filtre).length > 0;
  if (ids === undefined) return filtered ? { filtre } : null;
  if (filtered)
    throw refused(
      '--ids désigne des leads, --parcours, --statut et --source un filtre : gardez l’un ou l’autre.',
    );
  return { ids: listOf(ids) };
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const refused = (why: string): MaxError => new MaxError('configuration', `max distribute : ${why}`);
