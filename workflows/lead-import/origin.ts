/** What became of an imported lead since: is it still with whom its import gave it to? */
import { keyOf, recordId } from '../../src/kernel/keys';
import { memoryOf } from '../memory';
import type { Lead } from '../state';

/** The key of the one distribution that an import makes. */
export const distributionKey = (importId: string): string => keyOf('import', importId);

/** Given by the file itself (in no distribution) or by the import's own distribution, and by nobody since. */
export function isAsImported(lead: Lead): boolean {
  const from = memoryOf(lead).import?.de;
  if (from === undefined || lead.conseillereId !== lead.distribueAId) return false;
  return lead.distributionId === null || lead.distributionId === recordId(distributionKey(from));
}
