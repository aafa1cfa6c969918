/** What a language model reads of texts that MAX has not read yet, put beside the state before it is decided (DESIGN §5). */
import { unread, type Unread } from '../../workflows/lecture/read';
import type { Reading } from '../../workflows/reading';
import type { LeadState } from '../../workflows/state';
import type { Reader } from '../llm/reader';
import type { Loop } from './loop';

/** A model answers in seconds; more questions at once would only queue there. */
const AT_ONCE = 4;

/** The states as they are without a model; with one, each coaching lead's new texts have been shown to it. Never throws. */
export async function withLectures(
  states: readonly LeadState[],
  { reader, clock }: Pick<Loop, 'reader' | 'clock'>,
): Promise<readonly LeadState[]> {
  if (reader === undefined) return states;
  const now = clock.now();
  const texts = states.filter(isCoaching).flatMap((state) => unread(state, now));
  const lectures = await readAll(texts, reader);
  return states.map((state) => (isCoaching(state) ? { ...state, lectures } : state));
}

const isCoaching = ({ lead }: LeadState): boolean => lead.parcours === 'COACHING' && lead.deletedAt === null;

async function readAll(texts: readonly Unread[], reader: Reader): Promise<ReadonlyMap<string, Reading>> {
  const read = new Map<string, Reading>();
  const waiting = texts.values();
  const take = async (): Promise<void> => {
    for (const { id, texte, question } of waiting)
      read.set(id, await reader(texte, question === undefined ? {} : { question }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return read;
}
