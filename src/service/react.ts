/** The loop's heart: load the leads' whole state, decide, write the difference (DESIGN §2.2, §2.3). */
import type { Decision } from '../../workflows/decisions';
import type { LeadState } from '../../workflows/state';
import type { Failures } from './batcher';
import { carryOut } from './carry-out';
import type { Loop } from './loop';
import { withLectures } from './lectures';

/**
 * Decides these leads and carries the decisions out. Answers the leads that could not be decided; a fault of the world
 * (Twenty, the queue) is thrown. Leads that are gone are none of our business any more.
 */
export async function react(leadIds: readonly string[], loop: Loop): Promise<Failures> {
  const { agency, states } = await load(leadIds, loop);
  const now = loop.clock.now();
  loop.sightings.note(states, now);
  const failures = new Map<string, unknown>();
  const decisions: Decision[] = [];
  for (const state of await withLectures(states, loop)) {
    try {
      decisions.push(...loop.mind.decide(state, agency, now));
    } catch (cause) {
      failures.set(state.lead.id, cause);
    }
  }
  loop.figures.count('max_lots_total');
  loop.figures.count('max_leads_decides_total', {}, states.length);
  await carryOut(decisions, new Map(states.map((state) => [state.lead.id, state])), loop);
  return failures;
}

async function load(leadIds: readonly string[], loop: Loop) {
  const agency = await loop.figures.watchTwenty(loop.agency());
  const states: readonly LeadState[] = await loop.figures.watchTwenty(loop.workspace.loadStates(leadIds));
  return { agency, states };
}
