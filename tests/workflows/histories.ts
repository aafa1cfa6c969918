/**
 * Random histories of one lead, on a clock: what must hold whatever people do, in whatever order. A short run with the unit
 * tests (`properties.test.ts`), a long one with the slower suites (`properties.int.test.ts`).
 */
import fc from 'fast-check';
import { decide } from '../../workflows/decide';
import { isPending } from '../../workflows/delivery/pending';
import type { Option } from '../../objects/spec';
import {
  CANAL,
  RESULTAT_TENTATIVE,
  STATUT,
  STATUT_RENDEZ_VOUS,
  type ResultatTentative,
} from '../../objects/vocabulary';
import type { Decision } from '../../workflows/decisions';
import type { Agency, Lead, LeadState, RendezVous } from '../../workflows/state';
import { silenceOf } from '../../workflows/silence/silence';
import { minuteOfDay, minutes, plus, weekday } from '../../src/kernel/time';
import { aHandwritten, aLead, anAgency, aReply, aState, NOW } from '../support/builders';
import { everyOf } from '../support/options';
import { apply, World, type Sent } from '../support/world';

type Event = (world: World) => void;

const ZONES = ['', 'Europe/Paris', 'America/Toronto', 'Africa/Casablanca', 'n’importe quoi'] as const;
/** Approves, cancels or throws away one of the messages that wait. */
const editsPending =
  (pick: number, changes: Parameters<World['edits']>[1]): Event =>
  (world) => {
    const pending = world.state.messages.filter((message) => isPending(message) && message.cle !== '');
    const message = pending[pick % Math.max(1, pending.length)];
    if (message !== undefined) world.edits(message.cle, changes);
  };

const passes = fc.integer({ min: 1, max: 20 * 60 }).map(
  (span): Event =>
    (world) =>
      void world.until(plus(world.now, minutes(span))),
);

const changesLead = fc
  .oneof(
    fc.constantFrom(NOW, null, null).map((desabonneLe) => ({ desabonneLe })),
    fc
      .constantFrom('NOUVEAU', 'CONTACTE', 'PAS_INTERESSE', 'RENDEZ_VOUS_PRIS', null)
      .map((statut) => ({ statut })),
    fc
      .constantFrom('NOUVEAU', 'PRE_QUALIF', 'APPEL_PLANIFIE', 'GAGNE', null)
      .map((statutCoaching) => ({ statutCoaching })),
    fc.constantFrom('AUTO', 'ASSISTE', 'CONSEIL', null).map((modeMax) => ({ modeMax })),
    fc.subarray([...everyOf(CANAL)]).map((canauxAutorises) => ({ canauxAutorises })),
    fc.constantFrom(...ZONES).map((fuseauHoraire) => ({ fuseauHoraire })),
    fc.constantFrom('+33612345678', '+33142345678', null).map((telephone) => ({ telephone })),
    fc.constantFrom('marie', 'sofia', null).map((conseillereId) => ({ conseillereId })),
    fc.constantFrom(NOW, null, null, null).map((deletedAt) => ({ deletedAt })),
  )
  .map(
    (changes: Partial<Lead>): Event =>
      (world) =>
        void world.changesLead(changes),
  );

const books = fc.tuple(fc.integer({ min: 1, max: 96 }), fc.constantFrom('rdv-1', 'rdv-2')).map(
  ([halfHours, id]): Event =>
    (world) =>
      void world.books({ id, debut: plus(world.now, minutes(30 * halfHours)), statut: 'PLANIFIE' }),
);
const changesAppointment = fc.constantFrom('CONFIRME', 'ANNULE', 'REPORTE', 'EFFECTUE', 'PLANIFIE').map(
  (statut): Event =>
    (world) =>
      void world.books({ statut }),
);

const judges = fc
  .tuple(
    fc.nat(5),
    fc.constantFrom<Parameters<World['edits']>[1]>(
      { statut: 'APPROUVE' },
      { statut: 'ANNULE', raison: '' },
      { deletedAt: NOW },
    ),
  )
  .map(([pick, changes]) => editsPending(pick, changes));

const replies = fc
  .constantFrom(
    'Oui !',
    'Arrêtez de m’écrire',
    'START',
    'Réponse automatique : je suis en congé, de retour le 27 novembre.',
    'Ma difficulté : je n’arrive pas à trouver des clients, je suis prête à m’engager maintenant.',
  )
  .map(
    (corps): Event =>
      (world) =>
        void world.adds(aReply({ id: `reply-${world.state.messages.length}`, corps })),
  );
const writes = fc.constant<Event>(
  (world) => void world.adds(aHandwritten({ id: `hand-${world.state.messages.length}`, prevuLe: world.now })),
);

/** What staff do to statuses, dates, appointments and attempts, in half hours from now. */
type Plan =
  | { readonly lead: Partial<Lead> }
  | { readonly date: number }
  | { readonly rdv: number; readonly debut?: number; readonly set?: Partial<RendezVous> }
  | { readonly tentative: number; readonly resultat: ResultatTentative };
type Edit = Parameters<World['puts']>[0];

const valuesOf = <Options extends readonly Option[]>(options: Options) =>
  fc.constantFrom(...everyOf(options));
const halfHours = fc.integer({ min: -40, max: 96 });
const oneEdit: fc.Arbitrary<Plan> = fc.oneof(
  valuesOf(STATUT).map((statut) => ({ lead: { statut } })),
  fc.record({ date: halfHours }),
  fc
    .constantFrom<Partial<Lead>>(
      { dateRendezVous: null },
      { typeConsultation: 'VISIO' },
      { typeConsultation: null },
      { appelRealise: 'OUI' },
      { noShow: 'OUI' },
    )
    .map((lead) => ({ lead })),
  fc.record({ rdv: fc.nat(3), set: valuesOf(STATUT_RENDEZ_VOUS).map((statut) => ({ statut })) }),
  fc.record({ rdv: fc.nat(3), debut: halfHours }),
  fc.record({ rdv: fc.nat(3), set: fc.constant({ deletedAt: NOW }) }),
  fc.record({ tentative: fc.nat(3), resultat: valuesOf(RESULTAT_TENTATIVE) }),
);
const HALF_HOUR = minutes(30);

function editOf(plan: Plan, { state, now }: World): Edit {
  if ('lead' in plan) return plan;
  if ('date' in plan) return { lead: { dateRendezVous: plus(now, plan.date * HALF_HOUR) } };
  if ('tentative' in plan) {
    return { tentative: { id: `tentative-${plan.tentative}`, resultat: plan.resultat } };
  }
  const rank = plan.rdv % (state.rendezVous.length + 1);
  const id = state.rendezVous[rank]?.id ?? `rdv-${state.rendezVous.length + 1}`;
  const debut = plan.debut === undefined ? {} : { debut: plus(now, plan.debut * HALF_HOUR) };
  return { rendezVous: { id, ...debut, ...plan.set } };
}

/** One or two of them before MAX looks. */
const someEdits = fc.array(oneEdit, { minLength: 1, maxLength: 2 });
function puts(world: World, plans: readonly Plan[]): World {
  for (const plan of plans) {
    world.now = plus(world.now, minutes(1));
    world.puts(editOf(plan, world));
  }
  return world;
}
const edits = someEdits.map(
  (plans): Event =>
    (world) =>
      void puts(world, plans).settle(),
);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: passes },
  { weight: 2, arbitrary: changesLead },
  { weight: 3, arbitrary: books },
  { weight: 1, arbitrary: changesAppointment },
  { weight: 4, arbitrary: edits },
  { weight: 3, arbitrary: judges },
  { weight: 1, arbitrary: replies },
  { weight: 2, arbitrary: writes },
);

const history = fc.record({
  mode: fc.constantFrom('AUTO', 'ASSISTE', 'CONSEIL'),
  events: fc.array(event, { minLength: 1, maxLength: 30, size: 'max' }),
});

const lived = (
  { mode, events }: { mode: 'AUTO' | 'ASSISTE' | 'CONSEIL'; events: readonly Event[] },
  check: (world: World) => void,
): World => {
  const lead = aLead({ statut: null, source: null, statutCoaching: null });
  const world = new World(aState({ lead }), anAgency({ mode, invitations: mode })).settle();
  for (const happens of events) {
    happens(world);
    check(world);
  }
  return world;
};

export function describeHistories(runs: number): void {
  const RUNS = { numRuns: runs };

  describe('whatever happens to a lead', () => {
    test('deciding again at the same instant finds nothing more to write', () => {
      fc.assert(
        fc.property(history, (story) => {
          lived(story, (world) => {
            const kinds = new Set(decide(world.state, world.agency, world.now).map(({ do: kind }) => kind));
            expect([...kinds].filter((kind) => kind !== 'wake' && kind !== 'nothing')).toEqual([]);
          });
        }),
        RUNS,
      );
    });

    test('a silenced lead has nothing pending and nothing new', () => {
      fc.assert(
        fc.property(history, (story) => {
          lived(story, ({ state, agency, now }) => {
            if (silenceOf(state.lead) === null) return;
            const pending = state.messages.filter(
              ({ statut, deletedAt, etape, scenario }) =>
                !etape.startsWith('equipe') &&
                scenario !== 'DESABONNEMENT' &&
                deletedAt === null &&
                ['A_VALIDER', 'APPROUVE', 'PLANIFIE'].includes(statut ?? ''),
            );
            expect(pending).toEqual([]);
            const kinds = decide(state, agency, now)
              .filter((one) => !('etape' in one && /^(equipe|confirmation)/.test(one.etape)))
              .filter((one) => !(one.do === 'deliver' && isConfirmation(one.messageId, state)))
              .map(({ do: kind }) => kind);
            expect(kinds).not.toContain('planMessage');
            expect(kinds).not.toContain('deliver');
          });
        }),
        RUNS,
      );
    });

    test('what was sent was allowed at that instant, and was sent once', () => {
      fc.assert(
        fc.property(history, (story) => {
          const { sent } = lived(story, () => undefined);
          sent.forEach(expectAllowed);
          const keys = sent.map(({ cle }) => cle).filter((cle) => cle !== '');
          expect(new Set(keys).size).toBe(keys.length);
        }),
        RUNS,
      );
    });

    test('no two records share a key, and no decision repeats one that is there', () => {
      fc.assert(
        fc.property(history, (story) => {
          const { state, history: decisions } = lived(story, () => undefined);
          const keys = [...state.messages, ...state.notifications]
            .map(({ cle }) => cle)
            .filter((cle) => cle !== '');
          expect(new Set(keys).size).toBe(keys.length);
          const created = decisions.flatMap((one) =>
            one.do === 'planMessage' || one.do === 'notify' ? [one.key] : [],
          );
          expect(new Set(created).size).toBe(created.length);
        }),
        RUNS,
      );
    });

    test('what a person refused is never sent', () => {
      fc.assert(
        fc.property(history, (story) => {
          const { sent, refused } = lived(story, () => undefined);
          expect(sent.filter(({ cle }) => refused.has(cle))).toEqual([]);
        }),
        RUNS,
      );
    });
  });

  describe('whatever staff change of statuses, dates, appointments and attempts', () => {
    const life = fc.record({
      parcours: fc.constantFrom('COACHING', 'IMMIGRATION'),
      before: fc.array(
        fc.oneof(
          { weight: 3, arbitrary: someEdits },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_200 }) },
        ),
        { maxLength: 12 },
      ),
    });
    type Life = {
      readonly parcours: 'COACHING' | 'IMMIGRATION';
      readonly before: readonly (readonly Plan[] | number)[];
    };
    const opened = ({ parcours, before }: Life): World => {
      // Paid: without a payment CLIENT is put back, by a rule of its own.
      const lead = aLead({ parcours, paiementInitialLe: NOW });
      const world = new World(aState({ lead }), anAgency({ mode: 'AUTO' })).settle();
      for (const one of before) {
        if (typeof one === 'number') world.until(plus(world.now, minutes(one)));
        else puts(world, one).settle();
      }
      world.now = plus(world.now, minutes(1));
      return world;
    };
    const OFTEN = { numRuns: Math.ceil(runs * 2.5) };

    test('what a person set last stands, on whichever record it was', () => {
      fc.assert(
        fc.property(life, oneEdit, (story, plan) => {
          const world = opened(story);
          const edit = editOf(plan, world);
          const { state, now } = world.puts(edit).settle();
          expect(state.lead).toMatchObject(stands(edit.lead ?? {}, world));
          const { id, ...fields } = edit.rendezVous ?? {};
          const after = state.rendezVous.find((one) => one.id === id);
          if (after !== undefined) expect(after).toMatchObject(againPlanned(fields, after, now));
        }),
        OFTEN,
      );
    });

    test('the lead shows an appointment that is to come when there is one, and no date without one', () => {
      fc.assert(
        fc.property(life, oneEdit, (story, plan) => {
          const world = opened(story);
          expectShown(world.puts(editOf(plan, world)).settle());
        }),
        OFTEN,
      );
    });

    test('a write cut before the lead and its memory ends as the whole one', () => {
      fc.assert(
        fc.property(life, oneEdit, (story, plan) => {
          const world = opened(story);
          const { state, agency, now } = world.puts(editOf(plan, world));
          const later = plus(now, minutes(1));
          const cut = new World(
            apply(state, ofChildren(state, agency, later), later),
            agency,
            later,
          ).settle();
          expect(storyOf(cut)).toEqual(storyOf(new World(state, agency, later).settle()));
        }),
        OFTEN,
      );
    });

    test('cut, with several edits at once, it still ends, in agreement', () => {
      fc.assert(
        fc.property(life, someEdits, (story, plans) => {
          const { state, agency, now } = puts(opened(story), plans);
          const later = plus(now, minutes(1));
          const cut = new World(
            apply(state, ofChildren(state, agency, later), later),
            agency,
            later,
          ).settle();
          expectShown(cut);
        }),
        OFTEN,
      );
    });
  });
}

const isConfirmation = (id: string, { messages }: LeadState): boolean =>
  messages.some((message) => message.id === id && message.scenario === 'DESABONNEMENT');

function expectShown({ state, now }: World): void {
  const date = state.lead.dateRendezVous?.getTime();
  const open = openOf(state);
  if (open.some(({ end }) => end > now)) expect(open.map(({ debut }) => debut.getTime())).toContain(date);
  if (date !== undefined && date > now.getTime()) {
    expect(state.rendezVous.map(({ debut }) => debut?.getTime())).toContain(date);
  }
}

const openOf = ({ rendezVous }: LeadState) =>
  rendezVous.flatMap(({ debut, statut, deletedAt, dureeMinutes }) =>
    debut !== null && deletedAt === null && (statut === 'PLANIFIE' || statut === 'CONFIRME')
      ? [{ debut, end: plus(debut, minutes(dureeMinutes)) }]
      : [],
  );

const OF_CHILDREN = ['createRendezVous', 'updateRendezVous', 'createTentative'];
const ofChildren = (state: LeadState, agency: Agency, now: Date): readonly Decision[] =>
  decide(state, agency, now).filter(({ do: kind }) => OF_CHILDREN.includes(kind));
const storyOf = ({ state: { lead, rendezVous, tentatives } }: World) => ({
  lead,
  rendezVous: rendezVous.map(({ id, statut, debut, typeConsultation }) => ({
    id,
    statut,
    debut,
    typeConsultation,
  })),
  tentatives: tentatives.map(({ id, resultat }) => ({ id, resultat })),
});

/** Emptied, the date shows the next appointment when there is another. */
const stands = (set: Partial<Lead>, { state, now }: World): Partial<Lead> =>
  set.dateRendezVous === null && openOf(state).some(({ end }) => end > now) ? {} : set;

/** Put off and given a new date to come, an appointment is planned again. */
const againPlanned = (fields: Partial<RendezVous>, after: RendezVous, now: Date): Partial<RendezVous> =>
  fields.debut && fields.statut === undefined && after.statut === 'PLANIFIE' && fields.debut > now
    ? { debut: fields.debut }
    : fields;

function expectAllowed(one: Sent): void {
  const { at, cle, canal, state } = one;
  const { lead } = state;
  if (cle.startsWith('invitation.equipe')) return;
  if (cle.startsWith('desabonnement.')) expect(lead.desabonneLe).not.toBeNull();
  else expect(silenceOf(lead)).toBeNull();
  expect(lead.canauxAutorises).toContain(canal);
  const zone = ['Europe/Paris', 'America/Toronto', 'Africa/Casablanca'].includes(lead.fuseauHoraire)
    ? lead.fuseauHoraire
    : 'Europe/Paris';
  const minute = minuteOfDay(at, zone);
  if (expectOfAppointment(one) || cle.startsWith('invitation.')) {
    expect(minute).toBeGreaterThanOrEqual(7 * 60 + 30);
    expect(minute).toBeLessThan(21 * 60);
  } else {
    expect(weekday(at, zone)).not.toBe(7);
    expect(minute).toBeGreaterThanOrEqual(9 * 60);
    expect(minute).toBeLessThan(20 * 60);
  }
}

/** Answers whether it was a reminder, which may leave in longer hours. */
function expectOfAppointment({ at, cle, state: { rendezVous } }: Sent): boolean {
  if (!cle.startsWith('coach-02.')) return false;
  const [, etape, id, debut] = cle.split('.');
  const appointment = rendezVous.find((one) => one.id === id);
  expect(appointment?.debut?.toISOString().slice(0, 16)).toBe(debut?.slice(0, 16));
  if (etape === 'absence') {
    expect(appointment?.statut).toBe('MANQUE');
    return false;
  }
  expect(['PLANIFIE', 'CONFIRME']).toContain(appointment?.statut);
  expect(at.getTime()).toBeLessThan(appointment?.debut?.getTime() ?? 0);
  expect(etape).toMatch(/^(j-1|j-0|h-1)$/);
  return true;
}
