/** The sending policy against an oracle that shares no line with it: no wrong send, and nothing held back that may leave. */
import fc from 'fast-check';
import { days } from '../../src/kernel/time';
import { isHoliday } from '../../workflows/working-time/holidays';
import { startOfDay, transitionsOf, wallOf } from './clock';
import { factsOf, ZONES, type Facts } from './facts';
import { holidaysOf, PLACES } from './holidays';
import { answerOf } from './oracle';
import { build, inOracleWords, verdictOf } from './state';

/** `npm run bench -- politique` makes a million. */
const DECISIONS = 10_000;
const seeds = fc.nat({ max: 2 ** 31 });
const judged = (facts: Facts) => inOracleWords(verdictOf(build(facts)));

test('judge answers what the oracle answers, until the same minute', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(seeds, (seed) => {
      const facts = factsOf(seed);
      const answer = answerOf(facts);
      expect({ facts, answer: judged(facts) }).toEqual({ facts, answer });
      seen.set(answer.what, (seen.get(answer.what) ?? 0) + 1);
    }),
    { numRuns: DECISIONS },
  );
  for (const what of ['send', 'wait', 'stop']) expect(seen.get(what)).toBeGreaterThan(DECISIONS / 20);
  expect(seen.get('reroute')).toBeGreaterThan(DECISIONS / 1_000);
});

/** That it would be noticed: the same comparison, of a policy that is a little wrong. */
test.each<[string, (facts: Facts) => Facts]>([
  [
    'ends a quarter of an hour late',
    (facts) => ({ ...facts, rappels: later(facts.rappels), envois: later(facts.envois) }),
  ],
  ['goes by the agency’s clock', (facts) => ({ ...facts, zone: '' })],
  ['knows no holidays', (facts) => ({ ...facts, pays: 'ZZ', joursFeries: 'AUCUN' })],
  ['forgets an opt-out', (facts) => ({ ...facts, silent: null })],
  ['takes every number for a mobile', (facts) => ({ ...facts, phone: 'mobile' })],
  [
    'thinks WhatsApp always open',
    (facts) => ({ ...facts, lastWhatsapp: facts.canal === 'WHATSAPP' ? facts.now : null }),
  ],
  ['sends what is early', (facts) => ({ ...facts, prevuLe: null })],
  ['sends what nobody approved', (facts) => ({ ...facts, approved: true })],
])('the oracle finds out a policy that %s', (_fault, wrong) => {
  const wrongSends = Array.from({ length: 2_000 }, (_, seed) => factsOf(seed)).filter(
    (facts) => judged(wrong(facts)).what === 'send' && answerOf(facts).what !== 'send',
  );
  expect(wrongSends.length).toBeGreaterThan(0);
});

const later = ({ de, a }: Facts['envois']): Facts['envois'] => ({ de, a: a + 15 });

test('the holidays of the library are those of the law, day by day', () => {
  for (const place of PLACES) {
    for (let day = Date.UTC(2024, 0, 1) / days(1); day < Date.UTC(2030, 0, 1) / days(1); day += 1) {
      const date = new Date(days(day));
      if (date.getUTCDay() === 0) continue; // closed anyway
      const iso = date.toISOString().slice(0, 10);
      expect([place, iso, isHoliday(day, place)]).toEqual([
        ...[place, iso],
        holidaysOf(place, date.getUTCFullYear()).has(iso),
      ]);
    }
  }
});

describe('the oracle itself', () => {
  test.each([
    ['Europe/Paris', '2026-03-29T01:00:00Z', 'spring forward'],
    ['Europe/Paris', '2026-10-25T01:00:00Z', 'fall back'],
    ['Africa/Casablanca', '2026-02-15T02:00:00Z', 'into Ramadan'],
    ['Africa/Casablanca', '2026-03-22T02:00:00Z', 'out of Ramadan'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 'by half an hour'],
  ])('%s changes its clock at %s: %s', (zone, at) => {
    expect(transitionsOf(zone, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toContain(Date.parse(at));
  });

  test('agrees with Intl about the clock on the wall, minute by minute around each change', () => {
    for (const zone of ZONES) {
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      for (const change of transitionsOf(zone, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))) {
        for (let at = change - 5 * 60_000; at < change + 5 * 60_000; at += 60_000) {
          const { date, minute } = wallOf(at, zone);
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          expect([zone, `${date} ${time}`]).toEqual([zone, format.format(at)]);
        }
      }
    }
  });

  test('a day that has no midnight begins when it begins', () => {
    const noon = Date.parse('2026-03-08T16:00:00Z'); // Havana skips from midnight to one
    expect(new Date(startOfDay(noon, 'America/Havana')).toISOString()).toBe('2026-03-08T05:00:00.000Z');
  });
});
