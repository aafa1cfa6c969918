/** What becomes of a message that waits or whose end nobody saw. */
import { decideFates } from '../../../workflows/delivery/fate';
import { REASON } from '../../../workflows/reasons';
import { ASK_AGAIN_AFTER, LEASE } from '../../../workflows/delivery/unfinished';
import { decide } from '../../../workflows/decide';
import type { Agency, LeadState, MessageMax, Lead } from '../../../workflows/state';
import type { Decision } from '../../../workflows/decisions';
import { days, hours, minus, plus, seconds, minutes } from '../../../src/kernel/time';
import {
  aHandwritten,
  aLead,
  aMessage,
  anAgency,
  aReminder,
  aRendezVous,
  aReply,
  aState,
  at,
  NOW,
} from '../../support/builders';
import { before, later } from '../../support/moments';
import { auto, changed, fate, LATER } from './fate-of';

describe('what becomes of a message that waits', () => {
  test.each<[string, MessageMax, Partial<LeadState>, Agency, readonly object[]]>([
    ['due: delivered', aMessage(), {}, auto, [{ do: 'deliver', from: 'PLANIFIE' }]],
    [
      'approved and due: delivered',
      aMessage({ statut: 'APPROUVE' }),
      {},
      anAgency(),
      [{ do: 'deliver', from: 'APPROUVE' }],
    ],
    ['without a time: due', aMessage({ prevuLe: null }), {}, auto, [{ do: 'deliver' }]],
    ['to come: awaited', aMessage({ prevuLe: LATER }), {}, auto, [{ do: 'wake', at: LATER }]],
    [
      'a draft: awaited until it no longer helps',
      aMessage({ statut: 'A_VALIDER' }),
      {},
      anAgency(),
      [{ do: 'wake', at: plus(NOW, days(7)) }],
    ],
    [
      'a draft that no longer helps: expired',
      aMessage({ statut: 'A_VALIDER', createdAt: minus(NOW, days(7)) }),
      {},
      anAgency(),
      [changed('PERIME', 'le moment où ce message servait est passé')],
    ],
    [
      'a handwritten draft waits for ever',
      aHandwritten({ statut: 'A_VALIDER' }),
      {},
      anAgency(),
      [{ do: 'nothing' }],
    ],
    [
      'answered: cancelled before its time',
      aMessage({ prevuLe: LATER }),
      {
        tentatives: [],
        messages: [aMessage({ prevuLe: LATER }), aReply({ createdAt: plus(NOW, seconds(1)) })],
      },
      auto,
      [changed('ANNULE', REASON.aRepondu)],
    ],
    [
      'appointment moved: cancelled before its time',
      aReminder('j-1'),
      { rendezVous: [aRendezVous({ debut: LATER })] },
      auto,
      [changed('ANNULE', REASON.rendezVousDeplace)],
    ],
    [
      'mode now AUTO: the draft is released',
      aMessage({ statut: 'A_VALIDER', prevuLe: LATER }),
      {},
      auto,
      [changed('PLANIFIE', 'mode AUTO : envoyé sans validation'), { do: 'wake', at: LATER }],
    ],
    [
      'mode now ASSISTE: back to approval',
      aMessage({ statut: 'PLANIFIE' }),
      {},
      anAgency(),
      [
        changed('A_VALIDER', 'mode ASSISTE : à valider avant l’envoi'),
        { do: 'wake', at: plus(NOW, days(7)) },
      ],
    ],
    [
      'mode now CONSEIL: cancelled',
      aMessage(),
      {},
      anAgency({ mode: 'CONSEIL' }),
      [changed('ANNULE', 'mode CONSEIL')],
    ],
    [
      'mode now CONSEIL: what was approved too',
      aMessage({ statut: 'APPROUVE' }),
      {},
      anAgency({ mode: 'CONSEIL' }),
      [changed('ANNULE', 'mode CONSEIL')],
    ],
    [
      'approved stays approved in AUTO',
      aMessage({ statut: 'APPROUVE', prevuLe: LATER }),
      {},
      auto,
      [{ do: 'wake', at: LATER }],
    ],
    [
      'due, but consent is gone: cancelled without being claimed',
      aMessage(),
      { lead: aLead({ canauxAutorises: [] }) },
      auto,
      [changed('ANNULE', REASON.sansAccord)],
    ],
    [
      'handwritten: delivered whatever the mode',
      aHandwritten({ statut: 'PLANIFIE' }),
      {},
      anAgency({ mode: 'CONSEIL' }),
      [{ do: 'deliver' }],
    ],
    [
      'a message with a scenario but no key was written by hand',
      aMessage({ cle: '', texteMax: '' }),
      {},
      anAgency(),
      [{ do: 'deliver' }],
    ],
  ])('%s', (_name, message, changes, agency, expected) => {
    expect(fate(message, changes, agency)).toMatchObject(expected);
  });

  test('due at night: moved to the morning and awaited there', () => {
    const night = at('2026-11-24T22:00:00Z');
    const morning = at('2026-11-25T08:00:00Z');
    expect(fate(aMessage({ prevuLe: NOW }), {}, auto, night)).toMatchObject([
      {
        do: 'changeMessage',
        from: 'PLANIFIE',
        to: 'PLANIFIE',
        prevuLe: morning,
        because: 'hors des heures d’envoi chez la personne',
      },
      { do: 'wake', at: morning },
    ]);
  });
});

describe('a send whose end nobody saw', () => {
  const claimed = aMessage({ statut: 'ENVOI_EN_COURS' });
  test.each([
    [
      'within the lease: wait for the worker',
      minus(plus(NOW, LEASE), 1),
      [{ do: 'wake', at: plus(NOW, LEASE) }],
    ],
    ['at its end: ask', plus(NOW, LEASE), [{ do: 'resolve', from: 'ENVOI_EN_COURS' }]],
  ])('%s', (_name, now, expected) => {
    expect(fate(claimed, {}, auto, now)).toMatchObject(expected);
  });

  const uncertain = aMessage({ statut: 'INCERTAIN' });
  const last = ASK_AGAIN_AFTER.at(-1) ?? 0;
  test.each([
    ['just now: wait a minute', seconds(30), [{ do: 'wake', at: plus(NOW, minutes(1)) }]],
    [
      'a minute later: ask, then in five',
      minutes(1),
      [
        { do: 'resolve', from: 'INCERTAIN' },
        { do: 'wake', at: plus(NOW, minutes(5)) },
      ],
    ],
    [
      'later: ask again, then in two hours',
      minutes(31),
      [{ do: 'resolve' }, { do: 'wake', at: plus(NOW, hours(2)) }],
    ],
    [
      'at last: left to a person',
      last,
      [{ do: 'nothing', because: 'le fournisseur ne sait toujours pas : à vérifier par une personne' }],
    ],
  ])('%s', (_name, age, expected) => {
    expect(fate(uncertain, {}, auto, plus(NOW, age))).toMatchObject(expected);
  });

  test('an opt-out does not stop the question: the answer is about the past', () => {
    expect(fate(claimed, { lead: aLead({ desabonneLe: NOW }) }, auto, plus(NOW, minutes(1)))).toMatchObject([
      { do: 'resolve' },
    ]);
  });
});

describe('decide gathers', () => {
  test('one write on the lead, first; one wake, last and the earliest', () => {
    const lead = aLead({ statut: null, source: null, conseillereId: 'marie' });
    const decisions = decide(aState({ lead, rendezVous: [aRendezVous()] }), auto, NOW);
    expect(decisions.map(({ do: kind }) => kind).filter((kind) => kind !== 'nothing')).toEqual([
      'updateLead',
      'notify',
      'notify',
      'planMessage',
      'planMessage',
      'planMessage',
      'planMessage',
      'wake',
    ]);
    expect(decisions[0]).toMatchObject({
      set: { statut: 'RENDEZ_VOUS_PRIS', source: 'AJOUT_MANUEL', attribueLe: NOW },
    });
    expect(decisions.at(-1)).toMatchObject({ at: NOW });
  });

  test('every decision says why', () => {
    const states = [
      aState(),
      aState({ lead: aLead({ deletedAt: NOW }) }),
      aState({ rendezVous: [aRendezVous()] }),
    ];
    const reasons = states.flatMap((state) => decide(state, auto, NOW)).map(({ because }) => because);
    expect(reasons.filter((because) => because.trim() === '')).toEqual([]);
  });
});

describe('the fate of a draft', () => {
  const fates = (changes: Partial<MessageMax>, mode: 'AUTO' | 'ASSISTE', lead: Partial<Lead> = {}) =>
    decideFates(aState({ lead: aLead(lead), messages: [aMessage(changes)] }), anAgency({ mode }), NOW);
  test.each<[string, readonly Decision[], readonly object[]]>([
    [
      'AUTO releases a draft at once when it is due',
      fates({ statut: 'A_VALIDER', prevuLe: before(1) }, 'AUTO'),
      [{ to: 'PLANIFIE' }, { do: 'wake', at: NOW }],
    ],
    [
      'at its hour when it is to come',
      fates({ statut: 'A_VALIDER', prevuLe: later(hours(2)) }, 'AUTO'),
      [{ to: 'PLANIFIE' }, { do: 'wake', at: later(hours(2)) }],
    ],
    [
      'at once without an hour',
      fates({ statut: 'A_VALIDER', prevuLe: null }, 'AUTO'),
      [{ to: 'PLANIFIE' }, { do: 'wake', at: NOW }],
    ],
    ['one that came in has none', fates({ sens: 'ENTRANT', statut: 'INCERTAIN' }, 'AUTO'), []],
    ['one that was thrown away has none', fates({ deletedAt: NOW, statut: 'INCERTAIN' }, 'AUTO'), []],
  ])('%s', (_name, decisions, expected) => {
    expect(decisions).toHaveLength(expected.length);
    expect(decisions).toMatchObject(expected);
  });
});
