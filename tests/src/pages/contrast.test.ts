/** WCAG 2.2, 1.4.3 and 1.4.11: text at least 4.5 to 1 on what it stands on, borders that mean something 3 to 1; light and dark. */
import { STYLE } from '../../../src/pages/style';

type Palette = Readonly<Record<string, string>>;

const paletteOf = (block: string): Palette =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
const [light = '', dark = ''] = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => block);

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, front: string, back: string): number {
  const [one = 0, other = 0] = [front, back]
    .map((name) => luminance(palette[name] ?? ''))
    .sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}

const PAIRS: readonly (readonly [string, string, number])[] = [
  ['ink', 'ground', 4.5],
  ['ink', 'paper', 4.5],
  ['soft', 'ground', 4.5],
  ['soft', 'paper', 4.5],
  ['accent', 'ground', 4.5],
  ['accent', 'paper', 4.5],
  ['on-accent', 'accent', 4.5],
  ['good', 'good-ground', 4.5],
  ['good', 'paper', 4.5],
  ['bad', 'bad-ground', 4.5],
  ['bad', 'paper', 4.5],
  ['bad', 'ground', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'ground', 3],
];

describe.each([
  ['light', paletteOf(light)],
  ['dark', { ...paletteOf(light), ...paletteOf(dark) }],
] as const)('%s', (_scheme, palette) => {
  test.each(PAIRS)('%s on %s', (front, back, least) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(least);
  });
});
