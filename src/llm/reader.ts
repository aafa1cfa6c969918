/**
 * One way to read a text, whatever reads it. Local by default; with a model configured, the model may fill what the local
 * rules left open, never overrule them: where both speak and differ, nobody is sure, and a human decides.
 */
import {
  readText,
  type Indice,
  type Reading,
  type ReadField,
  type ReadOptions,
} from '../../workflows/reading';
import { machineTalk } from '../../workflows/reading/injection';
import { LU_PAR_LE_MODELE } from '../../workflows/reading/reading';
import { plainOf } from '../../workflows/reading/plain';
import { ownWords } from '../../workflows/reading/quoted';
import { askModel, type LlmAnswer, type LlmFault, type LlmSettings } from './client';

export type Reader = (texte: string, options?: ReadOptions) => Promise<Reading>;

export const localReader: Reader = (texte, options) => Promise.resolve(readText(texte, options));

/** `onFault` is told the kind of a fault, never a text. */
export function createReader(
  settings?: LlmSettings,
  onFault: (fault: LlmFault) => void = () => undefined,
): Reader {
  if (settings === undefined) return localReader;
  return async (texte, options) => {
    const local = readText(texte, options);
    const own = ownWords(texte);
    if (own === '' || machineTalk(plainOf(own)).length > 0) return local;
    const asked = await askModel(settings, own);
    if (asked.ok) return reconcile(local, asked.answer, own);
    onFault(asked.fault);
    return local;
  };
}

type Shared = Exclude<ReadField, 'qualification' | 'douleurPrincipale'>;
const SHARED: readonly Shared[] = ['typeCoaching', 'niveauMotivation', 'budgetEstime', 'urgenceRessentie'];

/** Agreement and additions stand; disagreement empties the field. A pain that is not verbatim is nobody's words. */
export function reconcile(local: Reading, model: LlmAnswer, texte: string): Reading {
  const disputed = SHARED.filter(
    (field) => local[field] !== null && model[field] !== null && local[field] !== model[field],
  );
  const pain = local.douleurPrincipale ?? verbatim(model.douleurPrincipale, texte);
  const read = {
    typeCoaching: agreed(local.typeCoaching, model.typeCoaching),
    niveauMotivation: agreed(local.niveauMotivation, model.niveauMotivation),
    budgetEstime: agreed(local.budgetEstime, model.budgetEstime),
    urgenceRessentie: agreed(local.urgenceRessentie, model.urgenceRessentie),
    douleurPrincipale: pain,
  };
  const added = [...SHARED, 'douleurPrincipale' as const].filter(
    (field) => local[field] === null && read[field] !== null,
  );
  const isClear = read.niveauMotivation === 'FORTE' && local.niveauMotivation === 'FORTE' && pain !== null;
  return {
    ...read,
    qualification: isClear ? 'A_QUALIFIER' : null,
    indices: told(local, { disputed, added }),
  };
}

const agreed = <Value>(one: Value | null, other: Value | null): Value | null =>
  one === null || other === null ? (one ?? other) : one === other ? one : null;

const verbatim = (pain: string | null, texte: string): string | null =>
  pain !== null && pain.trim() !== '' && texte.includes(pain) ? pain : null;

type Differences = { readonly disputed: readonly Shared[]; readonly added: readonly ReadField[] };

function told(local: Reading, { disputed, added }: Differences): readonly Indice[] {
  const note = (pour: ReadField, because: string): Indice => ({ pour, mots: '', because });
  return [
    ...local.indices.filter(({ pour }) => !disputed.some((field) => field === pour)),
    ...disputed.map((field) =>
      note(field, 'les règles et le modèle de langue ne sont pas d’accord : à vous de lire'),
    ),
    ...added.map((field) => note(field, LU_PAR_LE_MODELE)),
  ];
}
