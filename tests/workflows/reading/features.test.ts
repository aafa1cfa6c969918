/** A text as the models see it. */
import { bucketOf, BUCKETS, DIMENSIONS, featuresOf } from '../../../workflows/reading/features';

describe('a text as the models see it', () => {
  const at = (name: string) => bucketOf(name);
  test('a bucket is the same on every machine', () => {
    expect([bucketOf(''), bucketOf('w:oui'), bucketOf('a', 7)]).toEqual([
      0x811c9dc5 % BUCKETS,
      bucketOf('w:oui', BUCKETS),
      3826002220 % 7,
    ]);
  });

  test('words, pairs and runs of letters, each block by its own length', () => {
    const features = featuresOf({ text: 'oui 12 abc' });
    expect(features.get(at('w:<s>'))).toBeCloseTo(1 / 2);
    expect(features.get(at('w:oui'))).toBeCloseTo(1 / 2);
    expect(features.get(at('w:0'))).toBeCloseTo(1 / 2);
    expect(features.get(at('p:<s> oui'))).toBeCloseTo(0.8 / Math.sqrt(3));
    expect(features.get(at('p:0 abc'))).toBeCloseTo(0.8 / Math.sqrt(3));
    expect(features.get(at('c:^oui'))).toBeCloseTo(0.8 / 2);
    expect(features.get(at('c:bc$'))).toBeUndefined();
    expect(features.get(at('c:abc$'))).toBeCloseTo(0.8 / 2);
  });

  const EXTRAS = DIMENSIONS - 6;
  const extras = (text: string) =>
    Array.from({ length: 6 }, (_none, n) => (featuresOf({ text }).has(EXTRAS + n) ? 1 : 0)).join('');
  test.each([
    ['un deux trois quatre', '100000'],
    ['un deux trois quatre cinq', '000000'],
    [Array.from({ length: 40 }, () => 'mot').join(' '), '000000'],
    [Array.from({ length: 41 }, () => 'mot').join(' '), '010000'],
    ['un deux trois quatre ?', '001000'],
    ['un deux trois quatre !', '000100'],
    ['je suis prete et je suis a bout', '000010'],
    ['je suis prete maintenant mais pas les moyens', '000001'],
  ])('%s: %s', (text, which) => expect(extras(text)).toBe(which));
});
