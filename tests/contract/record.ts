/**
 * `npm run record`: takes all recordings again from the server of TWENTY_API_URL and says what changed. The assertions are held
 * on the way: what fails here is a claim that proved wrong on that server, and the recording shows its answer.
 * `-- -t 'words of a name'` takes only some. The flood (two minutes of the workspace's whole limit) is taken with CONTRACT_FLOOD=1.
 */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { cases, casesFor } from './cases';
import { newPrefix, openLive } from './live';
import { recorder } from './recorder';
import { load, orphans, save, type Recording } from './recording';
import { buildScene, removeOrphans, SCENE, sweepUp, type Scene } from './scene';
import { canonical, withoutSecrets } from './scrub';
import { Stage, type Case } from './stage';
import { differences } from './difference';

const { url, target, abilities } = openLive();
const prefix = newPrefix();
const news: string[] = [];

let scene: Scene;
let sceneStage: Stage;
let known: ReadonlyMap<string, string> = new Map();
let twenty = '';

beforeAll(async () => {
  await removeOrphans(target, new Date());
  const { body } = await target.send({ door: 'get', url: '/client-config' });
  twenty = (body as { appVersion?: string }).appVersion ?? 'inconnue';
  const tape = recorder(target);
  sceneStage = new Stage(tape, prefix, SCENE);
  const from = new Date();
  scene = await buildScene(sceneStage);
  const take = { server: url, from, to: new Date(), issued: sceneStage.issued, known };
  const taken = canonical({ case: SCENE, twenty, prefix, entries: tape.entries }, take);
  known = taken.ids;
  keep(taken.recording);
}, 120_000);

afterAll(async () => {
  await sweepUp(target, sceneStage.takeChores());
  for (const file of orphans([SCENE, ...cases.map((one) => one.name)])) {
    rmSync(file);
    news.push(`${basename(file)}\n    retiré : plus aucun cas ne porte ce nom`);
  }
  console.info(news.length === 0 ? 'Rien n’a changé.' : news.join('\n'));
}, 60_000);

test.each(casesFor(abilities).map((one) => [one.name, one] as const))(
  '%s',
  (_name, one) => take(one),
  240_000,
);

async function take(one: Case): Promise<void> {
  const tape = recorder(target);
  const stage = new Stage(tape, prefix, one.name);
  const from = new Date();
  try {
    await one.run(stage, scene);
  } finally {
    await sweepUp(target, stage.takeChores());
    const recording: Recording = { case: one.name, twenty, prefix, entries: tape.entries };
    const facts = { server: url, from, to: new Date(), issued: stage.issued, known };
    keep(one.verbatim ? withoutSecrets(recording, facts) : canonical(recording, facts).recording);
  }
}

/** An unchanged recording stays the file it was. */
function keep(recording: Recording): void {
  const before = load(recording.case);
  const changed = before === null ? ['nouveau'] : differences(before, recording);
  if (changed.length === 0) return;
  news.push(`${recording.case}\n${changed.map((line) => `    ${line}`).join('\n')}`);
  save(recording);
}
