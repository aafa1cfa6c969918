/** Which leads an order is about, and which of them it takes. */
import {
  isOpen,
  loadsOf,
  matches,
  oldestFirst,
  readSelection,
} from '../../../workflows/distribution/selection';
import { compare } from '../../../workflows/distribution/team';
import { chooseLeads, demandOf, isTakeable } from '../../../workflows/distribution/choose';
import type { Lead } from '../../../workflows/state';
import { aLead, NOW, anOrder, uuid } from './people';

describe('a selection', () => {
  const of = (value: unknown) => {
    const read = readSelection(value);
    return read.ok ? read.value : read.erreurs;
  };
  const any = { par: 'FILTRE', parcours: [], statuts: [], sources: [] };
  test.each<[unknown, unknown]>([
    [null, { selection: null, langue: 'PREFERER' }],
    [undefined, { selection: null, langue: 'PREFERER' }],
    ['', { selection: null, langue: 'PREFERER' }],
    [['a', ' b ', 'a', ''], { selection: { par: 'LISTE', leadIds: ['a', 'b'] }, langue: 'PREFERER' }],
    ['["a"]', { selection: { par: 'LISTE', leadIds: ['a'] }, langue: 'PREFERER' }],
    [
      { leadIds: ['a'], langue: 'Ignorer' },
      { selection: { par: 'LISTE', leadIds: ['a'] }, langue: 'IGNORER' },
    ],
    [
      { ids: ['a'], automatique: true, reprise: 'marie' },
      {
        selection: { par: 'LISTE', leadIds: ['a'] },
        langue: 'PREFERER',
        automatique: true,
        reprendreA: 'marie',
      },
    ],
    [
      { ids: ['a'], automatique: false, reprise: null },
      { selection: { par: 'LISTE', leadIds: ['a'] }, langue: 'PREFERER' },
    ],
    [
      { source: ['Formulaire web', 'IMPORT_EXCEL'] },
      { selection: { ...any, sources: ['FORMULAIRE_WEB', 'IMPORT_EXCEL'] }, langue: 'PREFERER' },
    ],
    [
      { filtre: { nonAttribues: true, parcours: 'coaching' } },
      { selection: { ...any, parcours: ['COACHING'] }, langue: 'PREFERER' },
    ],
    [{}, { selection: any, langue: 'PREFERER' }],
    [[' '], [expect.stringContaining('est vide : choisissez au moins un lead')]],
    ['"tous"', [expect.stringContaining('n’est pas comprise')]],
    ['{', [expect.stringContaining('n’est pas comprise')]],
    [3, [expect.stringContaining('n’est pas comprise')]],
    [{ ids: 3 }, [expect.stringContaining('n’est pas comprise')]],
    [{ filtre: 3 }, [expect.stringContaining('le filtre n’est pas compris')]],
    [
      { ids: ['a'], langue: 'peut-être' },
      ['« Sélection », langue : « peut-être » est inconnu : écrivez PREFERER, EXIGER ou IGNORER.'],
    ],
    [
      { source: 'pigeon' },
      [
        expect.stringMatching(
          /^« Sélection », source : « pigeon » est inconnu : choisissez parmi FORMULAIRE_WEB, /,
        ),
      ],
    ],
    [
      { langue: 'x', parcours: 'y', statut: 'z', source: 'w' },
      [
        expect.stringContaining('langue'),
        expect.stringContaining('parcours'),
        expect.stringContaining('statut'),
        expect.stringContaining('source'),
      ],
    ],
  ])('%j', (value, expected) => expect(of(value)).toEqual(expected));

  test.each<[string, Partial<Lead>, boolean]>([
    ['new', {}, true],
    ['no status', { statut: null }, true],
    ['deleted', { deletedAt: NOW }, false],
    ['not qualified', { statut: 'NON_QUALIFIE' }, false],
    ['not interested', { statut: 'PAS_INTERESSE' }, false],
    ['a client', { statut: 'CLIENT' }, false],
    ['coaching won', { parcours: 'COACHING', statutCoaching: 'GAGNE' }, false],
    ['coaching lost', { parcours: 'COACHING', statutCoaching: 'PERDU' }, false],
    ['coaching under way', { parcours: 'COACHING', statutCoaching: 'NOUVEAU' }, true],
    ['a coaching status of another parcours', { statutCoaching: 'PERDU' }, true],
  ])('%s: open is %s', (_name, lead, open) => {
    expect(isOpen(aLead(1, lead))).toBe(open);
    expect(loadsOf([aLead(1, { ...lead, conseillereId: 'marie' })]).get('marie')).toBe(open ? 1 : undefined);
  });

  test('load counts by person; nobody’s counts for nobody', () => {
    const leads = [aLead(1, { conseillereId: 'a' }), aLead(2, { conseillereId: 'a' }), aLead(3)];
    expect([...loadsOf(leads)]).toEqual([['a', 2]]);
  });

  const filter = (changes: object = {}) => ({ ...any, ...changes }) as Parameters<typeof matches>[1];
  test.each<[string, Partial<Lead>, object, boolean]>([
    ['any', {}, {}, true],
    ['somebody’s', { conseillereId: 'a' }, {}, false],
    ['deleted, by its status', { deletedAt: NOW, statut: 'CLIENT' }, { statuts: ['CLIENT'] }, false],
    ['closed', { statut: 'CLIENT' }, {}, false],
    ['closed, and asked for', { statut: 'CLIENT' }, { statuts: ['CLIENT'] }, true],
    ['another status', { statut: 'CONTACTE' }, { statuts: ['CLIENT'] }, false],
    ['no status is new', { statut: null }, { statuts: ['NOUVEAU'] }, true],
    ['of the parcours', {}, { parcours: ['IMMIGRATION'] }, true],
    ['of another', {}, { parcours: ['COACHING'] }, false],
    ['of none', { parcours: null }, { parcours: ['COACHING'] }, false],
    ['of none, any will do', { parcours: null }, {}, true],
    ['from the source', {}, { sources: ['FORMULAIRE_WEB'] }, true],
    ['from another', {}, { sources: ['IMPORT_EXCEL'] }, false],
    ['from none', { source: null }, { sources: ['IMPORT_EXCEL'] }, false],
    ['from none, any will do', { source: null }, {}, true],
  ])('a filter takes a lead, %s', (_name, lead, changes, taken) => {
    expect(matches(aLead(1, lead), filter(changes))).toBe(taken);
  });

  test('oldest first, then by id', () => {
    const same = { createdAt: NOW };
    const leads = [aLead(3, same), aLead(2, same), aLead(1)];
    expect(oldestFirst(leads).map(({ name }) => name)).toEqual(['Lead 1', 'Lead 2', 'Lead 3']);
    expect([compare('a', 'b'), compare('b', 'a'), compare('a', 'a')]).toEqual([-1, 1, 0]);
  });
});

describe('the leads an order takes', () => {
  const list = (...ids: readonly number[]) =>
    ({ par: 'LISTE', leadIds: ids.map((n) => uuid(1_000_000 + n)) }) as const;
  const names = (outcome: ReturnType<typeof chooseLeads>) =>
    outcome.ok ? outcome.value.map(({ name }) => name) : outcome.erreurs;
  const leads = [
    aLead(3),
    aLead(1),
    aLead(2, { conseillereId: 'marie' }),
    aLead(4, { statut: 'CLIENT', conseillereId: 'marie' }),
  ];

  test.each<[string, ReturnType<typeof anOrder>, unknown]>([
    [
      'a list, whoever has them',
      anOrder({ strategie: 'EGALE', selection: list(2, 1) }),
      ['Lead 1', 'Lead 2'],
    ],
    ['a list, so many of it', anOrder({ strategie: 'EGALE', selection: list(2, 1), nombre: 1 }), ['Lead 1']],
    [
      'a list that the lots do not use up',
      anOrder({ strategie: 'PAR_NOMBRE', lots: [{ membreId: 'a', nombre: 1 }], selection: list(1, 2) }),
      ['Lead 1', 'Lead 2'],
    ],
    [
      'a filter, as many as the lots',
      anOrder({ strategie: 'PAR_NOMBRE', lots: [{ membreId: 'a', nombre: 1 }] }),
      ['Lead 1'],
    ],
    [
      'two that are gone',
      anOrder({ strategie: 'EGALE', selection: list(1, 8, 9) }),
      ['« Sélection » : 2 des 3 leads choisis n’existent plus : refaites la sélection.'],
    ],
    [
      'MAX’s own list: what nobody took meanwhile',
      anOrder({ strategie: 'EGALE', automatique: true, selection: list(1, 2, 4, 9) }),
      ['Lead 1'],
    ],
    [
      'MAX’s own, taken back from one person',
      anOrder({ strategie: 'EGALE', automatique: true, reprendreA: 'marie', selection: list(1, 2, 4) }),
      ['Lead 1', 'Lead 2', 'Lead 4'],
    ],
    ['MAX’s own, none left', anOrder({ strategie: 'EGALE', automatique: true, selection: list(9) }), []],
  ])('%s', (_name, order, expected) => expect(names(chooseLeads(order, leads))).toEqual(expected));

  test('how many it needs', () => {
    const lots = [2, 3].map((nombre) => ({ membreId: 'a', nombre }));
    expect([
      demandOf(anOrder({ strategie: 'PAR_NOMBRE', lots })),
      demandOf(anOrder({ strategie: 'PAR_NOMBRE', lots, nombre: 9 })),
      demandOf(anOrder({ strategie: 'EGALE' })),
    ]).toEqual([5, 9, null]);
  });

  test.each<[string, Partial<Lead>, string | undefined, boolean]>([
    ['nobody’s', {}, undefined, true],
    ['somebody’s', { conseillereId: 'a' }, undefined, false],
    ['that person’s', { conseillereId: 'a' }, 'a', true],
    ['another’s', { conseillereId: 'b' }, 'a', false],
    ['a client, forced', { statut: 'CLIENT' }, 'a', true],
    ['a client', { statut: 'CLIENT' }, undefined, false],
    ['deleted, forced', { deletedAt: NOW }, 'a', false],
  ])('takeable: %s', (_name, lead, reprendreA, is) => {
    expect(isTakeable(reprendreA === undefined ? {} : { reprendreA }, aLead(1, lead))).toBe(is);
  });
});
