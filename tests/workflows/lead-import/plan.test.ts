import { recordId } from '../../../src/kernel/keys';
import type { ImportPlan } from '../../../workflows/lead-import/plan';
import { keyPrefix } from '../../../workflows/lead-import/plan';
import { resultsOf } from '../../../workflows/lead-import/result';
import { searchesOf } from '../../../workflows/lead-import/search';
import { mayBeSame } from '../../../workflows/lead-import/same-person';
import { uuid } from '../distribution/people';
import { aKnownLead, aSheet, IMPORT, planOf, readingOf, type Written } from './sheets';

const TITLES = ['Nom', 'Courriel', 'Tél', 'Ville', 'Message'] as const;
const sheet = (...rows: readonly (readonly Written[])[]) => aSheet(TITLES, ...rows);
const AMINA = ['Amina Diallo', 'amina@x.fr', '0612345678', 'Lyon', ''] as const;
const told = (plan: ImportPlan) => plan.fates.map((fate) => [fate.do, fate.because]);
const known = aKnownLead({ courriels: ['amina@x.fr'], telephones: ['+33612345678'], ville: 'Lyon' });

describe('a row about somebody new', () => {
  test('is created, under a key made of what it means', () => {
    const plan = planOf(sheet(AMINA));
    const cleExterne = keyPrefix(IMPORT) + recordId('courriel:amina@x.fr');
    expect(plan.counts).toEqual({ total: 1, crees: 1, completes: 0, connus: 0, refuses: 0 });
    expect(plan.creations).toEqual([
      expect.objectContaining({
        id: recordId(cleExterne),
        cleExterne,
        name: 'Amina Diallo',
        row: 2,
        doublonDeId: null,
      }),
    ]);
  });

  test('keeps its key when its place in the file, its name or the order of its columns change', () => {
    const key = (...rows: readonly (readonly Written[])[]) =>
      planOf(aSheet(...rows))
        .creations.map(({ id }) => id)
        .toSorted();
    expect(
      key(['Tél', 'Courriel', 'Nom'], ['06 99 99 99 99', '', 'Z'], ['', 'AMINA@x.fr', 'A. Diallo']),
    ).toEqual(key(TITLES, AMINA, ['Zoé', '', '0699999999']));
  });
});

describe('a row about somebody in Twenty', () => {
  test.each<[string, Partial<typeof known>, readonly Written[], string, string]>([
    [
      'same e-mail, nothing new',
      {},
      ['Amina Diallo', 'Amina@X.fr', ''],
      'skip',
      'même courriel que Amina Diallo (déjà dans Twenty), rien de nouveau',
    ],
    [
      'same phone, nothing new',
      {},
      ['DIALLO Amina', '', '+33 6 12 34 56 78'],
      'skip',
      'même téléphone que Amina Diallo (déjà dans Twenty), rien de nouveau',
    ],
    [
      'both, and a town it lacks',
      { ville: '' },
      AMINA,
      'merge',
      'même courriel et même téléphone que Amina Diallo (déjà dans Twenty)',
    ],
    [
      'a phone it lacks',
      { telephones: [] },
      AMINA,
      'merge',
      'même courriel que Amina Diallo (déjà dans Twenty)',
    ],
    [
      'a second e-mail',
      {},
      ['Amina', 'amina@x.fr;a2@x.fr', ''],
      'merge',
      'même courriel que Amina Diallo (déjà dans Twenty)',
    ],
    [
      'another name, nothing else of its own',
      {},
      ['Paul Roy', '', '0612345678'],
      'refuse',
      'même téléphone que Amina Diallo (déjà dans Twenty), sous un autre nom : si ce sont deux personnes, donnez à celle-ci un courriel ou un téléphone à elle',
    ],
    [
      'another name and e-mail, the same phone',
      {},
      ['Paul Roy', 'paul@x.fr', '0612345678'],
      'create',
      'même téléphone que Amina Diallo (déjà dans Twenty), sous un autre nom : créé avec son propre contact, à vérifier',
    ],
    [
      'nothing but name and town',
      {},
      ['diallo AMINA', 'new@x.fr', '', 'LYON'],
      'create',
      'même nom et même ville que Amina Diallo (déjà dans Twenty), sans contact en commun : à vérifier',
    ],
    [
      'the name, another town',
      {},
      ['Amina Diallo', 'new@x.fr', '', 'Paris'],
      'create',
      'personne n’a ce courriel ni ce téléphone',
    ],
  ])('%s', (_name, over, row, what, because) => {
    expect(told(planOf(sheet(row), [{ ...known, ...over }]))).toEqual([[what, because]]);
  });

  test('fills what is empty and overwrites nothing', () => {
    const lead = aKnownLead({ courriels: ['amina@x.fr'], prenom: '', langue: 'ANGLAIS', message: 'Bonjour' });
    const file = aSheet(
      ['Nom', 'Courriel', 'Tél', 'Ville', 'Langue', 'Message', 'Statut', 'Pays'],
      ['Amina Diallo', 'amina@x.fr', '0612345678', 'Lyon', 'français', 'Autre chose', 'Client', ''],
    );
    const plan = planOf(file, [lead]);
    expect(plan.completions).toEqual([
      { leadId: lead.id, rows: [2], set: { prenom: 'Amina', telephones: ['+33612345678'], ville: 'Lyon' } },
    ]);
    expect(resultsOf(plan.fates)).toEqual([
      {
        row: 2,
        resultat: 'Complété',
        motif:
          'Prénom, Ville, Téléphone : même courriel que Amina Diallo (déjà dans Twenty). À vérifier : non repris, déjà rempli : Langue, Message.',
      },
    ]);
  });

  test('several rows fill one lead together, each field once', () => {
    const lead = aKnownLead({ courriels: ['amina@x.fr'] });
    const plan = planOf(
      sheet(
        ['Amina', 'amina@x.fr', '', 'Lyon'],
        ['Amina', 'amina@x.fr', '0612345678', 'Paris'],
        ['', '', '0612345678'],
      ),
      [lead],
    );
    expect(plan.completions).toEqual([
      { leadId: lead.id, rows: [2, 3], set: { ville: 'Lyon', telephones: ['+33612345678'] } },
    ]);
    expect(plan.fates.map((fate) => fate.do)).toEqual(['merge', 'merge', 'skip']);
  });

  test('a number that another lead has is not given to this one', () => {
    const paul = aKnownLead({
      id: uuid(501),
      name: 'Paul Roy',
      prenom: 'Paul',
      telephones: ['+33612345678'],
    });
    const plan = planOf(sheet(AMINA), [aKnownLead({ courriels: ['amina@x.fr'], ville: 'Lyon' }), paul]);
    expect(plan.fates[0]).toMatchObject({
      do: 'skip',
      like: { leadId: uuid(500) },
      remarques: ['même téléphone que Paul Roy (déjà dans Twenty) aussi'],
    });
  });
});

describe('two rows about one person', () => {
  test('make one lead that gathers what both say', () => {
    const plan = planOf(
      sheet(
        ['', 'amina@x.fr', '', '', 'Bonjour'],
        ['Amina DIALLO', 'amina@x.fr', '0612345678', 'Lyon', 'Rappelez-moi'],
        ['Amina Diallo', '', '06 12 34 56 78', 'LYON', ''],
      ),
    );
    expect(told(plan)).toEqual([
      ['create', 'personne n’a ce courriel ni ce téléphone'],
      ['merge', 'même courriel que amina@x.fr (ligne 2)'],
      ['skip', 'même téléphone que Amina Diallo (ligne 2), rien de nouveau'],
    ]);
    expect(plan.creations).toMatchObject([
      {
        name: 'Amina Diallo',
        prenom: 'Amina',
        telephones: ['+33612345678'],
        ville: 'Lyon',
        message: 'Bonjour',
        notes: ['Ligne 3 : Rappelez-moi'],
      },
    ]);
  });

  test('a couple with one number is two people, the second flagged', () => {
    const plan = planOf(sheet(AMINA, ['Ousmane Diallo', 'ousmane@x.fr', '0612345678', 'Lyon']));
    expect(plan.fates).toMatchObject([
      { do: 'create', doublonDe: null },
      { do: 'create', doublonDe: { row: 2, name: 'Amina Diallo' } },
    ]);
    expect(plan.creations[1]).toMatchObject({
      telephones: [],
      doublonDeId: plan.creations[0]?.id,
      notes: ['+33612345678 : aussi donné pour Amina Diallo (ligne 2)'],
    });
  });

  test('the same name and town with other contacts is a suspicion, created and flagged', () => {
    const plan = planOf(sheet(AMINA, ['Diallo Amina', 'autre@x.fr', '', 'lyon']));
    expect(plan.creations.map(({ doublonDeId }) => doublonDeId)).toEqual([null, plan.creations[0]?.id]);
    expect(resultsOf(plan.fates)[1]).toEqual({
      row: 3,
      resultat: 'Créé, doublon probable',
      motif: 'Même nom et même ville que Amina Diallo (ligne 2), sans contact en commun : à vérifier.',
    });
  });
});

test('the report says of each row what became of it, and who got the lead', () => {
  const { fates, creations } = planOf(sheet(AMINA, AMINA, ['Zoé', '', '']));
  expect(resultsOf(fates, new Map([[creations[0]?.id ?? '', 'Marie Roy']]))).toEqual([
    { row: 2, resultat: 'Créé', motif: 'Attribué à Marie Roy.' },
    {
      row: 3,
      resultat: 'Déjà connu',
      motif: 'Même courriel et même téléphone que Amina Diallo (ligne 2), rien de nouveau.',
    },
    {
      row: 4,
      resultat: 'Refusé',
      motif: expect.stringMatching(/^Ni courriel ni téléphone/) as string,
    },
  ]);
});

describe('an import that was cut', () => {
  const file = sheet(AMINA, ['Paul Roy', 'paul@x.fr', '', 'Lyon'], ['Zoé Lam', '', '0699999999']);

  test('plans what it made already as before, under the same ids', () => {
    const first = planOf(file);
    const made = first.creations
      .slice(0, 2)
      .map(({ id, cleExterne, courriels, telephones }) =>
        aKnownLead({ id, cleExterne, courriels, telephones }),
      );
    expect(planOf(file, made)).toEqual(first);
  });

  test('counts a merge that it made already as a merge', () => {
    const done = aKnownLead({ courriels: ['amina@x.fr'], telephones: ['+33612345678'], ville: 'Lyon' });
    expect(planOf(file, [done]).counts).toMatchObject({ completes: 0, connus: 1 });
    expect(planOf(file, [done], new Map([[2, done.id]])).counts).toMatchObject({ completes: 1, connus: 0 });
  });
});

test('Twenty is asked for the contacts of the rows, and for names whose town is known', () => {
  const { rows } = readingOf(
    sheet(AMINA, ['Paul Roy', 'paul@x.fr', '', ''], ['Zoé Lam', 'paul@x.fr', '0699999999', 'Nice']),
  );
  expect(searchesOf(rows, 2)).toEqual([
    { courriels: ['amina@x.fr', 'paul@x.fr'], telephones: ['+33612345678'], noms: ['Amina Diallo'] },
    { courriels: ['paul@x.fr'], telephones: ['+33699999999'], noms: ['Zoé Lam'] },
  ]);
});

describe('two names', () => {
  const named = (name: string) => ({ name, prenom: name.split(' ')[0] ?? '' });
  test.each([
    ['Jean Dupont', 'jean dupont', true],
    ['Jean Dupont', 'Dupont Jean', true],
    ['Jean Dupont', 'J. Dupont', true],
    ['Jean Dupont', 'Jean', true],
    ['Amina Benali', 'Amina Diallo', true],
    ['Fatima Zahra El Amrani', 'Fatima El Amrani', true],
    ['Mohamed Ali', 'Mohammed Ali', true],
    ['Jean Dupont', '', true],
    ['Jean Dupont', 'jean@x.fr', true],
    ['Jean Dupont', 'Marie Dupont', false],
    ['Jean Dupont', 'Paul Roy', false],
  ])('%s and %s may be one person: %s', (a, b, same) => {
    expect([mayBeSame(named(a), named(b)), mayBeSame(named(b), named(a))]).toEqual([same, same]);
  });
});
