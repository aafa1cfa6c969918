/** What becomes of a row: what it adds to whom, what the report says of it, and the lead it makes. */
import { draftImport, type ImportInput } from '../../../workflows/lead-import';
import { distributeCreations } from '../../../workflows/lead-import/distribute';
import { renderImportDone, renderInterrupted } from '../../../workflows/lead-import/done';
import { fillKnown, fillNew, stillEmpty } from '../../../workflows/lead-import/fill';
import {
  importPrint,
  newImportLedger,
  readImportLedger,
  withoutImportLedger,
  writeImportLedger,
} from '../../../workflows/lead-import/ledger';
import { asLead, newcomer } from '../../../workflows/lead-import/newcomer';
import { distributionKey, isAsImported } from '../../../workflows/lead-import/origin';
import type { NewLead } from '../../../workflows/lead-import/people';
import type { Fate } from '../../../workflows/lead-import/plan';
import { resultsOf } from '../../../workflows/lead-import/result';
import { settled } from '../../../workflows/lead-import/settle';
import { nextImportStep, type ImportStanding } from '../../../workflows/lead-import/step';
import type { StatutCoaching, Statut } from '../../../objects/vocabulary';
import { recordId } from '../../../src/kernel/keys';
import { aLead, aTeam, uuid } from '../distribution/people';
import { aKnownLead, aSheet, draftsOf, IMPORT, NOW, planOf, readingOf, team, type Written } from './sheets';

const TITLES = ['Nom', 'Courriel', 'Tél', 'Ville', 'Message'] as const;
const free = (): boolean => true;
const draftOf = (...row: readonly Written[]) => {
  const [draft] = draftsOf(aSheet(TITLES, row));
  if (draft === undefined) throw new Error('nobody in the row');
  return draft;
};
const aNewLead = (row: readonly Written[], changes: Partial<NewLead> = {}): NewLead => ({
  ...draftOf(...row),
  ...{ id: uuid(70), cleExterne: 'import.7.a', doublonDeId: null },
  ...changes,
});

describe('what a later row adds to a lead that the file makes', () => {
  const lead = aNewLead(['Amina Diallo', 'a@x.fr', '', '', 'Je cherche un visa']);

  test.each<[string, string, readonly string[]]>([
    ['something new is noted with its row', 'Plutôt en mars', ['Ligne 2 : Plutôt en mars']],
    ['what was said already is not', 'un visa', []],
    ['nothing adds nothing', '', []],
  ])('%s', (_name, message, notes) => {
    const { set, champs } = fillNew(lead, draftOf('Amina Diallo', 'a@x.fr', '', '', message), free);
    expect(set.notes ?? []).toEqual(notes);
    expect(champs).toEqual(notes.length === 0 ? [] : ['Message']);
  });

  test('what stands in its notes is not noted again', () => {
    const noted = { ...lead, notes: ['Ligne 5 : Plutôt en mars'] };
    expect(
      fillNew(noted, draftOf('Amina', 'a@x.fr', '', '', 'Plutôt en mars'), free).set.notes,
    ).toBeUndefined();
  });

  test('a name takes the place of the address that stood in for it, and is said', () => {
    const nameless = aNewLead(['', 'a@x.fr', '', '', '']);
    const { set, champs } = fillNew(nameless, draftOf('Amina Diallo', 'a@x.fr', '', 'Lyon', ''), free);
    expect(set).toMatchObject({ name: 'Amina Diallo', prenom: 'Amina', ville: 'Lyon' });
    expect(champs).toEqual(['Nom', 'Ville']);
  });

  test('as many addresses and numbers as its rows name', () => {
    const two = { ...lead, courriels: ['a@x.fr', 'b@x.fr'] };
    expect(fillNew(two, draftOf('Amina', 'c@x.fr', '', '', ''), free).set.courriels).toEqual([
      ...['a@x.fr', 'b@x.fr', 'c@x.fr'],
    ]);
  });
});

describe('what a row adds to a lead of Twenty', () => {
  test('a second address, no third', () => {
    const row = draftOf('Amina Diallo', 'c@x.fr', '', '', '');
    expect(fillKnown(aKnownLead({ courriels: ['a@x.fr'] }), row, free)).toMatchObject({
      set: { courriels: ['a@x.fr', 'c@x.fr'] },
      autrement: [],
    });
    expect(fillKnown(aKnownLead({ courriels: ['a@x.fr', 'b@x.fr'] }), row, free)).toMatchObject({
      set: {},
      autrement: ['Courriel'],
    });
  });

  test('two dates of opting out say the same', () => {
    const row = { ...draftOf('Amina', 'a@x.fr', '', '', ''), desabonneLe: NOW };
    const known = aKnownLead({ courriels: ['a@x.fr'], desabonneLe: new Date(0) });
    expect(fillKnown(known, row, free)).toMatchObject({ set: {}, autrement: [] });
  });

  test.each<[string, readonly string[], boolean]>([
    ['none yet', [], true],
    ['the first of them', ['+33612345678'], true],
    ['another', ['+33699999999'], false],
    ['both already', ['+33612345678', '+33711223344'], false],
    ['both the other way round', ['+33711223344', '+33612345678'], false],
  ])('numbers are still to be written when there is %s', (_name, telephones, stays) => {
    const set = { telephones: ['+33612345678', '+33711223344'] };
    expect(stillEmpty(aKnownLead({ telephones }), set)).toEqual(stays ? set : {});
  });

  test('a row said to be done before counts as done', () => {
    const known = aKnownLead({ courriels: ['a@x.fr'] });
    const input: ImportInput = {
      ...{ importId: IMPORT, fichier: 'a.xlsx', known: [known], parcours: 'IMMIGRATION' },
      reading: readingOf(aSheet(TITLES, ['Amina Diallo', 'a@x.fr', '', '', ''])),
      ...{ strategie: null, repartition: null, team, history: new Map() },
    };
    const countsOf = (more: Partial<ImportInput>) => {
      const draft = draftImport({ ...input, ...more }, NOW);
      return draft.ok ? draft.plan.counts : null;
    };
    expect(countsOf({})).toMatchObject({ completes: 0, connus: 1 });
    expect(countsOf({ faites: new Map([[2, known.id]]) })).toMatchObject({ completes: 1, connus: 0 });
  });
});

test('of two leads of Twenty with one address, the first is completed', () => {
  const known = [aKnownLead({ id: uuid(501), courriels: ['a@x.fr'] }), aKnownLead({ courriels: ['a@x.fr'] })];
  expect(planOf(aSheet(TITLES, ['Amina Diallo', 'a@x.fr', '', 'Lyon', '']), known).fates).toMatchObject([
    { do: 'merge', into: { leadId: uuid(501) } },
  ]);
});

describe('two people with one address', () => {
  const known = aKnownLead({
    name: 'Paul Roy',
    prenom: 'Paul',
    courriels: ['nous@x.fr'],
    telephones: ['+33612345678'],
  });
  const fateOf = (...row: readonly Written[]) => planOf(aSheet(TITLES, row), [known]).fates[0];

  test('one who has an address and a number of her own is created, and keeps what is not hers as a note', () => {
    const plan = planOf(
      aSheet(TITLES, ['Zoé Lam', 'nous@x.fr; zoe@x.fr', '06 12 34 56 78 / 07 11 22 33 44', '', '']),
      [known],
    );
    expect(plan.creations).toMatchObject([
      {
        courriels: ['zoe@x.fr'],
        telephones: ['+33711223344'],
        doublonDeId: known.id,
        notes: ['nous@x.fr, +33612345678 : aussi donné pour Paul Roy (déjà dans Twenty)'],
      },
    ]);
  });

  test('one who has nothing of her own is refused', () => {
    expect(fateOf('Zoé Lam', 'nous@x.fr', '06 12 34 56 78', '', '')?.do).toBe('refuse');
  });
});

describe('the report', () => {
  const like = { leadId: uuid(1), name: 'Paul Roy', row: null };
  const fate = (one: Readonly<Record<string, unknown>>): Fate =>
    ({ row: 2, remarques: [], because: 'raison', ...one }) as unknown as Fate;
  test.each<[Fate, string, string]>([
    [fate({ do: 'create', leadId: uuid(3), doublonDe: null }), 'Créé', 'Attribué à Marie Roy.'],
    [
      fate({ do: 'create', leadId: uuid(3), doublonDe: like }),
      'Créé, doublon probable',
      'Raison. Attribué à Marie Roy.',
    ],
    [fate({ do: 'merge', into: like, champs: [] }), 'Complété', 'Raison.'],
    [fate({ do: 'merge', into: like, champs: ['Ville', 'Pays'] }), 'Complété', 'Ville, Pays : raison.'],
    [fate({ do: 'skip', like, leadId: uuid(3) }), 'Déjà connu', 'Raison.'],
    [fate({ do: 'skip', like: null }), 'Ignoré', 'Raison.'],
    [fate({ do: 'refuse', because: 'N° ? inconnu' }), 'Refusé', 'N° ? inconnu.'],
    [fate({ do: 'refuse', because: 'est-ce un numéro ?' }), 'Refusé', 'Est-ce un numéro ?'],
    [
      fate({ do: 'skip', like, remarques: ['une date', 'un pays'] }),
      'Déjà connu',
      'Raison. À vérifier : une date ; un pays.',
    ],
  ])('of %j', (one, resultat, motif) => {
    expect(resultsOf([one], new Map([[uuid(3), 'Marie Roy']]))).toEqual([{ row: 2, resultat, motif }]);
  });

  const input: ImportInput = {
    ...{ importId: IMPORT, fichier: 'a.xlsx', known: [], parcours: 'IMMIGRATION' },
    reading: readingOf(aSheet(TITLES, ['Amina', 'a@x.fr', '', '', ''])),
    ...{ strategie: null, repartition: null, team, history: new Map() },
  };
  const resumeOf = (titles: readonly string[], ...rows: readonly (readonly Written[])[]) =>
    draftImport({ ...input, reading: readingOf(aSheet(titles, ...rows)) }, NOW).resume;

  test('of more than ten reasons says how many more', () => {
    const rows = Array.from({ length: 12 }, (_none, n) => ['Zoé', `zoe${String(n)}@x`, '', '', '']);
    expect(resumeOf(TITLES, ...rows)).toContain('\n- … et 2 de plus, dans le rapport');
    expect(resumeOf(TITLES, ...rows.slice(0, 10))).not.toContain('de plus');
  });

  test('names the columns that become nothing, if there are any', () => {
    expect(resumeOf(['Nom', 'Courriel', 'Repère', 'Poids'], ['Amina', 'a@x.fr', 'b', 'c'])).toContain(
      'colonne C « Repère » (titre inconnu), colonne D « Poids » (titre inconnu).',
    );
    expect(resumeOf(TITLES, ['Amina', 'a@x.fr', '', '', ''])).not.toContain('non importées');
  });

  test('names who may be there twice', () => {
    const rows = [
      ['Amina Diallo', 'a@x.fr', '', 'Lyon', ''],
      ['Amina Diallo', 'b@x.fr', '', 'Lyon', ''],
    ];
    expect(resumeOf(TITLES, ...rows)).toContain('**Doublons probables, créés et à vérifier : 1 ligne**');
    expect(resumeOf(TITLES, ...rows.slice(1))).not.toContain('Doublons');
  });

  test('says that nobody gets the new leads, when there are any', () => {
    expect(resumeOf(TITLES, ['Amina', 'a@x.fr', '', '', ''])).toContain('**Sans distribution :**');
    expect(resumeOf(TITLES, ['Amina', '', '', '', ''])).not.toContain('Sans distribution');
  });

  test('of a file without titles says so', () => {
    const reading = readingOf(aSheet(['Amina', 'a@x.fr'], ['Paul', 'p@x.fr']), {
      correspondance: { A: 'nom', B: 'courriel' },
    });
    expect(draftImport({ ...input, reading }, NOW).resume).toContain('sans ligne de titres · 2 lignes');
  });

  test('of the end says what the preview had promised, in French counts', () => {
    const plan = planOf(aSheet(TITLES, ['Amina', 'a@x.fr', '', '', '']));
    const apercu = { ...plan.counts, refuses: 2 };
    expect(
      renderImportDone({ fichier: 'a.xlsx', reading: input.reading, plan, apercu, distribution: null }),
    ).toContain('1 création, 0 complément et 2 refus.');
  });

  test('of an interruption names its reason and promises to go on', () => {
    expect(renderInterrupted('Twenty ne répond\npas.')).toBe(
      '**MAX n’a pas pu aller au bout et réessaiera.** Twenty ne répond pas. Rien n’est perdu : ce qui est déjà créé ne le sera pas deux fois.',
    );
  });

  test('as it went: as many refused by Twenty as left alone are both told', () => {
    const known = aKnownLead({ courriels: ['a@x.fr'], ville: '' });
    const rows = [
      ['Amina Diallo', 'a@x.fr', '', 'Lyon', ''],
      ['Paul Roy', 'p@x.fr', '', '', ''],
    ];
    const plan = planOf(aSheet(TITLES, ...rows), [known]);
    const refusals = new Map([[plan.creations[0]?.id ?? '', 'Twenty le refuse']]);
    expect(settled(plan, { refusals, left: new Set([known.id]) }).fates.map((one) => one.do)).toEqual([
      ...['skip', 'refuse'],
    ]);
    const ofTheOther = new Map([[known.id, 'Twenty le refuse']]);
    expect(settled(plan, { refusals: ofTheOther, left: new Set() }).fates.map((one) => one.do)).toEqual([
      ...['merge', 'create'],
    ]);
  });
});

describe('the lead it makes', () => {
  test.each<[Statut | null, StatutCoaching]>([
    [null, 'NOUVEAU'],
    ['NOUVEAU', 'NOUVEAU'],
    ['CONTACTE', 'PRE_QUALIF'],
    ['A_RECONTACTER', 'PRE_QUALIF'],
    ['RENDEZ_VOUS_PRIS', 'APPEL_PLANIFIE'],
    ['CONSULTATION_EFFECTUEE', 'APPEL_REALISE'],
    ['CONSULTATION_MANQUEE', 'APPEL_PLANIFIE'],
    ['QUALIFIE', 'EN_REFLEXION'],
    ['NON_QUALIFIE', 'PERDU'],
    ['PAS_INTERESSE', 'PERDU'],
    ['CLIENT', 'GAGNE'],
  ])('of status %s stands in the coach’s column as %s', (statut, statutCoaching) => {
    const lead = aNewLead(['Amina', 'a@x.fr', '', '', ''], { statut });
    const made = newcomer(lead, { parcours: 'COACHING', now: NOW, rank: 3 });
    expect(made).toMatchObject({
      statut: statut ?? 'NOUVEAU',
      statutCoaching,
      notesCoaching: '',
      lectureMax: '',
    });
    expect(newcomer(lead, { parcours: 'IMMIGRATION', now: NOW, rank: 3 }).statutCoaching).toBeNull();
  });

  test('remembers no more than that it came with an import, when its status is an ordinary newcomer’s', () => {
    const arrival = { parcours: 'IMMIGRATION', now: NOW, rank: 0 } as const;
    expect(asLead(aNewLead(['Amina', 'a@x.fr', '', '', '']), '7', arrival).memoireMax).toEqual({
      ...{ doublons: 'vus', distribution: 'creation' },
      import: { de: '7', empreinte: expect.any(String) as string },
    });
  });

  test('is somebody’s since the import when the file names her, and else nobody’s', () => {
    const arrival = { parcours: 'IMMIGRATION', now: NOW, rank: 0 } as const;
    const hers = aNewLead(['Amina', 'a@x.fr', '', '', ''], { conseillereId: uuid(1) });
    expect(newcomer(hers, arrival)).toMatchObject({ attribueLe: NOW, distribueAId: uuid(1) });
    expect(newcomer({ ...hers, conseillereId: null }, arrival)).toMatchObject({ attribueLe: null });
    expect(newcomer(hers, arrival)).toMatchObject({
      ...{ notesEvaluation: '', raisonQualification: '', douleurPrincipale: '' },
    });
  });

  test.each<[string, Partial<ReturnType<typeof aLead>>, boolean]>([
    ['given by the file', { distributionId: null }, true],
    ['given by the import’s distribution', { distributionId: recordId(distributionKey('7')) }, true],
    ['given by another distribution since', { distributionId: uuid(80) }, false],
    ['given to somebody else since', { conseillereId: uuid(2) }, false],
    ['of no import', { memoireMax: null }, false],
  ])('is with whom the import gave it to: %s, %s', (_name, changes, is) => {
    const memoireMax = { import: { de: '7', empreinte: 'x' } };
    const given = { conseillereId: uuid(1), distribueAId: uuid(1), memoireMax };
    expect(isAsImported(aLead(1, { ...given, ...changes }))).toBe(is);
  });

  test.each([null, undefined, ''])('is given to nobody without a strategy (%j)', (strategie) => {
    const creations = [aNewLead(['Amina', 'a@x.fr', '', '', ''])];
    const asked = {
      creations,
      parcours: 'IMMIGRATION',
      repartition: null,
      team,
      history: new Map(),
    } as const;
    expect(distributeCreations({ ...asked, strategie }, NOW)).toBeNull();
    expect(distributeCreations({ ...asked, strategie: 'EGALE' }, NOW)).toMatchObject({ ok: true });
    const closed = [aNewLead(['Amina', 'a@x.fr', '', '', ''], { statut: 'CLIENT' })];
    expect(distributeCreations({ ...asked, creations: closed, strategie: 'EGALE' }, NOW)).toBeNull();
    expect(distributeCreations({ ...asked, strategie: 'EGALE', team: aTeam([]) }, NOW)).toMatchObject({
      ok: true,
      plan: { placements: [] },
    });
  });
});

describe('what is kept of an import', () => {
  const demand = { fichier: null, parcours: null, correspondance: null, strategie: null, repartition: null };
  test('before a file is there, and whatever MAX wrote beside the demand', () => {
    const kept = writeImportLedger({ Marie: 2 }, newImportLedger('APERCU', 'x'));
    expect(importPrint({ ...demand, repartition: kept })).toBe(
      importPrint({ ...demand, repartition: { Marie: 2 } }),
    );
    expect(importPrint({ ...demand, fichier: { fileId: 'f' } })).not.toBe(importPrint(demand));
    expect(readImportLedger(kept)?.faites).toEqual(new Map());
  });

  test('what staff asked for is given back alone, and nothing when they asked for nothing', () => {
    expect(withoutImportLedger(writeImportLedger({ Marie: 2 }, newImportLedger('APERCU', 'x')))).toEqual({
      demande: { Marie: 2 },
    });
    expect(withoutImportLedger(writeImportLedger(null, newImportLedger('APERCU', 'x')))).toBeNull();
  });

  const standing = (
    statut: ImportStanding['statut'],
    etape: 'APERCU' | 'REFUSE' | 'TERMINE' | null,
    pour = 'p',
  ) =>
    nextImportStep({
      ...{ statut, hasFile: true, print: 'p' },
      ledger: etape === null ? null : newImportLedger(etape, pour),
    }).do;
  test.each<[Parameters<typeof standing>, string]>([
    [['ANNULE', 'TERMINE'], 'undo'],
    [['ANNULE', 'REFUSE'], 'end'],
    [['ANNULE', null], 'end'],
    [['APERCU', 'APERCU'], 'nothing'],
    [['APERCU', 'APERCU', 'autre'], 'preview'],
    [['APERCU', 'REFUSE'], 'preview'],
    [['APERCU', null], 'preview'],
    [['REFUSE', 'REFUSE'], 'nothing'],
    [['REFUSE', 'REFUSE', 'autre'], 'preview'],
    [['REFUSE', 'APERCU'], 'nothing'],
  ])('%j: %s', (args, what) => {
    expect(standing(...args)).toBe(what);
  });
});
