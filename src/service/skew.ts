import { seconds } from '../kernel/time';

/** Clocks further apart than this: ages of claims, hours of sending and appointments mean nothing, so nothing leaves. */
export const MOST_SKEW = seconds(20);
