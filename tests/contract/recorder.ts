/** A target that lets another one do the work and writes down what was said. */
import type { Entry } from './recording';
import type { Answer, Target } from './target';

export type Recorder = Target & { readonly entries: readonly Entry[] };

export function recorder(inner: Target): Recorder {
  const entries: Entry[] = [];
  return {
    entries,
    async send(step) {
      const answer = await inner.send(step);
      entries.push({ send: step, answer });
      return answer;
    },
    async together(steps) {
      const answers = await inner.together(steps);
      entries.push({ together: steps, answers });
      return answers;
    },
    async flood(step, most) {
      const answers = await inner.flood(step, most);
      entries.push({ flood: step, runs: runsOf(answers) });
      return answers;
    },
    async ears() {
      const ears = await inner.ears();
      entries.push({ ears: ears.url });
      return {
        ...ears,
        async heard(count) {
          const heard = await ears.heard(count);
          entries.push({ heard });
          return heard;
        },
      };
    },
    settle: () => inner.settle(),
  };
}

/** A hundred equal answers are one line. */
function runsOf(answers: readonly Answer[]): { times: number; answer: Answer }[] {
  const runs: { times: number; answer: Answer }[] = [];
  for (const answer of answers) {
    const last = runs.at(-1);
    if (last && JSON.stringify(last.answer) === JSON.stringify(answer)) last.times += 1;
    else runs.push({ times: 1, answer });
  }
  return runs;
}
