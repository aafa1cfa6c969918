/** Holidays that were decreed lately, or put off by a Sunday, year by year: a year is worked out once, and asked at once. */
import { isHoliday } from '../../workflows/working-time/holidays';
import { days } from '../../src/kernel/time';

const off = (region: string, ...dates: readonly string[]): readonly string[] =>
  dates.filter((date) => isHoliday(Date.parse(`${date}T00:00:00Z`) / days(1), region));

test('Morocco rests on the Amazigh new year since 2024, on the Feast of Unity since 2026', () => {
  const dates = ['2023-01-14', '2024-01-14', '2026-01-14', '2025-10-31', '2026-10-31', '2027-10-31'];
  expect(off('MA', ...dates)).toEqual(['2024-01-14', '2026-01-14', '2026-10-31', '2027-10-31']);
});

test('Canada rests on the Monday when its day is a Sunday', () => {
  expect(off('CA', '2029-07-02', '2026-07-02', '2028-07-03')).toEqual(['2029-07-02']);
});

test('so does Québec, for Saint-Jean as well', () => {
  expect(off('CA-QC', '2029-06-25', '2029-07-02', '2026-06-25')).toEqual(['2029-06-25', '2029-07-02']);
});
