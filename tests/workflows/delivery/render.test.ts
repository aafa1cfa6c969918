import { render } from '../../../workflows/delivery/render';
import { asToldToStaff } from '../../../workflows/invitation/reader';
import { templateKey, variablesFor, wordingOf, fill } from '../../../workflows/delivery/wording';
import { modeles } from '../../../objects/seeds/modeles';
import type { Agency } from '../../../workflows/state';
import { SCENARIO } from '../../../objects/vocabulary';
import { aLead, anAgency, aRendezVous } from '../../support/builders';
import { everyOf } from '../../support/options';

const amina = { prenom: 'Amina', heure: '15 h', lien: '' };
const someone = { prenom: '', heure: '15 h' };

describe('render', () => {
  test.each([
    ['a variable', 'Bonjour {{prenom}}', 'Bonjour Amina'],
    ['with spaces inside', 'Bonjour {{ prenom }} !', 'Bonjour Amina !'],
    ['twice', '{{prenom}} {{prenom}}', 'Amina Amina'],
    ['none', 'Bonjour', 'Bonjour'],
    ['single braces are text', 'Bonjour {prenom} }}', 'Bonjour {prenom} }}'],
  ])('fills in %s', (_name, template, text) => {
    expect(render(template, amina)).toEqual({ ok: true, text });
  });

  test.each([
    ['unknown', 'Bonjour {{nomm}}', 'la variable {{nomm}} n’existe pas dans ce message'],
    ['accented', 'Bonjour {{prénom}}', 'la variable {{prénom}} n’existe pas dans ce message'],
    ['a word of JavaScript', '{{constructor}}', 'la variable {{constructor}} n’existe pas dans ce message'],
    ['empty', 'Voici {{lien}}', 'rien à mettre pour {{lien}}'],
    ['nameless', 'Voici {{}}', 'la variable {{}} n’existe pas dans ce message'],
    ['left open', 'Bonjour {{prenom', 'une variable n’est pas fermée par }}'],
    [
      'several',
      '{{a}} {{b}} {{a}}',
      'la variable {{a}} n’existe pas dans ce message ; la variable {{b}} n’existe pas dans ce message',
    ],
  ])('refuses a variable that is %s, by its name', (_name, template, because) => {
    expect(render(template, amina)).toEqual({ ok: false, because });
  });

  test.each([
    ['Bonjour {{prenom}}, merci !', 'Bonjour, merci !'],
    ['Bonjour {{prenom}} !', 'Bonjour !'],
    ['{{prenom}}, on se parle à {{heure}}.', 'On se parle à 15 h.'],
    ['Bravo ! {{prenom}}, écris-moi.', 'Bravo ! Écris-moi.'],
    ['Ligne\n{{prenom}}, à demain', 'Ligne\nÀ demain'],
    ['Merci {{prenom}}', 'Merci'],
  ])('without a first name « %s » is « %s »', (template, text) => {
    expect(render(template, someone)).toEqual({ ok: true, text });
  });

  test.each([
    ['Bonjour !\nDéplacer : {{lienRendezVous}}', { ok: true, text: 'Bonjour !' }],
    ['Bonjour !\n{{ lienRendezVous }}\nÀ demain', { ok: true, text: 'Bonjour !\nÀ demain' }],
    ['Déplacer : {{lienRendezVous}}', { ok: false, because: 'rien à mettre pour {{lienRendezVous}}' }],
    [
      'Bonjour !\nÀ {{heure}}, sinon {{lienRendezVous}}',
      { ok: false, because: 'rien à mettre pour {{lienRendezVous}}' },
    ],
  ])('where leads cannot reach MAX, the line that only says where goes: « %s »', (template, rendered) => {
    expect(render(template, { heure: '15 h', lienRendezVous: '' })).toEqual(rendered);
    const there = render(template, { heure: '15 h', lienRendezVous: 'https://max.exemple/rdv/x' });
    expect(there.ok && there.text).toContain('https://max.exemple/rdv/x');
  });

  test('what a lead wrote in its name is not a template', () => {
    expect(render('Bonjour {{prenom}}', { prenom: '{{heure}} $&', heure: '15 h' })).toEqual({
      ok: true,
      text: 'Bonjour {{heure}} $&',
    });
  });
});

describe('the wordings MAX starts with', () => {
  const steps = [
    { scenario: 'COACH_01', etape: 'questions' },
    { scenario: 'COACH_01', etape: 'relance' },
    { scenario: 'COACH_01', etape: 'budget' },
    { scenario: 'COACH_02', etape: 'absence' },
    { scenario: 'COACH_03', etape: 'j+1' },
    { scenario: 'COACH_03', etape: 'j+3' },
    { scenario: 'COACH_03', etape: 'j+7' },
    { scenario: 'COACH_03', etape: 'j+7-porte-ouverte' },
    { scenario: 'DESABONNEMENT', etape: 'confirmation' },
    { scenario: 'COACH_02', etape: 'j-1' },
    { scenario: 'COACH_02', etape: 'j-0' },
    { scenario: 'COACH_02', etape: 'h-1' },
    { scenario: 'RAPPEL_IMMIGRATION', etape: 'veille' },
    { scenario: 'INVITATION', etape: 'lead' },
    { scenario: 'INVITATION', etape: 'lead-annulation' },
    { scenario: 'INVITATION', etape: 'equipe' },
    { scenario: 'INVITATION', etape: 'equipe-annulation' },
  ] as const;

  test('are those of the steps', () => {
    expect(modeles.map(({ cle }) => cle).toSorted()).toEqual(
      steps.map(({ scenario, etape }) => templateKey(scenario, etape)).toSorted(),
    );
  });

  test.each(steps)('can be filled in, with and without a first name: $scenario $etape', (step) => {
    for (const prenom of ['Amina', '']) {
      const wording = wordingOf(
        { ...step, canal: 'COURRIEL', rendezVous: aRendezVous() },
        aLead({ prenom }),
        anAgency(),
      );
      expect(wording).toMatchObject({ ok: true });
      expect(wording.ok && `${wording.sujet} ${wording.corps}`).not.toMatch(/[{}]| ,|^,/);
    }
  });
});

describe('what may stand in a text', () => {
  test('the appointment in the lead’s zone, named when it is not the agency’s', () => {
    const lead = aLead({ fuseauHoraire: 'Africa/Casablanca', conseillereId: 'marie' });
    expect(
      variablesFor(
        aRendezVous({ lieu: ' 3 rue Haute ', lienVisio: 'https://visio.example/a' }),
        lead,
        anAgency(),
      ),
    ).toEqual({
      prenom: 'Amina',
      nom: 'Amina Diallo',
      conseillere: 'Marie',
      date: 'vendredi 27 novembre à 15 h (heure de Casablanca)',
      heure: '15 h (heure de Casablanca)',
      ou: 'en visioconférence, https://visio.example/a',
      lieu: '3 rue Haute',
      lien: 'https://visio.example/a',
      lienRendezVous: '',
    });
  });

  test('the page of the appointment, for the lead and never for staff', () => {
    const agency = anAgency({ lienRendezVous: (id) => `https://max.exemple/rdv/${id}` });
    const page = (given: Agency) => variablesFor(aRendezVous(), aLead(), given)['lienRendezVous'];
    expect(page(agency)).toBe('https://max.exemple/rdv/rdv-1');
    expect(page(asToldToStaff(agency))).toBe('');
  });

  test('no appointment, no hour', () => {
    expect(Object.keys(variablesFor(null, aLead(), anAgency()))).toEqual(['prenom', 'nom', 'conseillere']);
  });
});

describe('a text’s variables', () => {
  test('without blanks around them; nobody in charge has no name', () => {
    const rendezVous = aRendezVous({ lieu: ' Lyon ', lienVisio: ' https://v ' });
    const lead = aLead({ prenom: ' Amina ', name: ' Amina Diallo ', conseillereId: 'marie' });
    expect(variablesFor(rendezVous, lead, anAgency())).toMatchObject({
      ...{ prenom: 'Amina', nom: 'Amina Diallo', conseillere: 'Marie', lieu: 'Lyon', lien: 'https://v' },
    });
    expect(variablesFor(null, aLead(), anAgency())).toEqual({
      prenom: 'Amina',
      nom: 'Amina Diallo',
      conseillere: '',
    });
    expect(variablesFor(aRendezVous({ debut: null }), aLead(), anAgency())).not.toHaveProperty('date');
  });

  test.each<['SMS' | 'COURRIEL', string, string, object]>([
    ['SMS', 'Sujet {{inconnu}}', 'Bonjour', { ok: true, sujet: '', corps: 'Bonjour' }],
    ['COURRIEL', 'Pour {{prenom}}', 'Bonjour', { ok: true, sujet: 'Pour Amina', corps: 'Bonjour' }],
    ['COURRIEL', 'Pour {{inconnu}}', 'Bonjour', { ok: false }],
    ['COURRIEL', 'Sujet', ' \n', { ok: false, because: 'le texte est vide' }],
    ['SMS', '', '{{inconnu}}', { ok: false }],
  ])('by %s, %j and %j', (canal, sujet, corps, expected) => {
    expect(fill(canal, { sujet, corps }, { prenom: 'Amina' })).toMatchObject(expected);
  });

  const wording = (changes: object) => {
    const agency = anAgency();
    const modele = agency.modeles.get('coach-01.questions');
    if (modele === undefined) throw new Error('no template');
    const modeles = new Map([['coach-01.questions', { ...modele, ...changes }]]);
    return wordingOf({ scenario: 'COACH_01', etape: 'questions', canal: 'SMS', rendezVous: null }, aLead(), {
      ...agency,
      modeles,
    });
  };
  test.each<[string, object, object]>([
    ['a template', {}, { ok: true }],
    ['switched off', { actif: false }, { because: 'le modèle « coach-01.questions » est désactivé' }],
    [
      'kept for another channel',
      { canal: 'COURRIEL' },
      { because: 'le modèle « coach-01.questions » est réservé au canal COURRIEL' },
    ],
    ['kept for this one', { canal: 'SMS' }, { ok: true }],
    ['empty', { corps: '' }, { because: 'modèle « coach-01.questions » : le texte est vide' }],
  ])('%s', (_name, changes, expected) => expect(wording(changes)).toMatchObject(expected));
});

test('each scenario has a prefix of its own, which ends at a dot', () => {
  const all = everyOf(SCENARIO);
  expect(all.map((scenario) => templateKey(scenario, 'x'))).toEqual([
    ...['coach-01.x', 'coach-02.x', 'coach-03.x', 'rappel-immigration.x', 'invitation.x'],
    ...['desabonnement.x', 'manuel.x'],
  ]);
});
