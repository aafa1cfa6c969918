/**
 * Prints where the sandbox's answers differ from the recorded ones, beyond what the assertions look at. Not a suite: a lens for
 * whoever works on the sandbox. Run as `npm run record` is, with this file's name.
 */
import { startSandbox, type Sandbox } from '../../src/sandbox';
import { casesFor } from './cases';
import { differences } from './difference';
import { openEars } from './ears';
import { httpTarget, unpaced } from './http';
import { recorder } from './recorder';
import { load, type Entry } from './recording';
import { buildScene, SCENE, sweepUp, type Scene } from './scene';
import { canonical, PREFIX } from './scrub';
import { Stage } from './stage';
import type { Target } from './target';

let sandbox: Sandbox;
let target: Target;
let scene: Scene;
const found: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  const keys = { admin: sandbox.apiKey, readonly: sandbox.readOnlyKey };
  target = httpTarget({ url: sandbox.url, keys, pace: unpaced, ears: openEars });
  const tape = recorder(target);
  const stage = new Stage(tape, PREFIX, SCENE);
  scene = await buildScene(stage);
  note(SCENE, tape.entries, stage.issued);
});

afterAll(async () => {
  console.info(found.join('\n'));
  await sandbox.stop();
});

test.each(casesFor(new Set(['readonly-key', 'webhooks'] as const)).map((one) => [one.name, one] as const))(
  '%s',
  async (name, one) => {
    const tape = recorder(target);
    const stage = new Stage(tape, PREFIX, name);
    try {
      await one.run(stage, scene);
    } finally {
      await sweepUp(target, stage.takeChores());
      note(name, tape.entries, stage.issued);
    }
  },
);

function note(name: string, entries: readonly Entry[], issued: ReadonlyMap<string, string>): void {
  const before = load(name);
  if (before === null) return;
  const take = {
    server: sandbox.url,
    from: new Date(0),
    to: new Date(),
    issued,
    known: new Map<string, string>(),
  };
  const { recording } = canonical({ case: name, twenty: before.twenty, prefix: PREFIX, entries }, take);
  const lines = differences(before, recording);
  if (lines.length > 0) found.push(`${name}\n${lines.map((line) => `    ${line}`).join('\n')}`);
}
