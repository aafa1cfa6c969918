/** Imports in Twenty, their files, and the leads they make, as the import loop sees them. Behind it: `src/twenty/imports`. */
import type { Parcours, StatutImport, Strategie } from '../../../objects/vocabulary';
import type { Arrival } from '../../../workflows/lead-import/arrivals';
import type { KnownLead } from '../../../workflows/lead-import/people';
import type { Completion } from '../../../workflows/lead-import/plan';
import type { Search } from '../../../workflows/lead-import/search';

/** A file in a field of Twenty; `url` is signed, good for a day. */
export type StoredFile = {
  readonly fileId: string;
  readonly label: string;
  readonly extension: string;
  readonly url: string;
};

/** An `importLeads` as it was read; the two JSON values are whatever staff and MAX wrote. */
export type ImportRecord = {
  readonly id: string;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly name: string;
  readonly fichier: StoredFile | null;
  readonly parcours: Parcours | null;
  readonly correspondance: unknown;
  readonly strategie: Strategie | null;
  readonly repartition: unknown;
  readonly statut: StatutImport | null;
  readonly progression: number | null;
  readonly resume: string;
};

export type FileRef = { readonly fileId: string; readonly label: string };

/** `resume` as markdown. */
export type ImportPatch = {
  readonly statut?: StatutImport;
  readonly correspondance?: unknown;
  readonly repartition?: unknown;
  readonly total?: number | null;
  readonly importes?: number | null;
  readonly doublons?: number | null;
  readonly rejetes?: number | null;
  readonly progression?: number | null;
  readonly rapport?: readonly FileRef[];
  readonly resume?: string;
};

export type NewImport = Pick<ImportRecord, 'name' | 'parcours' | 'strategie' | 'repartition'> & {
  readonly statut: StatutImport;
  readonly fichier: FileRef;
};

export type Downloaded =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  /** No such file any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-big'; readonly bytes: number }
  /** Kept elsewhere than on Twenty's own server: not fetched. */
  | { readonly kind: 'foreign' };

export interface Imports {
  /** Null when there is none, or it was destroyed; one in the bin has its `deletedAt`. */
  load(id: string): Promise<ImportRecord | null>;
  /** Writes `set` if the record is still exactly as `seen`; null when somebody changed it meanwhile. */
  write(seen: ImportRecord, set: ImportPatch): Promise<ImportRecord | null>;
  /** Created once under the key's id; answers the id. */
  create(key: string, record: NewImport): Promise<string>;
  /** « Correspondance » of finished imports, the newest first. */
  previous(): Promise<readonly unknown[]>;
  download(file: StoredFile, maxBytes: number): Promise<Downloaded>;
  /** Into Twenty, for a field of `importLeads`; not yet on any record. */
  upload(field: 'fichier' | 'rapport', name: string, content: Uint8Array): Promise<FileRef>;
  /** Leads that may be people of the file: one call for each search, and one for those with several contacts. */
  known(searches: readonly Search[]): Promise<readonly KnownLead[]>;
  /** Ids of all leads that the import has made, the bin included. */
  madeBy(importId: string): Promise<readonly string[]>;
  /** Insert-only, at most 200 to a call. Answers the leads that Twenty refused for themselves, with the reason. */
  createLeads(arrivals: readonly Arrival[]): Promise<ReadonlyMap<string, string>>;
  /** Fills what is still empty, and only on leads that nobody changes meanwhile; answers those that were left. */
  complete(completions: readonly Completion[]): Promise<readonly string[]>;
  /** Leads with a note or a file of Twenty's own. */
  annotated(leadIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Soft delete: staff can restore them. */
  trash(leadIds: readonly string[]): Promise<void>;
}
