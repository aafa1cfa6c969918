/** From a file read and the leads Twenty has to a plan and its preview, or to a refusal: one call for the shell. */
import type { Parcours } from '../../objects/vocabulary';
import type { Draft } from '../distribution';
import type { History } from '../distribution/fair';
import type { Team } from '../distribution/team';
import { distributeCreations } from './distribute';
import type { KnownLead } from './people';
import type { ImportPlan } from './plan';
import { planImport } from './plan';
import { renderImportPreview, renderImportRefusal } from './preview';
import type { Reading } from './reading';

export type ImportInput = {
  readonly importId: string;
  readonly fichier: string;
  readonly reading: Reading;
  /** Any superset of the leads that `searchesOf` asks for. */
  readonly known: readonly KnownLead[];
  /** Merges that an interrupted run has made already: lead by row. */
  readonly faites?: ReadonlyMap<number, string>;
  readonly parcours: Parcours;
  /** The import's own distribution, as staff wrote it; an empty strategy distributes nothing. */
  readonly strategie: unknown;
  readonly repartition: unknown;
  readonly team: Team;
  readonly history: History;
};

type GoodDraft = Extract<Draft, { readonly ok: true }>;

export type ImportDraft =
  | {
      readonly ok: true;
      readonly plan: ImportPlan;
      /** Null: nothing is distributed. */
      readonly distribution: GoodDraft | null;
      readonly resume: string;
    }
  | { readonly ok: false; readonly erreurs: readonly string[]; readonly resume: string };

/** All or nothing: an import whose distribution has a fault is refused whole, with every fault in `resume`. */
export function draftImport(input: ImportInput, now: Date): ImportDraft {
  const { importId, fichier, reading, known, faites } = input;
  const plan = planImport({ importId, rows: reading.rows, known, ...(faites && { faites }) });
  const distribution = distributeCreations({ ...input, creations: plan.creations }, now);
  if (distribution !== null && !distribution.ok) return refuseImport(fichier, distribution.erreurs);
  return {
    ok: true,
    plan,
    distribution,
    resume: renderImportPreview({ fichier, reading, plan, distribution }),
  };
}

export const refuseImport = (fichier: string, erreurs: readonly string[]): ImportDraft => ({
  ok: false,
  erreurs,
  resume: renderImportRefusal(fichier, erreurs),
});
