/** Who gets how many, as people write it. */
import { readEntries } from '../../../workflows/distribution/entries';
import { uuid } from './people';

describe('entries', () => {
  const of = (value: unknown) => {
    const read = readEntries(value);
    return read.ok
      ? read.value.map(({ qui, nombre }) => (nombre === undefined ? qui : `${qui}=${JSON.stringify(nombre)}`))
      : read.erreurs;
  };
  test.each<[unknown, readonly string[]]>([
    [null, []],
    [undefined, []],
    ['', []],
    [' ; , ', []],
    ['  12 à Marie  ', ['Marie=12']],
    ['12 à la secrétaire', ['secrétaire=12']],
    ['12 à l’assistante', ['assistante=12']],
    ['12 aux conseillères', ['conseillères=12']],
    ['12 pour Marie', ['Marie=12']],
    ['12 chez Marie', ['Marie=12']],
    ['12 lead à Marie', ['Marie=12']],
    ['12: Marie', ['Marie=12']],
    ['12 → Marie', ['Marie=12']],
    ['Marie=12', ['Marie=12']],
    ['Marie → 12', ['Marie=12']],
    ['Marie 12 leads', ['Marie=12']],
    ['Jean-Pierre 3', ['Jean-Pierre=3']],
    ['−4 à Marie', ['Marie=-4']],
    ['2,5 à Marie', ['Marie=2.5']],
    ['Marie + Sofia', ['Marie', 'Sofia']],
    ['Marie\nSofia', ['Marie', 'Sofia']],
    ['Marie ET Sofia', ['Marie', 'Sofia']],
    [
      [uuid(1), 'Marie et Sofia'],
      [uuid(1), 'Marie', 'Sofia'],
    ],
    [` ${uuid(1)} `, [expect.stringContaining('n’est pas compris') as never]],
    [[{ personne: 'Marie', nombre: null }], ['Marie']],
    [{ personne: 'Marie', nombre: 3 }, ['Marie=3']],
    [{ membreId: uuid(1), nombre: 3 }, [`${uuid(1)}=3`]],
    [{ Marie: 3 }, ['Marie=3']],
    [{ demande: null }, []],
    ['[]', []],
    [
      3,
      [
        '« Répartition » vaut 3, qui n’est ni un texte ni une liste : écrivez par exemple « 12 à Marie, 8 à Sofia ».',
      ],
    ],
    [true, [expect.stringContaining('vaut true') as never]],
    [
      '12 à Marie 3',
      [
        '« Répartition » : « 12 à Marie 3 » n’est pas compris : écrivez par exemple « 12 à Marie, 8 à Sofia ».',
      ],
    ],
    [[{ personne: ' ' }], [expect.stringContaining('ne dit pas à qui') as never]],
    [[3], [expect.stringContaining('l’élément 3 ne dit pas à qui') as never]],
    [
      ['12 à Marie 3', [1]],
      [expect.stringContaining('12 à Marie 3') as never, expect.stringContaining('l’élément [1]') as never],
    ],
  ])('%j', (value, entries) => expect(of(value)).toEqual(entries));
});
