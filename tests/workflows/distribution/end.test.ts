/** The end of an order: who is told, what staff read, what an undo gives back and what stays. */
import { lotNotices, undoNotices } from '../../../workflows/distribution/notices';
import { renderResult, renderUndo } from '../../../workflows/distribution/result';
import type { AppliedPlan } from '../../../workflows/distribution/stored';
import { neverWritten, planReturn, planUndo } from '../../../workflows/distribution/undo';
import type { LeadState } from '../../../workflows/state';
import { aMessage, aRendezVous, aReply, aState, aTentative } from '../../support/builders';
import { aLead, aTeam, NOW, someLeads, uuid } from './people';

const AT = NOW;
const SOON = new Date(AT.getTime() + 60_000);
const BEFORE = new Date(AT.getTime() - 60_000);
const [MARIE, SOFIA, GONE] = [uuid(1), uuid(2), uuid(9)] as const;
const membres = aTeam([{ prenom: 'Marie' }, { prenom: 'Sofia' }, { prenom: '' }]).membres;
const here = new Set(membres.keys());

type Placed = AppliedPlan['placements'][number];
const placed = (n: number, changes: Partial<Placed> = {}): Placed => ({
  ...{ leadId: aLead(n).id, membreId: MARIE, because: 'à son tour' },
  before: { conseillereId: null, attribueLe: null, statut: 'NOUVEAU' },
  ...changes,
});
const applied = (placements: readonly Placed[], changes: Partial<AppliedPlan> = {}): AppliedPlan => ({
  ...{ strategie: 'EGALE', langue: 'PREFERER', at: AT, standings: {}, placements, waiting: [] },
  ...changes,
});
const names = {
  leads: new Map(someLeads(20).map(({ id, name }) => [id, name])),
  membres: new Map([
    [MARIE, 'Marie Roy'],
    [SOFIA, 'Sofia Ben Ali'],
  ]),
};
const lot = { attributionId: 'ordre', names, membres };

describe('who is told', () => {
  const many = (count: number) => Array.from({ length: count }, (_none, n) => placed(n + 1));

  test.each<[string, readonly Placed[], string, string]>([
    ['one lead', many(1), 'Un lead attribué', 'Bonjour Marie, un lead vous est attribué : Lead 1.'],
    ['two', many(2), '2 leads attribués', 'Bonjour Marie, 2 leads vous sont attribués : Lead 1, Lead 2.'],
    [
      'eleven',
      many(11),
      '11 leads attribués',
      `Bonjour Marie, 11 leads vous sont attribués : ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `Lead ${String(n)}`).join(', ')} et 1 autre.`,
    ],
  ])('%s', (_name, placements, titre, texte) => {
    expect(lotNotices({ placements }, 0, lot)).toEqual([
      {
        key: `lot.ordre.${MARIE}`,
        destinataireId: MARIE,
        nature: 'LEAD_ATTRIBUE',
        leadId: null,
        titre,
        texte,
      },
    ]);
  });

  test('twelve: two others', () => {
    expect(lotNotices({ placements: many(12) }, 0, lot)[0]?.texte).toMatch(/Lead 10 et 2 autres\.$/);
  });

  test('a later round has a key of its own; a lead without a name and a person without one', () => {
    const placements = [placed(99, { membreId: uuid(3) })];
    expect(lotNotices({ placements }, 2, lot)).toMatchObject([
      { key: `lot.ordre.${uuid(3)}.2`, texte: 'Bonjour, un lead vous est attribué : sans nom.' },
    ]);
  });

  test('an undo: who loses them is asked to stop, who had them has them again, nobody else is told', () => {
    const back = [
      { leadId: aLead(1).id, from: MARIE, to: SOFIA },
      { leadId: aLead(2).id, from: MARIE, to: SOFIA },
      { leadId: aLead(3).id, from: MARIE, to: null },
    ];
    expect(undoNotices(back, lot)).toEqual([
      {
        ...{ key: `lot.ordre.annulation.${MARIE}`, destinataireId: MARIE, nature: 'ALERTE', leadId: null },
        titre: 'Distribution annulée : 3 leads en moins',
        texte:
          'Bonjour Marie, une distribution est annulée et 3 leads ne vous sont plus attribués : Lead 1, Lead 2, Lead 3.',
      },
      {
        ...{ key: `lot.ordre.retour.${SOFIA}`, destinataireId: SOFIA, nature: 'LEAD_ATTRIBUE', leadId: null },
        titre: 'Distribution annulée : 2 leads de retour',
        texte: 'Bonjour Sofia, une distribution est annulée et 2 leads vous reviennent : Lead 1, Lead 2.',
      },
    ]);
    expect(undoNotices(back.slice(0, 1), lot).map(({ texte }) => texte)).toEqual([
      'Bonjour Marie, une distribution est annulée et un lead ne vous est plus attribué : Lead 1.',
      'Bonjour Sofia, une distribution est annulée et un lead vous revient : Lead 1.',
    ]);
  });
});

describe('what staff read', () => {
  test('an order with everything in it', () => {
    const first = applied([placed(1), placed(2, { membreId: SOFIA }), placed(3, { membreId: SOFIA })]);
    const last = applied([placed(4, { membreId: GONE })], {
      waiting: [{ leadId: aLead(5).id, because: 'au complet', reservedFor: null, drains: true }],
    });
    const left = [{ leadId: aLead(99).id, because: 'le lead a été supprimé' }];
    expect(renderResult({ lots: [first, last], left, change: 'Sofia est absente', names }))
      .toMatchInlineSnapshot(`
     "**À parts égales** · 4 leads donnés sur 6 · 1 laissé · 1 en attente

     **Le plan de l’aperçu ne valait plus :** Sofia est absente ; un nouveau plan a été appliqué.

     | Personne | A reçu |
     | --- | ---: |
     | Sofia Ben Ali | 2 |
     | Marie Roy | 1 |
     | une personne partie | 1 |
     | **Total** | **4** |

     **Laissés : 1 lead**

     - lead supprimé : le lead a été supprimé

     **En attente : 1 lead**

     | Leads | Pourquoi | Lesquels |
     | ---: | --- | --- |
     | 1 | au complet | Lead 5 |

     **Lead par lead**

     - Lead 1 → Marie Roy : à son tour
     - Lead 2 → Sofia Ben Ali : à son tour
     - Lead 3 → Sofia Ben Ali : à son tour
     - Lead 4 → une personne partie : à son tour"
    `);
  });

  test('one lead, nothing left, nothing waiting', () => {
    expect(renderResult({ lots: [applied([placed(1)])], left: [], change: '', names }))
      .toMatchInlineSnapshot(`
     "**À parts égales** · 1 lead donné sur 1 · 0 laissé · 0 en attente

     | Personne | A reçu |
     | --- | ---: |
     | Marie Roy | 1 |
     | **Total** | **1** |

     **Lead par lead**

     - Lead 1 → Marie Roy : à son tour"
    `);
  });

  test('nothing to place', () => {
    expect(renderResult({ lots: [], left: [], change: '', names })).toBe(
      '**Rien à distribuer :** ces leads ont déjà une personne en charge, sont clos ou supprimés.',
    );
  });

  test('an undo', () => {
    const kept = [{ leadId: aLead(2).id, because: 'le statut a changé depuis' }];
    const back = [{ leadId: aLead(1).id, because: 'personne n’y a touché' }];
    expect(renderUndo(back, kept, names)).toMatchInlineSnapshot(`
     "**Distribution annulée** · 1 lead rendu · 1 laissé sur place

     **Rendus : 1 lead**

     - Lead 1 : personne n’y a touché

     **Laissés : 1 lead**

     - Lead 2 : le statut a changé depuis"
    `);
    expect(renderUndo([...back, ...kept], [], names)).toMatch(/2 leads rendus · 0 laissé sur place/);
    expect(renderUndo([], [...back, ...kept], names)).toMatch(/0 lead rendu · 2 laissés sur place/);
  });

  test('a long list ends with how many more', () => {
    const kept = Array.from({ length: 2_000 }, (_none, n) => ({ leadId: uuid(n), because: 'x' }));
    expect(renderUndo([], kept, names)).toMatch(/\n- … et [\d\s\u202f]+ leads de plus$/);
    const whole = applied(Array.from({ length: 2_000 }, (_none, n) => placed(n)));
    expect(renderResult({ lots: [whole], left: [], change: '', names })).toMatch(
      /- … et [\d\s\u202f]+ leads de plus$/,
    );
  });
});

describe('an undo gives back what nobody has touched', () => {
  const given = (changes: Partial<LeadState['lead']> = {}) =>
    aLead(1, { conseillereId: MARIE, attribueLe: AT, ...changes });
  const of = (state: Partial<LeadState>, placement: Partial<Placed> = {}) =>
    planUndo(applied([placed(1, placement)]), [aState({ lead: given(), ...state })], here);

  test.each<[string, Partial<LeadState>, Partial<Placed>, string]>([
    ['thrown away', { lead: given({ deletedAt: SOON }) }, {}, 'le lead a été supprimé'],
    [
      'taken by someone else',
      { lead: given({ conseillereId: SOFIA }) },
      {},
      'le lead a changé de personne depuis',
    ],
    [
      'hers before',
      {},
      { before: { conseillereId: MARIE, attribueLe: BEFORE, statut: 'NOUVEAU' } },
      'le lead était déjà à cette personne',
    ],
    ['given again', { lead: given({ attribueLe: SOON }) }, {}, 'le lead a été réattribué depuis'],
    ['its status changed', { lead: given({ statut: 'CONTACTE' }) }, {}, 'le statut a changé depuis'],
    [
      'an attempt, noted now for then',
      { tentatives: [aTentative({ le: AT, createdAt: BEFORE })] },
      {},
      'une tentative de contact a eu lieu depuis',
    ],
    [
      'an attempt noted since',
      { tentatives: [aTentative({ le: BEFORE, createdAt: SOON })] },
      {},
      'une tentative de contact a eu lieu depuis',
    ],
    [
      'an appointment',
      { rendezVous: [aRendezVous({ createdAt: SOON })] },
      {},
      'un rendez-vous a été pris depuis',
    ],
    ['an answer', { messages: [aReply({ createdAt: SOON })] }, {}, 'la personne a répondu depuis'],
    [
      'a message by hand',
      { messages: [aMessage({ scenario: 'MANUEL', envoyeLe: SOON })] },
      {},
      'un message lui a été écrit à la main depuis',
    ],
  ])('%s: it stays', (_name, state, placement, because) => {
    const plan = of(state, placement);
    expect(plan.keep).toEqual([{ leadId: aLead(1).id, because }]);
    expect([plan.giveBack, plan.writes]).toEqual([[], []]);
  });

  test.each<[string, Partial<LeadState>]>([
    ['nothing happened', {}],
    ['an attempt before', { tentatives: [aTentative({ le: BEFORE, createdAt: BEFORE })] }],
    ['an attempt without a date, before', { tentatives: [aTentative({ le: null, createdAt: BEFORE })] }],
    ['an appointment before', { rendezVous: [aRendezVous({ createdAt: BEFORE })] }],
    ['an answer before', { messages: [aReply({ createdAt: BEFORE })] }],
    ['a draft by hand that has not left', { messages: [aMessage({ scenario: 'MANUEL', envoyeLe: null })] }],
    ['MAX wrote', { messages: [aMessage({ envoyeLe: SOON, createdAt: SOON })] }],
    ['MAX gave it its first status', { lead: given({ statut: 'NOUVEAU' }) }],
  ])('%s: it goes back to nobody', (_name, state) => {
    const plan = of(state, { before: { conseillereId: null, attribueLe: null, statut: null } });
    expect(plan.giveBack).toEqual([
      {
        ...{ leadId: aLead(1).id, expected: MARIE, conseillereId: null, attribueLe: null },
        because: 'personne n’y a touché : remis sans conseillère',
      },
    ]);
    expect(plan.keep).toEqual([]);
  });

  test.each([
    [SOFIA, SOFIA, BEFORE, 'personne n’y a touché : rendu à la personne d’avant'],
    [GONE, null, null, 'remis sans conseillère : la personne d’avant a quitté l’équipe'],
  ])('it was %s’s before', (before, conseillereId, attribueLe, because) => {
    const plan = of({}, { before: { conseillereId: before, attribueLe: BEFORE, statut: 'NOUVEAU' } });
    expect(plan.giveBack).toMatchObject([{ conseillereId, attribueLe, because }]);
    expect(plan.writes).toHaveLength(1);
  });

  test('a lead that is nowhere stays', () => {
    expect(planUndo(applied([placed(1)]), [], here).keep).toMatchObject([
      { because: 'le lead a été supprimé' },
    ]);
  });
});

describe('an undo that was cut', () => {
  const lots = [applied([placed(1), placed(2), placed(3), placed(4), placed(5), placed(6)])];
  const rendus = new Set([1, 2, 3, 4, 5].map((n) => aLead(n).id));
  const now = [
    aLead(1, { conseillereId: MARIE, attribueLe: AT }),
    aLead(2, { conseillereId: null }),
    aLead(3, { conseillereId: SOFIA }),
    aLead(4, { conseillereId: MARIE, attribueLe: SOON }),
    aLead(6, { conseillereId: MARIE, attribueLe: AT }),
  ];

  test('goes on with what is still as the lot left it; the rest is done, or stays with the reason', () => {
    const { toDo, done, keep } = planReturn(lots, rendus, now, here);
    expect(toDo.map(({ leadId }) => leadId)).toEqual([aLead(1).id]);
    expect(done.map(({ leadId }) => leadId)).toEqual([aLead(2).id]);
    expect(keep).toEqual([
      { leadId: aLead(3).id, because: 'le lead a changé de personne depuis' },
      { leadId: aLead(4).id, because: 'le lead a changé de personne depuis' },
      { leadId: aLead(5).id, because: 'le lead a été supprimé' },
    ]);
  });

  test('what an interrupted lot never wrote is nothing to undo', () => {
    const before = (conseillereId: string | null): Placed['before'] => ({
      conseillereId,
      attribueLe: null,
      statut: null,
    });
    const lot = applied([
      placed(1),
      placed(2),
      placed(3, { before: before(MARIE) }),
      placed(4),
      placed(5, { before: before(SOFIA) }),
    ]);
    const leads = [
      aLead(1, { conseillereId: MARIE }),
      aLead(2, { conseillereId: null }),
      aLead(3, { conseillereId: MARIE }),
      aLead(5, { conseillereId: SOFIA }),
    ];
    expect([...neverWritten(lot, leads)]).toEqual([2, 4, 5].map((n) => aLead(n).id));
  });
});
