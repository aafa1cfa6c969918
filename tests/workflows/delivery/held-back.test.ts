/** Which rule holds a message up, in the words of the figures; what waits for the person's return; who agreed with MAX. */
import type { Accord } from '../../../objects/vocabulary';
import { accordOf } from '../../../workflows/delivery/accord';
import { usefulUntil } from '../../../workflows/delivery/ended';
import { heldBy, judge, type Candidate, type Rule } from '../../../workflows/delivery/judge';
import { wordingBy } from '../../../workflows/delivery/wording-now';
import type { Agency, LeadState, MessageMax } from '../../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../../src/kernel/time';
import {
  aHandwritten,
  aLead,
  aMessage,
  anAgency,
  aReminder,
  aRendezVous,
  aReply,
  aState,
  aTentative,
  at,
  NOW,
} from '../../support/builders';

const auto = anAgency({ mode: 'AUTO' });
const candidate = (message: MessageMax): Candidate => message as Candidate;
const questions = (changes: Partial<MessageMax> = {}) => candidate(aMessage(changes));
const lead = (changes: Parameters<typeof aLead>[0]): Partial<LeadState> => ({ lead: aLead(changes) });
const before = (changes: Partial<MessageMax>): MessageMax =>
  aReply({ createdAt: minus(NOW, hours(2)), envoyeLe: minus(NOW, hours(2)), ...changes });
const AWAY = before({
  corps: 'Je suis en congés, de retour le 27 novembre. Pour toute urgence, contactez ma collègue.',
});
/** What MAX took it for when it came; the words are another room's. */
const DOUBT = before({ id: 'doute-1', corps: 'Vous insistez.' });
const doubted = { lead: aLead({ memoireMax: { reponses: { 'doute-1': 'doute' } } }), messages: [DOUBT] };
const SENT_TODAY = aMessage({
  id: 'autre',
  cle: 'coach-01.silence.lead-1',
  statut: 'ENVOYE',
  envoyeLe: minus(NOW, minutes(30)),
});
const invitation = (debut: string) =>
  candidate(
    aMessage({
      ...{ scenario: 'INVITATION', etape: 'equipe', canal: 'COURRIEL', rendezVousId: 'rdv-1' },
      cle: `invitation.equipe.rdv-1.${debut}.marie`,
    }),
  );

const withMarie = aRendezVous({ responsableId: 'marie' });

test.each<[Rule, MessageMax, Partial<LeadState>, Agency, Date]>([
  ['supprime', questions({ deletedAt: NOW }), {}, auto, NOW],
  ['silence', questions(), lead({ desabonneLe: NOW }), auto, NOW],
  ['adresse', questions(), lead({ telephone: null }), auto, NOW],
  ['mode', questions(), {}, anAgency({ mode: 'CONSEIL' }), NOW],
  ['termine', questions(), lead({ statut: 'RENDEZ_VOUS_PRIS' }), auto, NOW],
  ['trop-tard', questions({ createdAt: minus(NOW, days(7)) }), {}, auto, NOW],
  ['trop-tot', questions({ prevuLe: plus(NOW, minutes(5)) }), {}, auto, NOW],
  ['heures', questions(), {}, auto, at('2026-11-24T22:00:00Z')],
  ['absence', questions(), { messages: [AWAY] }, auto, NOW],
  ['doute', questions(), doubted, auto, NOW],
  [
    'frequence',
    questions(),
    { messages: [SENT_TODAY] },
    anAgency({ mode: 'AUTO', reglages: { messagesParJour: 1 } }),
    NOW,
  ],
  ['fenetre-whatsapp', questions({ canal: 'WHATSAPP' }), lead({ canauxAutorises: ['WHATSAPP'] }), auto, NOW],
  ['texte', questions({ corps: ' ' }), {}, auto, NOW],
  ['texte', questions(), {}, auto, NOW],
  [
    'supprime',
    { ...invitation('2026-11-27T14:00Z'), deletedAt: NOW },
    { rendezVous: [withMarie] },
    auto,
    NOW,
  ],
  ['termine', invitation('2026-11-27T15:00Z'), { rendezVous: [withMarie] }, auto, NOW],
  [
    'trop-tot',
    { ...invitation('2026-11-27T14:00Z'), prevuLe: plus(NOW, minutes(1)) },
    { rendezVous: [withMarie] },
    auto,
    NOW,
  ],
  [
    'adresse',
    { ...invitation('2026-11-27T14:00Z'), cle: 'invitation.equipe.rdv-1.2026-11-27T14:00Z.nobody' },
    { rendezVous: [withMarie] },
    auto,
    NOW,
  ],
])('%s', (rule, message, state, agency, now) => {
  const whole = aState({ ...state, messages: [message, ...(state.messages ?? [])] });
  expect(heldBy(candidate(message), whole, agency, now)).toBe(rule);
});

describe('what persuades waits, what speaks of an appointment does not', () => {
  const EVE = at('2026-11-26T17:00:00Z');
  const reminder = candidate(aReminder('j-1', { prevuLe: EVE }));
  const booked = { rendezVous: [aRendezVous()] };
  const verdict = (message: Candidate, state: Partial<LeadState>, now: Date, agency = auto) =>
    judge(message, aState({ ...state, messages: [message, ...(state.messages ?? [])] }), agency, now);

  test('until the day of return, from the hour that the hours open', () => {
    expect(verdict(questions(), { messages: [AWAY] }, NOW)).toEqual({
      ...{ verdict: 'postpone', until: at('2026-11-27T08:00:00Z') },
      because: 'la personne est absente : attendre son retour',
    });
  });

  test('back: it goes', () => {
    const back = at('2026-11-27T09:00:00Z');
    expect(verdict(questions({ createdAt: minus(NOW, hours(1)) }), { messages: [AWAY] }, back)).toMatchObject(
      {
        verdict: 'send',
      },
    );
  });

  test('a return after its use is giving up', () => {
    const message = questions({ createdAt: minus(NOW, days(5)) });
    expect(verdict(message, { messages: [AWAY] }, NOW)).toMatchObject({ verdict: 'drop', to: 'PERIME' });
  });

  test.each<[string, readonly MessageMax[]]>([
    ['an absence', [AWAY]],
    ['a doubt', [DOUBT]],
    ['the day’s count', [SENT_TODAY]],
  ])('a reminder of an appointment does not wait for %s', (_name, messages) => {
    const once = anAgency({ mode: 'AUTO', reglages: { messagesParJour: 1 } });
    const today = messages.map((one) => ({ ...one, envoyeLe: minus(EVE, hours(1)) }));
    expect(verdict(reminder, { ...booked, messages: today }, EVE, once)).toMatchObject({ verdict: 'send' });
  });

  test('in doubt: looked at again in a quarter of an hour, until somebody has judged', () => {
    expect(verdict(questions(), doubted, NOW)).toMatchObject({
      ...{ verdict: 'postpone', until: plus(NOW, minutes(15)) },
    });
    const judged = { ...doubted, tentatives: [aTentative({ resultat: 'PAS_DE_REPONSE' })] };
    expect(verdict(questions(), judged, NOW)).toMatchObject({ verdict: 'send' });
    const answered = aHandwritten({ id: 'mot', envoyeLe: minus(NOW, hours(1)), statut: 'ENVOYE' });
    expect(verdict(questions(), { ...doubted, messages: [DOUBT, answered] }, NOW)).toMatchObject({
      verdict: 'send',
    });
  });

  test.each<[string, Partial<MessageMax>, object]>([
    ['one today is enough', {}, { verdict: 'postpone', until: at('2026-11-25T08:00:00Z') }],
    ['yesterday’s does not count', { envoyeLe: minus(NOW, hours(12)) }, { verdict: 'send' }],
    [
      'a received one does not count',
      { sens: 'ENTRANT', corps: '', envoyeLe: minus(NOW, hours(1)) },
      { verdict: 'send' },
    ],
    ['one that did not leave does not count', { envoyeLe: null, statut: 'ANNULE' }, { verdict: 'send' }],
    ['a handwritten one does not count', { scenario: 'MANUEL', cle: '' }, { verdict: 'send' }],
    [
      'a reminder does not count',
      { scenario: 'COACH_02', etape: 'h-1', cle: 'coach-02.h-1.x.y' },
      { verdict: 'send' },
    ],
    [
      'the missed appointment’s does',
      { scenario: 'COACH_02', etape: 'absence', cle: 'coach-02.absence.x.y' },
      { verdict: 'postpone' },
    ],
    [
      'a confirmation of silence does not',
      { scenario: 'DESABONNEMENT', etape: 'confirmation', cle: 'desabonnement.x' },
      { verdict: 'send' },
    ],
  ])('a day’s messages: %s', (_name, changes, expected) => {
    const once = anAgency({ mode: 'AUTO', reglages: { messagesParJour: 1 } });
    expect(verdict(questions(), { messages: [{ ...SENT_TODAY, ...changes }] }, NOW, once)).toMatchObject(
      expected,
    );
  });

  test('the reason says how many left', () => {
    const once = anAgency({ mode: 'AUTO', reglages: { messagesParJour: 1 } });
    expect(verdict(questions(), { messages: [SENT_TODAY] }, NOW, once).because).toBe(
      '1 message(s) sont déjà partis aujourd’hui',
    );
  });
});

describe('who agreed with MAX', () => {
  const ours = aMessage({ statut: 'APPROUVE' });
  test.each<[string, MessageMax, 'PLANIFIE' | 'APPROUVE', Accord | null]>([
    ['approved as it was', ours, 'APPROUVE', 'TEL_QUEL'],
    ['approved after a change', { ...ours, corps: 'Mon texte' }, 'APPROUVE', 'MODIFIE'],
    ['nobody was asked', ours, 'PLANIFIE', null],
    ['what is known stays', { ...ours, accord: 'MODIFIE' }, 'APPROUVE', 'MODIFIE'],
    ['also when it is planned again', { ...ours, accord: 'TEL_QUEL' }, 'PLANIFIE', 'TEL_QUEL'],
    ['MAX did not propose it', aHandwritten(), 'APPROUVE', null],
    ['our own staff', invitation('2026-11-27T14:00Z'), 'APPROUVE', null],
  ])('%s', (_name, message, from, accord) => {
    expect(accordOf(message, from)).toBe(accord);
  });
});

describe('until when a message helps', () => {
  const until = (message: MessageMax, state: Partial<LeadState> = {}) =>
    usefulUntil(message, aState(state), auto);
  test.each<[string, MessageMax, Partial<LeadState>, Date | null]>([
    ['questions, a week', aMessage(), {}, plus(NOW, days(7))],
    [
      'the eve of an appointment, that evening',
      aReminder('j-1'),
      { rendezVous: [aRendezVous()] },
      at('2026-11-26T23:00:00Z'),
    ],
    [
      'an hour before, until it begins',
      aReminder('h-1'),
      { rendezVous: [aRendezVous()] },
      at('2026-11-27T14:00:00Z'),
    ],
    ['of an appointment that is nowhere: nobody knows', aReminder('h-1'), {}, null],
    ['what staff wrote, for ever', aHandwritten(), {}, null],
    ['without a scenario, for ever', aMessage({ scenario: null }), {}, null],
    [
      'the eve of a consultation, until it begins',
      aMessage({
        scenario: 'RAPPEL_IMMIGRATION',
        cle: 'rappel-immigration.veille.rdv-1.2026-11-27T14:00Z',
        rendezVousId: 'rdv-1',
      }),
      { rendezVous: [aRendezVous()] },
      at('2026-11-27T14:00:00Z'),
    ],
  ])('%s', (_name, message, state, expected) => {
    expect(until(message, state)).toEqual(expected);
  });

  test('the day after a call, and the missed appointment’s: an end, after they were planned', () => {
    const followUp = aMessage({ scenario: 'COACH_03', etape: 'j+1', cle: 'coach-03.j+1.lead-1.x' });
    const absence = aReminder('absence', { prevuLe: NOW });
    for (const message of [followUp, absence]) expect(Number(until(message))).toBeGreaterThan(Number(NOW));
  });
});

describe('the subject of a mail that was written for another channel', () => {
  const mail = (changes: Partial<MessageMax>) =>
    wordingBy('COURRIEL', aMessage({ corps: 'Mon texte', canal: 'COURRIEL', ...changes }), aState(), auto);
  test.each<[string, Partial<MessageMax>, string]>([
    ['is its template’s', { repli: 'fenêtre' }, 'Amina, trois petites questions avant notre échange'],
    [
      'or a plain one, when there is none',
      { repli: 'fenêtre', scenario: 'MANUEL', cle: '' },
      'À propos de notre échange',
    ],
    ['stays, when it has one', { repli: 'fenêtre', sujet: 'Bonjour' }, 'Bonjour'],
    ['is not made up for one that was meant as a mail', {}, ''],
  ])('%s', (_name, changes, sujet) => {
    expect(mail(changes)).toMatchObject({ sujet });
  });
});
