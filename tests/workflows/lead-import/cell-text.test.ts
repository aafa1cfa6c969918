/** The text of a cell. */
import {
  errorOf,
  isBlank,
  isError,
  lineOf,
  quoted,
  saysNothing,
  textOf,
} from '../../../workflows/lead-import/cell-text';
import { aCell, type Written } from './sheets';

describe('the text of a cell', () => {
  test.each<[Written, string]>([
    ['  a\tb c ', 'a b c'],
    ['a \r\n b\rc', 'a\nb\nc'],
    ['a\u200Bb\u0007', 'ab'],
    [12.5, '12.5'],
    [true, 'oui'],
    [false, 'non'],
    [{ kind: 'date', local: '2027-03-12' }, '2027-03-12'],
    [{ kind: 'error', code: '#N/A' }, ''],
    ['#REF!', ''],
    [' #valeur! ', ''],
    ['voir #REF!', 'voir #REF!'],
    ['#REF! ?', '#REF! ?'],
    [null, ''],
  ])('%j: %j', (written, text) => expect(textOf(aCell(written))).toBe(text));

  test('errors of Excel, in English and French, in a cell or as text', () => {
    const errors =
      '#N/A,#REF!,#VALUE!,#VALEUR!,#DIV/0!,#NAME?,#NOM?,#NULL!,#NUL!,#NUM!,#NOMBRE!,#SPILL!,#CALC!'.split(
        ',',
      );
    expect(errors.filter((text) => !isError(aCell(text)))).toEqual([]);
    expect(isError(undefined)).toBe(false);
    expect([errorOf(aCell(' #N/A ')), errorOf({ kind: 'error', code: '#NUM!' }), errorOf(aCell(3))]).toEqual([
      '#N/A',
      '#NUM!',
      '',
    ]);
    expect([isBlank(aCell(null)), isBlank(undefined), isBlank(aCell(' ')), isBlank(aCell('#N/A'))]).toEqual([
      ...[true, true, true],
      false,
    ]);
    expect(lineOf(aCell('a\nb'))).toBe('a b');
  });

  test('how people write that they do not know', () => {
    const nothing =
      'N/A,na,NC,nr,ns,néant,Aucun,aucune,null,none,NaN,inconnu,inconnue,vide,x,XX,xxx,non renseigné,non communiqué,non fourni,à compléter,à demander,pas de mail,pas d’email,pas de téléphone,pas de numéro,sans,-,?,--,'.split(
        ',',
      );
    expect(nothing.filter((text) => !saysNothing(text))).toEqual([]);
    expect(['a', '0', 'sans doute', 'xxxx'].filter(saysNothing)).toEqual([]);
  });

  test('a value in a sentence: one line, forty characters', () => {
    expect(quoted(' a\n b ')).toBe('« a b »');
    expect(quoted('x'.repeat(40))).toBe(`« ${'x'.repeat(40)} »`);
    expect(quoted('x'.repeat(41))).toBe(`« ${'x'.repeat(39)}… »`);
  });
});
