/** The end of an import: what Twenty refused, who gets whom, what staff and administrators read. */
import { arriving, givenTo, placesOf } from '../../../workflows/lead-import/arrivals';
import { importNotices, renderImportDone, renderImportUndo } from '../../../workflows/lead-import/done';
import { settled } from '../../../workflows/lead-import/settle';
import { uuid } from '../distribution/people';
import { aKnownLead, aSheet, IMPORT, NOW, planOf, readingOf } from './sheets';

const TITLES = ['Nom', 'Courriel', 'Tél', 'Ville'] as const;
const ROWS = [
  ['Amina Diallo', 'amina@x.fr', '', 'Lyon'],
  ['Paul Roy', 'paul@x.fr', '', ''],
  ['Léa Côté', 'lea@x.fr', '', ''],
  ['Zoé', 'zoe@x', '', ''],
];
const sheet = aSheet(TITLES, ...ROWS);
const known = aKnownLead({ courriels: ['amina@x.fr'], ville: '' });
const plan = planOf(sheet, [known]);
const [paul, lea] = plan.creations;
if (paul === undefined || lea === undefined) throw new Error('two leads are new');
const unforeseen = (refusals: readonly string[] = [], left: readonly string[] = []) =>
  settled(plan, { refusals: new Map(refusals.map((id) => [id, 'Twenty le refuse'])), left: new Set(left) });

describe('as it went', () => {
  test('nothing unforeseen: the plan itself', () => {
    expect(unforeseen()).toBe(plan);
    expect(plan.fates.map((fate) => fate.do)).toEqual(['merge', 'create', 'create', 'refuse']);
  });

  test('what Twenty refused is refused, with its reason; the others stand', () => {
    const { fates, creations, counts } = unforeseen([paul.id]);
    expect(fates.map((fate) => fate.do)).toEqual(['merge', 'refuse', 'create', 'refuse']);
    expect(fates[1]).toEqual({ row: 3, remarques: [], do: 'refuse', because: 'Twenty le refuse' });
    expect(creations.map(({ id }) => id)).toEqual([lea.id]);
    expect(counts).toEqual({ total: 4, crees: 1, completes: 1, connus: 0, refuses: 2 });
  });

  test('a lead that somebody was writing on is left as it is, and named', () => {
    const { fates, creations, counts } = unforeseen([], [known.id]);
    expect(fates[0]).toMatchObject({ row: 2, do: 'skip', like: { leadId: known.id } });
    expect(fates[0]?.because).toMatch(
      /^même courriel que .* ; quelqu’un y travaillait, rien n’a été complété$/,
    );
    expect(creations).toHaveLength(2);
    expect(counts).toEqual({ total: 4, crees: 2, completes: 0, connus: 1, refuses: 1 });
  });

  test('an id of nobody here changes no row', () => {
    expect(unforeseen([known.id], [paul.id]).fates).toEqual(plan.fates);
  });
});

describe('with whom they arrive', () => {
  const at = new Date('2026-08-10T12:00:00Z');
  const before = { conseillereId: null, attribueLe: null, statut: null };
  const lot = {
    orderId: uuid(50),
    plan: {
      ...({ strategie: 'EGALE', langue: 'PREFERER', at, standings: {} } as const),
      placements: [{ leadId: paul.id, membreId: uuid(1), before, because: '' }],
      waiting: [
        { leadId: lea.id, reservedFor: null, drains: true, because: '' },
        { leadId: uuid(77), reservedFor: null, drains: false, because: '' },
      ],
    },
  };
  const arrivals = (given = lot as typeof lot | null) =>
    ({ importId: IMPORT, parcours: 'IMMIGRATION', debut: NOW, lot: given }) as const;
  const byFile = { ...lea, conseillereId: uuid(2) };

  test('the file’s own word, then the distribution, then nobody', () => {
    expect([...placesOf([paul, byFile, { ...lea, id: uuid(9) }], lot)]).toEqual([
      [paul.id, uuid(1)],
      [lea.id, uuid(2)],
    ]);
    expect([...placesOf([paul, lea], null)]).toEqual([]);
  });

  test('a placed lead has its person, the order and the moment', () => {
    const { given, lead } = arriving(arrivals(), placesOf([paul], lot))(paul, 0);
    expect(given).toBe(paul);
    expect(lead).toMatchObject({
      ...{ conseillereId: uuid(1), distribueAId: uuid(1), attribueLe: at, distributionId: uuid(50) },
    });
  });

  test('one that waits names the order only; one that does not drain, nothing', () => {
    const arrive = arriving(arrivals(), new Map());
    expect(arrive(lea, 0).lead).toMatchObject({ conseillereId: null, distributionId: uuid(50) });
    expect(arrive({ ...lea, id: uuid(77) }, 0).lead).toMatchObject({
      conseillereId: null,
      distributionId: null,
    });
  });

  test('the file’s own person is not the distribution’s; without one, nothing is added', () => {
    expect(arriving(arrivals(), placesOf([byFile], lot))(byFile, 0).lead).toMatchObject({
      ...{ conseillereId: uuid(2), distribueAId: uuid(2), distributionId: null },
    });
    expect(arriving(arrivals(null), new Map([[paul.id, uuid(1)]]))(paul, 0).lead).toMatchObject({
      conseillereId: null,
    });
  });

  test('a lot is told by everybody who gets leads', () => {
    expect(givenTo(new Map([[paul.id, uuid(1)]]))).toEqual([
      { leadId: paul.id, membreId: uuid(1), before, because: 'import' },
    ]);
  });
});

describe('what is read', () => {
  const counts = { total: 1_260, crees: 1_234, completes: 0, connus: 0, refuses: 0 };
  const about = (changes: Partial<typeof counts>) => ({
    importId: IMPORT,
    fichier: 'a.xlsx',
    counts: { ...counts, ...changes },
  });

  test.each([
    ['new ones only', {}, '.'],
    [
      'all kinds',
      { completes: 1, connus: 2, refuses: 3 },
      ' ; 1 complété, 2 lignes sans rien de nouveau, 3 refusées.',
    ],
    ['one kind', { refuses: 1 }, ' ; 1 refusée.'],
  ])('one notification for each administrator: %s', (_name, changes, end) => {
    const told = importNotices(about(changes), [uuid(1), uuid(2)]);
    expect(told.map(({ destinataireId }) => destinataireId)).toEqual([uuid(1), uuid(2)]);
    expect(told[0]).toEqual({
      ...{
        key: `import.${IMPORT}.${uuid(1)}`,
        destinataireId: uuid(1),
        nature: 'NOUVEAU_LEAD',
        leadId: null,
      },
      titre: '1\u202f234 leads importés : a.xlsx',
      texte: `1\u202f234 leads importés de « a.xlsx »${end} Le rapport est sur la fiche de l’import.`.replace(
        '. .',
        '.',
      ),
    });
  });

  test('nobody new: nobody is told', () => {
    expect(importNotices(about({ crees: 0, completes: 4 }), [uuid(1)])).toEqual([]);
  });

  const done = (changes: Partial<Parameters<typeof renderImportDone>[0]> = {}) =>
    renderImportDone({
      fichier: 'a.xlsx',
      reading: readingOf(sheet),
      plan,
      apercu: null,
      distribution: null,
      ...changes,
    });

  test('the end of an import', () => {
    expect(done()).toMatchInlineSnapshot(`
     "**Import terminé** · **a.xlsx** · feuille « Feuil1 », titres à la ligne 1 · 4 lignes

     | Lignes | Nombre | |
     | --- | ---: | --- |
     | Créées | 2 | personne n’a ce courriel ni ce téléphone |
     | Complétées | 1 | déjà là : seuls les champs vides sont remplis |
     | Laissées | 0 | déjà là, rien de nouveau, ou ligne sans personne |
     | Refusées | 1 | listées plus bas, avec la raison |
     | **Total** | **4** | |

     **Refusées : 1 ligne**

     - ligne 5 : colonne B « Courriel » : « zoe@x » n’a pas de fin après le @ (.com, .fr…) : corrigez l’adresse, par exemple prenom.nom@exemple.fr

     Le détail, ligne par ligne, est dans « Rapport ». Pour annuler l’import, passez le statut à **Annulé** : ce que personne n’a touché est retiré."
    `);
  });

  test.each([
    ['as the preview said', plan.counts, false],
    ['one more created', { ...plan.counts, crees: 1 }, true],
    ['one more completed', { ...plan.counts, completes: 0 }, true],
    ['one more refused', { ...plan.counts, refuses: 0 }, true],
    ['others known: nothing new', { ...plan.counts, connus: 9 }, false],
  ])('what changed since the preview: %s', (_name, apercu, isSaid) => {
    expect(done({ apercu }).includes('**Twenty a changé depuis l’aperçu**')).toBe(isSaid);
  });

  test('what the preview had said, and the distribution', () => {
    const text = done({ apercu: { ...plan.counts, crees: 1, completes: 2 }, distribution: 'TABLEAU' });
    expect(text).toContain('qui annonçait 1 création, 2 compléments et 1 refus.');
    expect(text).toContain('**Distribution des leads créés**\n\nTABLEAU');
  });

  test('an undo', () => {
    const kept = [
      { leadId: paul.id, because: 'un rendez-vous a été pris' },
      { leadId: uuid(99), because: 'x' },
    ];
    expect(renderImportUndo(12, kept, new Map([[paul.id, 'Paul | Roy']]))).toMatchInlineSnapshot(`
     "**Import annulé** · 12 leads retirés, dans la corbeille de Twenty · 2 laissés

     **Laissés, car quelqu’un y a touché**

     - Paul \\| Roy : un rendez-vous a été pris
     - un lead sans nom : x

     Ce que l’import a complété sur des leads déjà là reste en place."
    `);
    expect(renderImportUndo(1, [], new Map())).toMatchInlineSnapshot(`
     "**Import annulé** · 1 lead retiré, dans la corbeille de Twenty · 0 laissé

     Ce que l’import a complété sur des leads déjà là reste en place."
    `);
    const many = Array.from({ length: 1_100 }, (_none, n) => ({ leadId: uuid(n), because: 'x' }));
    expect(renderImportUndo(0, many, new Map())).toContain('\n- … et 1\u202f050 de plus\n');
    expect(renderImportUndo(0, many.slice(0, 50), new Map())).not.toContain('de plus');
  });
});
