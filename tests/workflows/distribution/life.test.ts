/** From the plan to its end: shown, stored, written, interrupted, undone, drained. */
import { callsOf, handovers, planApply } from '../../../workflows/distribution/apply';
import { planDrain } from '../../../workflows/distribution/drain';
import { draftDistribution } from '../../../workflows/distribution';
import type { DistributionPlan } from '../../../workflows/distribution/plan';
import { planDistribution } from '../../../workflows/distribution/plan';
import { previewJson } from '../../../workflows/distribution/preview';
import { loadsOf } from '../../../workflows/distribution/selection';
import { readPlan, storePlan, withPlan } from '../../../workflows/distribution/stored';
import { planUndo } from '../../../workflows/distribution/undo';
import type { Lead, LeadState } from '../../../workflows/state';
import { aLead, anOrder, aTeam, NOW, someLeads, uuid } from './people';

const LATER = new Date('2026-08-11T09:00:00Z');
const twelve = aTeam(
  Array.from({ length: 12 }, (_none, index) => ({ prenom: `P${String(index).padStart(2, '0')}` })),
);
const members = new Set(twelve.membres.keys());
const EQUAL = anOrder({ strategie: 'EGALE' });
const planFor = (leads: readonly Lead[], team = twelve): DistributionPlan =>
  planDistribution({ order: EQUAL, leads, team, history: new Map() }, NOW);

describe('the preview', () => {
  const team = aTeam([
    { prenom: 'Marie', nom: 'Roy', capacite: 3, charge: 1 },
    { prenom: 'Sofia', nom: 'Ben Ali', absentDu: '2026-08-01', absentAu: '2026-08-12' },
    { prenom: 'Ana', nom: 'Paz', fonction: 'SECRETAIRE' },
  ]);
  const raw = { strategie: 'PAR_NOMBRE', repartition: '2 à Marie, 2 à Sofia, 1 au secrétariat' };

  test('says who gets how many and why, exact totals, and what waits', () => {
    const leads = [aLead(1, { name: '=Zoé|<b>' }), ...someLeads(5).slice(1)];
    const draft = draftDistribution({ raw, team, leads, history: new Map() }, NOW);
    expect(draft.apercu).toMatchInlineSnapshot(`
     "**Par nombre** · 3 leads à donner sur 5 · 2 en attente

     | Personne | Reçoit | Leads en cours | Pourquoi |
     | --- | ---: | --- | --- |
     | Marie Roy | 2 | 1 → 3 / 3 | comme demandé ; au complet (3/3) |
     | Sofia Ben Ali | 0 | 0 → 0 | absence jusqu’au 12 août inclus |
     | Ana Paz | 1 | 0 → 1 | comme demandé |
     | **Total** | **3** |  |  |

     **En attente : 2 leads**

     | Leads | Pourquoi | Lesquels |
     | ---: | --- | --- |
     | 2 | personne de disponible (Sofia Ben Ali : absence jusqu’au 12 août inclus) | Lead 4, Lead 5 |

     **Lead par lead**

     - =Zoé\\|\\<b\\> → Marie Roy : lot de 2 pour Marie Roy, comme demandé
     - Lead 2 → Marie Roy : lot de 2 pour Marie Roy, comme demandé
     - Lead 3 → Ana Paz : lot de 1 pour Ana Paz, comme demandé"
    `);
  });

  test('says what is wrong, all of it, and plans nothing', () => {
    const faulty = { ...raw, repartition: '2,5 à Marie, -1 à Zoé' };
    const draft = draftDistribution({ raw: faulty, team, leads: someLeads(5), history: new Map() }, NOW);
    expect(draft.ok).toBe(false);
    expect(draft.apercu).toMatchInlineSnapshot(`
     "**Ordre refusé, rien n’a été distribué.**

     - « Répartition », nombre pour Marie, vaut 2,5 : un lead ne se partage pas, écrivez un nombre entier.
     - « Répartition » : « Zoé » ne désigne personne de l’équipe : choisissez parmi Ana Paz (secrétaire), Marie Roy (conseillère) ou Sofia Ben Ali (conseillère).
     - « Répartition », nombre pour Zoé, vaut -1 : un nombre de leads ne peut pas être négatif."
    `);
  });

  test('more leads than there are is refused whole', () => {
    const draft = draftDistribution({ raw, team, leads: someLeads(4), history: new Map() }, NOW);
    expect(draft).toMatchObject({
      ok: false,
      erreurs: [expect.stringContaining('demande 5 leads mais il n’y en a que 4')],
    });
  });

  test('for machines: no names of leads', () => {
    const json = previewJson(planFor([aLead(1, { name: 'Zoé Secret' })]));
    expect(JSON.stringify(json)).not.toContain('Zoé');
    expect(json).toMatchObject({ total: 1, places: 1, enAttente: 0, leads: [{ membreId: uuid(1) }] });
  });
});

describe('applying', () => {
  test('1,000 leads among 12 people: at most 2 + ⌈1000/200⌉ × 2 calls', () => {
    const leads = someLeads(1_000);
    const { writes, toDo } = planApply(planFor(leads), leads, members);
    expect(toDo).toHaveLength(1_000);
    expect(2 + callsOf(writes)).toBeLessThanOrEqual(2 + Math.ceil(1_000 / 200) * 2);
  });

  test.each([
    ['20 leads, 2 people', 20, 2, 'updateMany', 2],
    ['50 leads, 12 people', 50, 12, 'readThenUpsert', 2],
    ['1,000 leads, 1 person', 1_000, 1, 'updateMany', 5],
    ['10,000 leads, 12 people', 10_000, 12, 'updateMany', 60],
  ])('%s', (_name, many, people, kind, calls) => {
    const leads = someLeads(many);
    const order = anOrder({ strategie: 'EGALE', participants: [...members].slice(0, people) });
    const plan = planDistribution({ order, leads, team: twelve, history: new Map() }, NOW);
    const { writes } = planApply(plan, leads, members);
    expect(writes.every((write) => write.do === kind)).toBe(true);
    expect(callsOf(writes)).toBe(calls);
    const sizes = writes.map((write) => (write.do === 'updateMany' ? write.leadIds : write.rows).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(many);
  });

  /** What Twenty would hold after the first `count` writes. */
  function afterWrites(leads: readonly Lead[], plan: DistributionPlan, count: number): readonly Lead[] {
    const rows = new Map<string, Pick<Lead, 'conseillereId' | 'attribueLe'>>();
    for (const write of planApply(plan, leads, members).writes.slice(0, count)) {
      if (write.do === 'updateMany') write.leadIds.forEach((leadId) => rows.set(leadId, write.set));
      else
        write.rows.forEach(({ leadId, conseillereId, attribueLe }) =>
          rows.set(leadId, { conseillereId, attribueLe }),
        );
    }
    return leads.map((lead) => ({ ...lead, ...rows.get(lead.id) }));
  }

  test.each([0, 1, 2, 3, 4, 5])(
    'killed after write %i, the stored plan finishes the job and writes nothing twice',
    (count) => {
      const leads = someLeads(1_000);
      const plan = planFor(leads);
      const stored = readPlan(JSON.parse(JSON.stringify(withPlan('texte', plan))));
      if (!stored.ok || !stored.value) throw new Error('unreadable');
      const halfway = afterWrites(leads, plan, count);
      const resumed = planApply(stored.value, halfway, members);
      expect(resumed.done).toHaveLength(count * 200);
      expect(resumed.toDo).toHaveLength(1_000 - count * 200);
      expect(resumed.skipped).toEqual([]);
    },
  );

  test('what changed since the preview is left alone, with the reason', () => {
    const leads = someLeads(4);
    const plan = planFor(leads);
    const [first, second, third, fourth] = leads as [Lead, Lead, Lead, Lead];
    const current = [{ ...first, conseillereId: uuid(7) }, { ...second, deletedAt: LATER }, fourth];
    const here = new Set([...members].filter((id) => id !== uuid(4)));
    const { skipped, toDo } = planApply(plan, current, here);
    expect(toDo).toEqual([]);
    expect(skipped).toEqual([
      { leadId: first.id, because: 'le lead a été attribué à la main depuis l’aperçu' },
      { leadId: second.id, because: 'le lead a été supprimé depuis l’aperçu' },
      { leadId: third.id, because: 'le lead a été supprimé depuis l’aperçu' },
      { leadId: fourth.id, because: 'la personne a quitté l’équipe depuis l’aperçu' },
    ]);
  });

  test('one handover per person, without the leads she had already', () => {
    const plan = planDistribution(
      {
        order: anOrder({ strategie: 'A_UNE_PERSONNE', membreId: uuid(1) }),
        leads: [aLead(1), aLead(2, { conseillereId: uuid(1) })],
        team: twelve,
        history: new Map(),
      },
      NOW,
    );
    expect(handovers(plan)).toEqual([{ membreId: uuid(1), leadIds: [aLead(1).id] }]);
  });
});

describe('the stored plan', () => {
  test('comes back as it went, and a second storing keeps the first demand', () => {
    const plan = planFor([aLead(1), aLead(2, { conseillereId: uuid(3), attribueLe: LATER })]);
    const once = withPlan('12 à Marie', plan);
    expect(withPlan(once, plan)).toEqual(once);
    const back = readPlan(once);
    expect(back.ok && back.value && storePlan(back.value)).toEqual(once.plan);
  });

  test.each([[null], ['12 à Marie'], [{ demande: 'x' }]])('%j holds none', (value) => {
    expect(readPlan(value)).toEqual({ ok: true, value: null });
  });

  test('edited into nonsense, it is refused', () => {
    expect(readPlan({ demande: 'x', plan: { version: 1 } })).toMatchObject({ ok: false });
  });
});

describe('undo', () => {
  const leads = someLeads(2, {});
  const plan = planFor([
    leads[0] ?? aLead(1),
    aLead(2, { conseillereId: uuid(12), attribueLe: new Date(5) }),
  ]);
  const state = (over: Partial<LeadState>, lead: Partial<Lead> = {}): LeadState => ({
    lead: aLead(1, { conseillereId: uuid(1), attribueLe: NOW, ...lead }),
    rendezVous: [],
    messages: [],
    notifications: [],
    avisDuLot: [],
    tentatives: [],
    recommandations: [],
    clients: [],
    taches: [],
    voisins: [],
    semblables: [],
    ...over,
  });
  const child = { id: 'x', createdAt: LATER, updatedAt: LATER, deletedAt: null, leadId: aLead(1).id };

  test('gives back what nobody touched, to who had it', () => {
    const second = { ...state({}), lead: aLead(2, { conseillereId: uuid(2), attribueLe: NOW }) };
    const undo = planUndo(plan, [state({}), second], members);
    expect(undo.keep).toEqual([]);
    expect(undo.giveBack).toEqual([
      {
        leadId: aLead(1).id,
        expected: uuid(1),
        conseillereId: null,
        attribueLe: null,
        because: 'personne n’y a touché : remis sans conseillère',
      },
      {
        leadId: aLead(2).id,
        expected: uuid(2),
        conseillereId: uuid(12),
        attribueLe: new Date(5),
        because: 'personne n’y a touché : rendu à la personne d’avant',
      },
    ]);
    expect(Object.values(undo.standings).every(({ received, owed }) => received === 0 && owed === 0)).toBe(
      true,
    );
  });

  test('to nobody when the one before has left', () => {
    const second = { ...state({}), lead: aLead(2, { conseillereId: uuid(2), attribueLe: NOW }) };
    const undo = planUndo(plan, [second], new Set([uuid(1)]));
    expect(undo.giveBack[0]).toMatchObject({
      conseillereId: null,
      because: expect.stringContaining('a quitté l’équipe'),
    });
  });

  const attempt = { ...child, auteurId: null, canal: null, resultat: null, le: LATER };
  const visit = {
    ...child,
    name: '',
    responsableId: null,
    debut: null,
    dureeMinutes: 30,
    typeConsultation: null,
    statut: null,
    lieu: '',
    lienVisio: '',
    reponse: null,
    reponseLe: null,
    reponseTexte: '',
  };
  const message = {
    ...child,
    cle: '',
    rendezVousId: null,
    scenario: null,
    etape: '',
    canal: null,
    sens: null,
    statut: null,
    prevuLe: null,
    envoyeLe: null,
    destinataire: '',
    sujet: '',
    corps: '',
    texteMax: '',
    raison: '',
    repli: '',
    accord: null,
    idFournisseur: '',
  };
  test.each<[string, LeadState | null, string]>([
    ['gone', null, 'le lead a été supprimé'],
    ['deleted', state({}, { deletedAt: LATER }), 'le lead a été supprimé'],
    ['given to another', state({}, { conseillereId: uuid(5) }), 'le lead a changé de personne depuis'],
    ['given again to the same', state({}, { attribueLe: LATER }), 'le lead a été réattribué depuis'],
    ['moved on', state({}, { statut: 'CONTACTE' }), 'le statut a changé depuis'],
    ['called', state({ tentatives: [attempt] }), 'une tentative de contact a eu lieu depuis'],
    ['booked', state({ rendezVous: [visit] }), 'un rendez-vous a été pris depuis'],
    ['answered', state({ messages: [{ ...message, sens: 'ENTRANT' }] }), 'la personne a répondu depuis'],
    [
      'written to',
      state({ messages: [{ ...message, scenario: 'MANUEL', envoyeLe: LATER }] }),
      'un message lui a été écrit à la main depuis',
    ],
  ])('keeps a lead %s', (_name, current, because) => {
    const undo = planUndo(
      { ...plan, placements: plan.placements.slice(0, 1) },
      current ? [current] : [],
      members,
    );
    expect(undo).toMatchObject({ giveBack: [], writes: [], keep: [{ leadId: aLead(1).id, because }] });
  });

  test.each([
    ['an older attempt', state({ tentatives: [{ ...attempt, le: new Date(0), createdAt: new Date(0) }] })],
    ['MAX’s own status', state({}, { statut: 'NOUVEAU' })],
    [
      'an automatic reminder',
      state({ messages: [{ ...message, scenario: 'COACH_02', sens: 'SORTANT', envoyeLe: LATER }] }),
    ],
  ])('is not stopped by %s', (_name, current) => {
    expect(planUndo(plan, [current], members).giveBack).toHaveLength(1);
  });
});

describe('draining', () => {
  const full = aTeam([
    { prenom: 'Marie', capacite: 2, charge: 1 },
    { prenom: 'Sofia', absentAu: '2026-08-10' },
  ]);
  const leads = someLeads(6);

  test('waiting leads are placed when room returns, and only then', () => {
    const first = planFor(leads, full);
    expect([first.placements.length, first.waiting.length]).toEqual([1, 5]);
    const still = planDrain(
      { order: EQUAL, waiting: first.waiting, leads, team: full, history: new Map() },
      NOW,
    );
    expect(still.plan?.placements).toHaveLength(1);
    const team = aTeam([
      { prenom: 'Marie', capacite: 2, charge: 2 },
      { prenom: 'Sofia', absentAu: '2026-08-10' },
    ]);
    const back = planDrain({ order: EQUAL, waiting: first.waiting, leads, team, history: new Map() }, LATER);
    expect(back.plan?.shares.map((share) => share.nombre)).toEqual([0, 5]);
  });

  test('a lot waits for its person, and a lead somebody took no longer waits', () => {
    const order = anOrder({
      strategie: 'PAR_NOMBRE',
      lots: [
        { membreId: uuid(1), nombre: 1 },
        { membreId: uuid(2), nombre: 5 },
      ],
    });
    const first = planDistribution({ order, leads, team: full, history: new Map() }, NOW);
    expect(first.waiting.map((one) => one.reservedFor)).toEqual(Array(5).fill(uuid(2)));
    const now = leads.map((lead, index) =>
      index === 5
        ? { ...lead, conseillereId: uuid(1) }
        : index === 4
          ? { ...lead, statut: 'PAS_INTERESSE' as const }
          : lead,
    );
    const { plan, dropped } = planDrain(
      { order, waiting: first.waiting, leads: now, team: full, history: new Map() },
      LATER,
    );
    expect(plan?.shares).toMatchObject([{ nom: 'Sofia', nombre: 3, demande: 3 }]);
    expect(dropped.map((one) => one.because)).toEqual(['le lead est clos', 'le lead a déjà une conseillère']);
  });

  test('nothing waits any more', () => {
    expect(planDrain({ order: EQUAL, waiting: [], leads, team: full, history: new Map() }, NOW)).toEqual({
      plan: null,
      dropped: [],
    });
  });
});

test('loads count open leads only', () => {
  const leads = [
    aLead(1, { conseillereId: uuid(1) }),
    aLead(2, { conseillereId: uuid(1), statut: 'CLIENT' }),
    aLead(3, { conseillereId: uuid(1), parcours: 'COACHING', statutCoaching: 'PERDU' }),
    aLead(4),
  ];
  expect([...loadsOf(leads)]).toEqual([[uuid(1), 1]]);
});
