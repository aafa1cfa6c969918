/** An `importLeads` record as the panel reads it. The record tells how far the import is; the panel keeps nothing of its own. */
import type { StatutImport } from '../../objects/vocabulary';

export type Column = {
  readonly title: string;
  /** '' undecided, 'ignorer', or a field. */
  readonly champ: string;
};

export type ImportRecord = {
  readonly id: string;
  readonly statut: StatutImport | null;
  readonly fichier: string;
  readonly parcours: string;
  readonly strategie: string;
  readonly demande: string;
  readonly colonnes: readonly Column[];
  /** The whole of « Correspondance », of which the columns are a part. */
  readonly correspondance: Readonly<Record<string, unknown>>;
  readonly total: number | null;
  readonly importes: number | null;
  readonly doublons: number | null;
  readonly rejetes: number | null;
  readonly progression: number | null;
  readonly resume: string;
  readonly rapport: { readonly name: string; readonly url: string } | null;
  readonly ledger: { readonly etape: string; readonly pour: string } | null;
};

export const READ_IMPORT = `query MaxPanneauImport($id: UUID!) {
  importsLeads(filter: { id: { eq: $id } }, first: 1) {
    edges { node {
      id statut parcours strategie demande correspondance repartition total importes doublons rejetes progression
      fichier { label } resume { markdown } rapport { label url }
    } }
  }
}`;
export const CREATE_IMPORT = `mutation MaxPanneauCreerImport($data: ImportLeadsCreateInput!) { createImportLeads(data: $data) { id } }`;
export const UPDATE_IMPORT = `mutation MaxPanneauChangerImport($id: UUID!, $data: ImportLeadsUpdateInput!) {
  updateImportLeads(id: $id, data: $data) { id }
}`;
/** Where the file goes: the field's id is not the same in two workspaces. */
export const READ_FIELDS = `query MaxPanneauChampFichier($id: UUID!) { object(id: $id) { fieldsList { id name } } }`;

type MaybeText = string | null | undefined;
type MaybeNumber = number | null | undefined;
export type Node = {
  readonly id: string;
  readonly statut?: StatutImport | null;
  readonly parcours?: MaybeText;
  readonly strategie?: MaybeText;
  readonly demande?: MaybeText;
  readonly correspondance?: unknown;
  readonly repartition?: unknown;
  readonly total?: MaybeNumber;
  readonly importes?: MaybeNumber;
  readonly doublons?: MaybeNumber;
  readonly rejetes?: MaybeNumber;
  readonly progression?: MaybeNumber;
  readonly fichier?: readonly { readonly label?: MaybeText }[] | null;
  readonly resume?: { readonly markdown?: MaybeText } | null;
  readonly rapport?: readonly { readonly label?: MaybeText; readonly url?: MaybeText }[] | null;
};
export type ImportAnswer = { readonly importsLeads: { readonly edges: readonly { readonly node: Node }[] } };

export function recordOf(answer: ImportAnswer): ImportRecord | null {
  const node = answer.importsLeads.edges[0]?.node;
  if (node === undefined) return null;
  const correspondance = objectOf(node.correspondance);
  return {
    id: node.id,
    statut: node.statut ?? null,
    fichier: textOf(node.fichier?.[0]?.label),
    parcours: textOf(node.parcours),
    strategie: textOf(node.strategie),
    demande: textOf(node.demande),
    colonnes: Object.entries(objectOf(correspondance['colonnes'])).map(([title, champ]) => ({
      title,
      champ: typeof champ === 'string' ? champ : '',
    })),
    correspondance,
    total: countOf(node.total),
    importes: countOf(node.importes),
    doublons: countOf(node.doublons),
    rejetes: countOf(node.rejetes),
    progression: countOf(node.progression),
    resume: textOf(node.resume?.markdown),
    rapport: rapportOf(node.rapport?.[0]),
    ledger: ledgerOf(node.repartition),
  };
}

const textOf = (value: MaybeText): string => value ?? '';
const countOf = (value: MaybeNumber): number | null => value ?? null;
const rapportOf = (
  file: { readonly label?: MaybeText; readonly url?: MaybeText } | undefined,
): ImportRecord['rapport'] => (file?.url ? { name: textOf(file.label), url: file.url } : null);

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

function ledgerOf(repartition: unknown): ImportRecord['ledger'] {
  const { etape, pour } = objectOf(objectOf(repartition)['import']);
  return typeof etape === 'string' ? { etape, pour: typeof pour === 'string' ? pour : '' } : null;
}

export type Phase =
  /** No file in it yet. */
  'empty' | 'reading' | 'preview' | 'importing' | 'done' | 'undoing' | 'undone' | 'refused';

/** Statuses that say enough by themselves. */
const PLAIN: Readonly<Partial<Record<StatutImport, Phase>>> = {
  A_IMPORTER: 'importing',
  EN_COURS: 'importing',
  TERMINE: 'done',
  REFUSE: 'refused',
};
const ENDED: readonly string[] = ['ANNULE', 'ABANDON'];

/** `replaced`: fingerprint of the demand the panel has just changed; a preview that carries it is the old one. */
export function phaseOf({ statut, fichier, ledger }: ImportRecord, replaced: string | null): Phase {
  if (statut === 'ANNULE') return ENDED.includes(ledger?.etape ?? '') ? 'undone' : 'undoing';
  if (statut === 'APERCU')
    return ledger?.etape === 'APERCU' && ledger.pour !== replaced ? 'preview' : 'reading';
  const plain = statut === null ? undefined : PLAIN[statut];
  return plain ?? (fichier === '' ? 'empty' : 'reading');
}
