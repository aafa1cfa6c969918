import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { appendFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MarkData } from '../../../src/queue/jobs';
import { Journal } from '../../../src/queue/journal';
import { JournaledMarks, marksOf } from '../../../src/queue/marks';

test('five hundred leads marked at once are three jobs, each lead once', () => {
  const leadIds = Array.from({ length: 500 }, (_, n) => `lead-${n}`);
  const marks = [
    { leadIds, because: 'balayage' },
    { leadIds: ['lead-1', 'lead-2'], because: 'lead.updated' },
  ];
  const jobs = marksOf(marks, 200);
  expect(jobs.map((job) => job.leadIds.length)).toEqual([200, 200, 100]);
  expect(new Set(jobs.flatMap((job) => job.leadIds)).size).toBe(500);
  expect(jobs[0]?.because).toBe('balayage · lead.updated');
});

describe('the journal before PGlite', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'max-recus-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const mark = (...leadIds: readonly string[]): MarkData => ({ leadIds, because: 'lead.updated' });
  /** What a process that was killed and started again finds. */
  const found = async (): Promise<readonly MarkData[]> => (await Journal.open(folder)).take().marks;
  /** A queue that takes everything, and says when it is asked. */
  const queueOf = (write: (jobs: readonly MarkData[]) => Promise<void> = () => Promise.resolve()) => {
    const jobs: MarkData[] = [];
    const faults: unknown[] = [];
    const open = async (): Promise<JournaledMarks> =>
      new JournaledMarks(
        await Journal.open(folder),
        async (more) => {
          await write(more);
          jobs.push(...more);
        },
        (cause) => faults.push(cause),
      );
    return { jobs, faults, open };
  };

  test('what was acknowledged is found again by the next process, until the queue has it', async () => {
    const { open, jobs } = queueOf();
    const killed = await open();
    await Promise.all([killed.add(mark('a')), killed.add(mark('b', 'c'))]);
    expect(await found()).toEqual([mark('a'), mark('b', 'c')]);

    const next = await open();
    await next.settled();
    expect(jobs).toEqual([mark('a', 'b', 'c')]);
    expect(readdirSync(folder)).toEqual([]);
    await Promise.all([killed.close(), next.close()]);
  });

  test('a line that a kill cut had no answer, and harms none of the others', async () => {
    const journal = await Journal.open(folder);
    journal.append(mark('a'));
    journal.append(mark('b'));
    journal.close();
    const [file = ''] = await readdir(folder);
    await appendFile(join(folder, file), '{"leadIds":["c"],"beca');
    expect(await found()).toEqual([mark('a'), mark('b')]);
  });

  test('what arrives while the queue takes the others stays until it is taken itself', async () => {
    let late: Promise<void> | null = null;
    let left: readonly MarkData[] = [];
    const { open, jobs } = queueOf(async () => {
      if (late !== null) return;
      late = marks.add(mark('b'));
      await late;
      left = await found();
    });
    const marks = await open();
    await marks.add(mark('a'));
    await marks.settled();
    expect(left).toEqual([mark('a'), mark('b')]);
    expect(jobs).toEqual([mark('a'), mark('b')]);
    expect(readdirSync(folder)).toEqual([]);
    await marks.close();
  });

  test('a queue that takes nothing for now loses nothing: told, kept, and moved with what comes later', async () => {
    let broken = true;
    const { open, jobs, faults } = queueOf(() =>
      broken ? Promise.reject(new Error('disque plein')) : Promise.resolve(),
    );
    const marks = await open();
    await marks.add(mark('a'));
    await marks.settled();
    expect([jobs, faults.length]).toEqual([[], 1]);
    expect(await found()).toEqual([mark('a')]);

    broken = false;
    await marks.add(mark('b'));
    await marks.settled();
    expect(jobs).toEqual([mark('a', 'b')]);
    expect(readdirSync(folder)).toEqual([]);
    await marks.close();
  });

  test('a file that cannot be written is no receipt', async () => {
    const marks = await queueOf().open();
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
    await expect(marks.add(mark('a'))).rejects.toMatchObject({ kind: 'injoignable' });
    await marks.close();
  });
});
