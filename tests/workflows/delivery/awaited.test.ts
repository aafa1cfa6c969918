/** When a message that waits is looked at again. */
import { awaitMessage } from '../../../workflows/delivery/awaited';
import type { StatutMessage } from '../../../objects/vocabulary';
import { days } from '../../../src/kernel/time';
import { NOW } from '../../support/builders';
import { later } from '../../support/moments';

const until = later(days(1));
test.each<[StatutMessage, Date | null, Date | null, Date | null]>([
  ['PLANIFIE', NOW, until, NOW],
  ['APPROUVE', NOW, null, NOW],
  ['PLANIFIE', null, until, null],
  ['A_VALIDER', NOW, until, until],
  ['A_VALIDER', NOW, null, null],
  ['ENVOYE', NOW, until, null],
  ['PERIME', NOW, until, null],
])('%s, due %s, useful until %s: looked at again %s', (statut, prevuLe, useful, at) => {
  const decisions = awaitMessage({ leadId: 'lead-1', statut, prevuLe, until: useful });
  expect(decisions.map((one) => (one.do === 'wake' ? one.at : one))).toEqual(at === null ? [] : [at]);
});
