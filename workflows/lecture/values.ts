/** From readings to the lead's fields: only where nobody wrote, or over what MAX itself had written (DESIGN §5). */
import type { Qualification } from '../../objects/vocabulary';
import type { LeadPatch } from '../decisions';
import { memoryOf, type Memory } from '../memory';
import type { ReadField } from '../reading';
import { LU_PAR_LE_MODELE } from '../reading/reading';
import type { Lead } from '../state';
import { CHAMPS, wordsFor, type Champ, type Heard } from './read';

export type Valeur = { readonly valeur: string; readonly mots: string; readonly par?: 'modele' };
/** What MAX holds for read, by field, with the words that decided. */
export type Valeurs = Readonly<Partial<Record<ReadField, Valeur>>>;

export const RAISON_LECTURE = 'douleur claire et engagement dans ses réponses';
const A_QUALIFIER: Qualification = 'A_QUALIFIER';

export const knownValues = (lead: Lead): Valeurs => memoryOf(lead).lecture?.valeurs ?? NONE;
const NONE: Valeurs = {};

/** Empty, or still what MAX wrote there. */
export function isMaxs(lead: Lead, field: ReadField, { lecture }: Memory = memoryOf(lead)): boolean {
  const stands = lead[field];
  return stands === null || stands === '' || stands === lecture?.valeurs?.[field]?.valeur;
}

/** The newest reading of a field wins; what a reading abstains from stays. */
export function valuesAfter(lead: Lead, heard: readonly Heard[]): Valeurs {
  if (heard.length === 0) return knownValues(lead);
  const values = { ...knownValues(lead) };
  for (const one of heard)
    for (const champ of CHAMPS) {
      const value = valueOf(champ, one);
      if (value !== null && isMaxs(lead, champ)) values[champ] = value;
    }
  return values;
}

/** Without words to show, only a language model or a vague answer to our questions says something. */
function valueOf(champ: Champ, { reading, answers }: Heard): Valeur | null {
  const valeur = reading[champ];
  const mots = wordsFor(champ, reading);
  if (valeur === null) return null;
  if (isByModel(champ, reading)) return { valeur, mots, par: 'modele' };
  return mots === '' && !answers ? null : { valeur, mots };
}

const isByModel = (champ: Champ, { indices }: Heard['reading']): boolean =>
  indices.some(({ pour, because }) => pour === champ && because === LU_PAR_LE_MODELE);

/**
 * What is to be written: the fields that changed, and A_QUALIFIER once a pain and a strong motivation stand together.
 * MAX never disqualifies on text alone, so nothing here lowers a qualification.
 */
export function patchOf(lead: Lead, before: Valeurs, values: Valeurs): LeadPatch {
  if (values === before) return {};
  const changed = CHAMPS.filter((champ) => values[champ] !== undefined && values[champ] !== before[champ]);
  const set = Object.fromEntries(changed.map((champ) => [champ, values[champ]?.valeur])) as LeadPatch;
  const { niveauMotivation = lead.niveauMotivation, douleurPrincipale = lead.douleurPrincipale } = set;
  const serious = niveauMotivation === 'FORTE' && douleurPrincipale !== '';
  if (changed.length === 0 || !serious || lead.qualification !== null) return set;
  return { ...set, qualification: A_QUALIFIER, raisonQualification: RAISON_LECTURE };
}
