/** Nobody is told while somebody still writes. */
import { stillWriting } from '../../../workflows/notification/patience';
import { seconds } from '../../../src/kernel/time';
import { aLead, aState, aTentative, NOW } from '../../support/builders';
import { before, later } from '../../support/moments';

test('while somebody writes on the lead or its attempts, it waits two minutes', () => {
  const at = (lead: number, tentative: number) =>
    stillWriting(
      aState({
        lead: aLead({ updatedAt: before(seconds(lead)) }),
        tentatives: [aTentative({ updatedAt: before(seconds(tentative)) })],
      }),
      NOW,
    );
  expect(at(120, 120)).toBeNull();
  expect(at(119, 500)).toMatchObject({ do: 'wake', at: later(seconds(1)) });
  expect(at(500, 90)).toMatchObject({ at: later(seconds(30)) });
});
