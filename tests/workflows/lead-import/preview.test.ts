import { draftImport, type ImportInput } from '../../../workflows/lead-import';
import { nextBatch, progressOf } from '../../../workflows/lead-import/batches';
import { asLead } from '../../../workflows/lead-import/newcomer';
import { planImportUndo } from '../../../workflows/lead-import/undo';
import type { LeadState } from '../../../workflows/state';
import { uuid } from '../distribution/people';
import { aState, aMessage, aRendezVous } from '../../support/builders';
import { aKnownLead, aSheet, IMPORT, NOW, planOf, readingOf, team, type Written } from './sheets';

const TITLES = ['Nom', 'Courriel', 'Tél', 'Provenance', 'Statut'] as const;
const draft = (rows: readonly (readonly Written[])[], over: Partial<ImportInput> = {}) =>
  draftImport(
    {
      importId: IMPORT,
      fichier: 'leads [mars].xlsx',
      reading: readingOf(aSheet(TITLES, ...rows)),
      known: [aKnownLead({ courriels: ['amina@x.fr'] })],
      parcours: 'IMMIGRATION',
      strategie: null,
      repartition: null,
      team,
      history: new Map(),
      ...over,
    },
    NOW,
  );
const MIXED = [
  ['Amina Diallo', 'amina@x.fr', '0612345678', 'Salon', ''],
  ['Amina Diallo', 'amina@x.fr', '', '', ''],
  ['Paul Roy', 'paul@x.fr', '', 'Salon', 'tiède'],
  ['Zoé Lam', 'zoe@x', '', '', ''],
  ['Léa Côté', 'lea@x.fr', '', '', 'Client'],
];

describe('the preview', () => {
  test('has exact counts, the columns, the refused rows and what is to be looked at', () => {
    expect(draft(MIXED).resume)
      .toBe(`**leads \\[mars\\].xlsx** · feuille « Feuil1 », titres à la ligne 1 · 5 lignes

| Lignes | Nombre | |
| --- | ---: | --- |
| À créer | 2 | personne n’a ce courriel ni ce téléphone |
| À compléter | 1 | déjà là : seuls les champs vides sont remplis |
| Laissées | 1 | déjà là, rien de nouveau, ou ligne sans personne |
| Refusées | 1 | listées plus bas, avec la raison |
| **Total** | **5** | |

| Dans le fichier | Devient | Parce que |
| --- | --- | --- |
| colonne A « Nom » | Nom | titre reconnu |
| colonne B « Courriel » | Courriel | titre reconnu |
| colonne C « Tél » | Téléphone | titre reconnu |
| colonne E « Statut » | Statut | titre reconnu |

**Colonnes non importées, gardées dans le rapport :** colonne D « Provenance » (titre inconnu).

**Refusées : 1 ligne**

- ligne 5 : colonne B « Courriel » : « zoe@x » n’a pas de fin après le @ (.com, .fr…) : corrigez l’adresse, par exemple prenom.nom@exemple.fr

**À vérifier : 1 remarque**

- ligne 4 : colonne E « Statut » : « tiède » n’est pas compris : le lead entre comme Nouveau ; choisissez parmi Nouveau, Contacté, À recontacter, Rendez-vous pris, Consultation effectuée, Consultation manquée, Qualifié, Non qualifié, Pas intéressé, Client

**Sans distribution :** les leads créés restent à attribuer. Choisissez une « Stratégie » pour les distribuer en même temps.

Rien n’est encore écrit. Pour importer, passez le statut à **À importer**. Pour changer une colonne, modifiez « Correspondance des colonnes » : l’aperçu est refait.`);
  });

  test('says a reason once for all its rows', () => {
    const bad = Array.from({ length: 8 }, () => ['Zoé', 'zoe@x', '', '', '']);
    expect(draft([...bad, ['Paul', '', '', '', '']]).resume).toMatch(
      /\*\*Refusées : 9 lignes\*\*\n\n- lignes 2, 3, 4, 5, 6 et 3 autres : colonne B .*\n- ligne 10 : ni courriel ni téléphone/,
    );
  });

  test.each([
    [1, 'ligne 2'],
    [2, 'lignes 2 et 3'],
    [3, 'lignes 2, 3 et 4'],
    [5, 'lignes 2, 3, 4, 5 et 6'],
  ])('names %i rows', (count, named) => {
    const bad = Array.from({ length: count }, () => ['Zoé', 'zoe@x', '', '', '']);
    expect(draft(bad).resume).toContain(`- ${named} : colonne B`);
  });

  const hundred = Array.from({ length: 25 }, (_none, at) => [`Lead ${String(at)}`, `l${String(at)}@x.fr`]);

  test('shows who would get how many, in the order of the file', () => {
    const { resume, ...rest } = draft(hundred, {
      strategie: 'PAR_NOMBRE',
      repartition: '15 à Marie, 10 à Sofia',
    });
    expect(resume).toContain('| Marie Roy | 15 | 0 → 15 | comme demandé |');
    expect(
      rest.ok &&
        rest.distribution?.plan.placements.slice(0, 15).map(({ name, membreId }) => [name, membreId]),
    ).toEqual(hundred.slice(0, 15).map(([name]) => [name, uuid(1)]));
  });

  test('distributes only open leads that the file gives to nobody', () => {
    const reading = readingOf(
      aSheet(
        ['Courriel', 'Statut', 'Conseillère'],
        ['a@x.fr', '', ''],
        ['b@x.fr', 'Client', ''],
        ['c@x.fr', '', 'Sofia'],
      ),
    );
    const made = draft(MIXED, { reading, strategie: 'EGALE' });
    expect(made.ok && made.distribution?.plan.total).toBe(1);
  });

  test('is a refusal when the distribution has a fault: nothing half done', () => {
    expect(draft(hundred, { strategie: 'PAR_NOMBRE', repartition: '30 à Marie' })).toMatchObject({
      ok: false,
      resume: expect.stringMatching(
        /^\*\*Import refusé, rien n’a été écrit\*\* · leads \\\[mars\\\]\.xlsx\n\n- L’ordre demande 30 leads mais il n’y en a que 25/,
      ),
    });
  });
});

describe('carried out', () => {
  const many = Array.from({ length: 450 }, (_none, at) => [
    `Lead ${String(at)}`,
    `l${String(at)}@x.fr`,
    '',
    '',
    '',
  ]);
  const plan = planOf(aSheet(TITLES, ...many, ['Amina Diallo', 'amina@x.fr', '0612345678', '', '']), [
    aKnownLead({ courriels: ['amina@x.fr'] }),
  ]);

  test('goes two hundred at a time, and from wherever it was cut', () => {
    const done = { crees: new Set<string>(), completes: new Set<string>() };
    const sizes: [string, number, number][] = [];
    for (let batch = nextBatch(plan, done); batch !== null; batch = nextBatch(plan, done)) {
      const leads =
        batch.do === 'create'
          ? batch.leads.map(({ id }) => id)
          : batch.completions.map(({ leadId }) => leadId);
      for (const id of leads) (batch.do === 'create' ? done.crees : done.completes).add(id);
      sizes.push([batch.do, leads.length, progressOf(plan, done)]);
    }
    expect(sizes).toEqual([
      ['create', 200, 44],
      ['create', 200, 88],
      ['create', 50, 99],
      ['complete', 1, 100],
    ]);
  });

  test('an import with nothing to write is done', () => {
    const none = planOf(aSheet(TITLES, ['x', '', '', '', '']));
    expect([
      nextBatch(none, { crees: new Set(), completes: new Set() }),
      progressOf(none, { crees: new Set(), completes: new Set() }),
    ]).toEqual([null, 100]);
  });
});

describe('undo', () => {
  const made = planOf(aSheet(TITLES, MIXED[2] ?? [])).creations[0];
  if (made === undefined) throw new Error('no lead was planned');
  const lead = asLead(made, IMPORT, { parcours: 'COACHING', now: NOW, rank: 0 });
  const undo = (over: Partial<LeadState>, notes: readonly string[] = []) =>
    planImportUndo(IMPORT, [aState({ lead, ...over })], new Set(notes));

  test('removes what nobody has touched', () => {
    expect(undo({})).toEqual({ retires: [lead.id], partis: [], gardes: [] });
  });

  test('finds what is in the bin already', () => {
    expect(undo({ lead: { ...lead, deletedAt: NOW } })).toEqual({
      retires: [],
      partis: [lead.id],
      gardes: [],
    });
  });

  test.each<[string, Partial<LeadState>, readonly string[]]>([
    ['le lead a été modifié depuis', { lead: { ...lead, message: `${lead.message}.` } }, []],
    ['le lead a été modifié depuis', { lead: { ...lead, statut: 'CONTACTE' } }, []],
    ['le lead a changé de personne depuis', { lead: { ...lead, conseillereId: uuid(1) } }, []],
    ['la trace de l’import a été effacée du lead', { lead: { ...lead, memoireMax: null } }, []],
    ['un rendez-vous a été pris', { rendezVous: [aRendezVous()] }, []],
    ['la personne a écrit', { messages: [aMessage({ sens: 'ENTRANT' })] }, []],
    ['un message lui a été envoyé', { messages: [aMessage({ statut: 'ENVOYE', envoyeLe: NOW })] }, []],
    ['une note ou un fichier y a été ajouté', {}, [lead.id]],
  ])('leaves the lead: %s', (because, over, notes) => {
    expect(undo(over, notes)).toEqual({ retires: [], partis: [], gardes: [{ leadId: lead.id, because }] });
  });

  test('a lead that was only given to somebody by a distribution goes', () => {
    expect(
      undo({ lead: { ...lead, conseillereId: uuid(1), distribueAId: uuid(1), attribueLe: NOW } }).retires,
    ).toEqual([lead.id]);
  });
});
