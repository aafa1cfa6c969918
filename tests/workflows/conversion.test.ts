import { days, hours, minutes, plus } from '../../src/kernel/time';
import { decideConversion } from '../../workflows/conversion/conversion';
import type { Lead, LeadState } from '../../workflows/state';
import { aClient, aLead, aMembreEquipe, anAgency, aNotification, aState, at, NOW } from '../support/builders';

const equipe = [
  aMembreEquipe(),
  aMembreEquipe({ id: 'equipe-sofia', membreId: 'sofia', fonction: 'SECRETAIRE' }),
];
const agency = anAgency({ equipe });
const free = anAgency({ equipe, reglages: { paiementRequis: false } });
const PAID = at('2026-11-20T00:00:00Z');
const lead = (changes: Partial<Lead> = {}) =>
  aLead({ parcours: 'IMMIGRATION', statut: 'CLIENT', conseillereId: 'marie', ...changes });
const paid = (changes: Partial<Lead> = {}) =>
  lead({ paiementInitialLe: PAID, montantPaiement: { amountMicros: 5e8, currencyCode: 'EUR' }, ...changes });
const told = (cle: string) => aNotification({ id: cle, cle, createdAt: NOW });
const calm = plus(NOW, minutes(2));

describe('a client', () => {
  test('after the payment: the record, then the news to administrators and to the person in charge', () => {
    expect(decideConversion(aState({ lead: paid() }), agency, NOW)).toMatchObject([
      {
        do: 'createClient',
        key: 'client.lead-1',
        leadId: 'lead-1',
        name: 'Amina Diallo',
        conseillereId: 'marie',
        depuis: PAID,
        montantInitial: { amountMicros: 5e8 },
      },
      { do: 'notify', nature: 'LEAD_CONVERTI', key: 'lead-converti.lead-1.anne' },
      { do: 'notify', nature: 'LEAD_CONVERTI', key: 'lead-converti.lead-1.marie' },
    ]);
  });

  test.each<[string, Partial<LeadState>, Date, readonly object[]]>([
    [
      'a crash before the news: they are told',
      { clients: [aClient()] },
      NOW,
      [{ key: 'lead-converti.lead-1.anne' }, { key: 'lead-converti.lead-1.marie' }, { do: 'nothing' }],
    ],
    [
      'all is done',
      {
        clients: [aClient()],
        notifications: [told('lead-converti.lead-1.anne'), told('lead-converti.lead-1.marie')],
      },
      NOW,
      [{ do: 'nothing', because: 'la fiche client existe' }],
    ],
    [
      'a record that staff threw away stays so',
      { clients: [aClient({ deletedAt: NOW })] },
      NOW,
      [{ do: 'nothing', because: 'la fiche client a été supprimée par l’équipe' }],
    ],
    ['an old record is no news', { clients: [aClient()] }, plus(NOW, days(2)), [{ do: 'nothing' }]],
    [
      'a client who lost the payment keeps the record',
      { lead: lead(), clients: [aClient()] },
      plus(NOW, days(2)),
      [{ do: 'nothing' }],
    ],
    ['a deleted lead is nobody’s client', { lead: paid({ deletedAt: NOW }) }, NOW, [{ do: 'nothing' }]],
  ])('%s', (_name, changes, now, expected) => {
    expect(decideConversion(aState({ lead: paid(), ...changes }), agency, now)).toMatchObject(expected);
  });

  test('without the payment being required: since now', () => {
    expect(decideConversion(aState({ lead: lead() }), free, NOW)[0]).toMatchObject({
      do: 'createClient',
      depuis: NOW,
      montantInitial: null,
    });
  });

  test('never the secretary’s: the last advisor’s, or nobody’s', () => {
    const hers = { conseillereId: 'sofia' };
    expect(decideConversion(aState({ lead: paid(hers) }), agency, NOW)[0]).toMatchObject({
      conseillereId: null,
    });
    const memoireMax = { conseillere: { derniere: 'marie' } };
    expect(decideConversion(aState({ lead: paid({ ...hers, memoireMax }) }), agency, NOW)[0]).toMatchObject({
      conseillereId: 'marie',
    });
  });
});

describe('CLIENT without payment', () => {
  const refused = (clientRefuse: number) => ({ memoireMax: { clientRefuse } });
  const explained = (n: number) => ({
    do: 'notify',
    nature: 'A_COMPLETER',
    key: `client-sans-paiement.lead-1.${n}.marie`,
  });

  test('goes back to QUALIFIE with an explanation, counted in the same write', () => {
    expect(decideConversion(aState({ lead: lead() }), agency, NOW)).toMatchObject([
      { do: 'updateLead', set: { statut: 'QUALIFIE', memoireMax: { clientRefuse: 1 } } },
      explained(1),
    ]);
  });

  test.each<[string, Partial<Lead>, Partial<LeadState>, readonly object[]]>([
    [
      'again: told again',
      refused(1),
      { notifications: [told('client-sans-paiement.lead-1.1.marie')] },
      [{ do: 'updateLead', set: { memoireMax: { clientRefuse: 2 } } }, explained(2)],
    ],
    ['a crash before the explanation: it comes', { statut: 'QUALIFIE', ...refused(1) }, {}, [explained(1)]],
    [
      'explained: silence',
      { statut: 'QUALIFIE', ...refused(1) },
      { notifications: [told('client-sans-paiement.lead-1.1.marie')] },
      [{ do: 'nothing' }],
    ],
  ])('%s', (_name, changes, more, expected) => {
    expect(decideConversion(aState({ lead: lead(changes), ...more }), agency, NOW)).toMatchObject(expected);
  });
});

describe('a payment on a lead that is no client', () => {
  const qualified = paid({ statut: 'QUALIFIE' });
  test.each<[string, Partial<LeadState>, Date, object]>([
    ['somebody may be about to change the status', {}, NOW, { do: 'wake', at: calm }],
    [
      'is said, and nothing is changed',
      {},
      calm,
      { do: 'notify', nature: 'A_COMPLETER', key: 'paiement-recu.lead-1.marie' },
    ],
    ['once', { notifications: [told('paiement-recu.lead-1.marie')] }, plus(NOW, hours(3)), { do: 'nothing' }],
    ['not when there is a client record', { clients: [aClient()] }, calm, { do: 'nothing' }],
  ])('%s', (_name, changes, now, expected) => {
    const decisions = decideConversion(aState({ lead: qualified, ...changes }), agency, now);
    expect(decisions).toMatchObject([expected]);
  });
});
