/**
 * Public holidays as the oracle knows them: by law and by Gauss, written out here, with the Islamic feasts from Intl's own
 * calendar. Held against `workflows/working-time/holidays`, which takes them from a library.
 */
const DAY = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
const fixed = (year: number, ...days: readonly string[]): readonly string[] =>
  days.map((day) => `${year}-${day}`);

/** Anonymous Gregorian algorithm (Meeus). */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
const aroundEaster = (year: number, ...shifts: readonly number[]): readonly string[] =>
  shifts.map((shift) => iso(easter(year) + shift * DAY));

const MONDAY = 1;
/** The nth Monday of a month. */
function monday(year: number, month: number, nth: number): string {
  let at = Date.UTC(year, month - 1, 1);
  while (new Date(at).getUTCDay() !== MONDAY) at += DAY;
  return iso(at + (nth - 1) * 7 * DAY);
}
function mondayBefore(year: number, day: string): string {
  let at = Date.parse(`${year}-${day}T00:00:00Z`) - DAY;
  while (new Date(at).getUTCDay() !== MONDAY) at -= DAY;
  return iso(at);
}
const andMonday = (date: string): readonly string[] => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return new Date(at).getUTCDay() === 0 ? [date, iso(at + DAY)] : [date];
};

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  timeZone: 'UTC',
  ...({ day: 'numeric', month: 'numeric' } as const),
});
/** The days from the computed feast on: the moon may be a day late, and the second day is kept as well. */
function feast(year: number, month: number, day: number, length: number): readonly string[] {
  const found: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY) {
    const parts = Object.fromEntries(hijri.formatToParts(at).map(({ type, value }) => [type, value]));
    if (Number(parts['month']) !== month || Number(parts['day']) !== day) continue;
    for (let more = 0; more < length; more += 1) found.push(iso(at + more * DAY));
  }
  return found;
}

const BY_PLACE: Readonly<Record<string, (year: number) => readonly string[]>> = {
  FR: (year) => [
    ...fixed(year, '01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'),
    ...aroundEaster(year, 1, 39, 50),
  ],
  BE: (year) => [
    ...fixed(year, '01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'),
    ...aroundEaster(year, 1, 39, 50),
  ],
  CH: (year) => [...fixed(year, '01-01', '08-01', '12-25', '12-26'), ...aroundEaster(year, -2, 1, 39, 50)],
  CA: (year) => [
    ...fixed(year, '01-01', '12-25'),
    ...andMonday(`${year}-07-01`),
    ...aroundEaster(year, -2),
    monday(year, 9, 1),
  ],
  'CA-QC': (year) => [
    ...fixed(year, '01-01', '12-25'),
    ...andMonday(`${year}-06-24`),
    ...andMonday(`${year}-07-01`),
    ...aroundEaster(year, -2),
    ...[mondayBefore(year, '05-25'), monday(year, 9, 1), monday(year, 10, 2)],
  ],
  MA: (year) => [
    ...fixed(year, '01-01', '01-11', '05-01', '07-30', '08-14', '08-20', '08-21', '11-06', '11-18'),
    ...(year >= 2024 ? fixed(year, '01-14') : []),
    ...(year >= 2026 ? fixed(year, '10-31') : []),
    ...[feast(year, 10, 1, 3), feast(year, 12, 10, 3), feast(year, 3, 12, 3), feast(year, 1, 1, 2)].flat(),
  ],
  AUCUN: () => [],
};
export const PLACES = Object.keys(BY_PLACE);

const known = new Map<string, ReadonlySet<string>>();
/** Of one place in one year, as local dates; Sundays are closed anyway and may be missing. */
export function holidaysOf(place: string, year: number): ReadonlySet<string> {
  const key = `${place} ${year}`;
  const found = known.get(key) ?? new Set(BY_PLACE[place]?.(year) ?? []);
  known.set(key, found);
  return found;
}
