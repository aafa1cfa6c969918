/** The contract, held against the sandbox: what our tests and the demo stand on behaves as the real thing. */
import { startSandbox, type Sandbox } from '../../src/sandbox';
import { casesFor } from './cases';
import { openEars } from './ears';
import { httpTarget, unpaced } from './http';
import { buildScene, SCENE, sweepUp, type Scene } from './scene';
import { PREFIX } from './scrub';
import { Stage, type Case } from './stage';
import type { Target } from './target';

const all = casesFor(new Set(['readonly-key', 'webhooks'] as const));
const floods = casesFor(new Set(['flood'] as const)).filter((one) => one.needs === 'flood');

const targetOf = (sandbox: Sandbox): Target =>
  httpTarget({
    url: sandbox.url,
    keys: { admin: sandbox.apiKey, readonly: sandbox.readOnlyKey },
    pace: unpaced,
    ears: openEars,
  });

async function hold(one: Case, target: Target, scene: Scene): Promise<void> {
  const stage = new Stage(target, PREFIX, one.name);
  try {
    await one.run(stage, scene);
  } finally {
    await sweepUp(target, stage.takeChores());
  }
}

describe('without its rate limit', () => {
  let sandbox: Sandbox;
  let scene: Scene;

  beforeAll(async () => {
    sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
    scene = await buildScene(new Stage(targetOf(sandbox), PREFIX, SCENE));
  });
  afterAll(() => sandbox.stop());

  test.each(all.map((one) => [one.name, one] as const))('%s', (_name, one) =>
    hold(one, targetOf(sandbox), scene),
  );
});

describe('with its rate limit', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({ seed: 'agence' });
  });
  afterAll(() => sandbox.stop());

  test.each(floods.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const target = targetOf(sandbox);
    const scene = await buildScene(new Stage(target, PREFIX, SCENE));
    await hold(one, target, scene);
  });
});
