/** What looks like an amount and is none, ranges, and the names of money: each at the edges of its pattern. */
import { currencyOf, type Currency } from '../../../workflows/reading/currency';
import { amountsIn } from '../../../workflows/reading/money';
import { plainOf, quote } from '../../../workflows/reading/plain';

const amounts = (text: string) =>
  amountsIn(plainOf(text)).map(
    ({ low, high, currency }) =>
      `${low === high ? String(low) : `${String(low)}-${String(high)}`}${currency === null ? '' : ` ${currency}`}`,
  );

describe('numbers that are no amounts, in the middle of a sentence', () => {
  test.each([
    'le 06 12 34 56 78 ici',
    'le 06.12.34.56.78 ici',
    'le 06-12-34-56-78 ici',
    'le 06 12345678 ici',
    'le 0612 34 5678 ici',
    'le +33 6 12 34 56 78 ici',
    'le +33.6.12.34.56.78 ici',
    'le +33(0)612345678 ici',
    'le 0033612345678 ici',
    'le 514-555-0199 ici',
    'le 514.555.0199 ici',
    'le (514) 555 0199 ici',
    'le 514 555-0199 ici',
    'le 0612345678 ici',
    'le 061234567 ici',
    'le 12/03/2027 ici',
    'le 12-03-2027 ici',
    'le 1.3.2027 ici',
    'le 12/03/27 ici',
    'le 12-3-27 ici',
    'le 12/03 ici',
    'le 5/9 ici',
    'le 5/09 ici',
    'le 5/10 ici',
    'le 5/12 ici',
    'à 14h30 ici',
    'à 14 h 30 ici',
    'à 9h ici',
    'à 9 h ici',
    'à 18:30 ici',
    '50 % ici',
    '50% ici',
    '12,5 % ici',
    '12.5% ici',
    '12,55% ici',
    '50 pour cent ici',
    '50pour cent ici',
    '12,5 pour cent ici',
    '70 kg ici',
    '70kg ici',
    '70,5 kg ici',
    '1 kilo ici',
    '10 kilos ici',
    '10kilos ici',
    '12 km ici',
    '12,25km ici',
    '1 an ici',
    '30 ans ici',
    '30ans ici',
    '2,5 ans ici',
    '1 année ici',
    '10 années ici',
    '1,5 années ici',
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'].map(
      (month) => `le 12 ${month} ici`,
    ),
    ...['septembre', 'octobre', 'novembre', 'décembre'].map((month) => `le 3 ${month} 2027 ici`),
    'le 12mars ici',
    'voir http://x.fr/300 ici',
    'voir https://x300.fr ici',
    'voir www.x.fr/300 ici',
    'voir a300@x.fr ici',
    'voir a@x300.fr ici',
    'voir a@300.fr ici',
    'note (15/20) ici',
    'note (5/20) ici',
    'note (15/100) ici',
  ])('%s', (text) => expect(amounts(text)).toEqual([]));

  test.each<[string, readonly string[]]>([
    ['50 percées ici', ['50']],
    ['50 anses ici', ['50']],
    ['50 hélas ici', ['50']],
    ['1 500 € ici', ['1500 EUR']],
    ['300.50 € ici', ['300.5 EUR']],
  ])('and some that are: %s', (text, found) => expect(amounts(text)).toEqual(found));

  test.each([
    'note (15/200) ici',
    'note (115/20) ici',
    '5/9 € ici',
    '5/9€ ici',
    '5/9 euros ici',
    'le 5/13 ici',
  ])('neither a date nor a mark: %s', (text) => expect(amounts(text)).not.toEqual([]));

  test('what is left out keeps its room', () => {
    const plain = plainOf('Le 12/03/2027 à 18:30, 300 € !');
    const [amount] = amountsIn(plain);
    expect(amount && quote(plain, amount.start, amount.end)).toBe('300 €');
  });
});

describe('two numbers', () => {
  test.each<[string, readonly string[]]>([
    ['1 à 2k', ['1000-2000']],
    ['500 à 2k', ['500-2000']],
    ['2 à 3 mille euros', ['2000-3000 EUR']],
    ['deux à trois cents euros', ['200-300 EUR']],
    ['50 à 200 euros', ['50-200 EUR']],
    ['150 200 euros', ['150-200 EUR']],
    ['150 300 euros', ['150-300 EUR']],
    ['150 301 euros', ['150301 EUR']],
    ['150 150 euros', ['150150 EUR']],
    ['1 150 200 euros', ['1150200 EUR']],
    ['150 200 300 euros', ['150200300 EUR']],
    ['0 fois 200 €', ['0', '200 EUR']],
    ['1 fois 200 €', ['1', '200 EUR']],
    ['2 fois 200 €', ['2', '400 EUR']],
    ['2x200 €', ['2', '400 EUR']],
    ['2 fois de 200 €', ['2', '400 EUR']],
  ])('%s', (text, found) => expect(amounts(text)).toEqual(found));

  test.each([
    ['en 3 fois 100 € par mois pendant 6 mois', '3 fois 100 €'],
    ['oui, 100 € par mois pendant 6 mois', '100 € par mois pendant 6 mois'],
    ['oui, 100 €/mois sur 6 mois', '100 €/mois sur 6 mois'],
  ])('the instalments of %j: %j', (text, mots) => {
    const plain = plainOf(text);
    const found = amountsIn(plain).map(({ start, end }) => quote(plain, start, end));
    expect(found).toContain(mots);
  });
});

describe('the names of money', () => {
  test.each<[Currency, readonly string[]]>([
    ['XOF', ['f cfa', 'fcfa', 'cfa', 'xof', 'xaf', 'franc cfa', 'francs cfa', 'francs f cfa', 'francs fcfa']],
    ['XOF', ['fr cfa', 'f c f a']],
    ['CHF', ['chf', 'franc suisse', 'francs suisses', 'francs suisse', 'fr. s', 'fr.s', 'fr s']],
    ['MAD', ['dh', 'dhs', 'mad', 'dirham', 'dirhams', 'drahem', 'drhm']],
    ['DZD', ['da', 'dzd', 'dinar algerien', 'dinars algeriens']],
    ['TND', ['dt', 'tnd', 'dinar tunisien', 'dinars tunisiens']],
    ['GBP', ['£', 'livres sterling', 'gbp']],
    ['CAD', ['usd', 'cad', 'piasse', 'piasses', 'piastre', 'piastres', 'bucks']],
  ])('%s: %j, and nothing before or after', (currency, names) => {
    const each = (name: string) => [name, `x${name}`, `${name}x`].map((one) => currencyOf(one, 500));
    expect(names.map((name) => [name, ...each(name)])).toEqual(
      names.map((name) => [name, currency, 'EUR', 'EUR']),
    );
  });

  test.each([
    ...['$', 'us$', 'ca$', 'can$', '$ us', '$ cad', 'us$ cad', 'aus$', 'dollar', 'dollars', 'dollar us'],
    ...['dollars canadiens'],
  ])('dollars are of Canada: %s', (name) => expect(currencyOf(name, 500)).toBe('CAD'));

  test.each(['franc', 'francs', 'fr', 'frs', 'f'])('%s: of Switzerland up to 5 000, else CFA', (name) => {
    expect([4_999, 5_000].map((value) => currencyOf(name, value))).toEqual(['CHF', 'XOF']);
    expect([`x${name}`, `${name}x`].map((one) => currencyOf(one, 5_000))).toEqual(['EUR', 'EUR']);
  });

  test.each(['dinar', 'dinars'])('%s: of Tunisia up to 2 000, else of Algeria', (name) => {
    expect([1_999, 2_000].map((value) => currencyOf(name, value))).toEqual(['TND', 'DZD']);
    expect([`x${name}`, `${name}x`].map((one) => currencyOf(one, 5_000))).toEqual(['EUR', 'EUR']);
  });
});
