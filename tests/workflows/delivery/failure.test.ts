/** The class of a failure, as it travels in its words. */
import { CLASSES, classeOf, withClasse } from '../../../workflows/delivery/failure';

test('a class of failure travels in the words, at their end', () => {
  for (const classe of CLASSES) expect(classeOf(withClasse('refusé', classe))).toBe(classe);
  expect(classeOf(`${withClasse('refusé', 'NUMERO')} !`)).toBeNull();
  expect(classeOf('')).toBeNull();
  expect(new Set(CLASSES.map((classe) => withClasse('', classe))).size).toBe(CLASSES.length);
});
