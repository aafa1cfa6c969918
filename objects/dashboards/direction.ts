/** What a director looks at in the morning: how many, from where, what becomes of them, who has too much. */
import type { Condition } from '../views/spec';
import type { DashboardSpec, Place, TileSpec } from './spec';

/** Kept or missed; one the agency missed itself says nothing about the person. */
const HELD: readonly Condition[] = [{ field: 'statut', is: ['EFFECTUE', 'MANQUE'] }];

const OPEN: readonly Condition[] = [
  { field: 'statut', isNot: ['NON_QUALIFIE', 'PAS_INTERESSE', 'CLIENT'] },
  { field: 'conseillere', holds: 'something' },
];

const figure = (row: number, column: number, columns: number): Place => ({ row, column, rows: 3, columns });
const wide = (row: number): Place => ({ row, column: 0, rows: 7, columns: 12 });
const left = (row: number): Place => ({ row, column: 0, rows: 7, columns: 6 });
const right = (row: number): Place => ({ row, column: 6, rows: 7, columns: 6 });

const figures: readonly TileSpec[] = [
  {
    key: 'leads',
    title: 'Leads',
    object: 'lead',
    at: figure(0, 0, 3),
    conditions: [],
    chart: { kind: 'COUNT' },
  },
  {
    key: 'conversion',
    title: 'Devenus clients',
    object: 'lead',
    at: figure(0, 3, 3),
    conditions: [],
    chart: { kind: 'RATIO', field: 'statut', option: 'CLIENT' },
  },
  {
    key: 'delai',
    title: 'Attente avant le premier contact',
    object: 'lead',
    at: figure(0, 6, 3),
    conditions: [],
    chart: { kind: 'AVERAGE', field: 'heuresAvantContact', unit: ' h' },
  },
  {
    key: 'presence',
    title: 'Rendez-vous tenus',
    object: 'rendezVous',
    at: figure(0, 9, 3),
    conditions: HELD,
    chart: { kind: 'RATIO', field: 'statut', option: 'EFFECTUE' },
  },
  {
    key: 'absence',
    title: 'Rendez-vous manqués',
    object: 'rendezVous',
    at: figure(3, 0, 4),
    conditions: HELD,
    chart: { kind: 'RATIO', field: 'statut', option: 'MANQUE' },
  },
  {
    key: 'sans-contact',
    title: 'Jamais contactés',
    object: 'lead',
    at: figure(3, 4, 4),
    conditions: [{ field: 'statut', is: ['NOUVEAU'] }],
    chart: { kind: 'COUNT' },
  },
  {
    key: 'a-attribuer',
    title: 'À attribuer',
    object: 'lead',
    at: figure(3, 8, 4),
    conditions: [{ field: 'conseillere', holds: 'nothing' }],
    chart: { kind: 'COUNT' },
  },
];

const charts: readonly TileSpec[] = [
  {
    key: 'par-statut',
    title: 'Leads par statut',
    object: 'lead',
    at: wide(6),
    conditions: [],
    // Twenty cuts long names, and two of these begin alike: the colours and the legend tell them apart.
    chart: { kind: 'BARS', of: { field: 'statut' }, stacked: { field: 'statut' }, layout: 'VERTICAL' },
  },
  {
    key: 'par-source',
    title: 'Leads par source',
    object: 'lead',
    at: left(13),
    conditions: [],
    chart: { kind: 'PIE', of: { field: 'source' } },
  },
  {
    key: 'messages',
    title: 'Messages de MAX, par résultat',
    object: 'messageMax',
    at: right(13),
    conditions: [{ field: 'sens', is: ['SORTANT'] }],
    chart: { kind: 'BARS', of: { field: 'statut' }, layout: 'HORIZONTAL' },
  },
  {
    key: 'par-personne',
    title: 'Leads en cours par personne',
    object: 'lead',
    at: left(20),
    conditions: OPEN,
    chart: {
      kind: 'BARS',
      of: { field: 'conseillere', part: 'name.firstName' },
      stacked: { field: 'statut' },
      layout: 'HORIZONTAL',
    },
  },
  {
    key: 'rendez-vous',
    title: 'Rendez-vous par semaine',
    object: 'rendezVous',
    at: right(20),
    conditions: [],
    chart: {
      kind: 'BARS',
      of: { field: 'debut', by: 'WEEK' },
      stacked: { field: 'statut' },
      layout: 'VERTICAL',
    },
  },
  {
    key: 'par-semaine',
    title: 'Leads reçus par semaine',
    object: 'lead',
    at: wide(27),
    conditions: [],
    chart: {
      kind: 'BARS',
      of: { field: 'createdAt', by: 'WEEK' },
      stacked: { field: 'source' },
      layout: 'VERTICAL',
    },
  },
];

export const direction: DashboardSpec = {
  key: 'direction',
  title: 'Direction',
  tab: 'Vue d’ensemble',
  tiles: [...figures, ...charts],
};

export const dashboards: readonly DashboardSpec[] = [direction];
