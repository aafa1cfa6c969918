import { decideAnnouncement } from '../../workflows/intake/announcement';
import { decideIntake } from '../../workflows/intake/intake';
import type { Lead, LeadState } from '../../workflows/state';
import { days, hours, minus } from '../../src/kernel/time';
import { aLead, aMembreEquipe, aMessage, anAgency, aNotification, aState, NOW } from '../support/builders';

describe('a lead that arrives lacks nothing afterwards', () => {
  test.each<[string, Partial<Lead>, object | null]>([
    ['no statut: new', { statut: null }, { statut: 'NOUVEAU' }],
    ['no source: typed in by hand', { source: null }, { source: 'AJOUT_MANUEL' }],
    [
      'both at once, in one write',
      { statut: null, source: null },
      { statut: 'NOUVEAU', source: 'AJOUT_MANUEL' },
    ],
    ['a coaching lead gets its coaching status', { statutCoaching: null }, { statutCoaching: 'NOUVEAU' }],
    ['an immigration lead gets none', { statutCoaching: null, parcours: 'IMMIGRATION' }, null],
    ['what staff chose stays', { statut: 'QUALIFIE', source: 'IMPORT_EXCEL', statutCoaching: 'GAGNE' }, null],
    ['a deleted lead is left alone', { statut: null, deletedAt: NOW }, null],
  ])('%s', (_name, changes, set) => {
    const [decision] = decideIntake(aState({ lead: aLead(changes) }));
    expect(decision).toMatchObject(set === null ? { do: 'nothing' } : { do: 'updateLead', set });
  });

  test.each([
    ['sent', 'ENVOYE', null, 'PRE_QUALIF'],
    ['delivered', 'DELIVRE', 'NOUVEAU', 'PRE_QUALIF'],
    ['only planned', 'PLANIFIE', 'NOUVEAU', undefined],
    ['a draft', 'A_VALIDER', null, 'NOUVEAU'],
    ['cancelled', 'ANNULE', 'NOUVEAU', undefined],
    ['sent, and the coach is further already', 'ENVOYE', 'APPEL_REALISE', undefined],
  ] as const)('questions %s: %s, coaching status %s → %s', (_name, statut, before, after) => {
    const state = aState({ lead: aLead({ statutCoaching: before }), messages: [aMessage({ statut })] });
    const [decision] = decideIntake(state);
    expect(decision?.do === 'updateLead' ? decision.set.statutCoaching : undefined).toBe(after);
  });
});

describe('NOUVEAU_LEAD', () => {
  const announced = aNotification({
    nature: 'NOUVEAU_LEAD',
    cle: 'nouveau-lead.lead-1.anne',
    destinataireId: 'anne',
  });
  const two = anAgency({ equipe: [aMembreEquipe(), aMembreEquipe({ id: 'e2', membreId: 'sofia' })] });
  const lead = (changes: Partial<Lead>): Partial<LeadState> => ({ lead: aLead(changes) });
  const old = { createdAt: minus(NOW, hours(2)) };

  test.each<[string, Partial<LeadState>, readonly string[]]>([
    ['to every administrator', {}, ['anne', 'sofia']],
    ['also before the lead has a status', lead({ statut: null }), ['anne', 'sofia']],
    ['only to the one who was not told', { notifications: [announced] }, ['sofia']],
    [
      'a thrown-away notification counts as told',
      { notifications: [{ ...announced, deletedAt: NOW }] },
      ['sofia'],
    ],
    ['not to an administrator who joined later', { ...lead(old), notifications: [announced] }, []],
    ['late is better than never when nobody was told', lead(old), ['anne', 'sofia']],
    ['not once the lead has moved on', lead({ statut: 'CONTACTE' }), []],
    ['not for an import, which has its own', lead({ source: 'IMPORT_EXCEL' }), []],
    ['not for a lead a week old', lead({ createdAt: minus(NOW, days(7)) }), []],
    ['not for a deleted lead', lead({ deletedAt: NOW }), []],
  ])('%s', (_name, changes, told) => {
    const decisions = decideAnnouncement(aState(changes), two, NOW);
    expect(
      decisions.flatMap((decision) => (decision.do === 'notify' ? [decision.destinataireId] : [])),
    ).toEqual(told);
  });

  test.each([
    ['nobody is administrator', [aMembreEquipe({ fonction: 'COACH' })], 'l’équipe n’a pas d’administrateur'],
    [
      'the administrator’s card names no member',
      [aMembreEquipe({ membreId: null })],
      'l’équipe n’a pas d’administrateur',
    ],
  ])('says so when %s', (_name, equipe, because) => {
    expect(decideAnnouncement(aState(), anAgency({ equipe }), NOW)).toMatchObject([
      { do: 'nothing', because },
    ]);
  });

  test('an administrator with two cards is told once', () => {
    const twice = anAgency({ equipe: [aMembreEquipe(), aMembreEquipe({ id: 'e2' })] });
    expect(decideAnnouncement(aState(), twice, NOW)).toMatchObject([
      {
        do: 'notify',
        key: 'nouveau-lead.lead-1.anne',
        nature: 'NOUVEAU_LEAD',
        titre: 'Nouveau lead : Amina Diallo',
        texte: 'Amina Diallo : nouvelle demande (Coaching, Formulaire web).',
      },
    ]);
  });

  test('an import says why it is silent', () => {
    expect(decideAnnouncement(aState(lead({ source: 'IMPORT_EXCEL' })), two, NOW)).toMatchObject([
      { because: 'lead importé : une seule notification pour tout l’import' },
    ]);
  });
});
