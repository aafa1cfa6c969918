/** Days and hours, as people and Excel write them. */
import { instantOf, readDate, frenchDate } from '../../../workflows/lead-import/dates';
import { aCell, type Written } from './sheets';

/** "2027-03-12", "2027-03-12 14:30", or null. */
const said = (written: Written): string | null => {
  const date = readDate(aCell(written));
  if (date === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.year)}-${two(date.month)}-${two(date.day)}`;
  return date.time === null ? day : `${day} ${two(date.time.hour)}:${two(date.time.minute)}`;
};

describe('dates', () => {
  const paris = (written: Written) => {
    const date = readDate(aCell(written));
    return date && instantOf(date, 'Europe/Paris', { hour: 9, minute: 0 }).toISOString();
  };
  test.each<[Written, string]>([
    ['12/03/2027', '2027-03-12T08:00:00.000Z'],
    ['12-3-27', '2027-03-12T08:00:00.000Z'],
    ['12.03.2027 14:30', '2027-03-12T13:30:00.000Z'],
    ['12/03/2027 à 14h30', '2027-03-12T13:30:00.000Z'],
    ['12/03/2027 14h', '2027-03-12T13:00:00.000Z'],
    ['2027-03-12', '2027-03-12T08:00:00.000Z'],
    ['2027-03-12T14:30:00', '2027-03-12T13:30:00.000Z'],
    ['12 mars 2027', '2027-03-12T08:00:00.000Z'],
    ['vendredi 12 mars 2027 à 9 h 15', '2027-03-12T08:15:00.000Z'],
    ['1er avril 2027', '2027-04-01T07:00:00.000Z'],
    ['le 1er août 27', '2027-08-01T07:00:00.000Z'],
    ['12 févr. 2027', '2027-02-12T08:00:00.000Z'],
    ['12-déc-2027', '2027-12-12T08:00:00.000Z'],
    ['12 mar 2027', '2027-03-12T08:00:00.000Z'],
    ['March 12, 2027', '2027-03-12T08:00:00.000Z'],
    ['03/25/2027 2:30 pm', '2027-03-25T13:30:00.000Z'],
    [46458, '2027-03-12T08:00:00.000Z'],
    [46458.604166667, '2027-03-12T13:30:00.000Z'],
    ['46458', '2027-03-12T08:00:00.000Z'],
    [{ kind: 'date', local: '2027-03-12' }, '2027-03-12T08:00:00.000Z'],
    [{ kind: 'date', local: '2027-03-12T14:30:00' }, '2027-03-12T13:30:00.000Z'],
  ])('%j', (written, at) => expect(paris(written)).toBe(at));

  test.each<Written>([
    '31/02/2027',
    '12 mars',
    'bientôt',
    '',
    12,
    '12/13/14/15',
    '32/01/2027',
    '12/03/2027 25:00',
    true,
  ])('%j is no certain day', (written) => expect(paris(written)).toBeNull());
});

describe('a day', () => {
  test.each<[number, readonly string[]]>([
    [1, ['janvier', 'janv', 'jan', 'january', 'JANVIER', 'janv.']],
    [2, ['février', 'fevr', 'fév', 'feb', 'february', 'févr.']],
    [3, ['mars', 'mar', 'march']],
    [4, ['avril', 'avr', 'apr', 'april']],
    [5, ['mai', 'may']],
    [6, ['juin', 'jun', 'june']],
    [7, ['juillet', 'juil', 'jul', 'july', 'juil.']],
    [8, ['août', 'aou', 'aug', 'august', 'aout']],
    [9, ['septembre', 'sept', 'sep', 'september']],
    [10, ['octobre', 'oct', 'october']],
    [11, ['novembre', 'nov', 'november']],
    [12, ['décembre', 'dec', 'december', 'déc.']],
  ])('of month %i', (month, names) => {
    const day = `2027-${String(month).padStart(2, '0')}-09`;
    expect(names.map((name) => said(`9 ${name} 2027`))).toEqual(names.map(() => day));
    expect(names.map((name) => said(`${name} 9, 2027`))).toEqual(names.map(() => day));
  });

  test('whatever day of the week stands before it', () => {
    const days = ['lundi', 'Mardi', 'mercredi', 'jeudi,', 'vendredi', 'samedi', 'DIMANCHE'];
    const short = ['lun.', 'mar.', 'mer.,', 'jeu.', 'ven.', 'sam.', 'dim.'];
    const all = [...days, ...short];
    expect(all.map((day) => said(`${day} 12 mars 2027`))).toEqual(all.map(() => '2027-03-12'));
  });

  test.each<[Written, string | null]>([
    ['12-03-2027', '2027-03-12'],
    ['12 03 2027', '2027-03-12'],
    ['2027/03/12', '2027-03-12'],
    ['2027.3.2', '2027-03-02'],
    ['02/03/69', '2069-03-02'],
    ['02/03/70', '1970-03-02'],
    ['02/03/00', '2000-03-02'],
    ['02/03/127', null],
    ['1e avril 2027', '2027-04-01'],
    ['1er-avril-2027', '2027-04-01'],
    ['12.mars.2027', '2027-03-12'],
    ['12mars2027', null],
    ['March 1st, 2027', '2027-03-01'],
    ['Feb. 2nd 2027', '2027-02-02'],
    ['march 3rd, 2027', '2027-03-03'],
    ['march 4th 2027', '2027-03-04'],
    ['march 4th 27', null],
    ['12 brumaire 2027', null],
    ['le 12/03/2027', '2027-03-12'],
    ['12/13/2027', '2027-12-13'],
    ['13/12/2027', '2027-12-13'],
    ['12/12/2027', '2027-12-12'],
    ['13/13/2027', null],
    ['31/04/2027', null],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', null],
    ['00/03/2027', null],
    ['12/00/2027', null],
    ['31/12/1899', null],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2100', '2100-12-31'],
    ['01/01/2101', null],
    ['vu le 12/03/2027', null],
    ['12/03/2027 ?', null],
  ])('%j: %j', (written, day) => expect(said(written)).toBe(day));

  test.each<[Written, string | null]>([
    ['12/03/2027 00:00', '2027-03-12 00:00'],
    ['12/03/2027 23:59', '2027-03-12 23:59'],
    ['12/03/2027 24:00', null],
    ['12/03/2027 23:60', null],
    ['12/03/2027, 9:05', '2027-03-12 09:05'],
    ['12/03/2027 vers 14h', '2027-03-12 14:00'],
    ['12/03/2027 à 9 h 05', '2027-03-12 09:05'],
    ['12/03/2027 9', null],
    ['2027-03-12T14:30:00.000Z', '2027-03-12 14:30'],
    ['2027-03-12 14:30:59', '2027-03-12 14:30'],
    ['12/03/2027 12:15 am', '2027-03-12 00:15'],
    ['12/03/2027 12:15 pm', '2027-03-12 12:15'],
    ['12/03/2027 1:15pm', '2027-03-12 13:15'],
    ['12/03/2027 11:00 am', '2027-03-12 11:00'],
    ['March 4th, 2027 3:30 PM', '2027-03-04 15:30'],
  ])('with an hour, %j: %j', (written, day) => expect(said(written)).toBe(day));

  test.each<[Written, string | null]>([
    [18_263, null],
    [18_264, '1950-01-01'],
    [73_415, '2100-12-31'],
    [73_415.5, null],
    [73_416, null],
    ['46458.5', '2027-03-12 12:00'],
    ['46458,25', '2027-03-12 06:00'],
    ['46458 jours', null],
    ['n° 46458', null],
    ['4645', null],
    ['464580', null],
    [46_458.0001, '2027-03-12'],
    [46_458.999_99, '2027-03-13 00:00'],
  ])('as Excel counts, %j: %j', (written, day) => {
    // A time that rounds to midnight is told by its day.
    expect(said(written)?.replace('2027-03-13 00:00', '2027-03-13') ?? null).toBe(
      day?.replace('2027-03-13 00:00', '2027-03-13') ?? null,
    );
  });

  test('is taken in the zone, a day alone at the hour given', () => {
    const day = { year: 2027, month: 7, day: 1, time: null };
    const at = (zone: string) => instantOf(day, zone, { hour: 9, minute: 30 }).toISOString();
    expect(at('America/Montreal')).toBe('2027-07-01T13:30:00.000Z');
    expect(at('Pacific/Auckland')).toBe('2027-06-30T21:30:00.000Z');
    expect(at('Pacific/Honolulu')).toBe('2027-07-01T19:30:00.000Z');
    expect(frenchDate({ ...day, month: 2, day: 3, year: 2027 })).toBe('03/02/2027');
  });
});
