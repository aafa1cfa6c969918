/** Lead: Twenty's record → the state the deciders look at, and a patch of it → Twenty's input. */
import { z } from 'zod';
import { CANAL } from '../../../objects/vocabulary';
import type {
  Admissibilite,
  Budget,
  CanalPrefere,
  Intensite,
  Langue,
  ModeMax,
  OuiNon,
  Parcours,
  Qualification,
  Source,
  Statut,
  StatutCoaching,
  TypeCoaching,
  TypeConsultation,
} from '../../../objects/vocabulary';
import type { LeadPatch } from '../../../workflows/decisions';
import type { Lead, Semblable } from '../../../workflows/state';
import type { LeadUpdateInput } from '../generated/operations';
import {
  choice,
  choices,
  count,
  email,
  id,
  instant,
  markdown,
  maybeId,
  maybeInstant,
  money,
  phone,
  readRecords,
  stored,
  text,
} from './wire';
import { sayable } from './out';

const schema = z.object({
  ...stored,
  name: text,
  prenom: text,
  courriel: email,
  telephone: phone,
  parcours: choice<Parcours>(),
  source: choice<Source>(),
  statut: choice<Statut>(),
  conseillereId: maybeId,
  attribueLe: maybeInstant,
  distributionId: maybeId,
  distribueAId: maybeId,
  message: text,
  langue: choice<Langue>(),
  fuseauHoraire: text,
  ville: text,
  pays: text,
  dateRendezVous: maybeInstant,
  typeConsultation: choice<TypeConsultation>(),
  prochainRappel: maybeInstant,
  canauxAutorises: choices(CANAL),
  consentementLe: maybeInstant,
  canalPrefere: choice<CanalPrefere>().default(null),
  desabonneLe: maybeInstant,
  admissibilite: choice<Admissibilite>(),
  notesEvaluation: markdown,
  paiementInitialLe: maybeInstant,
  montantPaiement: money,
  statutCoaching: choice<StatutCoaching>(),
  typeCoaching: choice<TypeCoaching>(),
  niveauMotivation: choice<Intensite>(),
  urgenceRessentie: choice<Intensite>(),
  budgetEstime: choice<Budget>(),
  qualification: choice<Qualification>(),
  raisonQualification: text,
  noShow: choice<OuiNon>(),
  appelRealise: choice<OuiNon>(),
  nombreNoShow: count(0),
  heuresAvantContact: z.number().nullable().default(null),
  douleurPrincipale: text,
  notesCoaching: markdown,
  lectureMax: markdown,
  modeMax: choice<ModeMax>(),
  cleExterne: text,
  memoireMax: z.unknown(),
  doublonDeId: maybeId,
  aReattribuer: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
}) satisfies z.ZodType<Lead>;

export const readLeads = (nodes: readonly unknown[]): readonly Lead[] => readRecords('lead', schema, nodes);

const semblable = z.object({
  id,
  name: text,
  createdAt: instant,
  courriel: email,
  telephone: phone,
}) satisfies z.ZodType<Semblable>;

export const readSemblables = (nodes: readonly unknown[]): readonly Semblable[] =>
  readRecords('lead', semblable, nodes);

const RICH: ReadonlySet<string> = new Set(['lectureMax', 'notesCoaching']);

/** Only the fields the patch names; RICH_TEXT goes out as markdown, Twenty makes the rest (API.md §3). */
export const leadInput = (patch: LeadPatch): LeadUpdateInput =>
  Object.fromEntries(
    Object.entries(patch)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, RICH.has(name) ? { markdown: sayable(String(value)) } : written(value)]),
  );

function written(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? sayable(value) : value;
}
