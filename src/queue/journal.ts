/**
 * Marks on their way into PGlite, which runs one statement at a time: a webhook would wait behind whatever that is. They are
 * appended to a file first, and move into the queue by the hundred, a little later. The promise is PGlite's own: what was
 * written survives a killed process, for the system has it, but not necessarily a power cut. It is written at once, as PGlite
 * does: a copy into the system's memory takes microseconds, where handing it to another thread takes longer than that.
 *
 * A file holds a JSON line a mark. It is removed once the queue has all of it; what a killed process left is read again at the
 * start, so that a mark may come twice, which costs a look at a lead.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { MarkData } from './jobs';

const NAME = /^(\d+)\.jsonl$/;

export type Taken = { readonly marks: readonly MarkData[]; readonly files: readonly string[] };
type Waiting = { readonly marks: MarkData[]; readonly files: string[] };

export class Journal {
  private file: number | null = null;

  private constructor(
    private readonly folder: string,
    private number: number,
    private waiting: Waiting,
  ) {}

  /** With what an earlier process left there. */
  static async open(folder: string): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    const numbers = names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
    numbers.sort((a, b) => a - b);
    const files = numbers.map((number) => pathOf(folder, number));
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return new Journal(folder, numbers.at(-1) ?? 0, { marks: texts.flatMap(marksIn), files });
  }

  /** Nothing is on its way. */
  get isEmpty(): boolean {
    return this.waiting.files.length === 0;
  }

  /** Kept when it returns; throws what the file system says. */
  append(mark: MarkData): void {
    try {
      this.file ??= this.begin();
      writeWhole(this.file, `${JSON.stringify(mark)}\n`);
    } catch (cause) {
      this.end(); // half a line may be there: nothing is written after it
      throw cause;
    }
    this.waiting.marks.push(mark);
  }

  /** All that waits, and ends the file it stands in. */
  take(): Taken {
    this.end();
    const taken = this.waiting;
    this.waiting = { marks: [], files: [] };
    return taken;
  }

  /** The queue could not take it: it waits again. */
  putBack({ marks, files }: Taken): void {
    this.waiting = {
      marks: [...marks, ...this.waiting.marks],
      files: [...files, ...this.waiting.files],
    };
  }

  /** The queue has it. */
  async forget({ files }: Taken): Promise<void> {
    for (const file of files) await unlink(file).catch(() => undefined); // read again at the next start, at worst
  }

  /** What waits stays for the next start. */
  close(): void {
    this.end();
  }

  private begin(): number {
    this.number += 1;
    const path = pathOf(this.folder, this.number);
    const file = openSync(path, 'ax', 0o600);
    this.waiting.files.push(path);
    return file;
  }

  private end(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}

const pathOf = (folder: string, number: number): string => join(folder, `${String(number)}.jsonl`);

/** A disk that is nearly full may take a part. */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** A last line that was cut had no answer yet: whoever sent it was not told that it was kept. */
const marksIn = (text: string): readonly MarkData[] => text.split('\n').flatMap(markIn);

function markIn(line: string): readonly MarkData[] {
  try {
    return [JSON.parse(line) as MarkData];
  } catch {
    return [];
  }
}
