/** What ends for a person who wants silence or is at the end of the way, and what goes on. */
import { decideFates } from '../../../workflows/delivery/fate';
import { REASON } from '../../../workflows/reasons';
import type { Lead } from '../../../workflows/state';
import {
  aHandwritten,
  aLead,
  aMessage,
  aReminder,
  aRendezVous,
  aReply,
  aState,
  NOW,
} from '../../support/builders';
import { auto, changed, fate, LATER } from './fate-of';

describe('silence', () => {
  test.each<[string, Partial<Lead>, string]>([
    ['opted out', { desabonneLe: NOW }, REASON.desabonne],
    ['not interested', { statut: 'PAS_INTERESSE' }, REASON.pasInteresse],
    ['deleted', { deletedAt: NOW }, REASON.leadSupprime],
  ])('%s: everything that waits is cancelled, handwritten or not', (_name, changes, because) => {
    const messages = [
      aMessage({ id: 'a', statut: 'A_VALIDER' }),
      aMessage({ id: 'b', statut: 'APPROUVE', prevuLe: LATER }),
      aReminder('j-1', { id: 'c', statut: 'PLANIFIE' }),
      aHandwritten({ id: 'd' }),
    ];
    const state = aState({ lead: aLead(changes), messages, rendezVous: [aRendezVous()] });
    expect(decideFates(state, auto, NOW)).toMatchObject(
      messages.map(({ id, statut }) => ({ ...changed('ANNULE', because), messageId: id, from: statut })),
    );
  });

  test.each<[string, Partial<Lead>]>([
    ['won', { statutCoaching: 'GAGNE' }],
    ['lost', { statutCoaching: 'PERDU' }],
  ])('%s: the sequences end, reminders and handwritten messages go on', (_name, changes) => {
    const messages = [
      aMessage({ id: 'a', scenario: 'COACH_03' }),
      aReminder('j-1', { prevuLe: LATER }),
      aHandwritten(),
    ];
    const state = aState({ lead: aLead(changes), messages, rendezVous: [aRendezVous()] });
    expect(decideFates(state, auto, NOW).map(({ do: kind }) => kind)).toEqual([
      'changeMessage',
      'wake',
      'deliver',
    ]);
  });

  test.each(['ENVOYE', 'DELIVRE', 'LU', 'ECHEC', 'ANNULE', 'PERIME', 'RECU', null] as const)(
    'a message that is %s is over',
    (statut) => {
      expect(fate(aMessage({ statut }), { lead: aLead({ desabonneLe: NOW }) })).toEqual([]);
    },
  );

  test.each([
    ['thrown away', aMessage({ deletedAt: NOW })],
    ['one that came in', aReply()],
  ])('%s is left alone', (_name, message) => {
    expect(fate(message, { lead: aLead({ desabonneLe: NOW }) })).toEqual([]);
  });
});
