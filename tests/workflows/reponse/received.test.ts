/** What counts as an answer. */
import { hasAnswered, replyOf } from '../../../workflows/reponse/received';
import { ETAPE_RECUE } from '../../../workflows/delivery/received';
import type { LeadState } from '../../../workflows/state';
import { aMessage, aReplySaying, aState, aTentative, NOW } from '../../support/builders';
import { later } from '../../support/moments';

describe('what counts as an answer', () => {
  test('an operator’s STOP is quoted without blanks', () => {
    expect(replyOf(aReplySaying(' Arret ', { etape: ETAPE_RECUE.stop }))).toMatchObject({
      kind: 'desabonnement',
      mots: 'Arret',
      because: 'l’opérateur l’a reconnu',
    });
    expect(replyOf(aReplySaying(' Start ', { etape: ETAPE_RECUE.start }))).toMatchObject({
      kind: 'reabonnement',
      mots: 'Start',
    });
  });

  const answered = (state: Partial<LeadState>) => hasAnswered(aState(state), NOW);
  test.each<[string, boolean, boolean]>([
    ['after', answered({ messages: [aReplySaying('oui', { createdAt: later(1) })] }), true],
    ['at that instant', answered({ messages: [aReplySaying('oui', { createdAt: NOW })] }), false],
    [
      'a machine',
      answered({ messages: [aReplySaying('x', { createdAt: later(1), etape: ETAPE_RECUE.automatique })] }),
      false,
    ],
    ['we wrote', answered({ messages: [aMessage({ createdAt: later(1) })] }), false],
    ['staff spoke to them', answered({ tentatives: [aTentative({ le: later(1) })] }), true],
    [
      'noted later, without an hour',
      answered({ tentatives: [aTentative({ le: null, createdAt: later(1) })] }),
      true,
    ],
    [
      'staff did not reach them',
      answered({ tentatives: [aTentative({ le: later(1), resultat: 'PAS_DE_REPONSE' })] }),
      false,
    ],
    ['a deleted note', answered({ tentatives: [aTentative({ le: later(1), deletedAt: NOW })] }), false],
  ])('answered: %s', (_name, is, expected) => expect(is).toBe(expected));
});
