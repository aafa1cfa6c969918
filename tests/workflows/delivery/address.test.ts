/** By which channel a person can be reached, and why not by another. */
import { addressFor, routeTo, unreachableBy } from '../../../workflows/delivery/address';
import { REASON } from '../../../workflows/reasons';
import type { Canal } from '../../../objects/vocabulary';
import type { Lead } from '../../../workflows/state';
import { aLead } from '../../support/builders';

describe('a way to the person', () => {
  test.each<[string, Partial<Lead>, Canal | null, string | null]>([
    ['no channel', {}, null, 'aucun canal n’est choisi'],
    ['no consent', { canauxAutorises: ['SMS'] }, 'COURRIEL', REASON.sansAccord],
    ['an address', {}, 'COURRIEL', null],
    ['no address', { courriel: null }, 'COURRIEL', 'le lead n’a pas d’adresse de courriel'],
    ['an empty address', { courriel: '' }, 'COURRIEL', 'le lead n’a pas d’adresse de courriel'],
    ['words around it', { courriel: 'voir a@x.fr' }, 'COURRIEL', 'l’adresse de courriel n’est pas valable'],
    ['words behind it', { courriel: 'a@x.fr ou b' }, 'COURRIEL', 'l’adresse de courriel n’est pas valable'],
    ['no dot', { courriel: 'a@x' }, 'COURRIEL', 'l’adresse de courriel n’est pas valable'],
    ['two @', { courriel: 'a@b@x.fr' }, 'COURRIEL', 'l’adresse de courriel n’est pas valable'],
    ['a mobile', {}, 'SMS', null],
    ['no number', { telephone: null }, 'SMS', 'le lead n’a pas de numéro de téléphone'],
    ['half a number', { telephone: '+3361' }, 'SMS', 'le numéro de téléphone n’existe pas sous cette forme'],
    [
      'a landline',
      { telephone: '+33145678901' },
      'SMS',
      'le numéro est celui d’une ligne fixe : un SMS n’arriverait pas',
    ],
    [
      'a landline by WhatsApp',
      { telephone: '+33145678901', canauxAutorises: ['WHATSAPP'] },
      'WHATSAPP',
      null,
    ],
  ])('%s', (_name, lead, canal, because) => {
    expect(unreachableBy(aLead(lead), canal)).toBe(because);
    if (canal !== null) expect(addressFor(aLead(lead), canal).ok).toBe(because === null);
  });

  test.each<[string, Partial<Lead>, readonly Canal[], object]>([
    [
      'the agency’s order',
      {},
      ['COURRIEL', 'SMS'],
      { ok: true, canal: 'COURRIEL', destinataire: 'amina@example.fr' },
    ],
    ['the lead’s own choice first', { canalPrefere: 'SMS' }, ['COURRIEL', 'SMS'], { ok: true, canal: 'SMS' }],
    [
      'a preference for the phone says nothing',
      { canalPrefere: 'TELEPHONE' },
      ['COURRIEL', 'SMS'],
      { canal: 'COURRIEL' },
    ],
    ['the next that can', { courriel: null }, ['COURRIEL', 'SMS'], { ok: true, canal: 'SMS' }],
    [
      'no consent at all',
      { canauxAutorises: [] },
      ['SMS'],
      { ok: false, because: 'la personne n’a donné son accord pour aucun canal' },
    ],
    [
      'none that can, each with its reason',
      { courriel: null, telephone: null },
      ['COURRIEL', 'SMS'],
      {
        ok: false,
        because:
          'aucun canal possible (Courriel : le lead n’a pas d’adresse de courriel ; SMS : le lead n’a pas de numéro de téléphone)',
      },
    ],
  ])('route: %s', (_name, lead, canaux, expected) =>
    expect(routeTo(aLead(lead), canaux)).toMatchObject(expected),
  );
});
