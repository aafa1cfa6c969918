/** The service brought down again and again while something goes on, each time at a point that the dice choose. */
import type { Dice } from './dice';
import { pause, type Running } from './service';
import type { Stage } from './stage';

export type Fall = {
  readonly readyMs: number;
  readonly progressMs: number;
  /** Processor time of the service until then; 0 where it cannot be told. */
  readonly processorMs: number;
};

export type Falls = {
  readonly kills: number;
  /** One for each restart that was left alone until it had done something. */
  readonly recoveries: readonly Fall[];
  /** The service that stands at the end. */
  readonly standing: Running;
};

export type Course = {
  readonly kills: number;
  /** What there will be when it is done, and what there is now. */
  readonly total: number;
  readonly done: () => Promise<number>;
  /** Between two questions, where they cost the machine something that the service needs. */
  readonly askEveryMs: number;
  /** What happens while the service is down. */
  readonly meanwhile: () => Promise<void>;
};

/** One fall in so many comes back during the start itself. */
const AT_THE_START = 5;
const STUCK_AFTER = 120_000;

export async function bringDown(stage: Stage, dice: Dice, course: Course): Promise<Falls> {
  const recoveries: Fall[] = [];
  let kills = 0;
  let standing = stage.start();
  await standing.ready;
  for (let fall = 0; kills < course.kills; fall += 1) {
    const reached = ((fall + dice.between(10, 90) / 100) * course.total) / course.kills;
    await until(() => course.done().then((done) => done >= Math.min(reached, course.total - 1)), course);
    await pause(dice.between(0, 60));
    await standing.kill();
    kills += 1;
    await course.meanwhile();
    standing = stage.start();
    if (kills < course.kills && dice.between(0, AT_THE_START) === 0) {
      await pause(dice.between(0, 1_500));
      await standing.kill();
      kills += 1;
      await course.meanwhile();
      standing = stage.start();
    }
    const back = await recovery(standing, course);
    recoveries.push(back);
    console.error(told(kills, course, await course.done(), back));
  }
  return { kills, recoveries, standing };
}

/** Until it says that it is ready, and until what goes on goes on. */
async function recovery(standing: Running, course: Course): Promise<Fall> {
  const start = performance.now();
  const before = await course.done();
  const readyMs = await standing.ready;
  if (before < course.total) await until(async () => (await course.done()) > before, course);
  return { readyMs, progressMs: performance.now() - start, processorMs: standing.processorMs() ?? 0 };
}

/** A long run says how far it is, so that one that is cut short has told something. */
const told = (fall: number, { kills, total }: Course, done: number, back: Fall): string =>
  `kill ${fall}/${kills}: ${done}/${total} done, ready after ${Math.round(back.readyMs)} ms, ` +
  `progress after ${Math.round(back.progressMs)} ms (processor: ${back.processorMs} ms)`;

async function until(holds: () => Promise<boolean>, { askEveryMs }: Course): Promise<void> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > STUCK_AFTER) throw new Error('nothing moves any more');
    await pause(askEveryMs);
  }
}
