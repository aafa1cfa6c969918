import { recordId } from '../../src/kernel/keys';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import { decideCallback } from '../../workflows/premier-contact/callback';
import { decideDelay } from '../../workflows/premier-contact/delay';
import { decideForgotten } from '../../workflows/premier-contact/forgotten';
import { decideUnanswered } from '../../workflows/premier-contact/unanswered';
import { decideFirstContact } from '../../workflows/premier-contact/untouched';
import type { Lead, LeadState } from '../../workflows/state';
import {
  aLead,
  aMembreEquipe,
  aMessage,
  anAgency,
  aNotification,
  aRendezVous,
  aReply,
  aState,
  aTache,
  aTentative,
  at,
  NOW,
} from '../support/builders';

/** Anne administers, Paul directs, Marie advises. */
const agency = anAgency({
  equipe: [
    aMembreEquipe(),
    aMembreEquipe({ id: 'equipe-paul', membreId: 'paul', fonction: 'DIRECTEUR' }),
    aMembreEquipe({ id: 'equipe-marie', membreId: 'marie', fonction: 'CONSEILLERE' }),
    aMembreEquipe({ id: 'equipe-parti', membreId: 'parti', fonction: 'DIRECTEUR' }),
  ],
  membres: new Map(
    ['anne', 'paul', 'marie', 'sofia'].map((id) => [id, { id, prenom: id, nom: '', courriel: '' }]),
  ),
});
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

describe('how long it waited', () => {
  const arrived = minus(NOW, hours(50));
  const waited = (heuresAvantContact: number) => [{ do: 'updateLead', set: { heuresAvantContact } }];
  const silent = [{ do: 'nothing' }];

  test.each<[string, Partial<LeadState>, readonly object[]]>([
    ['nobody yet', {}, silent],
    ['a status set by hand: now', { lead: aLead({ createdAt: arrived, statut: 'CONTACTE' }) }, waited(50)],
    [
      'an attempt, at its own hour',
      { tentatives: [aTentative({ resultat: 'PAS_DE_REPONSE', le: plus(arrived, hours(3)) })] },
      waited(3),
    ],
    [
      'of several, the first',
      {
        tentatives: [aTentative({ le: plus(arrived, hours(9)) })],
        messages: [aMessage({ statut: 'DELIVRE', envoyeLe: plus(arrived, minutes(20)) })],
      },
      waited(0),
    ],
    [
      'an attempt dated before its arrival',
      { tentatives: [aTentative({ le: minus(arrived, days(2)) })] },
      waited(0),
    ],
    [
      'an attempt that was thrown away',
      { tentatives: [aTentative({ le: arrived, deletedAt: NOW })] },
      silent,
    ],
    [
      'noted already',
      { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', heuresAvantContact: 4 }) },
      silent,
    ],
    ['imported', { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', source: 'IMPORT_EXCEL' }) }, silent],
    ['deleted', { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', deletedAt: NOW }) }, silent],
    ['there before MAX', { lead: aLead({ createdAt: minus(NOW, days(30)), statut: 'CONTACTE' }) }, silent],
  ])('%s', (_name, changes, expected) => {
    const state = aState({ lead: aLead({ createdAt: arrived }), ...changes });
    expect(decideDelay(state, NOW)).toMatchObject(expected);
  });
});

describe('a callback', () => {
  const friday = at('2026-11-27T10:00:00Z');
  const monday = at('2026-11-30T10:00:00Z');
  const id = recordId('rappel.lead-1.2026-11-27T10:00Z');
  const asked = (changes: Partial<Lead> = {}) =>
    aLead({ statut: 'A_RECONTACTER', prochainRappel: friday, conseillereId: 'marie', ...changes });
  const known = { rappel: { tache: id, le: friday.toISOString(), membre: 'marie' } };
  const task = aTache({ id, echeance: friday, responsableId: 'marie' });

  test('asks for a task of the person in charge, due then, and remembers it', () => {
    expect(decideCallback(aState({ lead: asked() }))).toMatchObject([
      {
        do: 'createTask',
        key: 'rappel.lead-1.2026-11-27T10:00Z',
        responsableId: 'marie',
        titre: 'Rappeler Amina Diallo',
        echeance: friday,
      },
      { do: 'updateLead', set: { memoireMax: known } },
    ]);
  });

  test.each<[string, Partial<Lead>, Partial<LeadState>, object]>([
    ['nothing changed', {}, {}, { do: 'nothing' }],
    [
      'the date moved: so does the task',
      { prochainRappel: monday },
      {},
      { do: 'updateTask', taskId: id, set: { echeance: monday } },
    ],
    [
      'the lead changed hands: so does the task',
      { conseillereId: 'sofia' },
      {},
      { do: 'updateTask', taskId: id, set: { responsableId: 'sofia' } },
    ],
    [
      'the status left: done',
      { statut: 'CONTACTE' },
      {},
      { do: 'updateTask', taskId: id, set: { statut: 'DONE' } },
    ],
    [
      'the date was emptied: done',
      { prochainRappel: null },
      {},
      { do: 'updateTask', set: { statut: 'DONE' } },
    ],
    ['the lead was deleted: done', { deletedAt: NOW }, {}, { do: 'updateTask', set: { statut: 'DONE' } }],
    [
      'an attempt at that time: done',
      {},
      { tentatives: [aTentative({ le: friday, resultat: 'PAS_DE_REPONSE' })] },
      { do: 'updateTask', set: { statut: 'DONE' } },
    ],
    [
      'an attempt long before it: still to do',
      {},
      { tentatives: [aTentative({ le: NOW, resultat: 'PAS_DE_REPONSE' })] },
      { do: 'nothing' },
    ],
    [
      'the request itself is no callback',
      {},
      { tentatives: [aTentative({ le: friday, resultat: 'RAPPEL_DEMANDE' })] },
      { do: 'nothing' },
    ],
    ['staff ticked it off: it stays', {}, { taches: [{ ...task, statut: 'DONE' }] }, { do: 'nothing' }],
    ['staff threw it away: it stays so', {}, { taches: [{ ...task, deletedAt: NOW }] }, { do: 'nothing' }],
    [
      'staff gave the task another time: theirs',
      {},
      { taches: [{ ...task, echeance: monday }] },
      { do: 'nothing' },
    ],
    [
      'ticked off, then another callback: another task',
      { prochainRappel: monday },
      { taches: [{ ...task, statut: 'DONE' }] },
      { do: 'createTask', key: 'rappel.lead-1.2026-11-30T10:00Z' },
    ],
  ])('%s', (_name, lead, changes, expected) => {
    const state = aState({ lead: asked({ memoireMax: known, ...lead }), taches: [task], ...changes });
    expect(decideCallback(state)[0]).toMatchObject(expected);
  });
});

describe('a callback that cannot happen', () => {
  const asked = (changes: Partial<Lead> = {}) =>
    aLead({ statut: 'A_RECONTACTER', conseillereId: 'marie', ...changes });
  const friday = at('2026-11-27T10:00:00Z');
  const calm = plus(NOW, minutes(2));

  test.each<[string, Partial<Lead>, Partial<LeadState>, Date, object]>([
    ['somebody is still writing', {}, {}, NOW, { do: 'wake', at: calm }],
    [
      'no date: asked for',
      {},
      {},
      calm,
      { do: 'notify', nature: 'A_COMPLETER', key: 'rappel-sans-date.lead-1.jamais.marie' },
    ],
    [
      'asked for once',
      {},
      { notifications: [aNotification({ cle: 'rappel-sans-date.lead-1.jamais.marie', createdAt: calm })] },
      plus(calm, hours(2)),
      { do: 'nothing' },
    ],
    [
      'nobody in charge: those who can choose somebody',
      { conseillereId: null },
      {},
      calm,
      { do: 'notify', destinataireId: 'paul' },
    ],
    ['a date to come', { prochainRappel: friday }, {}, calm, { do: 'wake', at: at('2026-11-30T10:00:00Z') }],
    [
      'more than a working day late',
      { prochainRappel: friday },
      {},
      at('2026-11-30T10:00:00Z'),
      { do: 'notify', nature: 'ALERTE', key: 'rappel-en-retard.lead-1.2026-11-27T10:00Z.marie' },
    ],
    [
      'called back, still to be called back: when?',
      { prochainRappel: friday },
      { tentatives: [aTentative({ le: friday, resultat: 'PAS_DE_REPONSE' })] },
      friday,
      { do: 'notify', key: 'rappel-sans-date.lead-1.2026-11-27T10:00Z.marie' },
    ],
    ['another status', { statut: 'CONTACTE' }, {}, calm, { do: 'nothing' }],
  ])('%s', (_name, lead, changes, now, expected) => {
    expect(decideForgotten(aState({ lead: asked(lead), ...changes }), agency, now)[0]).toMatchObject(
      expected,
    );
  });
});

describe('attempts in a row without an answer', () => {
  const attempts = (...results: readonly (Parameters<typeof aTentative>[0] & object)['resultat'][]) =>
    results.map((resultat = null, n) =>
      aTentative({ id: `t${n}`, resultat, le: plus(minus(NOW, days(9)), hours(n)) }),
    );
  const lead = aLead({ statut: 'CONTACTE', conseillereId: 'marie' });
  const NO = 'PAS_DE_REPONSE';

  test.each([
    ['three of three', attempts(NO, NO, NO), 'sans-reponse.lead-1.t0.marie'],
    ['in whatever order they are read', attempts(NO, NO, NO).toReversed(), 'sans-reponse.lead-1.t0.marie'],
    [
      'after an answer a new row begins',
      attempts(NO, NO, 'REPONDU', NO, NO, NO),
      'sans-reponse.lead-1.t3.marie',
    ],
    ['a fourth belongs to the same row', attempts(NO, NO, NO, NO), 'sans-reponse.lead-1.t0.marie'],
    ['one without a result says nothing', attempts(NO, NO, null, NO), 'sans-reponse.lead-1.t0.marie'],
  ])('%s', (_name, tentatives, key) => {
    expect(decideUnanswered(aState({ lead, tentatives }), agency, NOW)).toMatchObject([alert(key)]);
  });

  test.each([
    ['two are not enough', { tentatives: attempts(NO, NO) }],
    ['an answer in between', { tentatives: attempts(NO, NO, 'REPONDU', NO) }],
    [
      'one was thrown away',
      { tentatives: [...attempts(NO, NO), aTentative({ resultat: NO, deletedAt: NOW })] },
    ],
    [
      'an appointment was taken meanwhile',
      { tentatives: attempts(NO, NO, NO), lead: { ...lead, statut: 'RENDEZ_VOUS_PRIS' as const } },
    ],
    [
      'said already',
      {
        tentatives: attempts(NO, NO, NO, NO),
        notifications: [
          aNotification({ cle: 'sans-reponse.lead-1.t0.marie', createdAt: minus(NOW, days(1)) }),
        ],
      },
    ],
  ])('silence: %s', (_name, changes: Partial<LeadState>) => {
    expect(decideUnanswered(aState({ lead, ...changes }), agency, NOW)).toMatchObject([{ do: 'nothing' }]);
  });
});
