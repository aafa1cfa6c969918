/** An `attribution` record as the panel reads it, and how far it is: the record tells, the panel keeps nothing of its own. */
import type { StatutAttribution } from '../../objects/vocabulary';

export type OrderRecord = {
  readonly id: string;
  readonly name: string;
  readonly statut: StatutAttribution | null;
  readonly enAttente: number | null;
  readonly apercu: string;
  readonly resultat: string;
  readonly ledger: Ledger | null;
};

/** What MAX noted of its own progress (`workflows/distribution/ledger`). */
export type Ledger = {
  readonly etape: 'APERCU' | 'EN_COURS' | 'APPLIQUEE' | 'ANNULATION' | 'ANNULEE';
  /** Fingerprint of the demand it answers. */
  readonly pour: string;
  /** Leads the plan gives, and those it leaves waiting. */
  readonly planned: number;
  readonly waiting: number;
};

export type Phase =
  | 'draft'
  /** Asked of MAX, not answered yet. */
  | 'previewing'
  | 'preview'
  | 'applying'
  | 'applied'
  | 'undoing'
  | 'undone'
  | 'refused';

const NODE = 'id name statut enAttente repartition apercu { markdown } resultat { markdown }';

export const READ_ORDER = `query MaxPanneauDistribution($id: UUID!) {
  attributions(filter: { id: { eq: $id } }, first: 1) { edges { node { ${NODE} } } }
}`;
export const CREATE_ORDER = `mutation MaxPanneauDistribuer($data: AttributionCreateInput!) { createAttribution(data: $data) { id } }`;
export const UPDATE_ORDER = `mutation MaxPanneauChangerDistribution($id: UUID!, $data: AttributionUpdateInput!) {
  updateAttribution(id: $id, data: $data) { id }
}`;
export const COUNT_PLACED = `query MaxPanneauAvancement($id: UUID!) {
  leads(filter: { distributionId: { eq: $id } }, first: 1) { totalCount }
}`;

export type Node = {
  readonly id: string;
  readonly name?: string | null;
  readonly statut?: StatutAttribution | null;
  readonly enAttente?: number | null;
  readonly repartition?: unknown;
  readonly apercu?: { readonly markdown?: string | null } | null;
  readonly resultat?: { readonly markdown?: string | null } | null;
};
export type OrderAnswer = { readonly attributions: { readonly edges: readonly { readonly node: Node }[] } };

export const recordOf = (answer: OrderAnswer): OrderRecord | null => {
  const node = answer.attributions.edges[0]?.node;
  if (node === undefined) return null;
  return {
    id: node.id,
    name: node.name ?? '',
    statut: node.statut ?? null,
    enAttente: node.enAttente ?? null,
    apercu: node.apercu?.markdown ?? '',
    resultat: node.resultat?.markdown ?? '',
    ledger: ledgerOf(node.repartition),
  };
};

const ETAPES: readonly string[] = ['APERCU', 'EN_COURS', 'APPLIQUEE', 'ANNULATION', 'ANNULEE'];

function ledgerOf(repartition: unknown): Ledger | null {
  if (typeof repartition !== 'object' || repartition === null) return null;
  const { etape, pour, plan } = repartition as {
    etape?: unknown;
    pour?: unknown;
    plan?: { leads?: unknown; attente?: unknown };
  };
  if (typeof etape !== 'string' || !ETAPES.includes(etape)) return null;
  return {
    etape: etape as Ledger['etape'],
    pour: typeof pour === 'string' ? pour : '',
    planned: Array.isArray(plan?.leads) ? plan.leads.length : 0,
    waiting: Array.isArray(plan?.attente) ? plan.attente.length : 0,
  };
}

/** Statuses that say enough by themselves. */
const PLAIN: Readonly<Partial<Record<StatutAttribution, Phase>>> = {
  BROUILLON: 'draft',
  REFUSEE: 'refused',
  A_APPLIQUER: 'applying',
};

/**
 * The status is the person's word, the ledger MAX's. `replaced`: the fingerprint of the demand the panel has just changed; a
 * preview that carries it is the old one.
 */
export function phaseOf({ statut, ledger }: OrderRecord, replaced: string | null): Phase {
  switch (statut) {
    case 'ANNULEE':
      return ledger?.etape === 'ANNULEE' ? 'undone' : 'undoing';
    case 'APPLIQUEE':
      return ledger?.etape === 'EN_COURS' ? 'applying' : 'applied';
    case 'APERCU':
      return ledger?.etape === 'APERCU' && ledger.pour !== replaced ? 'preview' : 'previewing';
    default:
      return statut === null ? 'draft' : (PLAIN[statut] ?? 'draft');
  }
}
