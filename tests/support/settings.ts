import { reglages as seeds, type ReglageSeed } from '../../objects/seeds/reglages';
import type { ReglageRecord } from '../../workflows/settings/record';

export const coachingSeed = seeds.find(({ parcours }) => parcours === 'COACHING') as ReglageSeed;

/** A settings record as the installer creates it, with what a person then changed. */
export const aReglageRecord = (
  changes: Partial<Record<keyof ReglageRecord, unknown>> = {},
): ReglageRecord => {
  return {
    id: 'reglage-coaching',
    erreurs: '',
    modeCoach01: null,
    modeCoach02: null,
    modeCoach03: null,
    valeursActives: null,
    ...coachingSeed,
    ...changes,
  } as ReglageRecord;
};
