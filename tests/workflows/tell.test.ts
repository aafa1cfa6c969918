/** A lead’s story, as it is told to staff. */
import { tell } from '../../workflows/tell';
import type { Lead, MessageMax } from '../../workflows/state';
import { days, hours } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aState, NOW } from '../support/builders';
import { before } from '../support/moments';

describe('a lead’s story', () => {
  const lines = (messages: readonly MessageMax[], lead: Partial<Lead> = {}) =>
    tell(aState({ lead: aLead(lead), messages }), anAgency(), NOW);
  const sent = aMessage({
    id: 'b',
    etape: 'j-1',
    statut: 'ENVOYE',
    envoyeLe: before(hours(1)),
    prevuLe: before(days(9)),
  });
  const old = aMessage({
    id: 'a',
    etape: '',
    cle: 'x.1',
    canal: null,
    statut: 'ANNULE',
    prevuLe: before(days(1)),
    raison: 'parce que',
    deletedAt: NOW,
  });
  const none = aMessage({
    id: 'c',
    etape: '',
    cle: '',
    statut: null,
    prevuLe: null,
    createdAt: before(days(2)),
  });
  test('where it stands, its messages in their order, and what MAX would do now', () => {
    const story = lines([sent, old, none]);
    expect(story[0]).toBe('Amina Diallo — Coaching, statut « Nouveau »');
    expect(story.slice(1, 5)).toEqual([
      'Messages :',
      '  c (SMS) : —',
      '  x.1 (—) : Annulé, lundi 23 novembre à 10 h, supprimé par l’équipe — parce que',
      '  j-1 (SMS) : Envoyé, mardi 24 novembre à 9 h',
    ]);
    expect(story[5]).toBe('Maintenant :');
    expect(story[6]).toMatch(/^ {2}\S.* — /);
  });

  test('without messages, and without a status', () => {
    const story = lines([], { statut: null, parcours: null });
    expect(story.slice(0, 2)).toEqual(['Amina Diallo — —, statut « — »', 'Maintenant :']);
  });
});
