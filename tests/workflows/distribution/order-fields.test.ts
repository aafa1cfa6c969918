/** What stands in the fields of an order, at the edges. */
import { parseOrder, type RawOrder } from '../../../workflows/distribution/order';
import { uuid, smallTeam } from './people';

describe('an order', () => {
  const parse = (raw: RawOrder) => {
    const parsed = parseOrder(raw, smallTeam);
    return parsed.ok ? parsed.order : parsed.erreurs;
  };
  test.each<[string, RawOrder, unknown]>([
    ['a number as text', { strategie: 'EGALE', nombre: '12' }, expect.objectContaining({ nombre: 12 })],
    ['a decimal as text', { strategie: 'EGALE', nombre: '2,5' }, [expect.stringContaining('vaut 2,5')]],
    ['blanks', { strategie: 'EGALE', nombre: ' ' }, [expect.stringContaining('n’est pas un nombre')]],
    [
      'a list',
      { strategie: 'EGALE', nombre: [3] },
      [expect.stringContaining('vaut « [3] », qui n’est pas un nombre')],
    ],
    ['infinite', { strategie: 'EGALE', nombre: Infinity }, [expect.stringContaining('n’est pas un nombre')]],
    [
      'its label, whatever its case',
      { strategie: 'à parts EGALES', nombre: 3 },
      expect.objectContaining({ strategie: 'EGALE' }),
    ],
    [
      'nothing',
      { strategie: 3, nombre: 3 },
      [expect.stringMatching(/^« Stratégie » est vide : choisissez parmi « .+ », « .+ »/)],
    ],
    [
      'one, both numbers alike',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: '5 à Marie' },
      expect.objectContaining({ nombre: 5, membreId: uuid(1) }),
    ],
    [
      'one, the number in its field',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: 'Marie' },
      expect.objectContaining({ nombre: 5 }),
    ],
    [
      'nobody for one',
      { strategie: 'A_UNE_PERSONNE', nombre: 5 },
      [expect.stringContaining('dites à qui donner les leads')],
    ],
    [
      'no numbers for two',
      { strategie: 'PAR_NOMBRE', repartition: 'Marie et Ana' },
      [expect.stringContaining('ne dit pas combien pour Marie Roy, Ana Paz')],
    ],
    [
      'lots as large as the number',
      { strategie: 'PAR_NOMBRE', nombre: 3, repartition: '3 à Marie' },
      expect.objectContaining({ nombre: 3 }),
    ],
    [
      'lots smaller',
      { strategie: 'PAR_NOMBRE', nombre: 4, repartition: '3 à Marie' },
      expect.objectContaining({ nombre: 4 }),
    ],
  ])('%s', (_name, raw, expected) => expect(parse(raw)).toEqual(expected));
});
