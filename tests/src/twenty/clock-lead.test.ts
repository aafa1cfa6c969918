import { watchClock } from '../../../src/twenty/clock-lead';
import { createEchoes } from '../../../src/twenty/echoes';
import { NOW } from '../../support/builders';

const dated = (updatedAt: string) => ({ id: 'm1', updatedAt });
const clock = { now: () => NOW };

test.each([
  ['level', ['2026-11-24T09:00:00.000Z'], 0],
  ['we are ahead', ['2026-11-24T08:59:15.000Z'], 45_000],
  ['we are behind', ['2026-11-24T09:01:00.000+00:00'], -60_000],
  ['the newest counts', ['2020-01-01T00:00:00Z', '2026-11-24T08:59:59Z'], 1_000],
  ['nobody won', [], null],
  ['no date', ['hier'], null],
])('%s', (_name, dates, lead) => {
  const watched = watchClock(createEchoes(), clock);
  watched.echoes.remember(dates.map(dated));
  expect(watched.lead()).toBe(lead);
});

test('is still an echo; without a clock nothing is known', () => {
  const echoes = createEchoes();
  const watched = watchClock(echoes, undefined);
  watched.echoes.remember([dated('2026-11-24T09:00:00Z')]);
  expect([watched.lead(), echoes.isOwn('m1', '2026-11-24T09:00:00.000Z')]).toEqual([null, true]);
});
