/** The contract, held against what a real Twenty answered (`npm run record`): the assertions are true of the real thing. */
import { casesFor } from './cases';
import { load, orphans, type Recording } from './recording';
import { replay } from './replay';
import { buildScene, SCENE, type Scene } from './scene';
import { Stage } from './stage';

const all = casesFor(new Set(['readonly-key', 'webhooks', 'flood'] as const));

function recordingOf(name: string): Recording {
  const recording = load(name);
  if (recording === null)
    throw new Error(`« ${name} » n’a pas d’enregistrement : faites « npm run record ».`);
  return recording;
}

let scene: Scene;

beforeAll(async () => {
  const recording = recordingOf(SCENE);
  scene = await buildScene(new Stage(replay(recording), recording.prefix, SCENE));
});

test.each(all.map((one) => [one.name, one] as const))('%s', async (name, one) => {
  const recording = recordingOf(name);
  const target = replay(recording);
  await one.run(new Stage(target, recording.prefix, name), scene);
  expect(target.unread()).toBe(0);
});

test('every recording has its case', () => {
  expect(orphans([SCENE, ...all.map((one) => one.name)])).toEqual([]);
});
