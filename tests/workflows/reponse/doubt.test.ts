/** Since when it is in doubt whether a person wants silence. */
import { inDoubtSince } from '../../../workflows/reponse/doubt';
import type { Lead, LeadState, MessageMax } from '../../../workflows/state';
import { days, hours } from '../../../src/kernel/time';
import { aHandwritten, aLead, aMessage, aReplySaying, aState, aTentative, NOW } from '../../support/builders';
import { before } from '../../support/moments';

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
