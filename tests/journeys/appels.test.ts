/** A consultation from its booking to its hour, as the lead, the person who holds it and the calendars see it. */
import fc from 'fast-check';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import type { Lead, RendezVous } from '../../workflows/state';
import { anAgency, aLead, aRendezVous, aState, at, NOW } from '../support/builders';
import { eventOf, type CalendarEvent } from '../../workflows/calendar/event';
import { World, type Sent } from '../support/world';

const auto = anAgency({ mode: 'AUTO', invitations: 'AUTO' });
const assiste = anAgency({ invitations: 'ASSISTE' });
const sender = { name: 'Cabinet', email: 'contact@cabinet.example' };
const DEBUT = at('2026-11-27T14:00:00Z');

const known = (agency = auto, changes: Partial<Lead> = {}, now = NOW): World =>
  new World(
    aState({
      lead: aLead({
        parcours: 'IMMIGRATION',
        statutCoaching: null,
        statut: 'CONTACTE',
        conseillereId: 'marie',
        createdAt: minus(now, days(30)),
        ...changes,
      }),
    }),
    agency,
    now,
  ).settle();
const consultation = (world: World, changes: Partial<RendezVous> = {}): World =>
  world.books({ debut: DEBUT, responsableId: 'marie', createdAt: world.now, ...changes });

/** The calendar entry that went with it, as it was when it left. */
const entryOf = ({ cle, state }: Sent, agency = auto): CalendarEvent | null => {
  const message = state.messages.find((one) => one.cle === cle);
  return message ? eventOf(message, state, agency, sender) : null;
};

/** Everything that reached anybody about the appointment, in the order of time. */
const heard = (world: World): readonly string[] => {
  const mails = world.sent.map((sent) => {
    const entry = entryOf(sent);
    const what = entry === null ? 'message' : `${entry.method} ${entry.sequence}`;
    return [sent.at, `${sent.destinataire.split('@')[0]} ${sent.canal} ${what}`] as const;
  });
  const notices = world.state.notifications
    .filter(({ nature }) => nature === 'RAPPEL_RENDEZ_VOUS')
    .map(({ createdAt, destinataireId }) => [createdAt, `${destinataireId} notification`] as const);
  return [...mails, ...notices]
    .map(([moment, what]) => `${moment.toISOString().slice(5, 16)} ${what}`)
    .toSorted();
};

test('AUTO, from the booking to the hour: two invitations, the eve, and nothing else', () => {
  const world = consultation(known()).until(plus(DEBUT, minutes(30)));
  expect(heard(world)).toEqual([
    '11-24T09:00 amina COURRIEL REQUEST 0',
    '11-24T09:00 marie COURRIEL REQUEST 0',
    '11-26T17:00 +33612345678 SMS message',
    '11-26T17:00 marie notification',
  ]);
});

test('moved by the lead’s date, by whoever: the appointment, both calendars and the eve follow', () => {
  const world = known().changesLead({ dateRendezVous: DEBUT, statut: 'RENDEZ_VOUS_PRIS' });
  world.until(plus(NOW, hours(1))).changesLead({ dateRendezVous: plus(DEBUT, days(3)) });
  expect(heard(world.until(plus(DEBUT, days(3))))).toEqual([
    '11-24T09:00 amina COURRIEL REQUEST 0',
    '11-24T09:00 marie COURRIEL REQUEST 0',
    '11-24T10:00 amina COURRIEL REQUEST 1',
    '11-24T10:00 marie COURRIEL REQUEST 1',
    '11-29T17:00 +33612345678 SMS message',
    '11-29T17:00 marie notification',
  ]);
});

test('cancelled the evening before: taken out of both calendars, and the confirmation never leaves', () => {
  const world = consultation(known()).until(at('2026-11-26T16:00:00Z')).books({ statut: 'ANNULE' });
  expect(heard(world.until(plus(DEBUT, days(1)))).slice(2)).toEqual([
    '11-26T16:00 amina COURRIEL CANCEL 1',
    '11-26T16:00 marie COURRIEL CANCEL 1',
  ]);
});

test('handed to Sofia with the lead: her calendar has it, Marie’s no longer, and the eve is hers', () => {
  const world = consultation(known())
    .until(plus(NOW, hours(1)))
    .changesLead({ conseillereId: 'sofia' });
  expect(heard(world.until(plus(DEBUT, hours(1)))).slice(2)).toEqual([
    '11-24T10:00 marie COURRIEL CANCEL 2',
    '11-24T10:00 sofia COURRIEL REQUEST 1',
    '11-26T17:00 +33612345678 SMS message',
    '11-26T17:00 sofia notification',
  ]);
});

test('ASSISTE: the lead hears only what somebody approved', () => {
  const world = consultation(known(assiste)).until(plus(NOW, hours(2)));
  world.edits('invitation.lead.rdv-1.2026-11-27T14:00Z', { statut: 'APPROUVE' });
  expect(heard(world.until(plus(DEBUT, hours(1))))).toEqual([
    '11-24T09:00 marie COURRIEL REQUEST 0',
    '11-24T11:00 amina COURRIEL REQUEST 0',
    '11-26T17:00 marie notification',
  ]);
});

test('opted out on the way: silence for the lead, everything for the team', () => {
  const world = consultation(known()).until(plus(NOW, hours(1)));
  world
    .changesLead({ desabonneLe: world.now })
    .until(plus(NOW, hours(2)))
    .books({ debut: plus(DEBUT, days(3)) });
  expect(heard(world.until(plus(DEBUT, days(4)))).slice(2)).toEqual([
    '11-24T11:00 marie COURRIEL REQUEST 1',
    '11-29T17:00 marie notification',
  ]);
});

test.each<[string, string, string, string, string]>([
  [
    'Toronto, the night its clocks go back',
    'America/Toronto',
    '2026-10-28T15:00:00Z',
    '2026-11-01T19:00:00Z',
    '2026-10-31T22:00',
  ],
  [
    'Paris, the night its clocks go forward',
    '',
    '2026-03-25T10:00:00Z',
    '2026-03-29T12:00:00Z',
    '2026-03-28T17:00',
  ],
  [
    'Casablanca, the night Ramadan’s hour begins',
    'Africa/Casablanca',
    '2027-02-03T10:00:00Z',
    '2027-02-07T14:00:00Z',
    '2027-02-06T17:00',
  ],
  [
    'Casablanca, in Ramadan',
    'Africa/Casablanca',
    '2027-02-15T10:00:00Z',
    '2027-02-19T14:00:00Z',
    '2027-02-18T18:00',
  ],
])(
  'the eve is at 18 h where the lead lives, and the entry at its instant: %s',
  (_name, fuseauHoraire, made, begins, eve) => {
    const world = consultation(known(auto, { fuseauHoraire }, at(made)), { debut: at(begins) }).until(
      at(begins),
    );
    const reminder = world.sent.find((sent) => entryOf(sent) === null);
    expect(reminder?.at.toISOString().slice(0, 16)).toBe(eve);
    for (const entry of world.sent.map((sent) => entryOf(sent)))
      if (entry !== null) expect(entry.start).toEqual(at(begins));
  },
);

test('two people’s appointments at one hour are pointed out once, and both are invited to all the same', () => {
  const world = known();
  world.state = {
    ...world.state,
    voisins: [
      aRendezVous({
        id: 'rdv-9',
        leadId: 'lead-9',
        name: 'Karim',
        responsableId: 'marie',
        debut: plus(DEBUT, minutes(15)),
      }),
    ],
  };
  consultation(world).books({ statut: 'CONFIRME' });
  expect(world.state.notifications.filter(({ cle }) => cle.startsWith('double-rendez-vous'))).toHaveLength(1);
  expect(heard(world).filter((line) => line.includes('marie COURRIEL'))).toHaveLength(1);
});

test('the eve’s notification is mailed to its member once', () => {
  const world = consultation(known()).until(plus(DEBUT, hours(1)));
  const notice = world.state.notifications.find(({ nature }) => nature === 'RAPPEL_RENDEZ_VOUS');
  const mails = world.history.filter(
    (one) => one.do === 'mailNotification' && one.notificationId === notice?.id,
  );
  expect([notice?.courrielLe, mails.length]).toEqual([at('2026-11-26T17:00:00Z'), 1]);
});

/** What a calendar program makes of the mails it got: the highest number of an UID wins. */
function calendarOf(sent: readonly Sent[], destinataire: string): ReadonlyMap<string, number> {
  const entries = new Map<string, { readonly sequence: number; readonly start: number | null }>();
  for (const one of sent) {
    const entry = one.destinataire === destinataire ? entryOf(one) : null;
    if (entry === null) continue;
    expect(entry.sequence).toBeGreaterThan(entries.get(entry.uid)?.sequence ?? -1);
    const start = entry.method === 'CANCEL' ? null : entry.start.getTime();
    entries.set(entry.uid, { sequence: entry.sequence, start });
  }
  return new Map([...entries].flatMap(([uid, { start }]) => (start === null ? [] : [[uid, start] as const])));
}

test('whatever people do, the calendars of the team show the appointments to come, and no other', () => {
  const edit = fc.record({
    after: fc.integer({ min: 1, max: 600 }),
    id: fc.constantFrom('rdv-1', 'rdv-2'),
    set: fc.oneof(
      fc.integer({ min: 1, max: 200 }).map((halfHours) => ({ halfHours })),
      fc.constantFrom('PLANIFIE', 'CONFIRME', 'ANNULE', 'REPORTE').map((statut) => ({ statut })),
      fc.constantFrom('marie', 'sofia', null).map((responsableId) => ({ responsableId })),
      fc.constantFrom(NOW, null).map((deletedAt) => ({ deletedAt })),
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const world = known(auto, { conseillereId: null });
      for (const { after, id, set } of edits) {
        world.until(plus(world.now, minutes(after)));
        const changes =
          'halfHours' in set ? { debut: plus(NOW, minutes(30 * set.halfHours) + days(5)) } : set;
        world.books({ id, ...changes });
        for (const who of ['marie', 'sofia']) expectShown(world, who);
      }
    }),
    { numRuns: 100 },
  );
});

function expectShown({ sent, state, now }: World, who: string): void {
  const shown = calendarOf(sent, `${who}@example.fr`);
  const held = state.rendezVous.filter(
    ({ responsableId, statut, deletedAt, debut }) =>
      responsableId === who &&
      deletedAt === null &&
      (statut === 'PLANIFIE' || statut === 'CONFIRME') &&
      debut !== null &&
      debut > now,
  );
  expect(new Map([...shown].filter(([, start]) => start > now.getTime()))).toEqual(
    new Map(held.map(({ id, debut }) => [`${id}@max`, debut?.getTime()])),
  );
}
