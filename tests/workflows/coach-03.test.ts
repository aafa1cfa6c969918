import { followUpKey, followUpEndedBecause } from '../../workflows/coach-03/steps';
import { decideFollowUp } from '../../workflows/coach-03/follow-up';
import { REASON } from '../../workflows/reasons';
import { hours, minus, plus } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aRendezVous, aReply, aState, NOW } from '../support/builders';

const HELD = plus(NOW, hours(4));
const lead = aLead({
  parcours: 'COACHING',
  appelRealise: 'OUI',
  memoireMax: { version: 1, appel: { le: HELD.toISOString(), rendezVous: 'rdv-1' } },
});
const followUp = aMessage({
  ...{ scenario: 'COACH_03', etape: 'j+1', cle: followUpKey('j+1', lead, HELD), createdAt: NOW },
});
const stateWith = (replyAt: Date) =>
  aState({
    lead,
    rendezVous: [aRendezVous({ statut: 'EFFECTUE', debut: HELD })],
    messages: [followUp, aReply({ createdAt: replyAt })],
  });

/** The appointment was at four hours from now; it took place before, and staff marked it held at once. */
describe('COACH-03: a call that took place before its hour', () => {
  test.each([
    ['before it was marked: no answer to it', minus(NOW, hours(1)), null],
    ['after it was marked, before its hour', plus(NOW, hours(1)), REASON.aRepondu],
    ['after its hour', plus(HELD, hours(1)), REASON.aRepondu],
  ])('the lead wrote %s', (_name, replyAt, because) => {
    const state = stateWith(replyAt);
    expect(followUpEndedBecause(followUp, state)).toBe(because);
    const [first] = decideFollowUp(state, anAgency({ mode: 'AUTO' }), plus(NOW, hours(2)));
    if (because === null) expect(first?.because).not.toBe(REASON.aRepondu);
    else expect(first).toMatchObject({ do: 'nothing', because });
  });
});
