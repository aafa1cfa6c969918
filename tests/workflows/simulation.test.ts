/** The coming days of a lead, played: what would leave and when, what waits for somebody, what would not leave and why. */
import fc from 'fast-check';
import { foresee, type Foreseen, type Foresight } from '../../workflows/simulation/foresight';
import { apply, moveMessage } from '../../workflows/simulation/apply';
import { isUnderWay } from '../../workflows/simulation/stories';
import type { Agency, Lead, LeadState, MessageMax } from '../../workflows/state';
import { CANAL, STATUT_MESSAGE, type ModeMax } from '../../objects/vocabulary';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import {
  aHandwritten,
  aLead,
  aMessage,
  anAgency,
  aRendezVous,
  aReply,
  aState,
  at,
  NOW,
} from '../support/builders';
import { later } from '../support/moments';
import { World } from '../support/world';
import { everyOf, everyOrNone } from '../support/options';

const auto = anAgency({ mode: 'AUTO' });
const newcomer = (changes: Partial<Lead> = {}): Lead =>
  aLead({ statut: null, source: null, statutCoaching: null, ...changes });
const look = (
  state: Partial<LeadState>,
  agency: Agency = auto,
  { span = days(7), approve = false }: { readonly span?: number; readonly approve?: boolean } = {},
): Foresight =>
  foresee(aState({ lead: newcomer(), ...state }), agency, { from: NOW, until: plus(NOW, span), approve });
const lines = (those: readonly Foreseen[]): readonly string[] =>
  those.map(({ quand, a, canal, etape }) => `${quand?.toISOString().slice(0, 16)} ${a} ${canal} ${etape}`);

describe('what would leave', () => {
  test('AUTO: at once, to a name, with the reason', () => {
    expect(look({}).partiraient.filter(({ etape }) => etape === 'questions')).toEqual([
      {
        cle: 'coach-01.questions.lead-1',
        quand: NOW,
        leadId: 'lead-1',
        lead: 'Amina Diallo',
        a: 'Amina Diallo',
        canal: 'SMS',
        scenario: 'COACH_01',
        etape: 'questions',
        pourquoi: 'nouveau lead coaching, mode AUTO',
        fuseau: 'Europe/Paris',
        fuseauLead: 'Europe/Paris',
      },
    ]);
  });

  test('what waits for the morning leaves then, and says what it waited for', () => {
    const message = aMessage({ raison: 'nouveau lead', prevuLe: at('2026-11-24T20:30:00Z') });
    const found = look({ lead: aLead(), messages: [message] });
    expect(lines(found.partiraient)).toEqual([
      '2026-11-25T08:00 Amina Diallo SMS questions',
      '2026-11-27T08:00 Amina Diallo SMS relance',
    ]);
    expect(found.partiraient[0]?.pourquoi).toBe('nouveau lead ; hors des heures d’envoi chez la personne');
  });

  test('the reminders of an appointment, and its invitations, at their moments', () => {
    const lead = aLead({ statut: 'RENDEZ_VOUS_PRIS', conseillereId: 'marie' });
    const state = { lead, rendezVous: [aRendezVous()] };
    const agency = anAgency({ mode: 'AUTO', invitations: 'AUTO' });
    expect(lines(look(state, agency).partiraient)).toEqual([
      '2026-11-26T17:00 Amina Diallo SMS j-1',
      '2026-11-27T07:00 Amina Diallo SMS j-0',
      '2026-11-27T13:00 Amina Diallo SMS h-1',
      '2026-11-24T09:00 Amina Diallo COURRIEL lead',
      '2026-11-24T09:00 Marie COURRIEL equipe',
    ]);
  });

  test('another channel, and why', () => {
    const lead = newcomer({ canauxAutorises: ['WHATSAPP', 'COURRIEL'] });
    const { partiraient } = look({ lead });
    expect(lines(partiraient)).toEqual([
      '2026-11-24T09:00 Amina Diallo COURRIEL questions',
      '2026-11-26T09:00 Amina Diallo COURRIEL relance',
    ]);
    expect(partiraient[0]?.pourquoi).toContain('par Courriel et non par WhatsApp');
  });

  test('nobody’s address or number is in it', () => {
    const lead = newcomer({ conseillereId: 'marie' });
    const agency = anAgency({ mode: 'AUTO', invitations: 'AUTO' });
    const said = JSON.stringify(look({ lead, rendezVous: [aRendezVous()] }, agency));
    expect(said).not.toMatch(/@|33612345678/);
  });
});

describe('what waits for somebody', () => {
  test('ASSISTE: the draft, and that it expires', () => {
    const found = look({}, anAgency(), { span: days(14) });
    expect(found.partiraient).toEqual([]);
    expect(lines(found.aApprouver)).toEqual(['2026-11-24T09:00 Amina Diallo SMS questions']);
    expect(found.aApprouver[0]?.pourquoi).toMatch(/à valider ; .* ; sans approbation, il ne partirait pas$/);
  });

  test('--approuver: as if it were approved at once', () => {
    const found = look({}, anAgency(), { approve: true });
    expect(lines(found.partiraient)).toEqual([
      '2026-11-24T09:00 Amina Diallo SMS questions',
      '2026-11-26T09:00 Amina Diallo SMS relance',
    ]);
    expect(found.aApprouver).toEqual([]);
  });

  test('a draft whose hour is past leaves when it is approved', () => {
    const draft = aMessage({
      statut: 'A_VALIDER',
      prevuLe: minus(NOW, hours(3)),
      createdAt: minus(NOW, hours(3)),
    });
    expect(lines(look({ lead: aLead(), messages: [draft] }, anAgency()).aApprouver)).toEqual([
      '2026-11-24T09:00 Amina Diallo SMS questions',
    ]);
  });
});

describe('what would not leave', () => {
  test.each<[string, Partial<LeadState>, Agency, RegExp]>([
    [
      'answered',
      { messages: [aMessage(), aReply({ createdAt: plus(NOW, 1) })] },
      auto,
      /la personne a répondu/,
    ],
    ['opted out', { lead: aLead({ desabonneLe: NOW }), messages: [aMessage()] }, auto, /s’est désabonnée/],
    [
      'moved',
      { lead: aLead({ statut: 'RENDEZ_VOUS_PRIS' }), messages: [aMessage()] },
      auto,
      /déjà plus avancé/,
    ],
    [
      'held for want of a template',
      { lead: aLead({ canauxAutorises: ['WHATSAPP'] }), messages: [aMessage({ canal: 'WHATSAPP' })] },
      auto,
      /Pour l’envoyer, donnez au modèle/,
    ],
    [
      'due after the days looked at',
      { lead: aLead({ parcours: 'IMMIGRATION' }), messages: [aHandwritten({ prevuLe: plus(NOW, days(8)) })] },
      auto,
      /^attend encore à la fin de la période \(mercredi 2 décembre à 10 h\)$/,
    ],
    [
      'with the provider already',
      { lead: aLead(), messages: [aMessage({ statut: 'INCERTAIN', raison: 'réponse perdue' })] },
      auto,
      /^réponse perdue ; déjà remis au fournisseur/,
    ],
  ])('%s', (_name, state, agency, because) => {
    const found = look({ lead: aLead(), ...state }, agency);
    expect(found.partiraient).toEqual([]);
    expect(found.nePartiraientPas).toHaveLength(1);
    expect(found.nePartiraientPas[0]?.pourquoi).toMatch(because);
  });

  test('a reminder whose time is past when the appointment is made', () => {
    const soon = aRendezVous({ debut: plus(NOW, hours(3)), createdAt: NOW });
    const found = look({ lead: aLead({ statut: 'RENDEZ_VOUS_PRIS' }), rendezVous: [soon] });
    expect(lines(found.nePartiraientPas)).toHaveLength(2);
    expect(lines(found.partiraient)).toEqual(['2026-11-24T11:00 Amina Diallo SMS h-1']);
  });

  test.each<[string, Partial<Lead>, ModeMax, string]>([
    ['no consent', { canauxAutorises: [] }, 'AUTO', 'la personne n’a donné son accord pour aucun canal'],
    ['no way to reach them', { telephone: null, courriel: null }, 'AUTO', 'aucun canal possible (SMS'],
    ['CONSEIL', {}, 'CONSEIL', 'mode CONSEIL : MAX conseille et n’écrit pas à la personne'],
  ])('not even planned: %s', (_name, changes, mode, because) => {
    const { rienDePrevu } = look({ lead: newcomer(changes) }, anAgency({ mode }));
    const questions = rienDePrevu.filter(({ regle }) => regle === 'COACH-01 questions');
    expect(questions.map(({ lead, pourquoi }) => `${lead} : ${pourquoi}`).join()).toContain(
      `Amina Diallo : ${because}`,
    );
  });

  test('where there is no occasion, nothing is said', () => {
    expect(look({}).rienDePrevu).toEqual([]);
    expect(look({ lead: newcomer({ parcours: 'IMMIGRATION' }) }).rienDePrevu).toEqual([]);
  });
});

describe('playing', () => {
  test('a text that nobody mends is held to the end of the days, and said once', () => {
    const held = aHandwritten({ corps: '{{truc}}' });
    const found = look({ lead: aLead({ parcours: 'IMMIGRATION' }), messages: [held] }, auto, {
      span: days(3),
    });
    expect(found.nePartiraientPas.map(({ pourquoi }) => pourquoi)).toEqual([
      'la variable {{truc}} n’existe pas dans ce message ; hors des heures d’envoi chez la personne ; ' +
        'attend encore à la fin de la période (vendredi 27 novembre à 10 h)',
    ]);
  });

  /** The tests' world, which other tests hold to the rules, and which takes people's changes. */
  test('says what then happens, if nothing else does', () => {
    const zones = ['', 'America/Toronto', 'Africa/Casablanca'];
    const histories = fc.record({
      mode: fc.constantFrom<ModeMax>('AUTO', 'ASSISTE'),
      fuseauHoraire: fc.constantFrom(...zones),
      canauxAutorises: fc.subarray([...everyOf(CANAL)]),
      conseillereId: fc.constantFrom('marie', null),
      begins: fc.integer({ min: 0, max: 72 }),
      appointment: fc.option(fc.integer({ min: 1, max: 96 })),
      length: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(histories, ({ mode, begins, appointment, length, ...changes }) => {
        const from = plus(NOW, hours(begins));
        const world = new World(
          aState({ lead: newcomer({ ...changes, createdAt: from }) }),
          anAgency({ mode, invitations: mode }),
          from,
        );
        if (appointment !== null)
          world.puts({ rendezVous: { debut: plus(from, hours(appointment)), createdAt: from } });
        const until = plus(from, days(length));
        const found = foresee(world.state, world.agency, { from, until, approve: false });
        world.settle().until(minus(until, 1));
        const really = world.sent.map(
          ({ at: moment, cle, canal }) => `${moment.toISOString()} ${cle} ${canal}`,
        );
        const foreseen = found.partiraient.map(
          ({ quand, cle, canal }) => `${quand?.toISOString()} ${cle} ${canal}`,
        );
        expect(foreseen.toSorted()).toEqual(really.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('every message has one fate', () => {
    const rendezVous = [aRendezVous({ debut: plus(NOW, minutes(90)) }), aRendezVous({ id: 'rdv-2' })];
    const found = look(
      { lead: aLead({ statut: 'RENDEZ_VOUS_PRIS', conseillereId: 'marie' }), rendezVous },
      anAgency(),
    );
    const keys = [...found.partiraient, ...found.aApprouver, ...found.nePartiraientPas].map(({ cle }) => cle);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(8);
  });
});

describe('what the simulation writes', () => {
  test('a message moves only from the status it was decided on, and alone', () => {
    const messages = [aMessage({ id: 'a' }), aMessage({ id: 'b' })];
    const moved = (from: MessageMax['statut']) =>
      moveMessage(aState({ messages }), { messageId: 'a', from, set: { statut: 'ANNULE' }, now: later(1) })
        .messages;
    expect(moved('PLANIFIE').map(({ statut }) => statut)).toEqual(['ANNULE', 'PLANIFIE']);
    expect(moved('PLANIFIE')[0]?.updatedAt).toEqual(later(1));
    expect(moved('APPROUVE').map(({ statut }) => statut)).toEqual(['PLANIFIE', 'PLANIFIE']);
  });

  test('a record is made once; what only a provider could answer changes nothing', () => {
    const notify = {
      do: 'notify',
      key: 'k',
      leadId: 'lead-1',
      destinataireId: 'anne',
      nature: 'ALERTE',
      titre: 't',
      texte: '',
      because: '',
    } as const;
    const once = apply(aState(), [notify], NOW);
    expect(apply(once, [notify, { ...notify, key: 'k2' }], NOW).notifications).toHaveLength(2);
    expect(apply(once, [{ do: 'wake', leadId: 'lead-1', at: NOW, because: '' }], NOW)).toEqual(once);
  });

  test('with the provider already', () => {
    const all = everyOrNone(STATUT_MESSAGE);
    expect(all.filter((statut) => isUnderWay(aMessage({ statut })))).toEqual(['ENVOI_EN_COURS', 'INCERTAIN']);
    expect(isUnderWay(aMessage({ statut: 'INCERTAIN', sens: 'ENTRANT' }))).toBe(false);
    expect(isUnderWay(aMessage({ statut: 'INCERTAIN', deletedAt: NOW }))).toBe(false);
  });
});
