/** How long the file of a lead is kept, and what keeps it longer. */
import { neverDue, monthsFor, standingOf } from '../../../workflows/conservation/standing';
import type { Lead, LeadState } from '../../../workflows/state';
import { days } from '../../../src/kernel/time';
import {
  aLead,
  aMessage,
  anAgency,
  aRendezVous,
  aState,
  aTache,
  aTentative,
  NOW,
} from '../../support/builders';
import { before, later } from '../../support/moments';

describe('how long a file is kept', () => {
  const kept = (lead: Partial<Lead>, state: Partial<LeadState> = {}, signs: readonly Date[] = []) => {
    const agency = anAgency({ reglages: { conservation: { mois: 24, moisDesabonnes: 6 } } });
    const old = { createdAt: before(days(900)), updatedAt: before(days(800)) };
    return standingOf(aState({ lead: aLead({ ...old, ...lead }), ...state }), signs, agency, NOW);
  };
  const gone = { deletedAt: NOW };
  const past = { createdAt: before(days(850)), updatedAt: before(days(850)) };
  test.each<[string, ReturnType<typeof kept>, object]>([
    ['nothing since', kept({}), { kind: 'due', since: before(days(800)) }],
    ['an immigration lead', kept({ parcours: 'IMMIGRATION' }), { kind: 'due' }],
    [
      'no parcours',
      kept({ parcours: null }),
      { kind: 'kept', because: expect.stringContaining('sans parcours') },
    ],
    ['erased', kept({ cleExterne: 'oubli.x' }), { because: 'déjà effacé' }],
    ['a client', kept({ statut: 'CLIENT' }), { because: 'un client' }],
    ['won', kept({ statutCoaching: 'GAGNE' }), { because: 'un client' }],
    ['paid', kept({ paiementInitialLe: NOW }), { because: expect.stringContaining('a payé') }],
    [
      'an appointment to come, on the lead',
      kept({ dateRendezVous: later(1) }),
      { because: 'un rendez-vous est à venir' },
    ],
    [
      'an appointment to come',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: later(1) })] }),
      { because: 'un rendez-vous est à venir' },
    ],
    [
      'a cancelled one',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: before(days(850)), statut: 'ANNULE' })] }),
      { kind: 'due' },
    ],
    [
      'a deleted one to come',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: later(1), ...gone })] }),
      { kind: 'due' },
    ],
    ['a callback', kept({ prochainRappel: later(1) }), { because: 'un rappel est demandé' }],
    ['a task', kept({}, { taches: [aTache({ echeance: later(1) })] }), { because: 'une tâche est à faire' }],
    ['a deleted task', kept({}, { taches: [aTache({ echeance: later(1), ...gone })] }), { kind: 'due' }],
    [
      'a message that leaves',
      kept({}, { messages: [aMessage({ ...past, statut: 'ENVOI_EN_COURS', prevuLe: null })] }),
      { because: 'un message est à envoyer' },
    ],
    [
      'a planned message',
      kept({}, { messages: [aMessage({ ...past, statut: 'PLANIFIE', prevuLe: later(1) })] }),
      { because: 'un message est à envoyer' },
    ],
    [
      'an approved message',
      kept({}, { messages: [aMessage({ ...past, statut: 'APPROUVE', prevuLe: later(1) })] }),
      { because: 'un message est à envoyer' },
    ],
    [
      'a draft',
      kept({}, { messages: [aMessage({ ...past, statut: 'A_VALIDER', prevuLe: later(1) })] }),
      { kind: 'due' },
    ],
    [
      'whatever hangs on it is a sign',
      kept({}, {}, [before(days(10))]),
      { kind: 'due', since: before(days(10)) },
    ],
    [
      'an attempt is one',
      kept({}, { tentatives: [aTentative({ ...past, le: before(days(20)) })] }),
      { since: before(days(20)) },
    ],
    [
      'a message that left is one',
      kept({}, { messages: [aMessage({ ...past, statut: 'ENVOYE', envoyeLe: before(days(30)) })] }),
      { since: before(days(30)) },
    ],
    [
      'an appointment held is one',
      kept({}, { rendezVous: [aRendezVous({ ...past, debut: before(days(40)) })] }),
      { since: before(days(40)) },
    ],
    [
      'a record touched is one',
      kept({}, { messages: [aMessage({ ...past, updatedAt: before(days(50)) })] }),
      { since: before(days(50)) },
    ],
  ])('%s', (_name, standing, expected) => expect(standing).toMatchObject(expected));

  test('never due, from the lead alone', () => {
    expect([neverDue(aLead()), neverDue(aLead({ parcours: 'IMMIGRATION' }))]).toEqual([null, null]);
  });

  test.each<[Date | null, number | null, number | null, number | null]>([
    [null, 24, 6, 24],
    [null, null, 6, null],
    [NOW, 24, 6, 6],
    [NOW, 3, 6, 3],
    [NOW, null, 6, 6],
    [NOW, 24, null, 24],
  ])('opted out %s, %s months, %s for them: %s', (desabonneLe, mois, moisDesabonnes, months) => {
    const { reglages } = anAgency({ reglages: { conservation: { mois, moisDesabonnes } } });
    expect(monthsFor({ desabonneLe }, reglages.COACHING)).toBe(months);
  });
});

test('a file without a parcours is kept, and says why', () => {
  const standing = standingOf(aState({ lead: aLead({ parcours: null }) }), [], anAgency(), NOW);
  expect(standing).toMatchObject({
    kind: 'kept',
    because: 'sans parcours : aucun réglage ne dit combien de temps le garder',
  });
});
