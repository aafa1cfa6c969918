/**
 * Settings as staff wrote them → settings in force. Every fault is said at once, one French line each; a faulty field keeps
 * its last good value, or the default when there is none (DESIGN §3 reglageMax: "says in the record what is wrong").
 */
import type { ReglageSeed } from '../../objects/seeds/reglages';
import type { Reglages } from '../state';
import { FIELDS, labelOf, type Setting, type SettingValues } from './fields';
import { faultLine } from './faults';
import type { ReglageRecord } from './record';
import { TOGETHER, type TogetherRule } from './together';

export type ReglagesLus = {
  readonly reglages: Reglages;
  /** One French line per fault; empty when all is well. Goes into the record's `erreurs`. */
  readonly erreurs: string;
  /** The values in force, in the form staff write them. Goes into the record's `valeursActives`. */
  readonly valeursActives: Readonly<Record<string, unknown>>;
};

type Raw = Readonly<Record<string, unknown>>;
const NAMES = Object.keys(FIELDS) as readonly Setting[];

/**
 * `lastGood` is the record's own `valeursActives` (anything at all: it is read as carefully as the rest). `record: null`,
 * the settings record is missing: last good values, or the seed, and nothing to complain on.
 */
export function parseReglages(
  record: ReglageRecord | null,
  lastGood: unknown,
  seed: ReglageSeed,
): ReglagesLus {
  const sources: Sources = [record ?? asRaw(lastGood), asRaw(lastGood), seed];
  const levels = new Map<Setting, number>(NAMES.map((name) => [name, firstReadable(sources, name, 0)]));
  const alone = NAMES.filter((name) => levels.get(name) !== 0);
  const together = settle(sources, levels);

  const kept = (name: Setting): unknown => sources[levels.get(name) ?? 2]?.[name] ?? null;
  const lines = [
    ...alone.map((name) => faultLine(labelOf(name), record?.[name], FIELDS[name].form, kept(name))),
    ...together.map(({ names, form }) =>
      faultLine(names.map(labelOf).join(', '), written(record, names), form, names.map(kept)),
    ),
  ];
  return {
    reglages: toReglages(valuesAt(sources, levels)),
    erreurs: record === null ? '' : lines.join('\n'),
    valeursActives: Object.fromEntries(NAMES.map((name) => [name, kept(name)])),
  };
}

/** What staff wrote, then the last good values, then the defaults. */
type Sources = readonly [Raw, Raw, Raw];

const asRaw = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};

const written = (record: ReglageRecord | null, names: readonly Setting[]): unknown =>
  names.map((name) => record?.[name] ?? 'vide');

function firstReadable(sources: Sources, name: Setting, from: number): number {
  const found = sources.findIndex((source, level) => level >= from && FIELDS[name].read(source[name]).ok);
  return found === -1 ? sources.length - 1 : found;
}

/** Steps the freshest of the quarrelling values back until every rule holds; answers the rules that did not. */
function settle(sources: Sources, levels: Map<Setting, number>): readonly TogetherRule[] {
  const broken = new Set<TogetherRule>();
  for (;;) {
    const values = valuesAt(sources, levels);
    const rule = TOGETHER.find(({ holds }) => !holds(values));
    const freshest = Math.min(...(rule?.names ?? []).map((name) => levels.get(name) ?? 2));
    if (rule === undefined || freshest >= sources.length - 1) return [...broken];
    broken.add(rule);
    for (const name of rule.names) {
      if (levels.get(name) === freshest) levels.set(name, firstReadable(sources, name, freshest + 1));
    }
  }
}

function valuesAt(sources: Sources, levels: ReadonlyMap<Setting, number>): SettingValues {
  const entries = NAMES.map((name) => {
    const read = FIELDS[name].read(sources[levels.get(name) ?? 2]?.[name]);
    if (!read.ok) throw new Error(`Le réglage par défaut « ${name} » n’est pas lisible.`);
    return [name, read.value] as const;
  });
  return Object.fromEntries(entries) as SettingValues;
}

const toReglages = (values: SettingValues): Reglages => ({
  modes: {
    parcours: values.mode,
    ...(values.modeCoach01 && { COACH_01: values.modeCoach01 }),
    ...(values.modeCoach02 && { COACH_02: values.modeCoach02 }),
    ...(values.modeCoach03 && { COACH_03: values.modeCoach03 }),
    ...(values.modeRappel && { RAPPEL_IMMIGRATION: values.modeRappel }),
    ...(values.modeInvitation && { INVITATION: values.modeInvitation }),
  },
  canauxPreferes: values.canauxPreferes,
  fuseauHoraire: values.fuseauHoraire,
  paysParDefaut: values.paysParDefaut,
  envois: { de: values.heureDebut, a: values.heureFin },
  rappels: { de: values.heureDebutRappel, a: values.heureFinRappel },
  heureRappelVeille: values.heureRappelVeille,
  heureRappelMatin: values.heureRappelMatin,
  minutesRappelAvant: values.minutesRappelAvant,
  joursSansReponse: values.joursSansReponse,
  joursRelance: values.joursRelance,
  questionBudget: values.questionBudget,
  strategie: values.strategie,
  paiementRequis: values.paiementRequis,
  ouverture: { de: values.heureOuverture, a: values.heureFermeture, jours: values.joursOuvres },
  joursFeries: values.joursFeries,
  heuresPremierContact: values.heuresPremierContact,
  heuresReattribution: values.heuresReattribution,
  heuresEscalade: values.heuresEscalade,
  tentativesSansReponse: values.tentativesSansReponse,
  dureeRendezVous: values.dureeRendezVous,
  enLigne: { preavisHeures: values.preavisRendezVous, jours: values.joursRendezVous },
  agence: { nom: values.nomAgence, telephone: values.telephoneAgence },
  strategieReattribution: values.strategieReattribution,
  suivi: { heure: values.heureSuivi, jours: [values.joursSuivi1, values.joursSuivi2, values.joursSuivi3] },
  messagesParJour: values.messagesParJour,
  conservation: { mois: values.moisConservation, moisDesabonnes: values.moisConservationDesabonnes },
});
