/** What many rules ask of a record, one question a table: the rules that ask it are tested where they live. */
import { awaitMessage } from '../../workflows/delivery/awaited';
import { addressFor, routeTo, unreachableBy } from '../../workflows/delivery/address';
import { CLASSES, classeOf, withClasse } from '../../workflows/delivery/failure';
import { isHandwritten, isPending, messageByKey, scenarioOf } from '../../workflows/delivery/pending';
import { ETAPE_RECUE, isAutomatic, isProviderStart, isProviderStop } from '../../workflows/delivery/received';
import { isReminder } from '../../workflows/delivery/quiet-hours';
import { windowClosedBecause } from '../../workflows/delivery/whatsapp-window';
import { templateKey } from '../../workflows/delivery/wording';
import { explain } from '../../workflows/explain';
import { judgeSpam } from '../../workflows/formulaire/spam';
import { lineOf, textOf } from '../../workflows/formulaire/tidy';
import { campaignIn, pageOf } from '../../workflows/formulaire/origin';
import {
  courrielsOf,
  erasedKey,
  isErased,
  printsOfKey,
  telephonesOf,
  traitsIn,
  traitsOf,
} from '../../workflows/forget/person';
import { neverDue, monthsFor, standingOf as keptOrDue } from '../../workflows/conservation/standing';
import { hasLeft, isTo, lastToLeave, sequenceOf } from '../../workflows/invitation/history';
import {
  appointmentSpokenOf,
  invitationEndedBecause,
  invitationUsefulUntil,
  isOver,
} from '../../workflows/invitation/holds';
import {
  etapeOf,
  invitationKey,
  isForStaff,
  readInvitation,
  type Invitation,
} from '../../workflows/invitation/key';
import { decideMail } from '../../workflows/notification/mail';
import { isAbout, noticesOf, tellOnce, type News } from '../../workflows/notification/once';
import { stillWriting } from '../../workflows/notification/patience';
import {
  directorsOf,
  fonctionOf,
  inChargeElseManagers,
  managersOf,
  nameOfMember,
} from '../../workflows/notification/recipients';
import { isCalledBack } from '../../workflows/premier-contact/called-back';
import { decideDelay } from '../../workflows/premier-contact/delay';
import { lotOf } from '../../workflows/premier-contact/lot';
import { contactsIn, isTouched } from '../../workflows/premier-contact/touched';
import { decideUnanswered } from '../../workflows/premier-contact/unanswered';
import { REASON } from '../../workflows/reasons';
import { appointmentEnded, holderOf, isToCome } from '../../workflows/rendez-vous/appointment';
import { react, type Gesture } from '../../workflows/rendez-vous/gesture';
import { titleFor, whenForStaff, whereOf } from '../../workflows/rendez-vous/said';
import { standingOf, type Standing } from '../../workflows/rendez-vous/standing';
import { faultLine, shown } from '../../workflows/settings/faults';
import type { Decision } from '../../workflows/decisions';
import type { Canal, Fonction, StatutMessage, StatutRendezVous } from '../../objects/vocabulary';
import type {
  Lead,
  LeadState,
  MembreEquipe,
  MessageMax,
  RendezVous,
  TentativeContact,
} from '../../workflows/state';
import { hours, days, minus, minutes, plus, seconds } from '../../src/kernel/time';
import {
  aHandwritten,
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
  NOW,
} from '../support/builders';

const EVERY_STATUT: readonly (StatutMessage | null)[] = [
  ...([
    'A_VALIDER',
    'APPROUVE',
    'PLANIFIE',
    'ENVOI_EN_COURS',
    'INCERTAIN',
    'ENVOYE',
    'DELIVRE',
    'LU',
  ] as const),
  ...(['ECHEC', 'ANNULE', 'PERIME', 'RECU', null] as const),
];
const later = (milliseconds: number): Date => plus(NOW, milliseconds);
const before = (milliseconds: number): Date => minus(NOW, milliseconds);

describe('a message', () => {
  test('waits in three statuses', () => {
    expect(EVERY_STATUT.filter((statut) => isPending(aMessage({ statut })))).toEqual([
      'A_VALIDER',
      'APPROUVE',
      'PLANIFIE',
    ]);
    expect(isPending(aMessage({ sens: 'ENTRANT' }))).toBe(false);
    expect(isPending(aMessage({ deletedAt: NOW }))).toBe(false);
  });

  test.each<[string, Partial<MessageMax>, boolean]>([
    ['a step of MAX’s', {}, false],
    ['no scenario', { scenario: null }, true],
    ['MANUEL, whatever its key', { scenario: 'MANUEL' }, true],
    ['no key', { cle: '' }, true],
  ])('is written by hand: %s', (_name, changes, is) => {
    expect(isHandwritten(aMessage(changes))).toBe(is);
    expect(scenarioOf(aMessage(changes))).toBe(is ? null : 'COACH_01');
  });

  test('is found by its whole key', () => {
    const messages = [aMessage({ id: 'a', cle: 'x.1' }), aMessage({ id: 'b', cle: 'x.12' })];
    expect([messageByKey(messages, 'x.12')?.id, messageByKey(messages, 'x')]).toEqual(['b', undefined]);
  });

  test('that came in says by its step what a machine or the operator made of it', () => {
    const all = [isAutomatic, isProviderStop, isProviderStart];
    const steps = [ETAPE_RECUE.automatique, ETAPE_RECUE.stop, ETAPE_RECUE.start];
    for (const [at, etape] of steps.entries())
      expect(all.map((is) => is({ sens: 'ENTRANT', etape }))).toEqual(all.map((_is, n) => n === at));
    expect(all.map((is, n) => is({ sens: 'SORTANT', etape: steps[n] ?? '' }))).toEqual([false, false, false]);
  });

  const until = later(days(1));
  test.each<[StatutMessage, Date | null, Date | null, Date | null]>([
    ['PLANIFIE', NOW, until, NOW],
    ['APPROUVE', NOW, null, NOW],
    ['PLANIFIE', null, until, null],
    ['A_VALIDER', NOW, until, until],
    ['A_VALIDER', NOW, null, null],
    ['ENVOYE', NOW, until, null],
    ['PERIME', NOW, until, null],
  ])('%s, due %s, useful until %s: looked at again %s', (statut, prevuLe, useful, at) => {
    const decisions = awaitMessage({ leadId: 'lead-1', statut, prevuLe, until: useful });
    expect(decisions.map((one) => (one.do === 'wake' ? one.at : one))).toEqual(at === null ? [] : [at]);
  });

  test('a class of failure travels in the words, at their end', () => {
    for (const classe of CLASSES) expect(classeOf(withClasse('refusé', classe))).toBe(classe);
    expect(classeOf(`${withClasse('refusé', 'NUMERO')} !`)).toBeNull();
    expect(classeOf('')).toBeNull();
    expect(new Set(CLASSES.map((classe) => withClasse('', classe))).size).toBe(CLASSES.length);
  });

  test('what is said of an appointment to come is a reminder', () => {
    const all = [
      'COACH_01',
      'COACH_02',
      'COACH_03',
      'RAPPEL_IMMIGRATION',
      'INVITATION',
      'DESABONNEMENT',
      null,
    ] as const;
    expect(all.filter((scenario) => isReminder(scenario, 'j-1'))).toEqual([
      'COACH_02',
      'RAPPEL_IMMIGRATION',
      'INVITATION',
    ]);
    expect(isReminder('COACH_02', 'absence')).toBe(false);
  });

  test('each scenario has a prefix of its own, which ends at a dot', () => {
    const all = [
      'COACH_01',
      'COACH_02',
      'COACH_03',
      'RAPPEL_IMMIGRATION',
      'INVITATION',
      'DESABONNEMENT',
      'MANUEL',
    ] as const;
    expect(all.map((scenario) => templateKey(scenario, 'x'))).toEqual([
      ...['coach-01.x', 'coach-02.x', 'coach-03.x', 'rappel-immigration.x', 'invitation.x'],
      ...['desabonnement.x', 'manuel.x'],
    ]);
  });
});

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
});

describe('has anybody done anything about a lead', () => {
  const touched = (state: Partial<LeadState>, lead: Partial<Lead> = {}): boolean =>
    isTouched(aState({ lead: aLead(lead), ...state }));
  test.each<[string, boolean, boolean]>([
    ['nothing at all', touched({}), false],
    ['no status yet', touched({}, { statut: null, statutCoaching: null }), false],
    ['its status was moved', touched({}, { statut: 'CONTACTE' }), true],
    ['its coaching status was moved', touched({}, { statutCoaching: 'APPEL_PLANIFIE' }), true],
    ['MAX asked its questions', touched({}, { statutCoaching: 'PRE_QUALIF' }), false],
    [
      'a coaching status of an immigration lead',
      touched({}, { parcours: 'IMMIGRATION', statutCoaching: 'GAGNE' }),
      false,
    ],
    ['an attempt', touched({ tentatives: [aTentative()] }), true],
    ['a deleted attempt', touched({ tentatives: [aTentative({ deletedAt: NOW })] }), false],
    ['an appointment', touched({ rendezVous: [aRendezVous()] }), true],
    ['a deleted appointment', touched({ rendezVous: [aRendezVous({ deletedAt: NOW })] }), false],
  ])('%s', (_name, is, expected) => expect(is).toBe(expected));

  test('a message that a person approved, or that left', () => {
    expect(EVERY_STATUT.filter((statut) => touched({ messages: [aMessage({ statut })] }))).toEqual([
      ...['APPROUVE', 'ENVOI_EN_COURS', 'INCERTAIN', 'ENVOYE', 'DELIVRE', 'LU'],
    ]);
  });

  test('and when', () => {
    const [a, b, c, d] = [before(days(1)), before(days(2)), before(days(3)), before(days(4))];
    const state = aState({
      tentatives: [
        aTentative({ le: a, createdAt: NOW }),
        aTentative({ le: null, createdAt: b }),
        aTentative({ le: NOW, deletedAt: NOW }),
      ],
      messages: [
        aMessage({ statut: 'ENVOYE', envoyeLe: c }),
        aMessage({ statut: 'APPROUVE', envoyeLe: null }),
        aMessage({ statut: 'ECHEC', envoyeLe: NOW }),
      ],
      rendezVous: [aRendezVous({ createdAt: d }), aRendezVous({ createdAt: NOW, deletedAt: NOW })],
    });
    expect(contactsIn(state)).toEqual([a, b, c, d]);
  });

  const delay = (
    lead: Partial<Lead>,
    state: Partial<LeadState> = { tentatives: [aTentative({ le: before(hours(3)) })] },
  ) => decideDelay(aState({ lead: aLead({ createdAt: before(hours(10)), ...lead }), ...state }), NOW)[0];
  test.each<[string, ReturnType<typeof delay>, object]>([
    ['hours until the first contact', delay({}), { do: 'updateLead', set: { heuresAvantContact: 7 } }],
    [
      'rounded',
      delay({}, { tentatives: [aTentative({ le: before(hours(7) + minutes(31)) })] }),
      { set: { heuresAvantContact: 2 } },
    ],
    [
      'before it was there: nought',
      delay({}, { tentatives: [aTentative({ le: before(days(2)) })] }),
      { set: { heuresAvantContact: 0 } },
    ],
    ['noted before', delay({ heuresAvantContact: 0 }), { do: 'nothing', because: 'le délai est noté' }],
    ['deleted', delay({ deletedAt: NOW }), { do: 'nothing', because: 'le lead a été supprimé' }],
    ['imported', delay({ source: 'IMPORT_EXCEL' }), { do: 'nothing' }],
    ['nobody yet', delay({}, {}), { do: 'nothing', because: 'personne ne s’en est encore occupé' }],
  ])('the delay of the first contact: %s', (_name, decided, expected) =>
    expect(decided).toMatchObject(expected),
  );

  const call = (changes: Partial<TentativeContact>) =>
    isCalledBack(aState({ tentatives: [aTentative({ createdAt: before(days(1)), ...changes })] }), NOW);
  test.each<[string, boolean, boolean]>([
    ['an hour early', call({ le: before(hours(1)) }), true],
    ['earlier', call({ le: before(hours(1) + 1) }), false],
    ['without an hour, by its record', call({ le: null, createdAt: NOW }), true],
    ['deleted', call({ le: NOW, deletedAt: NOW }), false],
    ['asked for another', call({ le: NOW, resultat: 'RAPPEL_DEMANDE' }), false],
    ['without an answer', call({ le: NOW, resultat: 'PAS_DE_REPONSE' }), true],
  ])('called back: %s', (_name, is, expected) => expect(is).toBe(expected));

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

  const attempt = (id: string, day: number, changes: Partial<TentativeContact> = {}) =>
    aTentative({ id, le: before(days(day)), resultat: 'PAS_DE_REPONSE', ...changes });
  const three = [attempt('c', 1), attempt('a', 3), attempt('b', 2)];
  const unanswered = (
    tentatives: readonly TentativeContact[],
    lead: Partial<Lead> = {},
    state: Partial<LeadState> = {},
  ) =>
    decideUnanswered(
      aState({ lead: aLead(lead), tentatives, ...state }),
      anAgency({ reglages: { tentativesSansReponse: 3 } }),
      NOW,
    )[0];
  test.each<[string, ReturnType<typeof unanswered>, object]>([
    [
      'three in a row, by their hours',
      unanswered(three),
      { do: 'notify', key: 'sans-reponse.lead-1.a.anne', titre: '3 tentatives sans réponse : Amina Diallo' },
    ],
    [
      'of the same hour, by their ids',
      unanswered([attempt('b', 1), attempt('c', 1), attempt('a', 1)]),
      { key: 'sans-reponse.lead-1.a.anne' },
    ],
    [
      'without an hour, by their record',
      unanswered([...three, attempt('z', 0, { le: null, createdAt: before(days(9)) })]),
      { key: 'sans-reponse.lead-1.z.anne' },
    ],
    ['two', unanswered(three.slice(1)), { do: 'nothing', because: '2 de suite, alerte à 3' }],
    [
      'an answer in between',
      unanswered([...three, attempt('y', 2.5, { resultat: 'REPONDU' })]),
      { because: '2 de suite, alerte à 3' },
    ],
    ['an answer before', unanswered([...three, attempt('y', 9, { resultat: 'REPONDU' })]), { do: 'notify' }],
    [
      'a deleted one',
      unanswered([...three.slice(1), attempt('x', 1, { deletedAt: NOW })]),
      { do: 'nothing' },
    ],
    [
      'one without a result',
      unanswered([...three.slice(1), attempt('x', 1, { resultat: null })]),
      { do: 'nothing' },
    ],
    ['none', unanswered([]), { because: 'aucune tentative' }],
    [
      'a client',
      unanswered(three, { statut: 'CLIENT' }),
      { because: 'personne ne cherche plus à joindre ce lead' },
    ],
    [
      'deleted',
      unanswered(three, { deletedAt: NOW }),
      { because: 'personne ne cherche plus à joindre ce lead' },
    ],
    ['a missed consultation', unanswered(three, { statut: 'CONSULTATION_MANQUEE' }), { do: 'notify' }],
    ['contacted', unanswered(three, { statut: 'CONTACTE' }), { do: 'notify' }],
    ['to be contacted again', unanswered(three, { statut: 'A_RECONTACTER' }), { do: 'notify' }],
    ['no status', unanswered(three, { statut: null }), { do: 'notify' }],
    [
      'told',
      unanswered(three, {}, { notifications: [aNotification({ cle: 'sans-reponse.lead-1.a.anne' })] }),
      { do: 'nothing', because: 'les tentatives sans réponse ont été signalées' },
    ],
    [
      'the person in charge is told',
      unanswered(three, { conseillereId: 'marie' }),
      { destinataireId: 'marie' },
    ],
  ])('attempts without an answer: %s', (_name, decided, expected) => expect(decided).toMatchObject(expected));
});

describe('who is told', () => {
  const fiche = (fonction: Fonction, membreId: string | null): MembreEquipe =>
    aMembreEquipe({ fonction, membreId });
  const team = (...equipe: readonly MembreEquipe[]) => anAgency({ equipe });
  const admin = fiche('ADMINISTRATEUR', 'anne');
  const director = fiche('DIRECTEUR', 'sofia');
  test('the directors; without one the administrators', () => {
    expect(directorsOf(team(admin, director))).toEqual(['sofia']);
    expect(directorsOf(team(admin))).toEqual(['anne']);
    expect(directorsOf(team(admin, fiche('DIRECTEUR', null), fiche('DIRECTEUR', 'gone')))).toEqual(['anne']);
    expect(managersOf(team(admin, director, director))).toEqual(['sofia', 'anne']);
    expect(managersOf(team(admin, admin))).toEqual(['anne']);
  });

  test('the person in charge, while there is an account; else those who may put somebody in charge', () => {
    const to = (conseillereId: string | null) =>
      inChargeElseManagers(aLead({ conseillereId }), team(admin, director));
    expect([to('marie'), to('gone'), to(null)]).toEqual([['marie'], ['sofia', 'anne'], ['sofia', 'anne']]);
  });

  test('names and functions', () => {
    const agency = team(admin, fiche('COACH', 'anne'), fiche('COACH', null));
    expect([fonctionOf('anne', agency), fonctionOf('sofia', agency)]).toEqual(['ADMINISTRATEUR', null]);
    const membres = new Map([
      ['a', { id: 'a', prenom: 'Marie', nom: 'Roy', courriel: 'a@x.fr' }],
      ['b', { id: 'b', prenom: 'Marie', nom: '', courriel: 'b@x.fr' }],
      ['c', { id: 'c', prenom: '', nom: '', courriel: 'c@x.fr' }],
    ]);
    const name = (id: string | null) => nameOfMember(id, anAgency({ membres }));
    expect([name('a'), name('b'), name('c'), name('gone'), name(null)]).toEqual([
      ...['Marie Roy', 'Marie', 'c@x.fr'],
      ...['personne', 'personne'],
    ]);
  });

  const news: News = {
    event: 'e.1',
    to: ['anne', 'marie'],
    nature: 'ALERTE',
    titre: 't',
    texte: 'x',
    because: 'b',
  };
  const told = (...notifications: readonly { cle: string; createdAt: Date }[]) =>
    tellOnce(aState({ notifications: notifications.map((one) => aNotification(one)) }), news, NOW).map(
      (one) => (one.do === 'notify' ? one.key : one.do),
    );
  test.each<[string, readonly string[], readonly string[]]>([
    ['nobody was yet', told(), ['e.1.anne', 'e.1.marie']],
    ['one was, just now', told({ cle: 'e.1.anne', createdAt: before(minutes(1)) }), ['e.1.marie']],
    ['one was, an hour ago', told({ cle: 'e.1.anne', createdAt: before(hours(1)) }), []],
    [
      'of another event whose key begins alike',
      told({ cle: 'e.12.anne', createdAt: before(days(1)) }),
      ['e.1.anne', 'e.1.marie'],
    ],
    ['both', told({ cle: 'e.1.anne', createdAt: NOW }, { cle: 'e.1.marie', createdAt: NOW }), []],
  ])('once: %s', (_name, keys, expected) => expect(keys).toEqual(expected));

  test('notices of the lot count, and a key is about its event to the dot', () => {
    const state = aState({
      notifications: [aNotification({ cle: 'a.x' })],
      avisDuLot: [aNotification({ cle: 'a.y' })],
    });
    expect(noticesOf('a', state).map(({ cle }) => cle)).toEqual(['a.x', 'a.y']);
    expect([
      isAbout('a.b', 'a.b.c'),
      isAbout('a.b', 'a.bc'),
      isAbout('a.b', 'x.a.b.c'),
      isAbout('a.b', 'a.b'),
    ]).toEqual([...[true, false, false, false]]);
  });

  test('while somebody writes on the lead or its attempts, it waits two minutes', () => {
    const at = (lead: number, tentative: number) =>
      stillWriting(
        aState({
          lead: aLead({ updatedAt: before(seconds(lead)) }),
          tentatives: [aTentative({ updatedAt: before(seconds(tentative)) })],
        }),
        NOW,
      );
    expect(at(120, 120)).toBeNull();
    expect(at(119, 500)).toMatchObject({ do: 'wake', at: later(seconds(1)) });
    expect(at(500, 90)).toMatchObject({ at: later(seconds(30)) });
  });

  test('by e-mail: once, to somebody, while it is news', () => {
    const one = (id: string, changes: object) => aNotification({ id, ...changes });
    const notifications = [
      one('new', {}),
      one('old', { createdAt: before(days(1)) }),
      one('fresh', { createdAt: before(days(1) - 1) }),
      one('sent', { courrielLe: NOW }),
      one('nobody', { destinataireId: null }),
      one('gone', { deletedAt: NOW }),
    ];
    expect(
      decideMail(aState({ notifications }), NOW).map((decision) =>
        decision.do === 'mailNotification' ? decision.notificationId : decision.do,
      ),
    ).toEqual(['new', 'fresh']);
  });
});

describe('what tells a person apart', () => {
  const lead = {
    name: ' Amina Diallo ',
    courriel: { primaryEmail: ' Amina@X.fr', additionalEmails: ['pro@x.fr', 'rien', 3] },
    telephone: {
      primaryPhoneNumber: '6 12 34 56 78',
      primaryPhoneCallingCode: '+33',
      additionalPhones: [{ number: '612345', callingCode: '' }, { number: '12345', callingCode: '+33' }, 'x'],
    },
  };
  test('addresses, numbers that are no short codes, and a whole name', () => {
    expect(traitsOf(lead)).toEqual([
      { kind: 'courriel', text: 'amina@x.fr' },
      { kind: 'courriel', text: 'pro@x.fr' },
      { kind: 'téléphone', text: '612345678' },
      { kind: 'téléphone', text: '612345' },
      { kind: 'nom', text: 'amina diallo' },
    ]);
    expect(courrielsOf(lead)).toEqual(['amina@x.fr', 'pro@x.fr']);
    expect(telephonesOf(lead)).toEqual(['+33612345678', '+3312345']);
  });

  test.each(['Amina', 'A Li', 'Personne effacée', 'PERSONNE EFFACÉE', ''])(
    '%j is no name to search for',
    (name) => expect(traitsOf({ name })).toEqual([]),
  );

  test('nothing is what it should be', () => {
    expect(traitsOf({ name: 3, courriel: ['a@x.fr'], telephone: null })).toEqual([]);
    expect(traitsOf({ name: 'A B C', courriel: { primaryEmail: 'a b c' } })).toEqual([
      { kind: 'nom', text: 'a b c' },
    ]);
  });

  test('found however deep, numbers without what people put between digits', () => {
    const traits = traitsOf(lead);
    const texts = (value: unknown) => traitsIn(value, traits).map(({ text }) => text);
    expect(texts({ a: [{ b: 'écrit à AMINA@x.fr' }] })).toEqual(['amina@x.fr']);
    expect(texts('tél. 06-12.34/56 78')).toEqual(['612345678', '612345']);
    expect(texts('(6)12\u00a034\u202f56 78')).toContain('612345678');
    expect(texts(null)).toEqual([]);
  });

  test('an erased lead is known by the prints of its addresses and numbers alone', () => {
    const key = erasedKey('lead-1', lead);
    expect(isErased({ cleExterne: key })).toBe(true);
    expect([isErased({ cleExterne: 'formulaire.x' }), isErased({})]).toEqual([false, false]);
    expect(printsOfKey(key)).toHaveLength(4);
    expect(printsOfKey('import.lead-1.abc')).toEqual([]);
    expect(
      erasedKey('lead-2', { courriel: { primaryEmail: 'AMINA@x.FR' } })
        .split('.')
        .at(-1),
    ).toBe(printsOfKey(key)[0]);
  });
});

describe('how long a file is kept', () => {
  const kept = (lead: Partial<Lead>, state: Partial<LeadState> = {}, signs: readonly Date[] = []) => {
    const agency = anAgency({ reglages: { conservation: { mois: 24, moisDesabonnes: 6 } } });
    const old = { createdAt: before(days(900)), updatedAt: before(days(800)) };
    return keptOrDue(aState({ lead: aLead({ ...old, ...lead }), ...state }), signs, agency, NOW);
  };
  const gone = { deletedAt: NOW };
  const past = { createdAt: before(days(850)), updatedAt: before(days(850)) };
  test.each<[string, ReturnType<typeof kept>, object]>([
    ['nothing since', kept({}), { kind: 'due', since: before(days(800)) }],
    ['an immigration lead', kept({ parcours: 'IMMIGRATION' }), { kind: 'due' }],
    [
      'no parcours',
      kept({ parcours: null }),
      { kind: 'kept', because: expect.stringContaining('sans parcours') },
    ],
    ['erased', kept({ cleExterne: 'oubli.x' }), { because: 'déjà effacé' }],
    ['a client', kept({ statut: 'CLIENT' }), { because: 'un client' }],
    ['won', kept({ statutCoaching: 'GAGNE' }), { because: 'un client' }],
    ['paid', kept({ paiementInitialLe: NOW }), { because: expect.stringContaining('a payé') }],
    [
      'an appointment to come, on the lead',
      kept({ dateRendezVous: later(1) }),
      { because: 'un rendez-vous est à venir' },
    ],
    [
      'an appointment to come',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: later(1) })] }),
      { because: 'un rendez-vous est à venir' },
    ],
    [
      'a cancelled one',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: before(days(850)), statut: 'ANNULE' })] }),
      { kind: 'due' },
    ],
    [
      'a deleted one to come',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: later(1), ...gone })] }),
      { kind: 'due' },
    ],
    ['a callback', kept({ prochainRappel: later(1) }), { because: 'un rappel est demandé' }],
    ['a task', kept({}, { taches: [aTache({ echeance: later(1) })] }), { because: 'une tâche est à faire' }],
    ['a deleted task', kept({}, { taches: [aTache({ echeance: later(1), ...gone })] }), { kind: 'due' }],
    [
      'a message that leaves',
      kept({}, { messages: [aMessage({ ...past, statut: 'ENVOI_EN_COURS', prevuLe: null })] }),
      { because: 'un message est à envoyer' },
    ],
    [
      'a planned message',
      kept({}, { messages: [aMessage({ ...past, statut: 'PLANIFIE', prevuLe: later(1) })] }),
      { because: 'un message est à envoyer' },
    ],
    [
      'an approved message',
      kept({}, { messages: [aMessage({ ...past, statut: 'APPROUVE', prevuLe: later(1) })] }),
      { because: 'un message est à envoyer' },
    ],
    [
      'a draft',
      kept({}, { messages: [aMessage({ ...past, statut: 'A_VALIDER', prevuLe: later(1) })] }),
      { kind: 'due' },
    ],
    [
      'whatever hangs on it is a sign',
      kept({}, {}, [before(days(10))]),
      { kind: 'due', since: before(days(10)) },
    ],
    [
      'an attempt is one',
      kept({}, { tentatives: [aTentative({ ...past, le: before(days(20)) })] }),
      { since: before(days(20)) },
    ],
    [
      'a message that left is one',
      kept({}, { messages: [aMessage({ ...past, statut: 'ENVOYE', envoyeLe: before(days(30)) })] }),
      { since: before(days(30)) },
    ],
    [
      'an appointment held is one',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: before(days(40)) })] }),
      { since: before(days(40)) },
    ],
    [
      'a record touched is one',
      kept({}, { messages: [aMessage({ ...past, updatedAt: before(days(50)) })] }),
      { since: before(days(50)) },
    ],
  ])('%s', (_name, standing, expected) => expect(standing).toMatchObject(expected));

  test('never due, from the lead alone', () => {
    expect([neverDue(aLead()), neverDue(aLead({ parcours: 'IMMIGRATION' }))]).toEqual([null, null]);
  });

  test.each<[Date | null, number | null, number | null, number | null]>([
    [null, 24, 6, 24],
    [null, null, 6, null],
    [NOW, 24, 6, 6],
    [NOW, 3, 6, 3],
    [NOW, null, 6, 6],
    [NOW, 24, null, 24],
  ])('opted out %s, %s months, %s for them: %s', (desabonneLe, mois, moisDesabonnes, months) => {
    const { reglages } = anAgency({ reglages: { conservation: { mois, moisDesabonnes } } });
    expect(monthsFor({ desabonneLe }, reglages.COACHING)).toBe(months);
  });
});

describe('a form that a machine sent', () => {
  const judged = (message: string, { piege = '', spent = 3_000, ville = '' } = {}) => {
    const verdict = judgeSpam({ typed: { message, ville }, piege, ouverteLe: before(spent) }, NOW);
    return verdict.verdict === 'machine' ? verdict.motif : 'personne';
  };
  test.each<[string, string, string]>([
    ['words', judged('Bonjour'), 'personne'],
    ['the hidden field', judged('Bonjour', { piege: 'x' }), 'piege'],
    ['blanks in the hidden field', judged('Bonjour', { piege: ' ' }), 'personne'],
    ['in less than three seconds', judged('Bonjour', { spent: 2_999 }), 'vitesse'],
    ['two links', judged('https://a.fr http://b.fr'), 'personne'],
    ['three links', judged('https://a.fr http://b.fr www.c.fr'), 'liens'],
    ['three, one as the town', judged('www.a.fr www.b.fr', { ville: 'WWW.c.fr' }), 'liens'],
    ['three dots are no link', judged('www... www... www...'), 'personne'],
    ['code of a link', judged('[url=x]'), 'liens'],
    ['its end', judged('[/link]'), 'liens'],
    ['an image', judged('[IMG]'), 'liens'],
    ['an element', judged('<a href=x>'), 'liens'],
    ['its end', judged('</a>'), 'liens'],
    ['another element', judged('<abbr>'), 'personne'],
    ['a word in brackets', judged('[urls]'), 'personne'],
  ])('%s', (_name, verdict, expected) => expect(verdict).toBe(expected));

  test('what cannot be seen goes, what was written stays', () => {
    expect(textOf(' a \r\n\tb\rc\u200b\u202e\u0007\n\n\n\nd ')).toBe('a\nb\nc\n\nd');
    expect(lineOf(' a \n b\tc ')).toBe('a b c');
  });

  test.each([
    ['https://x.fr/a?nom=b#c', 'https://x.fr/a'],
    ['HTTP://X.fr', 'http://x.fr/'],
    ['x.fr/a', ''],
    ['voir https://x.fr', ''],
    ['https://', ''],
    [`https://x.fr/${'a'.repeat(600)}`, `https://x.fr/${'a'.repeat(487)}`],
  ])('the page %j is %j', (text, page) => expect(pageOf(text)).toBe(page));

  test('the campaign, each parameter by its name, in their order', () => {
    const query = new URLSearchParams(
      `utm_term= t &utm_source=s&utm_medium=&utm_content=c&utm_campaign=${'x'.repeat(120)}&other=o`,
    );
    expect(campaignIn(query)).toBe(`source : s · campaign : ${'x'.repeat(100)} · term : t · content : c`);
    expect(campaignIn(new URLSearchParams())).toBe('');
  });
});

describe('an invitation', () => {
  const invitation: Invitation = {
    ...{ public: 'lead', annulation: false, rendezVousId: 'rdv-1', moment: '2026-11-27T14:00Z' },
    ...{ membreId: null, fois: 1 },
  };
  const said = (changes: Partial<Invitation>, message: Partial<MessageMax> = {}) =>
    aMessage({ scenario: 'INVITATION', cle: invitationKey({ ...invitation, ...changes }), ...message });

  test.each<[Partial<Invitation>, string]>([
    [{}, 'invitation.lead.rdv-1.2026-11-27T14:00Z'],
    [{ annulation: true, fois: 2 }, 'invitation.lead-annulation.rdv-1.2026-11-27T14:00Z.2'],
    [{ public: 'equipe', membreId: 'anne' }, 'invitation.equipe.rdv-1.2026-11-27T14:00Z.anne'],
    [
      { public: 'equipe', membreId: 'anne', annulation: true, fois: 3 },
      'invitation.equipe-annulation.rdv-1.2026-11-27T14:00Z.anne.3',
    ],
  ])('%j has the key %s, and is read from it', (changes, cle) => {
    const whole = { ...invitation, ...changes };
    expect(invitationKey(whole)).toBe(cle);
    expect(readInvitation({ scenario: 'INVITATION', cle })).toEqual(whole);
    expect(isForStaff({ scenario: 'INVITATION', cle })).toBe(whole.public === 'equipe');
    expect(etapeOf(whole)).toBe(cle.split('.')[1]);
  });

  test.each([
    'invitation.lead',
    'invitation.lead.rdv-1',
    'invitation.lead..2026-11-27T14:00Z',
    'invitation.lead.rdv-1.demain',
    'invitation.voisin.rdv-1.2026-11-27T14:00Z',
    '',
  ])('%j is none', (cle) => {
    expect(readInvitation({ scenario: 'INVITATION', cle })).toBeNull();
    expect(invitationUsefulUntil(aMessage({ scenario: 'INVITATION', cle }))).toBeNull();
  });

  test('another scenario has none', () => {
    const cle = invitationKey(invitation);
    expect(readInvitation({ scenario: 'COACH_02', cle })).toBeNull();
    expect(isForStaff({ scenario: 'COACH_02', cle: 'invitation.equipe.rdv-1.2026-11-27T14:00Z.anne' })).toBe(
      false,
    );
  });

  test('left, to whom, and which was last', () => {
    const one = (message: Partial<MessageMax>, changes: Partial<Invitation> = {}) => ({
      invitation: { ...invitation, ...changes },
      message: aMessage(message),
    });
    expect(EVERY_STATUT.filter((statut) => hasLeft(one({ statut })))).toEqual(['ENVOYE', 'DELIVRE', 'LU']);
    const to = isTo({ public: 'lead', rendezVousId: 'rdv-1', membreId: null });
    expect([
      to(one({})),
      to(one({}, { public: 'equipe' })),
      to(one({}, { rendezVousId: 'x' })),
      to(one({}, { membreId: 'anne' })),
    ]).toEqual([...[true, false, false, false]]);
    const left = (id: string, envoyeLe: Date | null, updatedAt = NOW) =>
      one({ id, statut: 'ENVOYE', envoyeLe, updatedAt });
    const last = lastToLeave([
      left('a', before(3)),
      left('b', before(1)),
      left('c', before(2)),
      one({ id: 'd', envoyeLe: NOW }),
    ]);
    expect(last?.message.id).toBe('b');
    expect(lastToLeave([left('a', before(3)), left('b', null, before(1))])?.message.id).toBe('b');
    expect(lastToLeave([left('a', before(1)), left('b', before(1))])?.message.id).toBe('b');
    expect(lastToLeave([])).toBeUndefined();
  });

  test('its sequence counts those that left or may have, before, to the same', () => {
    const mine = said({}, { id: 'mine', statut: 'ENVOI_EN_COURS' });
    const count = (...messages: readonly MessageMax[]) =>
      sequenceOf(mine, invitation, aState({ messages: [mine, ...messages] }));
    expect(count()).toBe(0);
    const may = EVERY_STATUT.filter((statut) => count(said({ fois: 2 }, { id: 'x', statut })) === 1);
    expect(may).toEqual(['ENVOI_EN_COURS', 'INCERTAIN', 'ENVOYE', 'DELIVRE', 'LU']);
    expect(count(said({ public: 'equipe', membreId: 'anne' }, { id: 'x', statut: 'ENVOYE' }))).toBe(0);
    expect(count(said({ rendezVousId: 'rdv-2' }, { id: 'x', statut: 'ENVOYE' }))).toBe(0);
    expect(count(said({ annulation: true }, { id: 'x', statut: 'ENVOYE' }))).toBe(1);
  });

  const rendezVous = (changes: Partial<RendezVous> = {}) =>
    aRendezVous({ debut: new Date('2026-11-27T14:00Z'), ...changes });
  const ended = (changes: Partial<Invitation>, those: readonly RendezVous[], lead: Partial<Lead> = {}) =>
    invitationEndedBecause(said(changes), aState({ lead: aLead(lead), rendezVous: those }));
  test.each<[string, string | null, string | null]>([
    ['holds', ended({}, [rendezVous()]), null],
    ['moved', ended({}, [rendezVous({ debut: later(days(9)) })]), REASON.rendezVousDeplace],
    ['gone', ended({}, []), REASON.rendezVousSupprime],
    ['without a date', ended({}, [rendezVous({ debut: null })]), REASON.rendezVousSansDate],
    ['the lead is gone', ended({}, [rendezVous()], { deletedAt: NOW }), REASON.leadSupprime],
    [
      'somebody else holds it',
      ended({ public: 'equipe', membreId: 'anne' }, [rendezVous({ responsableId: 'marie' })]),
      REASON.autreResponsable,
    ],
    [
      'its holder',
      ended({ public: 'equipe', membreId: 'anne' }, [rendezVous({ responsableId: 'anne' })]),
      null,
    ],
    [
      'its lead’s person in charge',
      ended({ public: 'equipe', membreId: 'anne' }, [rendezVous()], { conseillereId: 'anne' }),
      null,
    ],
    [
      'a cancellation of what takes place',
      ended({ annulation: true }, [rendezVous()]),
      REASON.rendezVousMaintenu,
    ],
    [
      'a cancellation of what is cancelled',
      ended({ annulation: true }, [rendezVous({ statut: 'ANNULE' })]),
      null,
    ],
    ['a cancellation of what is gone', ended({ annulation: true }, []), null],
  ])('%s', (_name, because, expected) => expect(because).toBe(expected));

  test('what took place, or was missed, needs no cancellation', () => {
    const all: readonly (StatutRendezVous | null)[] = [
      'PLANIFIE',
      'CONFIRME',
      'REPORTE',
      'ANNULE',
      'EFFECTUE',
      'MANQUE',
      'MANQUE_PAR_NOUS',
      null,
    ];
    expect(all.filter((statut) => isOver(rendezVous({ statut })))).toEqual([
      'EFFECTUE',
      'MANQUE',
      'MANQUE_PAR_NOUS',
    ]);
    expect([isOver(undefined), isOver(rendezVous({ statut: 'MANQUE', deletedAt: NOW }))]).toEqual([
      false,
      false,
    ]);
    expect(ended({ annulation: true }, [rendezVous({ statut: 'MANQUE' })])).not.toBeNull();
  });

  test('it speaks of its own hour, also of an appointment that moved or is gone', () => {
    const hour = new Date('2026-11-27T14:00Z');
    const spoken = (those: readonly RendezVous[], message = said({ annulation: true })) =>
      appointmentSpokenOf(message, aState({ rendezVous: those }));
    expect(spoken([rendezVous({ debut: later(days(9)), lieu: 'Lyon' })])).toMatchObject({
      debut: hour,
      lieu: 'Lyon',
    });
    expect(spoken([])).toMatchObject({ id: 'rdv-1', debut: hour, dureeMinutes: 30, lieu: '', reponse: null });
    expect(spoken([rendezVous()], aHandwritten())).toBeNull();
    expect(spoken([rendezVous()], aHandwritten({ rendezVousId: 'rdv-1' }))?.id).toBe('rdv-1');
  });
});

describe('an appointment', () => {
  const every: readonly (StatutRendezVous | null)[] = [
    'PLANIFIE',
    'CONFIRME',
    'REPORTE',
    'ANNULE',
    'EFFECTUE',
    'MANQUE',
    'MANQUE_PAR_NOUS',
    null,
  ];
  test('is to take place while it is planned or confirmed, dated and there', () => {
    expect(every.filter((statut) => appointmentEnded(aRendezVous({ statut })) === null)).toEqual([
      'PLANIFIE',
      'CONFIRME',
      null,
    ]);
    expect(appointmentEnded(undefined)).toBe(REASON.rendezVousSupprime);
    expect(appointmentEnded(aRendezVous({ deletedAt: NOW }))).toBe(REASON.rendezVousSupprime);
    const dated = { ...aRendezVous(), debut: NOW };
    expect([
      isToCome(dated, before(1)),
      isToCome(dated, NOW),
      isToCome({ ...dated, statut: 'ANNULE' }, before(1)),
    ]).toEqual([...[true, false, false]]);
    expect(holderOf(aRendezVous({ responsableId: 'a' }), aLead({ conseillereId: 'b' }))).toBe('a');
    expect(holderOf(aRendezVous(), aLead({ conseillereId: 'b' }))).toBe('b');
  });

  test.each<[string, Partial<RendezVous>, string]>([
    ['by phone', { typeConsultation: 'TELEPHONE', lieu: 'x' }, 'par téléphone'],
    ['by video', { typeConsultation: 'VISIO', lieu: 'x' }, 'en visioconférence'],
    [
      'by video, with its link',
      { typeConsultation: 'VISIO', lienVisio: ' https://v ' },
      'en visioconférence, https://v',
    ],
    ['in person', { typeConsultation: 'EN_PERSONNE' }, 'sur place'],
    ['in person, somewhere', { typeConsultation: 'EN_PERSONNE', lieu: ' Lyon ' }, 'Lyon'],
    ['not known', { typeConsultation: null }, 'à préciser'],
    ['a place', { typeConsultation: null, lieu: 'Lyon', lienVisio: 'https://v' }, 'Lyon'],
    ['a link', { typeConsultation: null, lienVisio: 'https://v' }, 'https://v'],
  ])('where: %s', (_name, changes, where) => expect(whereOf(aRendezVous(changes))).toBe(where));

  test('when, for staff: in the agency’s zone, and in the lead’s when it is another', () => {
    const at = new Date('2026-11-27T14:00:00Z');
    expect(whenForStaff(at, aLead(), anAgency())).toBe('vendredi 27 novembre à 15 h');
    expect(whenForStaff(at, aLead({ fuseauHoraire: 'America/Montreal' }), anAgency())).toMatch(
      /15 h.* \(.*9 h.* chez la personne, .+\)$/,
    );
    expect(titleFor(aLead())).toBe('Appel découverte de Amina Diallo');
    expect(titleFor(aLead({ parcours: 'IMMIGRATION' }))).toBe('Consultation de Amina Diallo');
  });

  const page = (changes: Partial<RendezVous>, lead: Partial<Lead> = {}) =>
    standingOf(aRendezVous({ debut: later(hours(1)), ...changes }), aLead(lead), NOW);
  test.each<[string, Standing, Standing]>([
    ['to come', page({}), { is: 'open', debut: later(hours(1)) }],
    ['confirmed', page({ statut: 'CONFIRME' }), { is: 'open', debut: later(hours(1)) }],
    ['no status', page({ statut: null }), { is: 'open', debut: later(hours(1)) }],
    ['begun', page({ debut: NOW }), { is: 'closed', as: 'past' }],
    ['without a time', page({ debut: null }), { is: 'undated' }],
    ['put off', page({ statut: 'REPORTE' }), { is: 'undated' }],
    ['cancelled', page({ statut: 'ANNULE' }), { is: 'closed', as: 'cancelled' }],
    ['held', page({ statut: 'EFFECTUE' }), { is: 'closed', as: 'held' }],
    ['missed', page({ statut: 'MANQUE' }), { is: 'missed' }],
    ['missed by us', page({ statut: 'MANQUE_PAR_NOUS' }), { is: 'missed' }],
    [
      'missed, off the list',
      page({ statut: 'MANQUE' }, { statut: 'NON_QUALIFIE' }),
      { is: 'closed', as: 'missed' },
    ],
    [
      'missed twice',
      page({ statut: 'MANQUE' }, { qualification: 'NON_QUALIFIE' }),
      { is: 'closed', as: 'missed' },
    ],
    ['an option of the administrators’', page({ statut: 'AUTRE' as never }), { is: 'closed', as: 'past' }],
    ['deleted', page({ deletedAt: NOW }), { is: 'gone' }],
    ['of a deleted lead', page({}, { deletedAt: NOW }), { is: 'gone' }],
    ['thirty days ago', page({ debut: before(days(30)) }), { is: 'gone' }],
    ['a little less', page({ debut: before(days(30) - 1) }), { is: 'closed', as: 'past' }],
    ['undated for thirty days', page({ debut: null, updatedAt: before(days(30)) }), { is: 'gone' }],
  ])('its page: %s', (_name, standing, expected) => expect(standing).toEqual(expected));

  const debut = later(hours(5));
  const open: Standing = { is: 'open', debut };
  const to = later(days(2));
  const reaction = (
    gesture: Gesture,
    standing: Standing = open,
    seen: Partial<Pick<RendezVous, 'debut' | 'statut'>> = {},
  ) => react(gesture, standing, { debut, statut: 'PLANIFIE', ...seen }, { now: NOW, zone: 'Europe/Paris' });
  const confirm: Gesture = { do: 'confirmer', de: debut };
  const cancel: Gesture = { do: 'annuler', de: debut, mot: 'malade' };
  const choose: Gesture = { do: 'choisir', de: debut, vers: to };
  test.each<[string, ReturnType<typeof reaction>, object]>([
    [
      'confirms',
      reaction(confirm),
      { then: 'change', set: { statut: 'CONFIRME', reponse: 'CONFIRME', reponseLe: NOW, reponseTexte: '' } },
    ],
    ['confirms twice', reaction(confirm, open, { statut: 'CONFIRME' }), { then: 'already' }],
    ['confirms what moved', reaction(confirm, open, { debut: to, statut: 'CONFIRME' }), { then: 'show' }],
    ['confirms what is closed', reaction(confirm, { is: 'closed', as: 'cancelled' }), { then: 'show' }],
    [
      'cancels',
      reaction(cancel),
      { then: 'change', set: { statut: 'ANNULE', reponse: 'ANNULE', reponseTexte: 'malade' } },
    ],
    ['cancels twice', reaction(cancel, open, { statut: 'ANNULE' }), { then: 'already' }],
    ['cancels what moved', reaction(cancel, open, { debut: to, statut: 'ANNULE' }), { then: 'show' }],
    ['cancels what is missed', reaction(cancel, { is: 'missed' }), { then: 'show' }],
    [
      'moves',
      reaction(choose),
      {
        then: 'change',
        set: {
          statut: 'CONFIRME',
          reponse: 'DEPLACE',
          debut: to,
          reponseTexte: expect.stringMatching(/^Au lieu du .*\.$/),
        },
      },
    ],
    ['moves twice', reaction(choose, open, { debut: to, statut: 'CONFIRME' }), { then: 'already' }],
    ['moves to where it stands unconfirmed', reaction({ ...choose, vers: debut }), { then: 'change' }],
    [
      'gives a time',
      reaction({ ...choose, de: null }, { is: 'undated' }, { debut: null }),
      { then: 'change', set: { debut: to, reponseTexte: 'Le rendez-vous attendait une date.' } },
    ],
    ['books another', reaction(choose, { is: 'missed' }), { then: 'book', at: to }],
    ['chooses for what is closed', reaction(choose, { is: 'closed', as: 'held' }), { then: 'show' }],
    ['chooses for what is gone', reaction(choose, { is: 'gone' }), { then: 'show' }],
  ])('on its page somebody %s', (_name, reacted, expected) => expect(reacted).toMatchObject(expected));
});

describe('settings shown back', () => {
  test.each<[unknown, string]>([
    [null, 'vide'],
    [undefined, 'vide'],
    ['', 'vide'],
    [[], 'vide'],
    [['a', 1, null, { b: 2 }], '« a, 1, null, {"b":2} »'],
    [true, 'oui'],
    [false, 'non'],
    [0, '« 0 »'],
    [{ a: 1 }, '« {"a":1} »'],
    ['a\n b', '« a b »'],
    ['x'.repeat(80), `« ${'x'.repeat(80)} »`],
    ['x'.repeat(81), `« ${'x'.repeat(80)}… »`],
  ])('%j: %s', (value, text) => expect(shown(value)).toBe(text));

  test('a fault names the setting, what was written, the form and what stays', () => {
    expect(faultLine('Fuseau', 'Paris', 'un nom IANA', 'Europe/Paris')).toBe(
      'Fuseau : « Paris » n’est pas valable. Attendu : un nom IANA. Reste en vigueur : « Europe/Paris ».',
    );
  });
});

describe('decisions as sentences', () => {
  const said = (decision: Record<string, unknown>): string =>
    explain(
      [{ because: 'parce que', leadId: 'lead-1', ...decision } as unknown as Decision],
      'Europe/Paris',
      [aMessage({ id: 'm', cle: 'x.1' }), aMessage({ id: 'n', cle: '' })],
    )[0] ?? '';
  const hour = 'mardi 24 novembre à 10 h';
  test.each<[Record<string, unknown>, string]>([
    [{ do: 'createRendezVous', set: { debut: NOW } }, `Crée le rendez-vous du ${hour}`],
    [{ do: 'updateRendezVous' }, 'Met le rendez-vous à jour'],
    [{ do: 'createTentative', resultat: 'PAS_DE_REPONSE' }, 'Note une tentative de contact (Pas de réponse)'],
    [{ do: 'createTask', echeance: NOW, titre: 'Rappeler' }, `Crée une tâche pour ${hour} : Rappeler`],
    [{ do: 'updateTask', set: { statut: 'DONE' } }, 'Termine la tâche'],
    [{ do: 'updateTask', set: {} }, 'Met la tâche à jour'],
    [{ do: 'createClient', name: 'Amina' }, 'Crée la fiche client de Amina'],
    [{ do: 'updateClient' }, 'Met la fiche client à jour'],
    [{ do: 'requestDistribution', strategie: 'EGALE' }, 'Demande une distribution (À parts égales)'],
    [{ do: 'mailNotification' }, 'Envoie la notification par courriel'],
    [{ do: 'notify', nature: 'ALERTE', titre: 'T' }, 'Prévient l’équipe (Alerte) : T'],
    [{ do: 'deliver', messageId: 'm' }, 'Envoie maintenant le message x.1'],
    [{ do: 'resolve', messageId: 'n' }, 'Demande au fournisseur ce qu’est devenu le message n'],
    [{ do: 'resolve', messageId: 'z' }, 'Demande au fournisseur ce qu’est devenu le message z'],
    [{ do: 'wake', at: NOW }, `Regardera de nouveau ${hour}`],
    [{ do: 'nothing', rule: 'règle' }, 'Rien (règle)'],
    [
      { do: 'planMessage', statut: 'PLANIFIE', prevuLe: NOW, canal: 'SMS', titre: 'T' },
      `Prévoit un message par SMS (Planifié, ${hour}) : T`,
    ],
    [
      { do: 'changeMessage', messageId: 'm', from: 'PLANIFIE', to: 'PLANIFIE', prevuLe: NOW },
      `Reporte le message x.1, ${hour}`,
    ],
    [
      { do: 'changeMessage', messageId: 'm', from: 'PLANIFIE', to: 'PLANIFIE', canal: 'SMS' },
      'Fait partir le message x.1 par SMS',
    ],
    [
      { do: 'changeMessage', messageId: 'm', from: 'PLANIFIE', to: 'ANNULE' },
      'Passe le message x.1 de « Planifié » à « Annulé »',
    ],
    [
      {
        do: 'updateLead',
        set: { statut: 'CLIENT', prochainRappel: NOW, ville: '', nombreNoShow: 2, memoireMax: {} },
      },
      `Écrit sur le lead : Statut = Client, Prochain rappel = ${hour}, Ville vidé, Nombre de no-shows = « 2 », Mémoire de MAX mise à jour`,
    ],
    [{ do: 'updateLead', set: { inconnu: 'x' } }, 'Écrit sur le lead : inconnu = « x »'],
  ])('%j', (decision, sentence) => expect(said(decision)).toBe(`${sentence} — parce que`));
});
