import {
  frenchDateTime,
  frenchTime,
  isZone,
  localTime,
  minuteOfDay,
  parseTimeOfDay,
  weekday,
} from '../../../src/kernel/time';
import { keyOf, recordId } from '../../../src/kernel/keys';

describe('a time of day as people type it', () => {
  test.each([
    ['09:00', { hour: 9, minute: 0 }],
    ['9:05', { hour: 9, minute: 5 }],
    ['9h', { hour: 9, minute: 0 }],
    ['18 h 30', { hour: 18, minute: 30 }],
    ['23H59', { hour: 23, minute: 59 }],
  ])('%s', (text, time) => expect(parseTimeOfDay(text)).toEqual(time));

  test.each(['25:00', '9:60', 'midi', '', '9', '09:00:00', '-1:00'])('%s is none', (text) =>
    expect(parseTimeOfDay(text)).toBeNull(),
  );
});

describe('local intentions', () => {
  test.each([
    ['winter in Paris', '2026-12-04T13:30:00Z', 'Europe/Paris', -1, '2026-12-03T17:00:00.000Z'],
    [
      'the day before the spring change',
      '2026-03-29T10:00:00Z',
      'Europe/Paris',
      -1,
      '2026-03-28T17:00:00.000Z',
    ],
    ['the day of the spring change', '2026-03-28T10:00:00Z', 'Europe/Paris', 1, '2026-03-29T16:00:00.000Z'],
    [
      'Toronto, still the evening before in UTC',
      '2026-12-05T02:00:00Z',
      'America/Toronto',
      0,
      '2026-12-04T23:00:00.000Z',
    ],
    [
      'Casablanca in Ramadan 2026 (UTC+0)',
      '2026-03-01T12:00:00Z',
      'Africa/Casablanca',
      0,
      '2026-03-01T18:00:00.000Z',
    ],
    [
      'Casablanca outside Ramadan (UTC+1)',
      '2026-06-01T12:00:00Z',
      'Africa/Casablanca',
      0,
      '2026-06-01T17:00:00.000Z',
    ],
  ])('18 h, %s', (_case, at, zone, shift, expected) => {
    expect(localTime(new Date(at), zone, { hour: 18, minute: 0 }, shift).toISOString()).toBe(expected);
  });

  test('a time the clock skips becomes the first one after the gap', () => {
    const skipped = localTime(new Date('2026-03-29T00:30:00Z'), 'Europe/Paris', { hour: 2, minute: 30 });
    expect(skipped.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  test('weekday and minute are the reader’s', () => {
    const at = new Date('2026-12-06T23:30:00Z');
    expect([weekday(at, 'Europe/Paris'), minuteOfDay(at, 'Europe/Paris')]).toEqual([1, 30]);
    expect([weekday(at, 'America/Toronto'), minuteOfDay(at, 'America/Toronto')]).toEqual([7, 18 * 60 + 30]);
  });

  test('only real zones are zones', () => {
    expect(['Europe/Paris', 'Africa/Casablanca', 'Europe/Pariss', ''].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('French', () => {
  test.each([
    ['2026-12-01T08:30:00Z', 'mardi 1er décembre à 9 h 30'],
    ['2026-12-02T13:00:00Z', 'mercredi 2 décembre à 14 h'],
    ['2026-12-02T13:05:00Z', 'mercredi 2 décembre à 14 h 05'],
  ])('%s', (at, sentence) => expect(frenchDateTime(new Date(at), 'Europe/Paris')).toBe(sentence));

  test('hours', () => expect(frenchTime(new Date('2026-12-01T07:00:00Z'), 'Europe/Paris')).toBe('8 h'));
});

describe('keys', () => {
  test('an instant stands in a key to the minute, in UTC', () => {
    expect(keyOf('coach-02.j-1', 'rdv', new Date('2026-12-05T14:30:45+01:00'))).toBe(
      'coach-02.j-1.rdv.2026-12-05T13:30Z',
    );
  });

  test('an id is a UUID version 5, the same for the same key for ever', () => {
    expect(recordId('coach-01.questions.x')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(recordId('a')).toBe('243516c4-18d4-5450-ac0c-af0d1c89c1da');
    expect(recordId('a')).not.toBe(recordId('b'));
  });
});
