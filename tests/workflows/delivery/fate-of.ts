/** What is decided for one message, and how a table says so. */
import { decideFates } from '../../../workflows/delivery/fate';
import type { Agency, LeadState, MessageMax } from '../../../workflows/state';
import { hours, plus } from '../../../src/kernel/time';
import { anAgency, aState, NOW } from '../../support/builders';

export const LATER = plus(NOW, hours(3));
export const auto = anAgency({ mode: 'AUTO' });

export const fate = (
  message: MessageMax,
  changes: Partial<LeadState> = {},
  agency: Agency = auto,
  now = NOW,
) => decideFates(aState({ messages: [message], ...changes }), agency, now);

export const changed = (to: string, because: string) => ({ do: 'changeMessage', to, because });
