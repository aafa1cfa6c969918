/** Attempts in a row without an answer. */
import { decideUnanswered } from '../../../workflows/premier-contact/unanswered';
import type { LeadState, Lead, TentativeContact } from '../../../workflows/state';
import { days, hours, minus, plus } from '../../../src/kernel/time';
import { aLead, anAgency, aNotification, aState, aTentative, NOW } from '../../support/builders';
import { before } from '../../support/moments';
import { agency } from './agency';

const alert = (key: string) => ({ do: 'notify', nature: 'ALERTE', key });

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
  ['a deleted one', unanswered([...three.slice(1), attempt('x', 1, { deletedAt: NOW })]), { do: 'nothing' }],
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
