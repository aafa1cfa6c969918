import { isFresh } from '../coach-01/conditions';
import { memoryOf } from '../memory';
import type { Lead } from '../state';

/**
 * Did MAX know this lead in its first week? `intake/duplicates` looks at every newcomer and remembers it. Installing MAX on a
 * full base alerts nobody of the leads that were there before.
 */
export const wasSeenFresh = (lead: Lead, now: Date): boolean =>
  isFresh(lead, now) || memoryOf(lead).doublons !== undefined;
