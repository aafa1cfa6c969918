/** A target that answers from a recording: case and order decide, and the question must be the one that was recorded. */
import type { Entry, Recording } from './recording';
import type { Answer, Target } from './target';

export type Replay = Target & {
  /** Exchanges the case did not come back for. */
  unread(): number;
};

export function replay(recording: Recording): Replay {
  let at = 0;
  const next = <Kind extends string>(
    kind: Kind,
    question?: unknown,
  ): Extract<Entry, Record<Kind, unknown>> => {
    const entry = recording.entries[at];
    at += 1;
    if (!entry || !(kind in entry)) throw new Error(stale(recording, at, `« ${kind} » n’y est pas`));
    const found = entry as Extract<Entry, Record<Kind, unknown>> & Record<Kind, unknown>;
    if (question !== undefined && !same(found[kind], question)) {
      throw new Error(stale(recording, at, `la question a changé : ${JSON.stringify(question)}`));
    }
    return found;
  };
  return {
    send: (step) => promised(() => next('send', step).answer),
    together: (steps) => promised(() => next('together', steps).answers),
    flood: (step) => promised(() => next('flood', step).runs.flatMap(spread)),
    ears: () =>
      promised(() => ({
        url: next('ears').ears,
        failNext: () => undefined,
        heard: () => promised(() => next('heard').heard),
        close: () => Promise.resolve(),
      })),
    settle: () => Promise.resolve(),
    unread: () => recording.entries.length - at,
  };
}

/** A fault of the recording is a refused promise, as a fault of the network is. */
const promised = <T>(answer: () => T): Promise<T> => new Promise((resolve) => resolve(answer()));

const spread = ({ times, answer }: { readonly times: number; readonly answer: Answer }): readonly Answer[] =>
  Array.from({ length: times }, () => answer);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const stale = (recording: Recording, at: number, what: string): string =>
  `L’enregistrement « ${recording.case} » ne correspond plus au cas (étape ${at}) : ${what}. ` +
  'Refaites-le avec « npm run record » devant un vrai serveur.';
