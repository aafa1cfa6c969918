/**
 * The contract, held against the server of TWENTY_API_URL (`npm run test:live`). It works on objects of its own, removes them at
 * the end, and keeps below Twenty's default rate limit. CONTRACT_FLOOD=1 also empties the bucket once, on purpose.
 */
import { casesFor, leftOut } from '../contract/cases';
import { newPrefix, openLive } from '../contract/live';
import { buildScene, removeOrphans, SCENE, sweepUp, type Scene } from '../contract/scene';
import { Stage } from '../contract/stage';

const { target, abilities } = openLive();
const prefix = newPrefix();
const sceneStage = new Stage(target, prefix, SCENE);
let scene: Scene;

beforeAll(async () => {
  const word = leftOut(abilities);
  if (word !== null) console.info(word);
  await removeOrphans(target, new Date());
  scene = await buildScene(sceneStage);
}, 120_000);

afterAll(() => sweepUp(target, sceneStage.takeChores()), 60_000);

test.each(casesFor(abilities).map((one) => [one.name, one] as const))(
  '%s',
  async (name, one) => {
    const stage = new Stage(target, prefix, name);
    try {
      await one.run(stage, scene);
    } finally {
      await sweepUp(target, stage.takeChores());
    }
  },
  240_000,
);
