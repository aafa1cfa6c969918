import fc from 'fast-check';
import type { Jour } from '../../objects/vocabulary';
import { days, minuteOfDay, weekday } from '../../src/kernel/time';
import { addWorkingDays, addWorkingHours, nextWorkingDayEnd } from '../../workflows/working-time/hours';
import { holidayRegion, isHoliday, knowsHolidaysOf } from '../../workflows/working-time/holidays';
import { at, someReglages } from '../support/builders';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / days(1);
const calendar = (fuseauHoraire = 'Europe/Paris', joursFeries = 'FR', jours?: readonly Jour[]) => {
  const reglages = someReglages({ fuseauHoraire, joursFeries });
  return jours === undefined ? reglages : { ...reglages, ouverture: { ...reglages.ouverture, jours } };
};

describe('public holidays', () => {
  test.each([
    ['FR', '2026-05-01', '1 May'],
    ['FR', '2026-07-14', '14 July'],
    ['FR', '2026-04-06', 'Easter Monday 2026'],
    ['FR', '2027-03-29', 'Easter Monday 2027'],
    ['FR', '2026-05-14', 'Ascension'],
    ['FR-57', '2026-12-26', 'the day after Christmas, in Moselle'],
    ['RE', '2026-12-20', 'the abolition of slavery, on La Réunion'],
    ['CA-QC', '2026-06-24', 'Saint-Jean'],
    ['CA-QC', '2026-05-18', 'the patriots'],
    ['BE', '2026-07-21', '21 July'],
    ['CH', '2026-08-01', '1 August'],
    ['CH-GE', '2026-09-10', 'the fast of Geneva'],
    ['MA', '2026-07-30', 'the day of the Throne'],
    ['MA', '2026-01-14', 'the Amazigh new year'],
    ['MA', '2026-10-31', 'the Feast of Unity'],
    ['MA', '2026-03-20', 'Aïd el-Fitr 2026'],
    ['MA', '2026-03-21', 'its second day, or the first when the moon is late'],
    ['MA', '2026-03-22', 'its second day, when the moon is late'],
    ['MA', '2027-03-10', 'Aïd el-Fitr 2027'],
    ['MA', '2026-01-14', 'the Amazigh new year'],
    ['MA', '2026-10-31', 'the Feast of Unity'],
    ['CA', '2029-07-02', 'Canada Day, on a Sunday that year'],
    ['CA-QC', '2029-07-02', 'in Québec as well'],
    ['CA-QC', '2029-06-25', 'Saint-Jean, on a Sunday that year'],
    ['MA', '2026-05-27', 'Aïd al-Adha 2026'],
    ['TN', '2026-10-15', 'the evacuation'],
  ])('%s has %s off: %s', (region, iso) => expect(isHoliday(day(iso), region)).toBe(true));

  test.each([
    ['FR', '2026-05-02', 'the day after'],
    ['FR', '2026-12-26', 'which only Alsace and Moselle have'],
    ['FR', '2026-05-24', 'Pentecost is only observed (and a Sunday)'],
    ['CA', '2026-06-24', 'Saint-Jean is Québec’s'],
    ['CA-ON', '2026-06-24', 'nor Ontario’s'],
    ['CA-QC', '2026-02-14', 'Saint Valentine’s'],
    ['CH', '2026-09-10', 'Geneva’s alone'],
    ['MA', '2026-03-23', 'three days after the feast'],
    ['MA', '2026-06-18', 'two days after the new year'],
    ['MA', '2025-10-31', 'not yet decreed'],
    ['CA-QC', '2026-06-25', 'Saint-Jean was no Sunday'],
    ['MA', '2026-03-19', 'the eve of the feast'],
    ['AUCUN', '2026-05-01', 'no holidays wanted'],
    ['XX', '2026-05-01', 'a place nobody knows'],
    ['', '2026-05-01', 'no place'],
    ['CONSTRUCTOR', '2026-05-01', 'not a place at all'],
  ])('%s works on %s: %s', (region, iso) => expect(isHoliday(day(iso), region)).toBe(false));

  /** As the ministry announced them, once the moon was seen. */
  test.each([
    ['Aïd el-Fitr', ['2022-05-03', '2023-04-22', '2024-04-10', '2025-03-31']],
    ['Aïd al-Adha', ['2022-07-10', '2023-06-29', '2024-06-17', '2025-06-07']],
    ['al-Mawlid', ['2022-10-09', '2023-09-28', '2024-09-16', '2025-09-05']],
  ])('in Morocco nothing leaves on %s as it was kept, nor on its second day', (_feast, firsts) => {
    const kept = firsts.flatMap((first) => [day(first), day(first) + 1]);
    expect(kept.filter((one) => !isHoliday(one, 'MA'))).toEqual([]);
  });

  test.each([
    ['', 'FR', 'FR', 'nothing said: the agency’s'],
    ['MA', 'FR', 'MA', 'the lead’s country'],
    [' ca-qc ', 'FR', 'CA-QC', 'as people type it'],
    ['CA', 'CA-QC', 'CA-QC', 'the agency says which part of the country'],
    ['Maroc', 'FR', 'FR', 'a name is no code: the agency’s'],
    ['MA', 'AUCUN', 'MA', 'the lead’s country, also when the agency never closes'],
    ['', 'AUCUN', 'AUCUN', 'never closed'],
  ])('%j in an agency of %s: %s (%s)', (pays, agency, region) =>
    expect(holidayRegion(pays, agency)).toBe(region),
  );

  test.each([
    ['FR', true],
    ['BE-BRU', true],
    ['ZZ', false],
    ['AUCUN', false],
  ])('a setting may say %s: %s', (region, known) => expect(knowsHolidaysOf(region)).toBe(known));
});

describe('working hours', () => {
  const paris = calendar();
  const toronto = calendar('America/Toronto', 'CA-QC');
  const casablanca = calendar('Africa/Casablanca', 'MA');
  const geneva = calendar('Europe/Zurich', 'CH-GE');

  test.each([
    ['within the day', '2026-11-24T09:00:00Z', 4, paris, '2026-11-24T13:00:00Z'],
    ['exactly to the closing', '2026-11-24T13:00:00Z', 4, paris, '2026-11-24T17:00:00Z'],
    ['over the night', '2026-11-24T15:00:00Z', 4, paris, '2026-11-25T10:00:00Z'],
    ['from before the opening', '2026-11-24T05:00:00Z', 1, paris, '2026-11-24T09:00:00Z'],
    ['from after the closing', '2026-11-24T20:00:00Z', 1, paris, '2026-11-25T09:00:00Z'],
    ['over the weekend', '2026-11-27T16:00:00Z', 4, paris, '2026-11-30T11:00:00Z'],
    ['over Easter Monday', '2026-04-03T15:00:00Z', 2, paris, '2026-04-07T08:00:00Z'],
    ['over 1 May, a Friday', '2026-04-30T15:00:00Z', 2, paris, '2026-05-04T08:00:00Z'],
    ['over 14 July, a Tuesday', '2026-07-13T15:00:00Z', 2, paris, '2026-07-15T08:00:00Z'],
    ['over the spring change', '2026-03-27T16:00:00Z', 2, paris, '2026-03-30T08:00:00Z'],
    ['over the autumn change', '2026-10-23T15:00:00Z', 2, paris, '2026-10-26T09:00:00Z'],
    ['over several weeks', '2026-11-24T08:00:00Z', 90, paris, '2026-12-07T17:00:00Z'],
    ['over Saint-Jean, in Montréal', '2026-06-23T21:00:00Z', 2, toronto, '2026-06-25T14:00:00Z'],
    ['over Aïd el-Fitr', '2026-03-19T17:00:00Z', 2, casablanca, '2026-03-23T09:00:00Z'],
    ['in Ramadan Morocco is on UTC', '2026-03-02T08:00:00Z', 1, casablanca, '2026-03-02T10:00:00Z'],
    ['after Ramadan it is an hour ahead', '2026-03-24T07:00:00Z', 1, casablanca, '2026-03-24T09:00:00Z'],
    ['over the fast of Geneva', '2026-09-09T15:00:00Z', 2, geneva, '2026-09-11T08:00:00Z'],
    ['no hours at all', '2026-11-24T09:00:00Z', 0, paris, '2026-11-24T09:00:00Z'],
  ])('%s', (_name, from, count, here, until) => {
    expect(addWorkingHours(at(from), count, here)).toEqual(at(until));
  });

  test('an agency that works on Saturdays', () => {
    const saturdays = calendar('Europe/Paris', 'FR', ['SAMEDI']);
    expect(addWorkingHours(at('2026-11-24T09:00:00Z'), 10, saturdays)).toEqual(at('2026-12-05T09:00:00Z'));
  });

  test('settings that leave no working day count every hour, and do not hang', () => {
    expect(addWorkingHours(at('2026-11-24T09:00:00Z'), 4, calendar('Europe/Paris', 'FR', []))).toEqual(
      at('2026-11-24T13:00:00Z'),
    );
  });

  test.each([
    ['a Tuesday', '2026-11-24T09:00:00Z', '2026-11-25T17:00:00Z'],
    ['a Friday', '2026-11-27T09:00:00Z', '2026-11-30T17:00:00Z'],
    ['late on the eve of a holiday', '2026-04-30T21:00:00Z', '2026-05-04T16:00:00Z'],
  ])('the end of the next working day, from %s', (_name, from, end) => {
    expect(nextWorkingDayEnd(at(from), paris)).toEqual(at(end));
  });

  test('a working day later is the same time of the next working day', () => {
    expect(addWorkingDays(at('2026-11-27T13:20:00Z'), 1, paris)).toEqual(at('2026-11-30T13:20:00Z'));
  });

  test('whenever one starts, the end is open, not earlier, and additive', () => {
    const moment = fc.date({
      min: at('2025-01-01T00:00:00Z'),
      max: at('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(moment, count, count, (from, first, second) => {
        const end = addWorkingHours(from, first, paris);
        expect(end.getTime()).toBeGreaterThan(from.getTime());
        const minute = minuteOfDay(end, 'Europe/Paris');
        expect([minute >= 9 * 60, minute <= 18 * 60]).toEqual([true, true]);
        expect(weekday(end, 'Europe/Paris')).toBeLessThan(6);
        expect(addWorkingHours(end, second, paris)).toEqual(addWorkingHours(from, first + second, paris));
      }),
    );
  });
});
