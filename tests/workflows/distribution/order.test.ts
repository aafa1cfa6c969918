import type { RawOrder } from '../../../workflows/distribution/order';
import { chooseLeads } from '../../../workflows/distribution/choose';
import { parseOrder } from '../../../workflows/distribution/order';
import { aLead, anOrder, aTeam, someLeads, uuid } from './people';

const MARIE = uuid(1);
const SOFIA = uuid(2);
const ANA = uuid(3);
const team = aTeam([
  { prenom: 'Marie', nom: 'Roy' },
  { prenom: 'Sofia', nom: 'Ben Ali' },
  { prenom: 'Ana', nom: 'Paz', fonction: 'SECRETAIRE' },
  { prenom: 'Léa', nom: 'Côté' },
  { prenom: 'Léa', nom: 'Martin' },
  { prenom: 'Paul', nom: 'Sans-Fiche', membreId: null },
]);
const LOTS = [
  { membreId: MARIE, nombre: 12 },
  { membreId: SOFIA, nombre: 8 },
  { membreId: ANA, nombre: 5 },
];
const parse = (raw: RawOrder) => parseOrder(raw, team);

describe('lots as people write them', () => {
  test.each<[string, unknown]>([
    ['the customer’s own sentence', '12 à Marie, 8 à Sofia, 5 au secrétariat'],
    ['names first', 'Marie : 12 ; Sofia Ben Ali = 8 ; secrétaire 5'],
    ['a dash between name and number', 'Marie - 12\nSofia – 8\nAna - 5'],
    ['« et », titles, no accents, no spaces', '12 leads à Mme Roy,8 à ben ali et 5 a la secretaire'],
    ['a list of texts', ['12 à Marie', '8 à Sofia', '5 à Ana Paz']],
    [
      'a list of records',
      [
        { membreId: MARIE, nombre: 12 },
        { personne: 'Sofia', nombre: 8 },
        { nom: 'Paz', nombre: '5' },
      ],
    ],
    ['an object that MAX wrote, with the ids', { demande: LOTS }],
    ['an object', { Marie: 12, Sofia: 8, 'le secrétariat': 5 }],
    ['JSON text', '{"Marie": 12, "Sofia": 8, "sofia.fake": 0}'.replace(', "sofia.fake": 0', ', "Ana": 5')],
    ['a quoted JSON text', '"12 à Marie, 8 à Sofia, 5 à Ana"'],
    ['what MAX wrote back', { demande: '12 à Marie, 8 à Sofia, 5 à Ana', plan: null }],
    ['e-mail addresses', '12 à marie@agence.example, 8 à sofia@agence.example, 5 à ana@agence.example'],
  ])('%s', (_name, repartition) => {
    expect(parse({ strategie: 'PAR_NOMBRE', repartition, nombre: 25 })).toMatchObject({
      ok: true,
      order: { lots: LOTS },
    });
  });
});

describe('orders that make sense', () => {
  test('the 20 next ones, equally: those nobody has', () => {
    expect(parse({ strategie: 'EGALE', nombre: 20 })).toEqual({
      ok: true,
      order: {
        strategie: 'EGALE',
        nombre: 20,
        langue: 'PREFERER',
        participants: [],
        selection: { par: 'FILTRE', parcours: [], statuts: [], sources: [] },
      },
    });
  });

  test('a filter by values or by labels, and a required language', () => {
    const selection = {
      filtre: { parcours: 'IMMIGRATION', statut: ['À recontacter', 'NOUVEAU'] },
      langue: 'exiger',
    };
    expect(parse({ strategie: 'Au moins chargé', selection })).toMatchObject({
      order: {
        strategie: 'MOINS_CHARGE',
        langue: 'EXIGER',
        selection: { parcours: ['IMMIGRATION'], statuts: ['A_RECONTACTER', 'NOUVEAU'], sources: [] },
      },
    });
  });

  test('a hand-made selection among some people; a lead cited twice counts once', () => {
    expect(
      parse({ strategie: 'TOUR_DE_ROLE', repartition: 'Marie, Sofia', selection: ['a', 'b', 'a'] }),
    ).toMatchObject({
      order: { participants: [MARIE, SOFIA], selection: { par: 'LISTE', leadIds: ['a', 'b'] } },
    });
  });

  test('the number of « à une personne » may stand in either field', () => {
    expect(parse({ strategie: 'A_UNE_PERSONNE', repartition: '10 à Marie' })).toMatchObject({
      order: { membreId: MARIE, nombre: 10 },
    });
  });
});

describe('faults are told in French with the remedy', () => {
  const next = { nombre: 10 };
  test.each<[string, RawOrder, string]>([
    [
      'unknown strategy',
      { ...next, strategie: 'AU_HASARD' },
      '« Stratégie » vaut « AU_HASARD », qui est inconnue : choisissez parmi « À une personne »',
    ],
    ['no strategy', next, '« Stratégie » est vide : choisissez parmi'],
    [
      'negative number',
      { strategie: 'EGALE', nombre: -3 },
      '« Nombre de leads » vaut -3 : un nombre de leads ne peut pas être négatif.',
    ],
    [
      'fraction',
      { strategie: 'EGALE', nombre: 2.5 },
      '« Nombre de leads » vaut 2,5 : un lead ne se partage pas, écrivez un nombre entier.',
    ],
    ['zero', { strategie: 'EGALE', nombre: 0 }, '« Nombre de leads » vaut 0 : écrivez au moins 1'],
    [
      'not a number',
      { strategie: 'EGALE', nombre: 'dix' },
      '« Nombre de leads » vaut « dix », qui n’est pas un nombre',
    ],
    [
      'fraction in a text',
      { strategie: 'PAR_NOMBRE', repartition: '2,5 à Marie' },
      '« Répartition », nombre pour Marie, vaut 2,5 : un lead ne se partage pas',
    ],
    [
      'negative in a text',
      { strategie: 'PAR_NOMBRE', repartition: '−4 à Marie' },
      '« Répartition », nombre pour Marie, vaut -4 : un nombre de leads ne peut pas être négatif',
    ],
    [
      'negative in a list',
      { strategie: 'PAR_NOMBRE', repartition: [{ personne: 'Sofia', nombre: -1 }] },
      'nombre pour Sofia, vaut -1',
    ],
    [
      'the same person twice',
      { strategie: 'PAR_NOMBRE', repartition: '5 à Marie, 3 à Mme Roy' },
      '« Répartition » : Marie Roy y est deux fois : réunissez ses lots en un seul.',
    ],
    [
      'lots larger than the number',
      { strategie: 'PAR_NOMBRE', nombre: 20, repartition: '12 à Marie, 10 à Sofia' },
      '« Répartition » distribue 22 leads mais « Nombre de leads » vaut 20 : diminuez les lots de 2 ou portez le nombre à 22.',
    ],
    [
      'no number for one',
      { strategie: 'PAR_NOMBRE', repartition: '12 à Marie et Sofia' },
      '« Répartition » ne dit pas combien pour Sofia Ben Ali',
    ],
    [
      'nobody',
      { strategie: 'PAR_NOMBRE', nombre: 10 },
      '« Répartition » est vide : écrivez par exemple « 12 à Marie',
    ],
    [
      'an unknown name',
      { strategie: 'PAR_NOMBRE', repartition: '5 à Zoé' },
      '« Zoé » ne désigne personne de l’équipe : choisissez parmi',
    ],
    [
      'an ordinal',
      { strategie: 'PAR_NOMBRE', repartition: '12 à la première' },
      '« première » ne désigne personne de l’équipe',
    ],
    [
      'a first name of two',
      { strategie: 'PAR_NOMBRE', repartition: '5 à Léa' },
      '« Léa » peut désigner Léa Côté (conseillère) et Léa Martin (conseillère) : écrivez le prénom et le nom.',
    ],
    [
      'a role of several',
      { strategie: 'PAR_NOMBRE', repartition: '5 à la conseillère' },
      '« conseillère » peut désigner Léa Côté (conseillère), Léa Martin (conseillère), Marie Roy (conseillère) et Sofia Ben Ali (conseillère)',
    ],
    [
      'a departed member',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: [{ membreId: uuid(99) }] },
      'est inconnue ou a quitté l’équipe (plus de compte Twenty)',
    ],
    [
      'an account without a file',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: 'Paul' },
      'Paul Sans-Fiche n’a pas de fiche d’équipe : créez-la',
    ],
    [
      'two for one',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: 'Marie, Sofia' },
      'nomme 2 personnes pour « À une personne »',
    ],
    [
      'two numbers',
      { strategie: 'A_UNE_PERSONNE', nombre: 5, repartition: '6 à Marie' },
      '« Nombre de leads » vaut 5 mais « Répartition » dit 6',
    ],
    [
      'numbers where they are computed',
      { strategie: 'EGALE', nombre: 5, repartition: '3 à Marie' },
      '« À parts égales » calcule',
    ],
    [
      'an empty list of leads',
      { strategie: 'EGALE', selection: [] },
      '« Sélection » est vide : choisissez au moins un lead',
    ],
    ['nothing selected', { strategie: 'EGALE' }, '« Sélection » est vide et aucun nombre n’est donné'],
    [
      'an unknown status',
      { strategie: 'EGALE', selection: { statut: 'PERDU' } },
      '« Sélection », statut : « PERDU » est inconnu : choisissez parmi NOUVEAU, CONTACTE',
    ],
    [
      'a filter over what others have',
      { strategie: 'EGALE', selection: { nonAttribues: false } },
      'un filtre ne prend que les leads non attribués',
    ],
    ['nonsense', { strategie: 'EGALE', nombre: 5, selection: 'tous' }, '« Sélection » n’est pas comprise'],
    [
      'broken JSON',
      { strategie: 'PAR_NOMBRE', repartition: '{"Marie": 12' },
      'commence comme du JSON mais n’en est pas',
    ],
    [
      'an element that names nobody',
      { strategie: 'PAR_NOMBRE', repartition: [{ nombre: 3 }] },
      'ne dit pas à qui',
    ],
  ])('%s', (_name, raw, sentence) => {
    const parsed = parse(raw);
    expect(parsed.ok ? [] : parsed.erreurs).toEqual([expect.stringContaining(sentence)]);
  });

  test('all at once', () => {
    const parsed = parse({ strategie: 'X', nombre: -1, repartition: '2,5 à Zoé', selection: [] });
    expect(parsed.ok ? 0 : parsed.erreurs.length).toBe(5);
  });
});

describe('the leads of an order', () => {
  const filter = anOrder({ strategie: 'EGALE', nombre: 3 });

  test('oldest first, whatever the order of loading; never one that is taken, deleted or closed', () => {
    const leads = [
      aLead(5),
      aLead(4, { conseillereId: MARIE }),
      aLead(3, { deletedAt: new Date(0) }),
      aLead(2, { statut: 'PAS_INTERESSE' }),
      aLead(1, { statut: null }),
      aLead(6),
      aLead(7),
    ];
    const chosen = chooseLeads(filter, leads);
    expect(chosen.ok && chosen.value.map((lead) => lead.name)).toEqual(['Lead 1', 'Lead 5', 'Lead 6']);
  });

  test('more than there are is refused', () => {
    expect(chooseLeads(filter, someLeads(2))).toEqual({
      ok: false,
      erreurs: [
        'L’ordre demande 3 leads mais il n’y en a que 2 : ramenez le nombre à 2 ou élargissez la sélection.',
      ],
    });
  });

  test('lots larger than a hand-made selection are refused', () => {
    const selection = { par: 'LISTE', leadIds: someLeads(10).map((lead) => lead.id) } as const;
    const order = anOrder({ strategie: 'PAR_NOMBRE', lots: LOTS, selection });
    expect(chooseLeads(order, someLeads(10))).toMatchObject({
      erreurs: [expect.stringContaining('demande 25 leads')],
    });
  });

  test('a chosen lead that is gone refuses the order', () => {
    const selection = { par: 'LISTE', leadIds: [uuid(1_000_001), uuid(5)] } as const;
    expect(chooseLeads(anOrder({ strategie: 'EGALE', selection }), someLeads(3))).toEqual({
      ok: false,
      erreurs: ['« Sélection » : 1 des 2 leads choisis n’existe plus : refaites la sélection.'],
    });
  });

  test('none left', () => {
    expect(chooseLeads(anOrder({ strategie: 'EGALE' }), [])).toMatchObject({ ok: false });
  });
});
