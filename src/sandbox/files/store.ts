/** Uploaded files, in memory. A file is known from the moment its upload was opened, readable once it is complete. */

export type StoredFile = {
  readonly id: string;
  readonly fieldMetadataId: string | null;
  readonly filename: string;
  readonly extension: string;
  readonly createdAt: string;
  /** Bytes announced for a direct upload. */
  readonly expectedSize: number;
  /** Null until something arrived. */
  content: Buffer | null;
  isComplete: boolean;
};

export class FileStore {
  private readonly files = new Map<string, StoredFile>();

  get(id: string): StoredFile | null {
    const file = this.files.get(id);
    return file !== undefined && file.isComplete ? file : null;
  }

  /** Also files whose content is still awaited. */
  pending(id: string): StoredFile | null {
    return this.files.get(id) ?? null;
  }

  put(file: StoredFile): StoredFile {
    this.files.set(file.id, file);
    return file;
  }
}

/** ".pdf" for "Devis n°1.pdf", "" for a name without one. */
export const extensionOf = (filename: string): string => /\.[A-Za-z0-9]{1,10}$/.exec(filename)?.[0] ?? '';
