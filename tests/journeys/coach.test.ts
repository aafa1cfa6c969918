/** The three coaching scenarios, in the three modes, as stories on a test clock (DESIGN §5). */
import { days, hours, minutes, plus } from '../../src/kernel/time';
import type { ModeMax } from '../../objects/vocabulary';
import type { LeadState } from '../../workflows/state';
import { aLead, anAgency, aReply, aRendezVous, aState, at, NOW } from '../support/builders';
import { World } from '../support/world';

const newcomer = () => aState({ lead: aLead({ statut: null, source: null, statutCoaching: null }) });
const sentIn = ({ sent }: World): readonly string[] =>
  sent.map(
    ({ at: when, cle }) => `${when.toISOString().slice(5, 16)} ${cle.split('.').slice(0, 2).join('.')}`,
  );
const STRONG =
  'Je n’arrive pas à trouver des clients, je suis à bout. Oui, je suis prête à m’engager maintenant !';

describe('COACH-01', () => {
  test('AUTO, no answer: questions, one gentle reminder, then a weak motivation and silence', () => {
    const world = new World(newcomer(), anAgency({ mode: 'AUTO' })).settle().until(plus(NOW, days(10)));
    expect(sentIn(world)).toEqual(['11-24T09:00 coach-01.questions', '11-26T09:00 coach-01.relance']);
    expect(world.state.lead).toMatchObject({
      niveauMotivation: 'FAIBLE',
      qualification: null,
      statutCoaching: 'PRE_QUALIF',
    });
    expect(world.state.lead.lectureMax).toContain('Motivation : Faible');
  });

  test('AUTO, an answer: no reminder, the reading is on the lead, a late answer lifts a weak motivation', () => {
    const world = new World(newcomer(), anAgency({ mode: 'AUTO' })).settle().until(plus(NOW, days(1)));
    world.adds(aReply({ corps: STRONG }));
    world.until(plus(NOW, days(10)));
    expect(sentIn(world)).toEqual(['11-24T09:00 coach-01.questions']);
    expect(world.state.lead).toMatchObject({ niveauMotivation: 'FORTE', qualification: 'A_QUALIFIER' });

    const late = new World(newcomer(), anAgency({ mode: 'AUTO' })).settle().until(plus(NOW, days(5)));
    expect(late.state.lead.niveauMotivation).toBe('FAIBLE');
    expect(late.adds(aReply({ corps: STRONG })).state.lead.niveauMotivation).toBe('FORTE');
  });

  test('an automatic reply is not an answer, and the reminder waits for the return', () => {
    const world = new World(newcomer(), anAgency({ mode: 'AUTO' })).settle().until(plus(NOW, hours(2)));
    world.adds(aReply({ corps: 'Réponse automatique : je suis en congé, de retour le 30 novembre 2026.' }));
    world.until(plus(NOW, days(5)));
    expect(sentIn(world)).toEqual(['11-24T09:00 coach-01.questions']);
    expect(world.state.lead.niveauMotivation).toBeNull();
    world.until(plus(NOW, days(14)));
    expect(world.state.lead.niveauMotivation).toBe('FAIBLE');
  });

  test('the budget question, when the setting asks it: once, after an answer without a budget', () => {
    const agency = anAgency({ mode: 'AUTO', reglages: { questionBudget: true } });
    const world = new World(newcomer(), agency).settle().until(plus(NOW, days(1)));
    world.adds(aReply({ corps: STRONG })).until(plus(NOW, days(2)));
    expect(sentIn(world)).toEqual(['11-24T09:00 coach-01.questions', '11-25T09:30 coach-01.budget']);
    world.adds(aReply({ id: 'reponse-2', corps: 'environ 800 €' })).until(plus(NOW, days(9)));
    expect(world.state.lead.budgetEstime).toBe('DE_500_A_2000');
    expect(world.sent).toHaveLength(2);

    const told = new World(newcomer(), agency).settle().until(plus(NOW, days(1)));
    told.adds(aReply({ corps: `${STRONG} Mon budget est de 800 €.` })).until(plus(NOW, days(5)));
    expect(sentIn(told)).toEqual(['11-24T09:00 coach-01.questions']);
  });

  test('ASSISTE sends nothing that nobody approved; CONSEIL sends nothing at all', () => {
    const assiste = new World(newcomer(), anAgency()).settle().until(plus(NOW, days(10)));
    expect(assiste.sent).toEqual([]);
    const conseil = new World(newcomer(), anAgency({ mode: 'CONSEIL' })).settle().until(plus(NOW, days(10)));
    expect(conseil.state.messages).toEqual([]);
    expect(conseil.state.lead.lectureMax).toContain('Conseil de MAX');
  });

  test('ASSISTE: the reminder is a draft too, once the approved questions have left', () => {
    const world = new World(newcomer(), anAgency()).settle();
    world.edits('coach-01.questions.lead-1', { statut: 'APPROUVE' }).until(plus(NOW, days(3)));
    expect(world.message('coach-01.relance.lead-1').statut).toBe('A_VALIDER');
    world.edits('coach-01.relance.lead-1', { statut: 'APPROUVE' });
    expect(world.sent).toHaveLength(2);
  });
});

const booked = (): LeadState =>
  aState({ lead: aLead({ createdAt: at('2026-10-01T09:00:00Z'), statutCoaching: 'PRE_QUALIF' }) });

describe('COACH-02 after a missed call', () => {
  const missed = (mode: ModeMax): World => {
    const world = new World(booked(), anAgency({ mode })).settle().books().until(at('2026-11-27T15:00:00Z'));
    return world.books({ statut: 'MANQUE' });
  };

  test('AUTO: the message leaves a quarter of an hour later, in which a mistake can be corrected', () => {
    const world = missed('AUTO').until(at('2026-11-27T15:14:00Z'));
    expect(sentIn(world).at(-1)).toBe('11-27T13:00 coach-02.h-1');
    expect(sentIn(world.until(at('2026-11-27T15:15:00Z'))).at(-1)).toBe('11-27T15:15 coach-02.absence');

    const corrected = missed('AUTO').until(at('2026-11-27T15:05:00Z')).books({ statut: 'EFFECTUE' });
    expect(sentIn(corrected.until(at('2026-11-27T20:00:00Z')))).not.toContain('11-27T15:15 coach-02.absence');
  });

  test('a new appointment or an answer makes it pointless', () => {
    const again = missed('ASSISTE').books({
      id: 'rdv-2',
      debut: at('2026-12-02T14:00:00Z'),
      statut: 'PLANIFIE',
    });
    const cle = 'coach-02.absence.rdv-1.2026-11-27T14:00Z';
    expect(again.message(cle)).toMatchObject({ statut: 'ANNULE', raison: 'un autre rendez-vous est pris' });
    const answered = missed('ASSISTE').adds(aReply({ corps: 'Désolée, j’ai eu un empêchement' }));
    expect(answered.message(cle)).toMatchObject({ statut: 'ANNULE', raison: 'la personne a répondu' });
  });

  test('the second no-show disqualifies, reversibly, and nothing more is sent about it', () => {
    const world = missed('AUTO').until(at('2026-11-30T10:00:00Z'));
    world
      .books({ id: 'rdv-2', debut: at('2026-12-02T14:00:00Z'), statut: 'PLANIFIE' })
      .until(at('2026-12-02T15:00:00Z'));
    const before = world.sent.length;
    world.books({ id: 'rdv-2', statut: 'MANQUE' }).until(at('2026-12-04T15:00:00Z'));
    expect(world.state.lead).toMatchObject({ qualification: 'NON_QUALIFIE', nombreNoShow: 2 });
    expect(world.sent).toHaveLength(before);
  });
});

describe('COACH-03', () => {
  const called = (mode: ModeMax, lead: Parameters<typeof aLead>[0] = {}): World => {
    const state = { ...booked(), lead: aLead({ ...booked().lead, ...lead }) };
    const world = new World(state, anAgency({ mode })).settle().books().until(at('2026-11-27T14:45:00Z'));
    return world.books({ statut: 'EFFECTUE' });
  };
  const later = (world: World): readonly string[] =>
    sentIn(world).filter((line) => line.includes('coach-03'));

  test('AUTO: J+1, J+3, J+7 at ten, moved off Sunday, and a summary to fill in', () => {
    const world = called('AUTO', { douleurPrincipale: 'je procrastine', budgetEstime: 'PLUS_2000' });
    expect(world.state.lead).toMatchObject({ appelRealise: 'OUI', statutCoaching: 'APPEL_REALISE' });
    expect(world.state.lead.notesCoaching).toBe(
      '**Situation actuelle** : (à compléter)\n\n**Blocages** : je procrastine\n\n**Désir futur** : (à compléter)\n\n**Budget** : >2000€',
    );
    expect(later(world.until(at('2026-12-20T10:00:00Z')))).toEqual([
      '11-28T09:00 coach-03.j+1',
      '11-30T09:00 coach-03.j+3',
      '12-04T09:00 coach-03.j+7',
    ]);
  });

  test('an open door instead of a closing word when the motivation is strong, also when it becomes so later', () => {
    expect(
      later(called('AUTO', { niveauMotivation: 'FORTE' }).until(at('2026-12-20T10:00:00Z'))).at(-1),
    ).toBe('12-04T09:00 coach-03.j+7-porte-ouverte');
    const world = called('AUTO').until(at('2026-12-01T10:00:00Z')).changesLead({ niveauMotivation: 'FORTE' });
    expect(later(world.until(at('2026-12-20T10:00:00Z'))).at(-1)).toBe(
      '12-04T09:00 coach-03.j+7-porte-ouverte',
    );
  });

  test.each<[string, (world: World) => World]>([
    ['a reply', (world) => world.adds(aReply({ corps: 'Merci beaucoup, je réfléchis' }))],
    ['GAGNE', (world) => world.changesLead({ statutCoaching: 'GAGNE' })],
    ['PERDU', (world) => world.changesLead({ statutCoaching: 'PERDU' })],
    ['an opt-out', (world) => world.changesLead({ desabonneLe: world.now })],
    ['the call did not take place after all', (world) => world.books({ statut: 'MANQUE_PAR_NOUS' })],
  ])('%s stops it', (_name, happens) => {
    const world = happens(called('AUTO').until(at('2026-11-29T10:00:00Z')));
    expect(later(world.until(at('2026-12-20T10:00:00Z')))).toEqual(['11-28T09:00 coach-03.j+1']);
  });

  test('ASSISTE drafts all three, CONSEIL only advises', () => {
    const assiste = called('ASSISTE');
    const drafts = assiste.state.messages.filter(({ scenario }) => scenario === 'COACH_03');
    expect(drafts.map(({ etape, statut }) => `${etape} ${statut ?? ''}`)).toEqual([
      'j+1 A_VALIDER',
      'j+3 A_VALIDER',
      'j+7 A_VALIDER',
    ]);
    const conseil = called('CONSEIL');
    expect(conseil.state.messages.filter(({ scenario }) => scenario === 'COACH_03')).toEqual([]);
  });

  test('what a person wrote in the notes stays', () => {
    expect(called('AUTO', { notesCoaching: 'Très à l’écoute.' }).state.lead.notesCoaching).toBe(
      'Très à l’écoute.',
    );
    const world = called('AUTO').changesLead({ notesCoaching: '' }).until(at('2026-12-20T10:00:00Z'));
    expect(world.state.lead.notesCoaching).toBe('');
  });

  test('a call from long before MAX is not followed up', () => {
    const old = aRendezVous({
      debut: at('2026-10-02T14:00:00Z'),
      statut: 'EFFECTUE',
      createdAt: at('2026-10-01T09:00:00Z'),
    });
    const lead = aLead({
      createdAt: at('2026-10-01T09:00:00Z'),
      updatedAt: at('2026-10-02T15:00:00Z'),
      appelRealise: 'OUI',
      statutCoaching: 'APPEL_REALISE',
      statut: 'CONSULTATION_EFFECTUEE',
    });
    for (const rendezVous of [[old], []]) {
      const world = new World(aState({ lead, rendezVous }), anAgency({ mode: 'AUTO' }))
        .settle()
        .until(plus(NOW, days(10)));
      expect(later(world)).toEqual([]);
      world.changesLead({ typeCoaching: 'MINDSET' }).until(plus(NOW, days(20)));
      expect(later(world)).toEqual([]);
      expect(world.state.lead.notesCoaching).toBe('');
    }
  });

  test('a call marked by hand, without an appointment, is followed from that moment', () => {
    const world = new World(newcomer(), anAgency({ mode: 'AUTO' })).settle().until(plus(NOW, minutes(30)));
    world.changesLead({ appelRealise: 'OUI' }).until(plus(NOW, days(20)));
    expect(later(world)).toEqual([
      '11-25T09:00 coach-03.j+1',
      '11-27T09:00 coach-03.j+3',
      '12-01T09:00 coach-03.j+7',
    ]);
  });
});
