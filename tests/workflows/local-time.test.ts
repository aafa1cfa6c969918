import fc from 'fast-check';
import { DateTime } from 'luxon';
import { localTime, minuteOfDay, weekday } from '../../src/kernel/time';
import { localInstant, localMinute, localWeekday } from '../../workflows/local-time/local';
import { zoneName } from '../../workflows/local-time/name';
import { isKnownZone } from '../../src/kernel/offset';

const ZONES = [
  'Europe/Paris',
  'America/Toronto',
  'Africa/Casablanca',
  'Africa/Algiers',
  'Indian/Reunion',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
];
const instant = fc.date({ min: new Date('2020-01-01Z'), max: new Date('2039-12-31Z'), noInvalidDate: true });
const zone = fc.constantFrom(...ZONES);
const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });

describe('local time', () => {
  test.each([
    ['la veille à 18 h en hiver', 'Europe/Paris', '2026-11-24T09:00Z', 18, 0, -1, '2026-11-23T17:00Z'],
    [
      'across the spring change in Paris',
      'Europe/Paris',
      '2026-03-29T12:00Z',
      18,
      0,
      -1,
      '2026-03-28T17:00Z',
    ],
    [
      'a time that the spring change skips moves on by an hour',
      'Europe/Paris',
      '2026-03-29T12:00Z',
      2,
      30,
      0,
      '2026-03-29T01:30Z',
    ],
    [
      'a time that happens twice in autumn is the first',
      'Europe/Paris',
      '2026-10-25T12:00Z',
      2,
      30,
      0,
      '2026-10-25T00:30Z',
    ],
    [
      'across the autumn change in Toronto',
      'America/Toronto',
      '2026-11-01T20:00Z',
      18,
      0,
      -1,
      '2026-10-31T22:00Z',
    ],
    [
      'Casablanca the day before Ramadan begins',
      'Africa/Casablanca',
      '2026-02-15T12:00Z',
      18,
      0,
      -1,
      '2026-02-14T17:00Z',
    ],
    [
      'Casablanca in Ramadan is on UTC',
      'Africa/Casablanca',
      '2026-03-01T12:00Z',
      18,
      0,
      0,
      '2026-03-01T18:00Z',
    ],
    [
      'Casablanca after Ramadan is on UTC+1 again',
      'Africa/Casablanca',
      '2026-03-23T12:00Z',
      18,
      0,
      0,
      '2026-03-23T17:00Z',
    ],
  ])('%s', (_name, inZone, at, hour, minute, shift, expected) => {
    expect(localInstant(new Date(at), inZone, { hour, minute }, shift)).toEqual(new Date(expected));
  });

  test('agrees with luxon on instants that exist once', () => {
    fc.assert(
      fc.property(instant, zone, time, fc.integer({ min: -2, max: 2 }), (at, inZone, clock, shift) => {
        const day = DateTime.fromJSDate(at, { zone: inZone }).plus({ days: shift });
        const local = day.set({ ...clock, second: 0, millisecond: 0 });
        fc.pre(local.getPossibleOffsets().length === 1 && local.hour === clock.hour && day.isValid);
        expect(localInstant(at, inZone, clock, shift)).toEqual(localTime(at, inZone, clock, shift));
        expect(localMinute(at, inZone)).toBe(minuteOfDay(at, inZone));
        expect(localWeekday(at, inZone)).toBe(weekday(at, inZone));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['Europe/Paris', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Paris', false],
    ['', false],
    ['Europe/Atlantide', false],
  ])('%s is a zone: %s', (name, expected) => {
    expect(isKnownZone(name)).toBe(expected);
  });

  test.each([
    ['America/Toronto', 'heure de Toronto'],
    ['Africa/Algiers', 'heure d’Alger'],
    ['America/Argentina/Buenos_Aires', 'heure de Buenos Aires'],
    ['UTC', 'heure UTC'],
    ['Etc/GMT+3', 'heure GMT+3'],
  ])('%s is said « %s »', (name, said) => {
    expect(zoneName(name)).toBe(said);
  });
});
