/** When another way is taken because WhatsApp refused. */
import { decideRefused } from '../../../workflows/delivery/window-refused';
import { withClasse } from '../../../workflows/delivery/failure';
import type { Lead, MessageMax } from '../../../workflows/state';
import { days, hours } from '../../../src/kernel/time';
import { aLead, aMessage, anAgency, aState, NOW } from '../../support/builders';
import { before } from '../../support/moments';

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
