import { judge, type Candidate } from '../../../workflows/delivery/judge';
import { REASON } from '../../../workflows/reasons';
import type { Agency, Lead, LeadState, MessageMax } from '../../../workflows/state';
import { MODE_MAX, type ModeMax } from '../../../objects/vocabulary';
import { days, minus, minutes, plus } from '../../../src/kernel/time';
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
import { everyOf } from '../../support/options';

const auto = anAgency({ mode: 'AUTO' });
/** The moment of the J-1 of `aRendezVous()`. */
const EVE = at('2026-11-26T17:00:00Z');
const candidate = (message: MessageMax): Candidate => message as Candidate;
const questions = (changes: Partial<MessageMax> = {}) => candidate(aMessage(changes));
const j1 = (changes: Partial<MessageMax> = {}) => candidate(aReminder('j-1', { prevuLe: EVE, ...changes }));
const verdictOn = (message: Candidate, state: Partial<LeadState> = {}, agency: Agency = auto, now = NOW) =>
  judge(message, aState({ messages: [message], ...state }), agency, now);
const lead = (changes: Partial<Lead>): Partial<LeadState> => ({ lead: aLead(changes) });
const booked = (changes = {}): Partial<LeadState> => ({ rendezVous: [aRendezVous(changes)] });
const annule = (because: string) => ({ verdict: 'drop', to: 'ANNULE', because });

describe('at the moment of sending: COACH-01', () => {
  test('what respects every rule is sent', () => {
    expect(verdictOn(questions())).toMatchObject({ verdict: 'send', destinataire: '+33612345678' });
  });

  test.each<[string, Partial<LeadState>, Partial<MessageMax>, object]>([
    ['opted out since', lead({ desabonneLe: NOW }), {}, annule(REASON.desabonne)],
    ['not interested any more', lead({ statut: 'PAS_INTERESSE' }), {}, annule(REASON.pasInteresse)],
    ['lead deleted', lead({ deletedAt: NOW }), {}, annule(REASON.leadSupprime)],
    ['won', lead({ statutCoaching: 'GAGNE' }), {}, annule(REASON.gagne)],
    ['message thrown away', {}, { deletedAt: NOW }, annule('le message a été supprimé par l’équipe')],
    ['consent withdrawn', lead({ canauxAutorises: ['COURRIEL'] }), {}, annule(REASON.sansAccord)],
    ['number removed', lead({ telephone: null }), {}, annule('le lead n’a pas de numéro de téléphone')],
    [
      'number too short',
      lead({ telephone: '+33612' }),
      {},
      annule('le numéro de téléphone n’existe pas sous cette forme'),
    ],
    [
      'a landline',
      lead({ telephone: '+33142345678' }),
      {},
      annule('le numéro est celui d’une ligne fixe : un SMS n’arriverait pas'),
    ],
    [
      'a landline may have WhatsApp',
      {
        ...lead({ telephone: '+33142345678', canauxAutorises: ['WHATSAPP'] }),
        messages: [aReply({ canal: 'WHATSAPP', createdAt: minus(NOW, minutes(1)) })],
      },
      { canal: 'WHATSAPP' },
      { verdict: 'send' },
    ],
    [
      'no e-mail',
      lead({ courriel: null }),
      { canal: 'COURRIEL' },
      annule('le lead n’a pas d’adresse de courriel'),
    ],
    [
      'a broken e-mail',
      lead({ courriel: 'amina@' }),
      { canal: 'COURRIEL' },
      annule('l’adresse de courriel n’est pas valable'),
    ],
    ['no channel', {}, { canal: null }, annule('aucun canal n’est choisi')],
    [
      'a new number: sent there',
      lead({ telephone: '+33698765432' }),
      {},
      { verdict: 'send', destinataire: '+33698765432' },
    ],
    [
      'answered since',
      { messages: [aReply({ createdAt: plus(NOW, minutes(1)) })] },
      {},
      annule(REASON.aRepondu),
    ],
    [
      'wrote before it was planned',
      { messages: [aReply({ createdAt: minus(NOW, minutes(1)) })] },
      {},
      { verdict: 'send' },
    ],
    [
      'spoken with since',
      { tentatives: [aTentative({ le: plus(NOW, minutes(1)) })] },
      {},
      annule(REASON.aRepondu),
    ],
    ['an appointment taken meanwhile', lead({ statut: 'RENDEZ_VOUS_PRIS' }), {}, annule(REASON.avance)],
    ['no longer coaching', lead({ parcours: 'IMMIGRATION' }), {}, annule(REASON.parcoursChange)],
    ['a week old', {}, { createdAt: minus(NOW, days(7)) }, { verdict: 'drop', to: 'PERIME' }],
    [
      'moved to later by a person',
      {},
      { prevuLe: plus(NOW, minutes(5)) },
      { verdict: 'postpone', until: plus(NOW, minutes(5)) },
    ],
  ])('%s', (_name, state, changes, expected) => {
    expect(verdictOn(questions(changes), state)).toMatchObject(expected);
  });

  test('the first rule broken is the one that is said: opt-out before consent before mode', () => {
    const all = lead({ desabonneLe: NOW, canauxAutorises: [], modeMax: 'CONSEIL' });
    expect(verdictOn(questions(), all).because).toBe(REASON.desabonne);
    expect(verdictOn(questions(), lead({ canauxAutorises: [], modeMax: 'CONSEIL' })).because).toBe(
      REASON.sansAccord,
    );
    expect(verdictOn(questions(), lead({ modeMax: 'CONSEIL' })).because).toBe(REASON.modeConseil);
  });
});

describe('at the moment of sending: the mode', () => {
  test.each<[ModeMax, Candidate['statut'], object]>([
    ['AUTO', 'PLANIFIE', { verdict: 'send' }],
    ['AUTO', 'APPROUVE', { verdict: 'send' }],
    ['ASSISTE', 'APPROUVE', { verdict: 'send' }],
    ['ASSISTE', 'PLANIFIE', { verdict: 'postpone', because: 'mode ASSISTE : en attente d’approbation' }],
    ['CONSEIL', 'PLANIFIE', annule(REASON.modeConseil)],
    ['CONSEIL', 'APPROUVE', annule(REASON.modeConseil)],
  ])('%s, %s', (mode, statut, expected) => {
    expect(verdictOn(questions({ statut }), {}, anAgency({ mode }))).toMatchObject(expected);
  });

  test.each(everyOf(MODE_MAX))('a handwritten message does not ask for the mode (%s)', (mode) => {
    for (const statut of ['PLANIFIE', 'APPROUVE'] as const) {
      expect(verdictOn(candidate(aHandwritten({ statut })), {}, anAgency({ mode }))).toMatchObject({
        verdict: 'send',
      });
    }
  });
});

describe('at the moment of sending: COACH-02', () => {
  test.each<[string, Partial<LeadState>, Date, object]>([
    ['the appointment stands', booked(), EVE, { verdict: 'send' }],
    ['it is confirmed', booked({ statut: 'CONFIRME' }), EVE, { verdict: 'send' }],
    [
      'they wrote: a reminder is still due',
      { ...booked(), messages: [aReply({ createdAt: plus(NOW, minutes(9)) })] },
      EVE,
      { verdict: 'send' },
    ],
    ['it moved', booked({ debut: at('2026-11-27T15:00:00Z') }), EVE, annule(REASON.rendezVousDeplace)],
    ['it was cancelled', booked({ statut: 'ANNULE' }), EVE, annule(REASON.rendezVousAnnule)],
    ['it was put off', booked({ statut: 'REPORTE' }), EVE, annule(REASON.rendezVousReporte)],
    ['it took place', booked({ statut: 'EFFECTUE' }), EVE, annule(REASON.rendezVousEffectue)],
    ['it was missed', booked({ statut: 'MANQUE' }), EVE, annule(REASON.rendezVousManque)],
    ['we missed it', booked({ statut: 'MANQUE_PAR_NOUS' }), EVE, annule(REASON.rendezVousManqueParNous)],
    ['it was deleted', booked({ deletedAt: NOW }), EVE, annule(REASON.rendezVousSupprime)],
    ['it is nowhere', {}, EVE, annule(REASON.rendezVousSupprime)],
    ['it lost its date', booked({ debut: null }), EVE, annule(REASON.rendezVousSansDate)],
    [
      'the last moment of the eve is at night: too late',
      booked(),
      at('2026-11-26T22:30:00Z'),
      { verdict: 'drop', to: 'PERIME' },
    ],
    [
      '« demain » is over at midnight',
      booked(),
      at('2026-11-26T23:00:00Z'),
      { verdict: 'drop', to: 'PERIME' },
    ],
  ])('the day before, %s', (_name, state, now, expected) => {
    expect(verdictOn(j1(), state, auto, now)).toMatchObject(expected);
  });

  test.each([
    ['before it begins', '2026-11-27T13:59:00Z', { verdict: 'send' }],
    ['once it has begun', '2026-11-27T14:00:00Z', { verdict: 'drop', to: 'PERIME' }],
  ])('one hour before: %s', (_name, now, expected) => {
    const message = candidate(aReminder('h-1', { prevuLe: at('2026-11-27T13:00:00Z') }));
    expect(verdictOn(message, booked(), auto, at(now))).toMatchObject(expected);
  });
});

describe('at the moment of sending: quiet hours', () => {
  test.each([
    [
      'a holiday of the lead’s country waits',
      'MA',
      { verdict: 'postpone', until: at('2026-11-19T08:00:00Z') },
    ],
    ['an ordinary day here', 'FR', { verdict: 'send' }],
  ])('%s', (_name, pays, expected) => {
    const independence = at('2026-11-18T10:00:00Z');
    const message = questions({ createdAt: independence, prevuLe: independence });
    const state = lead({ pays, createdAt: independence });
    expect(verdictOn(message, state, auto, independence)).toMatchObject(expected);
  });

  test.each([
    [
      'questions at night wait',
      '',
      '2026-11-24T22:00:00Z',
      { verdict: 'postpone', until: at('2026-11-25T08:00:00Z') },
    ],
    [
      'questions on Sunday wait',
      '',
      '2026-11-29T11:00:00Z',
      { verdict: 'postpone', until: at('2026-11-30T08:00:00Z') },
    ],
    ['night here is evening in Montréal', 'America/Toronto', '2026-11-24T22:00:00Z', { verdict: 'send' }],
    [
      'day here is night in Montréal',
      'America/Toronto',
      '2026-11-24T09:00:00Z',
      { verdict: 'postpone', until: at('2026-11-24T14:00:00Z') },
    ],
    [
      'Casablanca in Ramadan is an hour behind its usual',
      'Africa/Casablanca',
      '2027-02-15T08:30:00Z',
      { verdict: 'postpone', until: at('2027-02-15T09:00:00Z') },
    ],
  ])('%s', (_name, fuseauHoraire, now, expected) => {
    const message = questions({ createdAt: at(now), prevuLe: at(now) });
    expect(verdictOn(message, lead({ fuseauHoraire, createdAt: at(now) }), auto, at(now))).toMatchObject(
      expected,
    );
  });

  test('waiting past its usefulness is giving up', () => {
    const message = questions({
      createdAt: minus(at('2026-11-25T07:00:00Z'), days(7) - minutes(30)),
      prevuLe: NOW,
    });
    expect(verdictOn(message, {}, auto, at('2026-11-25T07:00:00Z'))).toMatchObject({
      verdict: 'drop',
      to: 'PERIME',
      because: 'hors des heures d’envoi, et après elles le message ne servirait plus',
    });
  });
});

describe('at the moment of sending: the text', () => {
  const withModele = (changes: object) =>
    anAgency({
      mode: 'AUTO',
      modeles: new Map([...anAgency().modeles].map(([key, modele]) => [key, { ...modele, ...changes }])),
    });

  test.each<[string, Partial<MessageMax>, Agency, object]>([
    [
      'untouched: rendered anew',
      {},
      withModele({ corps: 'Nouveau texte, {{prenom}}' }),
      { corps: 'Nouveau texte, Amina' },
    ],
    [
      'edited by staff: as it is',
      { corps: 'Mon texte' },
      withModele({ corps: 'Nouveau texte' }),
      { corps: 'Mon texte' },
    ],
    ['edited, with a variable: filled in', { corps: 'À toi {{prenom}}' }, auto, { corps: 'À toi Amina' }],
    [
      'edited, and the template is gone',
      { corps: 'Mon texte' },
      withModele({ actif: false }),
      { corps: 'Mon texte' },
    ],
    [
      'approved: its subject stays',
      { statut: 'APPROUVE', canal: 'COURRIEL', sujet: 'Mon sujet' },
      auto,
      { sujet: 'Mon sujet' },
    ],
    [
      'planned: its subject is rendered anew',
      { canal: 'COURRIEL', sujet: 'vieux' },
      auto,
      { sujet: 'Amina, trois petites questions avant notre échange' },
    ],
  ])('%s', (_name, changes, agency, expected) => {
    expect(verdictOn(questions(changes), {}, agency)).toMatchObject({ verdict: 'send', ...expected });
  });

  test.each<[string, Partial<MessageMax>, Agency, string]>([
    [
      'unknown variable',
      {},
      withModele({ corps: '{{truc}}' }),
      'modèle « coach-01.questions » : la variable {{truc}} n’existe pas dans ce message',
    ],
    [
      'unknown variable in an edited text',
      { corps: '{{truc}}' },
      auto,
      'la variable {{truc}} n’existe pas dans ce message',
    ],
    [
      'template switched off',
      {},
      withModele({ actif: false }),
      'le modèle « coach-01.questions » est désactivé',
    ],
    ['emptied by staff', { corps: '  ' }, auto, 'le texte est vide'],
  ])('%s: held for a quarter of an hour, with the reason', (_name, changes, agency, because) => {
    expect(verdictOn(questions(changes), {}, agency)).toEqual({
      verdict: 'postpone',
      until: plus(NOW, minutes(15)),
      because,
    });
  });

  test('held until it would be too late: given up, with the same reason', () => {
    const message = candidate(aReminder('h-1', { prevuLe: NOW }));
    expect(
      verdictOn(message, booked(), withModele({ corps: '{{lien}}' }), at('2026-11-27T13:50:00Z')),
    ).toEqual({
      verdict: 'drop',
      to: 'PERIME',
      because: 'modèle « coach-02.h-1 » : rien à mettre pour {{lien}}',
    });
  });
});
