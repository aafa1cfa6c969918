/** How long a service that was told to stop may take. Alone in its file: what starts the service must allow for it. */
import { seconds } from '../kernel/time';

/**
 * Work that takes longer to end is left where it is, as after a kill: its jobs are in hand again a few seconds after the next
 * start. Shorter than what Docker waits for (`stop_grace_period` of compose.yaml).
 */
export const STOP_PATIENCE_MS = seconds(40);
