/** Plays the story act by act, and tells what changed in Twenty each time everything has come to rest. */
import { tell } from '../../workflows/tell';
import { frenchDateTime } from '../kernel/time';
import { createWorkspace } from '../twenty/workspace';
import { story } from './story';
import { describeChanges, takeSnapshot } from './timeline';
import type { World } from './world';

const ZONE = 'Europe/Paris';

export async function play(world: World, print: (line: string) => void): Promise<void> {
  const member = (id: unknown): string => world.sandbox.members.find((one) => one.id === id)?.prenom ?? '?';
  let before = await takeSnapshot(world.staff);
  let told = '';
  world.atRest(async () => {
    const after = await takeSnapshot(world.staff);
    const lines = describeChanges(before, after, ZONE, member);
    before = after;
    if (lines.length === 0) return;
    const moment = frenchDateTime(world.clock.now(), ZONE);
    if (moment !== told) print(`   ${moment}`);
    told = moment;
    for (const line of lines) print(`     ${line}`);
  });
  for (const [at, act] of story().entries()) {
    print('');
    print(`${at + 1}. ${act.title}`);
    told = '';
    await act.play(world);
  }
  print('');
  print('Pourquoi ? « max explain » le dit pour chaque lead :');
  for (const lines of await stories(world)) for (const line of lines) print(`   ${line}`);
}

/** What `max explain` prints, for every lead of the story. */
async function stories(world: World): Promise<readonly (readonly string[])[]> {
  const workspace = createWorkspace(world.transport);
  const leads = await world.staff.list('leads', 'name');
  const { agency } = await workspace.loadAgency();
  const states = await workspace.loadStates(leads.map(({ id }) => id));
  return states.map((state) => ['', ...tell(state, agency, world.clock.now())]);
}
