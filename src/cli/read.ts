/** `max lire`: JSON lines in, JSON lines out, one reading for each text. Needs no Twenty, and reads no faster than it is read. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import { z } from 'zod';
import { createReader, type Reader } from '../llm/reader';
import type { LlmSettings } from '../llm/client';
import type { CliDeps, ExitCode } from './deps';
import { runCommand } from './outcome';

export type ReadDeps = Pick<CliDeps, 'stdout' | 'stderr' | 'exit'> & {
  readonly stdin: Readable;
  /** Null when no model is configured. Throws a `MaxError` that lists all faults. */
  readonly llm: () => LlmSettings | undefined;
};

const line = z.object({ texte: z.string() });

/** Exit code 1 when any line was bad; the others are read all the same. Empty lines are passed over. */
export async function readTexts(
  { stdin, stdout }: Pick<ReadDeps, 'stdin' | 'stdout'>,
  read: Reader,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const written of createInterface({ input: stdin, crlfDelay: Infinity })) {
    if (written.trim() === '') continue;
    const parsed = parseLine(written);
    if (parsed.ok) {
      const { indices, ...values } = await read(parsed.texte);
      stdout(JSON.stringify({ ...values, indices }));
    } else {
      code = 1;
      stdout(JSON.stringify({ erreur: parsed.erreur }));
    }
  }
  return code;
}

type Parsed = { readonly ok: true; readonly texte: string } | { readonly ok: false; readonly erreur: string };
const FORM = 'écrivez un objet JSON par ligne, par exemple {"texte": "Je manque de clients."}';

function parseLine(written: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, erreur: `la ligne n’est pas du JSON ; ${FORM}.` };
  }
  const parsed = line.safeParse(value);
  if (parsed.success) return { ok: true, texte: parsed.data.texte };
  return { ok: false, erreur: `« texte » manque ou n’est pas un texte ; ${FORM}.` };
}

export function registerRead(program: Command, deps: ReadDeps): void {
  program
    .command('lire')
    .description('lit des textes, un JSON {"texte": …} par ligne, et répond une lecture par ligne')
    .action(() =>
      runCommand(deps, {}, () =>
        readTexts(
          deps,
          createReader(deps.llm(), (fault) =>
            deps.stderr(`Modèle de langue : ${fault} ; lecture locale gardée.`),
          ),
        ),
      ),
    );
}
