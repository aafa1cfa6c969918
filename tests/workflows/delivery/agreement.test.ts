import type { Scenario } from '../../../objects/vocabulary';
import { agreementOf, type AgreementCount } from '../../../workflows/delivery/agreement';

const counts = (scenario: Scenario, asItWas: number, changed: number): readonly AgreementCount[] => [
  { scenario, accord: 'TEL_QUEL', nombre: asItWas },
  { scenario, accord: 'MODIFIE', nombre: changed },
];

test.each([
  [18, 2, 'COACH-01 : 18 brouillons sur 20 approuvés tels quels (90 %)'],
  [19, 1, 'COACH-01 : 19 brouillons sur 20 approuvés tels quels (95 %) : le mode Auto paraît sûr'],
  [19, 0, 'COACH-01 : 19 brouillons sur 19 approuvés tels quels (100 %)'],
  [1, 0, 'COACH-01 : 1 brouillon sur 1 approuvé tel quel (100 %)'],
  [0, 3, 'COACH-01 : 0 brouillon sur 3 approuvé tel quel (0 %)'],
  [2, 1, 'COACH-01 : 2 brouillons sur 3 approuvés tels quels (66 %)'],
  // 94.7 %: never rounded up to safety.
  [36, 2, 'COACH-01 : 36 brouillons sur 38 approuvés tels quels (94 %)'],
  [0, 0, ''],
])('%i as they were, %i changed: %s', (asItWas, changed, text) => {
  expect(agreementOf(counts('COACH_01', asItWas, changed), 'COACHING')).toBe(text);
});

test('each parcours reads its own scenarios, in their order', () => {
  const all = (
    ['INVITATION', 'RAPPEL_IMMIGRATION', 'COACH_03', 'COACH_02', 'COACH_01', 'MANUEL'] as const
  ).flatMap((scenario) => counts(scenario, 1, 1));
  const half = '1 brouillon sur 2 approuvé tel quel (50 %)';
  expect(agreementOf(all, 'COACHING')).toBe(
    `COACH-01 : ${half}\nCOACH-02 : ${half}\nCOACH-03 : ${half}\nInvitation au rendez-vous : ${half}`,
  );
  expect(agreementOf(all, 'IMMIGRATION')).toBe(
    `Rappel de consultation : ${half}\nInvitation au rendez-vous : ${half}`,
  );
});
