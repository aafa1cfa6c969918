import fc from 'fast-check';
import { hoursFor, nextAllowed, isReminder } from '../../../workflows/delivery/quiet-hours';
import { SCENARIO } from '../../../objects/vocabulary';
import { minuteOfDay, weekday } from '../../../src/kernel/time';
import { at, someReglages } from '../../support/builders';
import { everyOrNone } from '../../support/options';

const ordinary = hoursFor('COACH_01', someReglages());
const reminders = hoursFor('COACH_02', someReglages());

describe('quiet hours', () => {
  test.each([
    ['nine sharp is open', ordinary, 'Europe/Paris', '2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z'],
    [
      'half a minute past nine is open',
      ordinary,
      'Europe/Paris',
      '2026-11-24T08:00:30Z',
      '2026-11-24T08:00:30Z',
    ],
    ['a second before nine waits', ordinary, 'Europe/Paris', '2026-11-24T07:59:59Z', '2026-11-24T08:00:00Z'],
    ['the last minute is open', ordinary, 'Europe/Paris', '2026-11-24T18:59:59Z', '2026-11-24T18:59:59Z'],
    [
      'eight in the evening is closed',
      ordinary,
      'Europe/Paris',
      '2026-11-24T19:00:00Z',
      '2026-11-25T08:00:00Z',
    ],
    ['Saturday is open', ordinary, 'Europe/Paris', '2026-11-28T12:00:00Z', '2026-11-28T12:00:00Z'],
    [
      'Saturday evening waits until Monday',
      ordinary,
      'Europe/Paris',
      '2026-11-28T20:00:00Z',
      '2026-11-30T08:00:00Z',
    ],
    ['Sunday waits until Monday', ordinary, 'Europe/Paris', '2026-11-29T12:00:00Z', '2026-11-30T08:00:00Z'],
    [
      'Sunday over there, Monday here',
      ordinary,
      'America/Toronto',
      '2026-11-30T03:00:00Z',
      '2026-11-30T14:00:00Z',
    ],
    [
      'reminders may leave on Sunday',
      reminders,
      'Europe/Paris',
      '2026-11-29T12:00:00Z',
      '2026-11-29T12:00:00Z',
    ],
    [
      'reminders from half past seven',
      reminders,
      'Europe/Paris',
      '2026-11-24T05:00:00Z',
      '2026-11-24T06:30:00Z',
    ],
    [
      'half past seven sharp is open',
      reminders,
      'Europe/Paris',
      '2026-11-24T06:30:00Z',
      '2026-11-24T06:30:00Z',
    ],
    [
      'a minute before half past waits',
      reminders,
      'Europe/Paris',
      '2026-11-24T06:29:00Z',
      '2026-11-24T06:30:00Z',
    ],
    [
      'seven is not half past seven',
      reminders,
      'Europe/Paris',
      '2026-11-24T06:00:00Z',
      '2026-11-24T06:30:00Z',
    ],
    [
      'reminders until nine in the evening',
      reminders,
      'Europe/Paris',
      '2026-11-24T20:00:00Z',
      '2026-11-25T06:30:00Z',
    ],
    [
      'the morning after the spring change, Paris',
      ordinary,
      'Europe/Paris',
      '2026-03-28T21:00:00Z',
      '2026-03-30T07:00:00Z',
    ],
    [
      'reminders on the day of the spring change',
      reminders,
      'Europe/Paris',
      '2026-03-28T21:00:00Z',
      '2026-03-29T05:30:00Z',
    ],
    [
      'the morning after the autumn change, Toronto',
      reminders,
      'America/Toronto',
      '2026-11-01T02:00:00Z',
      '2026-11-01T12:30:00Z',
    ],
    [
      'Casablanca, the evening before Ramadan',
      reminders,
      'Africa/Casablanca',
      '2026-02-14T21:00:00Z',
      '2026-02-15T07:30:00Z',
    ],
    ['Casablanca, in Ramadan', ordinary, 'Africa/Casablanca', '2026-03-02T08:30:00Z', '2026-03-02T09:00:00Z'],
    [
      'Casablanca, the last night of Ramadan',
      ordinary,
      'Africa/Casablanca',
      '2026-03-21T21:00:00Z',
      '2026-03-23T08:00:00Z',
    ],
  ])('%s', (_name, hours, zone, now, expected) => {
    expect(nextAllowed(at(now), hours, zone)).toEqual(at(expected));
  });

  test.each([
    ['14 July, a lead of France', 'FR', 'Europe/Paris', '2026-07-14T10:00:00Z', '2026-07-15T07:00:00Z'],
    ['14 July, a lead of Québec', 'CA-QC', 'Europe/Paris', '2026-07-14T10:00:00Z', '2026-07-14T10:00:00Z'],
    ['Saint-Jean', 'CA-QC', 'America/Toronto', '2026-06-24T15:00:00Z', '2026-06-25T13:00:00Z'],
    ['21 July, Belgium', 'BE', 'Europe/Brussels', '2026-07-21T10:00:00Z', '2026-07-22T07:00:00Z'],
    ['1 August, a Saturday in Geneva', 'CH', 'Europe/Zurich', '2026-08-01T10:00:00Z', '2026-08-03T07:00:00Z'],
    ['the Throne', 'MA', 'Africa/Casablanca', '2026-07-30T10:00:00Z', '2026-07-31T08:00:00Z'],
    ['Aïd el-Fitr, then Sunday', 'MA', 'Africa/Casablanca', '2026-03-20T12:00:00Z', '2026-03-23T08:00:00Z'],
    ['Easter Sunday, then Monday', 'FR', 'Europe/Paris', '2026-04-05T10:00:00Z', '2026-04-07T07:00:00Z'],
    [
      'a country that nobody knows: the agency’s',
      'Atlantide',
      'Europe/Paris',
      '2026-07-14T10:00:00Z',
      '2026-07-15T07:00:00Z',
    ],
    ['no country: the agency’s', '', 'Europe/Paris', '2026-07-14T10:00:00Z', '2026-07-15T07:00:00Z'],
  ])('a public holiday waits: %s', (_name, pays, zone, now, expected) => {
    expect(nextAllowed(at(now), hoursFor('COACH_01', someReglages(), pays), zone)).toEqual(at(expected));
  });

  test('the word after a missed appointment is an ordinary message, and waits', () => {
    const hours = hoursFor('COACH_02', someReglages(), 'FR', 'absence');
    expect(nextAllowed(at('2026-07-14T10:00:00Z'), hours, 'Europe/Paris')).toEqual(
      at('2026-07-15T07:00:00Z'),
    );
  });

  test.each(['COACH_02', 'RAPPEL_IMMIGRATION'] as const)('%s reminds on a holiday too', (scenario) => {
    const holiday = at('2026-07-14T10:00:00Z');
    expect(nextAllowed(holiday, hoursFor(scenario, someReglages(), 'FR'), 'Europe/Paris')).toEqual(holiday);
  });

  test('whatever the moment and the zone, the answer is allowed, not earlier, and less than three days away', () => {
    const moment = fc.date({
      min: at('2026-01-01T00:00:00Z'),
      max: at('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom('Europe/Paris', 'America/Toronto', 'Africa/Casablanca', 'Pacific/Auckland');
    fc.assert(
      fc.property(moment, zone, (now, inZone) => {
        const allowed = nextAllowed(now, ordinary, inZone);
        expect(allowed.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(allowed.getTime() - now.getTime()).toBeLessThan(3 * 86_400_000);
        expect(weekday(allowed, inZone)).not.toBe(7);
        expect(minuteOfDay(allowed, inZone)).toBeGreaterThanOrEqual(9 * 60);
        expect(minuteOfDay(allowed, inZone)).toBeLessThan(20 * 60);
      }),
    );
  });
});

test('what is said of an appointment to come is a reminder', () => {
  const all = everyOrNone(SCENARIO);
  expect(all.filter((scenario) => isReminder(scenario, 'j-1'))).toEqual([
    'COACH_02',
    'RAPPEL_IMMIGRATION',
    'INVITATION',
  ]);
  expect(isReminder('COACH_02', 'absence')).toBe(false);
});
