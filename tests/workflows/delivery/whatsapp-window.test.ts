/** When WhatsApp’s 24 hours are over, and when another way is taken because WhatsApp refused. */
import { windowClosedBecause } from '../../../workflows/delivery/whatsapp-window';
import { decideRefused } from '../../../workflows/delivery/window-refused';
import { withClasse } from '../../../workflows/delivery/failure';
import type { MessageMax, Lead } from '../../../workflows/state';
import { hours, days } from '../../../src/kernel/time';
import { aMessage, aReply, aState, NOW, aLead, anAgency } from '../../support/builders';
import { before } from '../../support/moments';

const whatsapp = (changes: Partial<MessageMax> = {}) => aReply({ canal: 'WHATSAPP', ...changes });
const closed = (messages: readonly MessageMax[], changes: Partial<MessageMax> = {}) =>
  windowClosedBecause(aMessage({ canal: 'WHATSAPP', ...changes }), aState({ messages }), NOW);

test.each<[string, string | null, RegExp | null]>([
  ['another channel', closed([], { canal: 'SMS' }), null],
  ['nothing written yet', closed([]), /n’a encore rien écrit/],
  ['written by SMS', closed([aReply({ canal: 'SMS' })]), /n’a encore rien écrit/],
  ['we wrote', closed([whatsapp({ sens: 'SORTANT' })]), /n’a encore rien écrit/],
  ['a day ago, less a second', closed([whatsapp({ envoyeLe: before(hours(24) - 1_000) })]), null],
  ['a day ago', closed([whatsapp({ envoyeLe: before(hours(24)) })]), /plus de 24 heures/],
  [
    'by the hour it was written',
    closed([whatsapp({ envoyeLe: before(days(2)), createdAt: NOW })]),
    /plus de 24/,
  ],
  ['without one, by its record', closed([whatsapp({ envoyeLe: null, createdAt: before(hours(1)) })]), null],
  [
    'the last of several',
    closed([whatsapp({ envoyeLe: before(hours(1)) }), whatsapp({ envoyeLe: before(days(3)) })]),
    null,
  ],
  ['refused all the same', closed([whatsapp()], { repli: 'x' }), /a refusé/],
])('WhatsApp’s window: %s', (_name, because, expected) => {
  if (expected === null) expect(because).toBeNull();
  else expect(because).toMatch(expected);
});

const refused = (changes: Partial<MessageMax>, lead: Partial<Lead> = {}) =>
  decideRefused(
    aMessage({
      canal: 'WHATSAPP',
      statut: 'ECHEC',
      raison: withClasse('refusé', 'FENETRE'),
      createdAt: before(hours(2)),
      prevuLe: before(hours(1)),
      ...changes,
    }),
    aState({ lead: aLead({ canauxAutorises: ['WHATSAPP', 'SMS'], ...lead }) }),
    anAgency({ mode: 'AUTO' }),
    NOW,
  ).length > 0;

test.each<[string, boolean, boolean]>([
  ['refused an hour ago', refused({}), true],
  ['a day after it was tried', refused({ envoyeLe: before(days(1)) }), false],
  ['a day after it was due', refused({ prevuLe: before(days(1)) }), false],
  [
    'by when it was tried, not by when it was due',
    refused({ envoyeLe: before(hours(1)), prevuLe: before(days(2)) }),
    true,
  ],
  ['without an hour, by its record', refused({ prevuLe: null, createdAt: before(days(2)) }), false],
  ['not refused', refused({ statut: 'ENVOYE' }), false],
  ['by another channel', refused({ canal: 'SMS' }), false],
  ['for another reason', refused({ raison: withClasse('refusé', 'NUMERO') }), false],
  ['received', refused({ sens: 'ENTRANT' }), false],
  ['they want no more', refused({}, { desabonneLe: NOW }), false],
])('takes another way when WhatsApp refuses: %s', (_name, is, expected) => expect(is).toBe(expected));
