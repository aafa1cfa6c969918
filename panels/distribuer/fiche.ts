/** An `attribution` record as the panel reads it, and how far it is: the record tells, the panel keeps nothing of its own. */
import type { StatutAttribution } from '../../objects/vocabulary';

export type Fiche = {
  readonly id: string;
  readonly name: string;
  readonly statut: StatutAttribution | null;
  readonly enAttente: number | null;
  readonly apercu: string;
  readonly resultat: string;
  readonly registre: Registre | null;
};

/** What MAX noted of its own progress (`workflows/distribution/ledger`). */
export type Registre = {
  readonly etape: 'APERCU' | 'EN_COURS' | 'APPLIQUEE' | 'ANNULATION' | 'ANNULEE';
  /** Fingerprint of the demand it answers. */
  readonly pour: string;
  readonly donnes: number;
  readonly attente: number;
};

export type Phase =
  | 'BROUILLON'
  /** Asked of MAX, not answered yet. */
  | 'APERCU_DEMANDE'
  | 'APERCU'
  | 'APPLICATION'
  | 'APPLIQUEE'
  | 'ANNULATION'
  | 'ANNULEE'
  | 'REFUSEE';

const NODE = 'id name statut enAttente repartition apercu { markdown } resultat { markdown }';

export const LIRE = `query MaxPanneauDistribution($id: UUID!) {
  attributions(filter: { id: { eq: $id } }, first: 1) { edges { node { ${NODE} } } }
}`;
export const CREER = `mutation MaxPanneauDistribuer($data: AttributionCreateInput!) { createAttribution(data: $data) { id } }`;
export const CHANGER = `mutation MaxPanneauChangerDistribution($id: UUID!, $data: AttributionUpdateInput!) {
  updateAttribution(id: $id, data: $data) { id }
}`;
export const AVANCEMENT = `query MaxPanneauAvancement($id: UUID!) {
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
export type Lu = { readonly attributions: { readonly edges: readonly { readonly node: Node }[] } };

export const ficheOf = (lu: Lu): Fiche | null => {
  const node = lu.attributions.edges[0]?.node;
  if (node === undefined) return null;
  return {
    id: node.id,
    name: node.name ?? '',
    statut: node.statut ?? null,
    enAttente: node.enAttente ?? null,
    apercu: node.apercu?.markdown ?? '',
    resultat: node.resultat?.markdown ?? '',
    registre: registreOf(node.repartition),
  };
};

const ETAPES: readonly string[] = ['APERCU', 'EN_COURS', 'APPLIQUEE', 'ANNULATION', 'ANNULEE'];

function registreOf(repartition: unknown): Registre | null {
  if (typeof repartition !== 'object' || repartition === null) return null;
  const { etape, pour, plan } = repartition as {
    etape?: unknown;
    pour?: unknown;
    plan?: { leads?: unknown; attente?: unknown };
  };
  if (typeof etape !== 'string' || !ETAPES.includes(etape)) return null;
  return {
    etape: etape as Registre['etape'],
    pour: typeof pour === 'string' ? pour : '',
    donnes: Array.isArray(plan?.leads) ? plan.leads.length : 0,
    attente: Array.isArray(plan?.attente) ? plan.attente.length : 0,
  };
}

/** Statuses that say enough by themselves. */
const PLAIN: Readonly<Partial<Record<StatutAttribution, Phase>>> = {
  BROUILLON: 'BROUILLON',
  REFUSEE: 'REFUSEE',
  A_APPLIQUER: 'APPLICATION',
};

/**
 * The status is the person's word, the ledger MAX's. `remplace`: the fingerprint of the demand the panel has just changed; a
 * preview that carries it is the old one.
 */
export function phaseOf({ statut, registre }: Fiche, remplace: string | null): Phase {
  switch (statut) {
    case 'ANNULEE':
      return registre?.etape === 'ANNULEE' ? 'ANNULEE' : 'ANNULATION';
    case 'APPLIQUEE':
      return registre?.etape === 'EN_COURS' ? 'APPLICATION' : 'APPLIQUEE';
    case 'APERCU':
      return registre?.etape === 'APERCU' && registre.pour !== remplace ? 'APERCU' : 'APERCU_DEMANDE';
    default:
      return statut === null ? 'BROUILLON' : (PLAIN[statut] ?? 'BROUILLON');
  }
}
