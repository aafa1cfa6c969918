/** The times a lead may choose by itself: each rule refuses what it is there to refuse, and nothing else. */
import fc from 'fast-check';
import { localDay, localMinute } from '../../../workflows/local-time/local';
import { freeSlots, isHeld, meet, type Diary } from '../../../workflows/rendez-vous/slots';
import type { Reglages } from '../../../workflows/state';
import { isHoliday } from '../../../workflows/working-time/holidays';
import { STATUT_RENDEZ_VOUS } from '../../../objects/vocabulary';
import { hours, minutes, plus } from '../../../src/kernel/time';
import { aRendezVous, at, NOW, someReglages } from '../../support/builders';
import { everyOrNone } from '../../support/options';

const PARIS = { dureeMinutes: 30, zone: 'Europe/Paris' };
const NOBODY: Diary = { absence: null, taken: [] };
const rules = (changes: Partial<Reglages> = {}): Reglages =>
  someReglages({ enLigne: { preavisHeures: 0, jours: 1 }, ...changes });
const times = (slots: readonly Date[]): readonly string[] =>
  slots.map((slot) => slot.toISOString().slice(5, 16));

/** NOW is Tuesday 24 November, 10 h in Paris. */
describe('one day of the agency', () => {
  const today = rules({ enLigne: { preavisHeures: 0, jours: 0 } });

  test('from now to the closing, one appointment after the other', () => {
    const slots = times(freeSlots(PARIS, NOBODY, today, NOW));
    expect(slots).toHaveLength(16);
    expect([slots[0], slots[1], slots.at(-1)]).toEqual(['11-24T09:00', '11-24T09:30', '11-24T16:30']);
  });

  test.each<[string, number, number, string | undefined]>([
    ['three quarters of an hour', 45, 10, '11-24T16:15'],
    ['two hours, every hour', 120, 7, '11-24T15:00'],
    ['longer than the day', 600, 0, undefined],
    ['whatever staff typed', 0, 97, '11-24T17:00'],
  ])('%s', (_name, dureeMinutes, count, last) => {
    const slots = times(freeSlots({ ...PARIS, dureeMinutes }, NOBODY, today, NOW));
    expect([slots.length, slots.at(-1)]).toEqual([count, last]);
  });

  test.each<[string, Partial<Reglages>, Date, readonly [string?, string?]]>([
    ['notice', { enLigne: { preavisHeures: 3, jours: 0 } }, NOW, ['11-24T12:00', '11-24T16:30']],
    ['notice past the closing', { enLigne: { preavisHeures: 12, jours: 0 } }, NOW, []],
    ['a Saturday', {}, at('2026-11-28T08:00:00Z'), []],
    ['a public holiday', {}, at('2026-12-25T07:00:00Z'), []],
    [
      'the same day where it is none',
      { joursFeries: 'AUCUN' },
      at('2026-12-25T07:00:00Z'),
      ['12-25T08:00', '12-25T16:30'],
    ],
    [
      'other hours',
      { ouverture: { de: { hour: 8, minute: 30 }, a: { hour: 12, minute: 0 }, jours: ['MARDI'] } },
      NOW,
      ['11-24T09:00', '11-24T10:30'],
    ],
  ])('%s', (_name, changes, now, ends) => {
    const slots = times(freeSlots(PARIS, NOBODY, { ...today, ...changes }, now));
    expect([slots[0], slots.at(-1)].filter(Boolean)).toEqual(ends);
  });
});

test.each<[string, Diary['absence'], readonly string[]]>([
  [
    'both days of an absence included',
    { absentDu: '2026-11-25', absentAu: '2026-11-26' },
    ['11-24', '11-27'],
  ],
  ['away without a return', { absentDu: '2026-11-26', absentAu: null }, ['11-24', '11-25']],
  ['away until', { absentDu: null, absentAu: '2026-11-25' }, ['11-26', '11-27']],
  ['written the other way round', { absentDu: '2026-11-26', absentAu: '2026-11-25' }, ['11-24', '11-27']],
  ['never away', { absentDu: null, absentAu: null }, ['11-24', '11-25', '11-26', '11-27']],
])('%s', (_name, absence, days) => {
  const settings = rules({ enLigne: { preavisHeures: 0, jours: 3 } });
  const slots = freeSlots(PARIS, { absence, taken: [] }, settings, NOW);
  expect([...new Set(times(slots).map((time) => time.slice(0, 5)))]).toEqual(days);
});

test('who is far away is not offered the middle of their night', () => {
  const montreal = { dureeMinutes: 30, zone: 'America/Toronto' };
  const slots = freeSlots(montreal, NOBODY, rules(), NOW);
  expect(times(slots).slice(0, 2)).toEqual(['11-24T12:00', '11-24T12:30']);
  expect(Math.min(...slots.map((slot) => localMinute(slot, 'America/Toronto')))).toBe(7 * 60);
});

test('on the day the clocks change the agency opens by its own clock', () => {
  const sunday = rules({
    ouverture: { de: { hour: 9, minute: 0 }, a: { hour: 10, minute: 0 }, jours: ['SAMEDI', 'DIMANCHE'] },
  });
  expect(times(freeSlots(PARIS, NOBODY, sunday, at('2026-03-28T07:00:00Z')))).toEqual([
    '03-28T08:00',
    '03-28T08:30',
    '03-29T07:00',
    '03-29T07:30',
  ]);
});

test.each<[string, string, number, readonly string[]]>([
  ['one of the same length', '2026-11-24T10:00:00Z', 30, ['11-24T10:00']],
  ['one that begins when ours ends', '2026-11-24T10:30:00Z', 30, ['11-24T10:30']],
  ['one in between', '2026-11-24T10:10:00Z', 30, ['11-24T10:00', '11-24T10:30']],
  ['one that began before', '2026-11-24T08:45:00Z', 30, ['11-24T09:00']],
  ['a whole morning', '2026-11-24T09:00:00Z', 90, ['11-24T09:00', '11-24T09:30', '11-24T10:00']],
])('what the person has already takes its time away: %s', (_name, debut, dureeMinutes, gone) => {
  const all = times(freeSlots(PARIS, NOBODY, rules(), NOW));
  const left = times(
    freeSlots(PARIS, { absence: null, taken: [{ debut: at(debut), dureeMinutes }] }, rules(), NOW),
  );
  expect(all.filter((time) => !left.includes(time))).toEqual(gone);
});

test('an appointment that is over, cancelled or without a time takes nobody’s', () => {
  const kept = everyOrNone(STATUT_RENDEZ_VOUS).filter((statut) => isHeld(aRendezVous({ statut })));
  expect(kept).toEqual(['PLANIFIE', 'CONFIRME', null]);
  expect(isHeld(aRendezVous({ debut: null }))).toBe(false);
});

test('whatever the settings and the diary: open, awake, in time, never twice at once', () => {
  const zone = fc.constantFrom('Europe/Paris', 'America/Toronto', 'Africa/Casablanca', 'Pacific/Noumea');
  fc.assert(
    fc.property(
      fc.record({
        now: fc.date({
          min: at('2026-01-01T00:00:00Z'),
          max: at('2027-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        agency: zone,
        reader: zone,
        dureeMinutes: fc.integer({ min: 5, max: 240 }),
        preavisHeures: fc.integer({ min: 0, max: 72 }),
        taken: fc.array(
          fc.record({
            after: fc.integer({ min: 0, max: 10_000 }),
            dureeMinutes: fc.integer({ min: 5, max: 480 }),
          }),
          { maxLength: 5 },
        ),
      }),
      ({ now, agency, reader, dureeMinutes, preavisHeures, taken: others }) => {
        const settings = rules({ fuseauHoraire: agency, enLigne: { preavisHeures, jours: 7 } });
        const taken = others.map(({ after, ...one }) => ({ ...one, debut: plus(now, minutes(after)) }));
        const isRight = (debut: Date): boolean => {
          const opens = localMinute(debut, agency);
          return (
            opens >= 9 * 60 &&
            opens + dureeMinutes <= 18 * 60 &&
            !isHoliday(localDay(debut, agency), 'FR') &&
            localMinute(debut, reader) >= 7 * 60 &&
            debut >= plus(now, hours(preavisHeures)) &&
            !taken.some((other) => meet({ debut, dureeMinutes }, other))
          );
        };
        const slots = freeSlots({ dureeMinutes, zone: reader }, { absence: null, taken }, settings, now);
        expect(slots.filter((debut) => !isRight(debut))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
