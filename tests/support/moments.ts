/** Moments as tests count them: from `NOW`, on or back by so many milliseconds (`later(hours(2))`). */
import { minus, plus } from '../../src/kernel/time';
import { NOW } from './builders';

export const later = (milliseconds: number): Date => plus(NOW, milliseconds);
export const before = (milliseconds: number): Date => minus(NOW, milliseconds);
