/** Random histories of one lead, on a clock: what must hold whatever people do, in whatever order. */
import fc from 'fast-check';
import { decide } from '../../workflows/decide';
import { isPending } from '../../workflows/delivery/pending';
import type { Lead } from '../../workflows/state';
import { silenceOf } from '../../workflows/silence/silence';
import { minuteOfDay, minutes, plus, weekday } from '../../src/kernel/time';
import { aHandwritten, aLead, anAgency, aReply, aState, NOW } from '../support/builders';
import { World, type Sent } from '../support/world';

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
    fc.subarray(['SMS', 'WHATSAPP', 'COURRIEL'] as const).map((canauxAutorises) => ({ canauxAutorises })),
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

const replies = fc.constant<Event>(
  (world) => void world.adds(aReply({ id: `reply-${world.state.messages.length}` })),
);
const writes = fc.constant<Event>(
  (world) => void world.adds(aHandwritten({ id: `hand-${world.state.messages.length}`, prevuLe: world.now })),
);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: passes },
  { weight: 2, arbitrary: changesLead },
  { weight: 3, arbitrary: books },
  { weight: 1, arbitrary: changesAppointment },
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

const RUNS = { numRuns: 60 };

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
            ({ statut, deletedAt, etape }) =>
              !etape.startsWith('equipe') &&
              deletedAt === null &&
              ['A_VALIDER', 'APPROUVE', 'PLANIFIE'].includes(statut ?? ''),
          );
          expect(pending).toEqual([]);
          const kinds = decide(state, agency, now)
            .filter((one) => !('etape' in one && one.etape.startsWith('equipe')))
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

function expectAllowed({ at, cle, canal, state: { lead, rendezVous } }: Sent): void {
  if (cle.startsWith('invitation.equipe')) return;
  expect(silenceOf(lead)).toBeNull();
  expect(lead.canauxAutorises).toContain(canal);
  const zone = ['Europe/Paris', 'America/Toronto', 'Africa/Casablanca'].includes(lead.fuseauHoraire)
    ? lead.fuseauHoraire
    : 'Europe/Paris';
  const minute = minuteOfDay(at, zone);
  const [, etape, id, debut] = cle.split('.');
  if (cle.startsWith('coach-02.')) {
    const appointment = rendezVous.find((one) => one.id === id);
    expect(['PLANIFIE', 'CONFIRME']).toContain(appointment?.statut);
    expect(appointment?.debut?.toISOString().slice(0, 16)).toBe(debut?.slice(0, 16));
    expect(at.getTime()).toBeLessThan(appointment?.debut?.getTime() ?? 0);
    expect(etape).toMatch(/^(j-1|j-0|h-1)$/);
  }
  if (/^(coach-02|invitation)\./.test(cle)) {
    expect(minute).toBeGreaterThanOrEqual(7 * 60 + 30);
    expect(minute).toBeLessThan(21 * 60);
  } else {
    expect(weekday(at, zone)).not.toBe(7);
    expect(minute).toBeGreaterThanOrEqual(9 * 60);
    expect(minute).toBeLessThan(20 * 60);
  }
}
