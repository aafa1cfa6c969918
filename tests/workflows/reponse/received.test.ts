/** What received messages tell: an answer, an absence, a doubt. */
import { hasAnswered, replyOf } from '../../../workflows/reponse/received';
import { ETAPE_RECUE } from '../../../workflows/delivery/received';
import { awayUntil } from '../../../workflows/reponse/absence';
import { inDoubtSince } from '../../../workflows/reponse/doubt';
import type { LeadState, MessageMax, Lead } from '../../../workflows/state';
import { days, hours } from '../../../src/kernel/time';
import { aMessage, aReplySaying, aState, aTentative, NOW, aHandwritten, aLead } from '../../support/builders';
import { later, before } from '../../support/moments';

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

const notice = (id: string, corps: string, at: Date) =>
  aReplySaying(corps, { id, etape: ETAPE_RECUE.automatique, envoyeLe: at });
const away = (...messages: readonly MessageMax[]) =>
  awayUntil(aState({ messages }), 'Europe/Paris')?.toISOString() ?? null;
const back = (day: number) => `Absente jusqu’au ${day} décembre 2026`;
const [first, second] = [notice('a', back(3), before(days(2))), notice('b', back(9), before(days(1)))];

test.each<[string, string | null, string | null]>([
  ['nobody wrote', away(), null],
  ['a notice', away(first), '2026-12-03T23:00:00.000Z'],
  ['the last of two', away(second, first), '2026-12-09T23:00:00.000Z'],
  ['and wrote since', away(first, aReplySaying('oui', { id: 'c', envoyeLe: before(hours(1)) })), null],
  [
    'and wrote before',
    away(first, aReplySaying('oui', { id: 'c', envoyeLe: before(days(5)) })),
    '2026-12-03T23:00:00.000Z',
  ],
  [
    'and another machine wrote since',
    away(first, aReplySaying('', { id: 'c', envoyeLe: before(hours(1)) })),
    '2026-12-03T23:00:00.000Z',
  ],
  ['no day', away(notice('a', 'Je suis absente.', NOW)), null],
  ['an answer alone', away(aReplySaying('oui')), null],
])('away: %s', (_name, until, expected) => expect(until).toBe(expected));

const known = (...ids: readonly string[]) => ({
  memoireMax: { reponses: Object.fromEntries(ids.map((id) => [id, 'doute'])) },
});
const doubt = (rest: Partial<LeadState>, lead: Partial<Lead> = known('d')) =>
  inDoubtSince(aState({ lead: aLead(lead), ...rest }));
const doubtful = aReplySaying('laissez', { id: 'd', envoyeLe: before(hours(5)) });
const mine = (changes: Partial<MessageMax> = {}) =>
  aHandwritten({ id: 'm', statut: 'ENVOYE', envoyeLe: before(hours(1)), ...changes });

test.each<[string, Date | null, Date | null]>([
  ['nobody judged', doubt({ messages: [doubtful] }), before(hours(5))],
  ['a clear answer since', doubt({ messages: [doubtful, aReplySaying('oui', { id: 'e' })] }), null],
  [
    'a clear answer before',
    doubt({ messages: [aReplySaying('oui', { id: 'e', envoyeLe: before(days(1)) }), doubtful] }),
    before(hours(5)),
  ],
  [
    'an attempt noted since',
    doubt({ messages: [doubtful], tentatives: [aTentative({ createdAt: before(hours(1)) })] }),
    null,
  ],
  [
    'an attempt noted before',
    doubt({ messages: [doubtful], tentatives: [aTentative({ createdAt: before(days(1)) })] }),
    before(hours(5)),
  ],
  [
    'a deleted attempt',
    doubt({ messages: [doubtful], tentatives: [aTentative({ createdAt: NOW, deletedAt: NOW })] }),
    before(hours(5)),
  ],
  ['staff wrote since', doubt({ messages: [doubtful, mine()] }), null],
  [
    'staff wrote before',
    doubt({ messages: [doubtful, mine({ envoyeLe: before(days(1)) })] }),
    before(hours(5)),
  ],
  ['staff’s text has not left', doubt({ messages: [doubtful, mine({ envoyeLe: null })] }), before(hours(5))],
  [
    'MAX wrote since',
    doubt({ messages: [doubtful, aMessage({ statut: 'ENVOYE', envoyeLe: NOW })] }),
    before(hours(5)),
  ],
  ['no doubt', doubt({ messages: [aReplySaying('oui', { id: 'e' })] }), null],
  ['nobody wrote', doubt({}), null],
])('in doubt: %s', (_name, since, expected) => expect(since).toEqual(expected));
