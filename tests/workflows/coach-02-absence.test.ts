/** COACH-02 after a missed appointment: whom MAX writes to, when, and what ends it. */
import { absenceEndedBecause, absenceUsefulUntil, decideAbsence } from '../../workflows/coach-02/absence';
import { REASON } from '../../workflows/reasons';
import type { LeadState, RendezVous } from '../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import {
  aLead,
  anAgency,
  aReminder,
  aRendezVous,
  aReply,
  aState,
  aTentative,
  at,
  NOW,
} from '../support/builders';

const auto = anAgency({ mode: 'AUTO' });
const DEBUT = minus(NOW, hours(1));
const missed = (changes: Partial<RendezVous> = {}) =>
  aRendezVous({ debut: DEBUT, statut: 'MANQUE', ...changes });
const KEY = 'coach-02.absence.rdv-1.2026-11-24T08:00Z';
/** `suivi` with when MAX saw it missed. */
const seen = (le: Date | null) => ({
  suivi: { manques: { 'rdv-1': { compte: true, ...(le !== null && { le: le.toISOString() }) } } },
});
const decide = (state: Partial<LeadState> = {}, now = NOW, agency = auto) =>
  decideAbsence(aState({ rendezVous: [missed()], ...state }), agency, now);

test('a miss just seen: one message, a quarter of an hour later', () => {
  expect(decide()[0]).toMatchObject({
    ...{ do: 'planMessage', key: KEY, scenario: 'COACH_02', etape: 'absence', statut: 'PLANIFIE' },
    ...{ prevuLe: plus(NOW, minutes(15)), because: 'la personne a manqué le rendez-vous' },
  });
});

test.each([
  ['at night, in the morning', at('2026-11-24T20:30:00Z'), at('2026-11-25T08:00:00Z')],
  ['on Saturday night, on Monday', at('2026-11-28T20:00:00Z'), at('2026-11-30T08:00:00Z')],
])('%s', (_name, now, prevuLe) => {
  expect(decide({ rendezVous: [missed({ debut: minus(now, hours(1)) })] }, now)[0]).toMatchObject({
    prevuLe,
  });
});

test('in ASSISTE it waits for a person', () => {
  expect(decide({}, NOW, anAgency({ mode: 'ASSISTE' }))[0]).toMatchObject({
    do: 'planMessage',
    statut: 'A_VALIDER',
  });
});

test('of two missed, the last one counts; one thrown away does not', () => {
  const earlier = missed({ id: 'rdv-0', debut: minus(DEBUT, days(1)) });
  expect(decide({ rendezVous: [missed(), earlier] })[0]).toMatchObject({ key: KEY });
  const later = missed({ id: 'rdv-2', debut: plus(DEBUT, minutes(5)), deletedAt: NOW });
  expect(decide({ rendezVous: [missed(), later] })[0]).toMatchObject({ key: KEY });
});

test.each<[string, Partial<LeadState>, string]>([
  [
    'another parcours',
    { lead: aLead({ parcours: 'IMMIGRATION' }) },
    'le lead n’est pas du parcours coaching',
  ],
  ['opted out', { lead: aLead({ desabonneLe: NOW }) }, REASON.desabonne],
  ['not qualified', { lead: aLead({ qualification: 'NON_QUALIFIE' }) }, 'le lead n’est pas qualifié'],
  ['CONSEIL', { lead: aLead({ modeMax: 'CONSEIL' }) }, 'mode CONSEIL : MAX n’écrit pas à la personne'],
  ['none missed', { rendezVous: [missed({ statut: 'EFFECTUE' })] }, 'aucun rendez-vous manqué'],
  ['missed without a date', { rendezVous: [missed({ debut: null })] }, 'aucun rendez-vous manqué'],
  [
    'missed before MAX came',
    { lead: aLead({ memoireMax: seen(null) }) },
    'le rendez-vous a été manqué il y a longtemps',
  ],
  [
    'seen four days ago',
    {
      lead: aLead({ memoireMax: seen(minus(NOW, days(4))) }),
      rendezVous: [missed({ debut: minus(NOW, days(4)) })],
    },
    'le rendez-vous a été manqué il y a longtemps',
  ],
  [
    'noted a week after',
    { rendezVous: [missed({ debut: minus(NOW, days(7)) })] },
    'le rendez-vous a été manqué il y a longtemps',
  ],
  [
    'another one stands',
    { rendezVous: [missed(), aRendezVous({ id: 'rdv-2', debut: plus(NOW, days(2)) })] },
    REASON.autreRendezVous,
  ],
  ['she wrote since', { messages: [aReply({ createdAt: minus(NOW, minutes(5)) })] }, REASON.aRepondu],
  [
    'somebody spoke with her since',
    { tentatives: [aTentative({ le: minus(NOW, minutes(5)) })] },
    REASON.aRepondu,
  ],
])('nothing, and why: %s', (_name, state, because) => {
  expect(decide(state)).toMatchObject([{ do: 'nothing', because }]);
});

test.each<[string, Partial<LeadState>]>([
  [
    'seen two days ago',
    {
      lead: aLead({ memoireMax: seen(minus(NOW, days(2))) }),
      rendezVous: [missed({ debut: minus(NOW, days(2)) })],
    },
  ],
  [
    'an earlier one stands',
    { rendezVous: [missed(), aRendezVous({ id: 'rdv-2', debut: minus(DEBUT, days(2)) })] },
  ],
  [
    'another one that was cancelled',
    { rendezVous: [missed(), aRendezVous({ id: 'rdv-2', debut: plus(NOW, days(2)), statut: 'ANNULE' })] },
  ],
  ['she wrote before it', { messages: [aReply({ createdAt: minus(DEBUT, minutes(5)) })] }],
])('it goes: %s', (_name, state) => {
  expect(decide(state)[0]).toMatchObject({ do: 'planMessage' });
});

describe('a message on a missed appointment', () => {
  const message = aReminder('absence', { cle: KEY });
  const ended = (state: Partial<LeadState>) =>
    absenceEndedBecause(message, aState({ rendezVous: [missed()], ...state }));
  test.each<[string, Partial<LeadState>, string | null]>([
    ['stands', {}, null],
    ['another parcours', { lead: aLead({ parcours: 'IMMIGRATION' }) }, REASON.parcoursChange],
    ['is nowhere', { rendezVous: [] }, REASON.rendezVousSupprime],
    ['lost its date', { rendezVous: [missed({ debut: null })] }, REASON.rendezVousSupprime],
    ['was not missed after all', { rendezVous: [missed({ statut: 'EFFECTUE' })] }, REASON.absenceRetiree],
    ['was thrown away', { rendezVous: [missed({ deletedAt: NOW })] }, REASON.absenceRetiree],
    ['moved', { rendezVous: [missed({ debut: minus(DEBUT, hours(1)) })] }, REASON.rendezVousDeplace],
    [
      'another one stands',
      { rendezVous: [missed(), aRendezVous({ id: 'rdv-2', debut: plus(NOW, days(2)) })] },
      REASON.autreRendezVous,
    ],
    ['she wrote', { messages: [aReply({ createdAt: NOW })] }, REASON.aRepondu],
  ])('%s', (_name, state, because) => {
    expect(ended(state)).toBe(because);
  });

  test('helps for three days', () => {
    expect(absenceUsefulUntil(message)).toEqual(plus(NOW, days(3)));
  });
});
