/** When WhatsApp’s 24 hours are over. */
import { windowClosedBecause } from '../../../workflows/delivery/whatsapp-window';
import type { MessageMax } from '../../../workflows/state';
import { hours, days } from '../../../src/kernel/time';
import { aMessage, aReply, aState, NOW } from '../../support/builders';
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
