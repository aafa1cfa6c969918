import type { Decision } from './decisions';
import type { Lead } from './state';

/** Doing nothing is a decision too: `rule` is the name people know the rule by, `because` the reason. */
export const nothing = (lead: Lead, rule: string, because: string): Decision => ({
  do: 'nothing',
  leadId: lead.id,
  rule,
  because,
});
