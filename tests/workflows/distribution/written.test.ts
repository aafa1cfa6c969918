/** What people write on an order, at its edges: entries, selections, counts, names; and the leads that it takes. */
import { chooseLeads, demandOf, isTakeable } from '../../../workflows/distribution/choose';
import { readEntries } from '../../../workflows/distribution/entries';
import { findPerson } from '../../../workflows/distribution/names';
import { parseOrder, type RawOrder } from '../../../workflows/distribution/order';
import {
  cell,
  LISTED,
  previewJson,
  renderPreview,
  renderRefusal,
  waitingTable,
} from '../../../workflows/distribution/preview';
import { planDistribution } from '../../../workflows/distribution/plan';
import {
  isOpen,
  loadsOf,
  matches,
  oldestFirst,
  readSelection,
} from '../../../workflows/distribution/selection';
import { compare } from '../../../workflows/distribution/team';
import type { Lead } from '../../../workflows/state';
import { aLead, anOrder, aTeam, NOW, someLeads, uuid } from './people';

const team = aTeam([
  { prenom: 'Marie', nom: 'Roy' },
  { prenom: 'Ana', nom: 'Paz', fonction: 'SECRETAIRE' },
  { prenom: 'Paul', nom: 'Sans-Fiche', membreId: null },
]);

describe('entries', () => {
  const of = (value: unknown) => {
    const read = readEntries(value);
    return read.ok
      ? read.value.map(({ qui, nombre }) => (nombre === undefined ? qui : `${qui}=${JSON.stringify(nombre)}`))
      : read.erreurs;
  };
  test.each<[unknown, readonly string[]]>([
    [null, []],
    [undefined, []],
    ['', []],
    [' ; , ', []],
    ['  12 à Marie  ', ['Marie=12']],
    ['12 à la secrétaire', ['secrétaire=12']],
    ['12 à l’assistante', ['assistante=12']],
    ['12 aux conseillères', ['conseillères=12']],
    ['12 pour Marie', ['Marie=12']],
    ['12 chez Marie', ['Marie=12']],
    ['12 lead à Marie', ['Marie=12']],
    ['12: Marie', ['Marie=12']],
    ['12 → Marie', ['Marie=12']],
    ['Marie=12', ['Marie=12']],
    ['Marie → 12', ['Marie=12']],
    ['Marie 12 leads', ['Marie=12']],
    ['Jean-Pierre 3', ['Jean-Pierre=3']],
    ['−4 à Marie', ['Marie=-4']],
    ['2,5 à Marie', ['Marie=2.5']],
    ['Marie + Sofia', ['Marie', 'Sofia']],
    ['Marie\nSofia', ['Marie', 'Sofia']],
    ['Marie ET Sofia', ['Marie', 'Sofia']],
    [
      [uuid(1), 'Marie et Sofia'],
      [uuid(1), 'Marie', 'Sofia'],
    ],
    [` ${uuid(1)} `, [expect.stringContaining('n’est pas compris') as never]],
    [[{ personne: 'Marie', nombre: null }], ['Marie']],
    [{ personne: 'Marie', nombre: 3 }, ['Marie=3']],
    [{ membreId: uuid(1), nombre: 3 }, [`${uuid(1)}=3`]],
    [{ Marie: 3 }, ['Marie=3']],
    [{ demande: null }, []],
    ['[]', []],
    [
      3,
      [
        '« Répartition » vaut 3, qui n’est ni un texte ni une liste : écrivez par exemple « 12 à Marie, 8 à Sofia ».',
      ],
    ],
    [true, [expect.stringContaining('vaut true') as never]],
    [
      '12 à Marie 3',
      [
        '« Répartition » : « 12 à Marie 3 » n’est pas compris : écrivez par exemple « 12 à Marie, 8 à Sofia ».',
      ],
    ],
    [[{ personne: ' ' }], [expect.stringContaining('ne dit pas à qui') as never]],
    [[3], [expect.stringContaining('l’élément 3 ne dit pas à qui') as never]],
    [
      ['12 à Marie 3', [1]],
      [expect.stringContaining('12 à Marie 3') as never, expect.stringContaining('l’élément [1]') as never],
    ],
  ])('%j', (value, entries) => expect(of(value)).toEqual(entries));
});

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

describe('an order', () => {
  const parse = (raw: RawOrder) => {
    const parsed = parseOrder(raw, team);
    return parsed.ok ? parsed.order : parsed.erreurs;
  };
  test.each<[string, RawOrder, unknown]>([
    ['a number as text', { strategie: 'EGALE', nombre: '12' }, expect.objectContaining({ nombre: 12 })],
    ['a decimal as text', { strategie: 'EGALE', nombre: '2,5' }, [expect.stringContaining('vaut 2,5')]],
    ['blanks', { strategie: 'EGALE', nombre: ' ' }, [expect.stringContaining('n’est pas un nombre')]],
    [
      'a list',
      { strategie: 'EGALE', nombre: [3] },
      [expect.stringContaining('vaut « [3] », qui n’est pas un nombre')],
    ],
    ['infinite', { strategie: 'EGALE', nombre: Infinity }, [expect.stringContaining('n’est pas un nombre')]],
    [
      'its label, whatever its case',
      { strategie: 'à parts EGALES', nombre: 3 },
      expect.objectContaining({ strategie: 'EGALE' }),
    ],
    [
      'nothing',
      { strategie: 3, nombre: 3 },
      [expect.stringMatching(/^« Stratégie » est vide : choisissez parmi « .+ », « .+ »/)],
    ],
    [
      'one, both numbers alike',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: '5 à Marie' },
      expect.objectContaining({ nombre: 5, membreId: uuid(1) }),
    ],
    [
      'one, the number in its field',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: 'Marie' },
      expect.objectContaining({ nombre: 5 }),
    ],
    [
      'nobody for one',
      { strategie: 'A_UNE_PERSONNE', nombre: 5 },
      [expect.stringContaining('dites à qui donner les leads')],
    ],
    [
      'no numbers for two',
      { strategie: 'PAR_NOMBRE', repartition: 'Marie et Ana' },
      [expect.stringContaining('ne dit pas combien pour Marie Roy, Ana Paz')],
    ],
    [
      'lots as large as the number',
      { strategie: 'PAR_NOMBRE', nombre: 3, repartition: '3 à Marie' },
      expect.objectContaining({ nombre: 3 }),
    ],
    [
      'lots smaller',
      { strategie: 'PAR_NOMBRE', nombre: 4, repartition: '3 à Marie' },
      expect.objectContaining({ nombre: 4 }),
    ],
  ])('%s', (_name, raw, expected) => expect(parse(raw)).toEqual(expected));

  const who = (text: string, of = team) => {
    const found = findPerson(of, text);
    return found.ok ? found.value.nom : found.erreurs[0];
  };
  test.each<[string, string]>([
    ['Marie', 'Marie Roy'],
    ['ROY marie', 'Marie Roy'],
    ['pour chez Marie', 'Marie Roy'],
    ['à Mme Roy', 'Marie Roy'],
    ['aux secrétaires', 'Ana Paz'],
    ['secrétariat', 'Ana Paz'],
    ['conseiller', 'Marie Roy'],
    ['les conseillers', 'Marie Roy'],
    [` ${uuid(2).toUpperCase()} `, 'Ana Paz'],
    [
      'fiche-001',
      '« Répartition » : « fiche-001 » ne désigne personne de l’équipe : choisissez parmi Ana Paz (secrétaire) ou Marie Roy (conseillère).',
    ],
    [
      'directrice',
      '« Répartition » : « directrice » ne désigne personne de l’équipe : choisissez parmi Ana Paz (secrétaire) ou Marie Roy (conseillère).',
    ],
    [
      '',
      '« Répartition » : «  » ne désigne personne de l’équipe : choisissez parmi Ana Paz (secrétaire) ou Marie Roy (conseillère).',
    ],
    [
      'Sans-Fiche',
      '« Répartition » : Paul Sans-Fiche n’a pas de fiche d’équipe : créez-la dans « Membres de l’équipe », puis recommencez.',
    ],
    [
      uuid(3),
      '« Répartition » : Paul Sans-Fiche n’a pas de fiche d’équipe : créez-la dans « Membres de l’équipe », puis recommencez.',
    ],
  ])('%j means %s', (text, nom) => expect(who(text)).toBe(nom));

  test('each role by its words', () => {
    const roles = {
      DIRECTEUR: 'directeur directrice direction',
      ADMINISTRATEUR: 'administrateur administratrice administration admin',
      COACH: 'coach coachs coaches',
      CONSEILLERE: 'conseillère conseillères conseiller conseillers',
      SECRETAIRE: 'secrétaire secrétaires secrétariat',
    } as const;
    for (const [fonction, words] of Object.entries(roles))
      for (const word of words.split(' '))
        expect([
          word,
          who(word, aTeam([{ prenom: 'Léa', nom: 'Côté', fonction: fonction as keyof typeof roles }])),
        ]).toEqual([word, 'Léa Côté']);
  });

  test('of several in a role, the one who receives leads', () => {
    const two = aTeam([
      { prenom: 'A', nom: 'A', recoitDesLeads: false },
      { prenom: 'B', nom: 'B' },
    ]);
    expect(who('conseillère', two)).toBe('B B');
    expect(who('x', aTeam([]))).toContain(
      'choisissez parmi personne : aucune fiche d’équipe n’existe encore',
    );
    expect(who('x', aTeam([{ prenom: 'A', nom: 'B' }]))).toMatch(/choisissez parmi A B \(conseillère\)\.$/);
  });
});

describe('a preview', () => {
  const plan = (count: number, people = [{ prenom: 'Marie' }]) =>
    planDistribution(
      {
        order: anOrder({ strategie: 'EGALE' }),
        leads: someLeads(count),
        team: aTeam(people),
        history: new Map(),
      },
      NOW,
    );
  test('lists forty leads, and says how many more', () => {
    expect(renderPreview(plan(LISTED))).not.toContain('de plus');
    expect(renderPreview(plan(LISTED + 1))).toContain('- … et 1 lead de plus, dans le même ordre');
    expect(renderPreview(plan(LISTED + 1)).match(/→ Marie : /g)).toHaveLength(LISTED);
    expect(renderPreview(plan(0))).not.toContain('Lead par lead');
    expect(renderPreview(plan(1))).toContain('**À parts égales** · 1 lead à donner sur 1 · 0 en attente');
  });

  test('says how many change hands', () => {
    const moved = (count: number) => {
      const made = plan(count);
      const placements = made.placements.map((one) => ({
        ...one,
        before: { ...one.before, conseillereId: 'other' },
      }));
      return renderPreview({ ...made, placements });
    };
    expect(moved(1)).toContain('**Attention :** 1 lead change de personne.');
    expect(moved(2)).toContain('**Attention :** 2 leads changent de personne.');
    expect(renderPreview(plan(2))).not.toContain('Attention');
  });

  const wait = (count: number, because = 'au complet') =>
    Array.from({ length: count }, (_none, n) => ({
      leadId: String(n),
      name: `L${String(n)}`,
      reservedFor: null,
      drains: true,
      because,
    }));
  test.each([
    [5, 'L0, L1, L2, L3, L4 |'],
    [6, 'L0, L1, L2, L3, L4 et 1 autre |'],
    [7, 'L0, L1, L2, L3, L4 et 2 autres |'],
  ])('names five of %i who wait for one reason', (count, text) =>
    expect(waitingTable(wait(count))).toContain(text),
  );

  test('one row a reason, and nothing when nobody waits', () => {
    expect(waitingTable([])).toBe('');
    expect(
      waitingTable([...wait(1, 'a'), ...wait(2, 'b'), ...wait(1, 'a')])
        .split('\n')
        .slice(4),
    ).toEqual(['| 2 | a | L0, L0 |', '| 2 | b | L0, L1 |']);
  });

  test('for machines: what stands in the way by its motive, ids only', () => {
    const made = planDistribution(
      {
        order: anOrder({ strategie: 'EGALE' }),
        leads: someLeads(1),
        team: aTeam([{ prenom: 'Marie', recoitDesLeads: false }]),
        history: new Map(),
      },
      NOW,
    );
    expect(previewJson(made)).toMatchObject({
      places: 0,
      enAttente: 1,
      total: 1,
      personnes: [{ obstacle: 'INACTIF' }],
    });
    expect(previewJson(plan(1))).toMatchObject({
      places: 1,
      personnes: [{ obstacle: null }],
      leads: [{ leadId: uuid(1_000_001) }],
    });
    expect(JSON.stringify(previewJson(plan(1)))).not.toContain('Lead 1');
  });

  test('a name ends no cell and opens no link', () => {
    expect(cell('a |\n [b](c) `d` <e> #f *g* _h_ \\')).toBe(
      'a \\| \\[b\\](c) \\`d\\` \\<e\\> \\#f \\*g\\* \\_h\\_ \\\\',
    );
    expect(renderRefusal(['a|b', 'c'])).toBe('**Ordre refusé, rien n’a été distribué.**\n\n- a\\|b\n- c');
  });
});
