/** A lead that nobody contacts: who is told, when, and when not. */
import { decideFirstContact } from '../../../workflows/premier-contact/untouched';
import { lotOf } from '../../../workflows/premier-contact/lot';
import type { Lead, LeadState } from '../../../workflows/state';
import { days, minus, minutes, plus } from '../../../src/kernel/time';
import {
  aLead,
  aMessage,
  anAgency,
  aNotification,
  aRendezVous,
  aReply,
  aState,
  aTentative,
  at,
  NOW,
} from '../../support/builders';
import { agency } from './agency';

const alert = (key: string) => ({ do: 'notify', nature: 'ALERTE', key });

describe('a lead that nobody contacts', () => {
  /** Given to Marie on Tuesday at 10 h: due at 14 h, at the directors’ on Wednesday at 13 h. */
  const hers = (changes: Partial<Lead> = {}) =>
    aLead({
      parcours: 'IMMIGRATION',
      statutCoaching: null,
      conseillereId: 'marie',
      attribueLe: NOW,
      ...changes,
    });
  const late = at('2026-11-24T13:00:00Z');
  const later = at('2026-11-25T12:00:00Z');
  const first = aNotification({ cle: 'premier-contact.lead-1.2026-11-24T09:00Z.marie', createdAt: late });

  test.each<[string, Partial<LeadState>, Date, readonly object[]]>([
    ['in time: looked at again when it is due', {}, NOW, [{ do: 'wake', at: late }]],
    ['a minute before: not yet', {}, minus(late, minutes(1)), [{ do: 'wake', at: late }]],
    [
      'due: the person in charge, then the escalation',
      {},
      late,
      [alert('premier-contact.lead-1.2026-11-24T09:00Z.marie'), { do: 'wake', at: later }],
    ],
    ['told: only the escalation is awaited', { notifications: [first] }, late, [{ do: 'wake', at: later }]],
    [
      'still nobody: the director, who is not the administrator',
      { notifications: [first] },
      later,
      [alert('premier-contact-direction.lead-1.2026-11-24T09:00Z.paul')],
    ],
    [
      'both told: never again',
      {
        notifications: [
          first,
          aNotification({ cle: 'premier-contact-direction.lead-1.2026-11-24T09:00Z.paul', createdAt: later }),
        ],
      },
      plus(later, days(2)),
      [{ do: 'nothing' }],
    ],
    [
      'nobody has it: administrators and directors, from its arrival',
      { lead: hers({ conseillereId: null, attribueLe: null }) },
      late,
      [
        alert('premier-contact.lead-1.2026-11-24T09:00Z.paul'),
        alert('premier-contact.lead-1.2026-11-24T09:00Z.anne'),
        { do: 'wake', at: later },
      ],
    ],
    [
      'given to somebody later: her own time runs',
      { lead: hers({ attribueLe: later }), notifications: [first] },
      later,
      [{ do: 'wake', at: at('2026-11-25T16:00:00Z') }],
    ],
    ['just given: the date comes first', { lead: hers({ attribueLe: null }) }, late, [{ do: 'nothing' }]],
  ])('%s', (_name, changes, now, expected) => {
    expect(decideFirstContact(aState({ lead: hers(), ...changes }), agency, now)).toMatchObject(expected);
  });

  test('the sentences count the hours of both waits', () => {
    const told = decideFirstContact(aState({ lead: hers(), notifications: [first] }), agency, later);
    expect(told).toMatchObject([
      {
        do: 'notify',
        destinataireId: 'paul',
        texte: expect.stringContaining('n’a pas été contacté en 12 h ouvrées') as string,
      },
    ]);
    expect(decideFirstContact(aState({ lead: hers() }), agency, late)[0]).toMatchObject({
      texte: expect.stringContaining('attend un premier contact depuis plus de 4 h ouvrées') as string,
    });
  });

  test('without anybody in charge, the wait counts from the arrival', () => {
    const nobodys = hers({ conseillereId: null, attribueLe: minus(NOW, days(3)) });
    expect(decideFirstContact(aState({ lead: nobodys }), agency, NOW)).toMatchObject([
      { do: 'wake', at: late },
    ]);
    expect(decideFirstContact(aState({ lead: nobodys }), agency, late)[0]).toMatchObject({
      ...{ do: 'notify', destinataireId: 'paul', because: 'aucun contact 4 h ouvrées après l’arrivée' },
      texte: expect.stringContaining('n’est attribué à personne depuis plus de 4 h ouvrées') as string,
    });
  });

  describe('given with others', () => {
    const lot = { distributionId: 'lot-1', distribueAId: 'marie' };
    const key = 'premier-contact-lot.lot-1.marie.2026-11-24T09:00Z.marie';
    const above = 'premier-contact-lot-direction.lot-1.marie.2026-11-24T09:00Z.paul';
    const told = aNotification({ cle: key, leadId: 'lead-2', createdAt: late });

    test.each<[string, Partial<LeadState>, Date, readonly object[]]>([
      ['one alert for the lot, which names this lead', {}, late, [alert(key), { do: 'wake', at: later }]],
      ['another lead of the lot said it', { avisDuLot: [told] }, late, [{ do: 'wake', at: later }]],
      ['then one for the director', { avisDuLot: [told] }, later, [alert(above)]],
      [
        'both said of another lead: never again',
        { avisDuLot: [told, aNotification({ cle: above, leadId: 'lead-2', createdAt: later })] },
        plus(later, days(2)),
        [{ do: 'nothing' }],
      ],
      [
        'given away since by hand: an alert of its own',
        { lead: hers({ ...lot, distribueAId: 'sofia' }) },
        late,
        [alert('premier-contact.lead-1.2026-11-24T09:00Z.marie'), { do: 'wake', at: later }],
      ],
      [
        'waiting in a distribution for room: to those who can make some',
        { lead: hers({ distributionId: 'lot-1', conseillereId: null, attribueLe: null }) },
        late,
        [
          alert('premier-contact.lead-1.2026-11-24T09:00Z.paul'),
          alert('premier-contact.lead-1.2026-11-24T09:00Z.anne'),
          { do: 'wake', at: later },
        ],
      ],
    ])('%s', (_name, changes, now, expected) => {
      const state = aState({ lead: hers(lot), ...changes });
      expect(decideFirstContact(state, agency, now)).toMatchObject(expected);
    });

    test('two leads of the lot say the same under one key', () => {
      const keys = ['lead-1', 'lead-2'].map((id) =>
        decideFirstContact(aState({ lead: hers({ ...lot, id }) }), agency, late).map((one) =>
          one.do === 'notify' ? one.key : one.do,
        ),
      );
      expect(keys).toEqual([
        [key, 'wake'],
        [key, 'wake'],
      ]);
    });
  });

  test('who had the first alert does not escalate to herself', () => {
    const alone = anAgency();
    const state = aState({ lead: hers({ conseillereId: 'anne' }), notifications: [] });
    const keys = decideFirstContact(state, alone, later).map((one) =>
      one.do === 'notify' ? one.key : one.do,
    );
    expect(keys).toEqual(['premier-contact.lead-1.2026-11-24T09:00Z.anne']);
  });

  test.each<[string, Partial<LeadState>]>([
    ['its status was moved', { lead: hers({ statut: 'CONTACTE' }) }],
    ['an attempt was noted', { tentatives: [aTentative({ resultat: 'PAS_DE_REPONSE' })] }],
    ['an appointment was taken', { rendezVous: [aRendezVous()] }],
    ['a message was approved', { messages: [aMessage({ statut: 'APPROUVE' })] }],
    ['a message left', { messages: [aMessage({ statut: 'ENVOYE' })] }],
    ['the coach moved it on', { lead: hers({ parcours: 'COACHING', statutCoaching: 'APPEL_PLANIFIE' }) }],
    ['not interested', { lead: hers({ statut: 'PAS_INTERESSE' }) }],
    ['opted out', { lead: hers({ desabonneLe: NOW }) }],
    ['deleted', { lead: hers({ deletedAt: NOW }) }],
    ['it was there before MAX', { lead: hers({ createdAt: minus(NOW, days(30)) }) }],
    ['an import that nobody has yet', { lead: hers({ conseillereId: null, source: 'IMPORT_EXCEL' }) }],
  ])('no alert: %s', (_name, changes) => {
    expect(decideFirstContact(aState({ lead: hers(), ...changes }), agency, later)).toMatchObject([
      { do: 'nothing' },
    ]);
  });

  test.each<[string, Partial<LeadState>]>([
    ['a draft that nobody approved', { messages: [aMessage({ statut: 'A_VALIDER' })] }],
    ['what the lead writes is no contact of ours', { messages: [aReply()] }],
    ['an attempt that was thrown away', { tentatives: [aTentative({ deletedAt: NOW })] }],
    [
      'an old lead that MAX knew as a newcomer',
      { lead: hers({ createdAt: minus(NOW, days(30)), memoireMax: { doublons: 'vus' } }) },
    ],
    ['an import, once given to somebody', { lead: hers({ source: 'IMPORT_EXCEL' }) }],
  ])('still an alert: %s', (_name, changes) => {
    expect(decideFirstContact(aState({ lead: hers(), ...changes }), agency, late)[0]).toMatchObject({
      do: 'notify',
    });
  });
});

const given = { distributionId: 'd', distribueAId: 'marie', conseillereId: 'marie', attribueLe: NOW };

test.each<[string, Partial<typeof given> | Record<string, null>, boolean]>([
  ['by a distribution', {}, true],
  ['by hand', { distributionId: null }, false],
  ['to nobody', { conseillereId: null }, false],
  ['at no known time', { attribueLe: null }, false],
  ['and passed on since', { conseillereId: 'anne' }, false],
])('a lot, given %s', (_name, changes, is) => {
  const lot = lotOf(aLead({ ...given, ...changes }));
  expect(lot !== null).toBe(is);
  if (lot)
    expect(lot).toMatchObject({
      recuLe: NOW,
      event: expect.stringMatching(/^premier-contact-lot\.d\.marie\./),
    });
  if (lot) expect(lot.eventDirection).toMatch(/^premier-contact-lot-direction\.d\.marie\./);
});
