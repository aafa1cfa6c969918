/** Which leads an order is about: lists and filters, open leads, oldest first. */
import {
  isOpen,
  loadsOf,
  matches,
  oldestFirst,
  readSelection,
} from '../../../workflows/distribution/selection';
import { compare } from '../../../workflows/distribution/team';
import type { Lead } from '../../../workflows/state';
import { aLead, NOW } from './people';

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
