/** Currencies, by all their names. */
import { currencyOf, inEuros, type Currency } from '../../../workflows/reading/currency';

describe('a currency', () => {
  test.each<[Currency, number, readonly string[]]>([
    ['EUR', 1, ['€', 'euros', 'eur', 'e', 'balles', 'boules']],
    [
      'CAD',
      1,
      [
        '$',
        'us$',
        'ca$',
        '$ cad',
        'usd',
        'cad',
        'dollars',
        'dollars canadiens',
        'dollar',
        'piasses',
        'piastre',
        'bucks',
      ],
    ],
    ['CHF', 1, ['chf', 'francs suisses', 'franc suisse', 'fr. s', 'francs', 'frs', 'f', 'fr']],
    ['GBP', 1, ['£', 'livres sterling', 'gbp']],
    ['MAD', 0.1, ['dh', 'dhs', 'mad', 'dirham', 'dirhams', 'drahem', 'drhm']],
    ['TND', 0.3, ['dt', 'tnd', 'dinars tunisiens', 'dinar tunisien', 'dinars', 'dinar']],
    ['DZD', 1 / 150, ['da', 'dzd', 'dinars algeriens', 'dinar algerien']],
    ['XOF', 1 / 650, ['fcfa', 'f cfa', 'cfa', 'xof', 'xaf', 'francs cfa', 'franc f cfa', 'fr cfa']],
  ])('%s, worth %d: %j', (currency, worth, names) => {
    expect(names.map((name) => [name, currencyOf(name, 500)])).toEqual(names.map((name) => [name, currency]));
    expect(inEuros(300, currency)).toBeCloseTo(300 * worth);
  });

  test('francs and dinars alone are told apart by size', () => {
    expect([4_999, 5_000].map((value) => currencyOf('francs', value))).toEqual(['CHF', 'XOF']);
    expect([1_999, 2_000].map((value) => currencyOf('dinars', value))).toEqual(['TND', 'DZD']);
    expect(inEuros(300, null)).toBe(300);
  });
});
