/** The figures of DESIGN §7 for the reading, on examples never trained on. `npm run bench -- lecture` prints them all. */
import { isHeldOut, loadExamples } from '../../../src/training/examples';
import { INTENSITE } from '../../../objects/vocabulary';
import { readText } from '../../../workflows/reading';
import { macroF1 } from '../../bench/reading-scores';

const LEVELS = INTENSITE.map(({ value }) => value);
const held = loadExamples().filter(isHeldOut);
const read = held.map((example) => ({ example, reading: readText(example.texte) }));

test('there is enough to measure on, and no group is on both sides', () => {
  expect(loadExamples().length + loadExamples('leads-supplement').length).toBeGreaterThan(800);
  expect(held.length).toBeGreaterThanOrEqual(200);
  const trained = new Set(
    loadExamples()
      .filter((one) => !isHeldOut(one))
      .map(({ groupe }) => groupe),
  );
  expect(held.filter(({ groupe }) => trained.has(groupe))).toEqual([]);
});

test('motivation: macro-F1 at least 0.80, strong for weak at most 2 %', () => {
  const pairs = read
    .filter(({ example }) => example.niveauMotivation !== null)
    .map(({ example, reading }) => ({ gold: example.niveauMotivation, read: reading.niveauMotivation }));
  const opposite = pairs.filter(
    ({ gold, read: got }) => gold !== got && gold !== 'MOYENNE' && got !== 'MOYENNE' && got !== null,
  );
  expect(macroF1(pairs, LEVELS)).toBeGreaterThan(80);
  expect(opposite.length / pairs.length).toBeLessThanOrEqual(0.02);
});

test('explicit budgets: at least 95 % exact', () => {
  const stated = read.filter(({ example }) => example.budgetEstime !== null);
  const right = stated.filter(({ example, reading }) => reading.budgetEstime === example.budgetEstime);
  expect(right.length / stated.length).toBeGreaterThanOrEqual(0.95);
});

test('nobody is disqualified, and every piece of evidence is verbatim, on all examples', () => {
  const all = ['leads', 'leads-supplement', 'leads-unseen'].flatMap((name) => loadExamples(name));
  const readings = all.map(({ texte }) => ({ texte, ...readText(texte) }));
  expect(
    readings.filter(({ qualification }) => qualification !== null && qualification !== 'A_QUALIFIER'),
  ).toEqual([]);
  const strays = readings.flatMap(({ texte, indices }) =>
    indices.filter(({ mots }) => mots === '' || !texte.includes(mots)),
  );
  expect(strays).toEqual([]);
});
