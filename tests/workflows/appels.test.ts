/** The day before a consultation, two appointments at once, and notifications by e-mail. */
import { decideOverlaps } from '../../workflows/double-rendez-vous/overlap';
import { decideMail } from '../../workflows/notification/mail';
import type { Agency, LeadState } from '../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aNotification, aRendezVous, aState, at, NOW } from '../support/builders';
import { World } from '../support/world';

const DEBUT = at('2026-11-27T14:00:00Z');
/** 18 h in Paris, the day before. */
const EVE = at('2026-11-26T17:00:00Z');
const immigrant = (changes = {}) =>
  aLead({ parcours: 'IMMIGRATION', statut: 'RENDEZ_VOUS_PRIS', conseillereId: 'marie', ...changes });
const booked = (lead = immigrant(), rendezVous = {}): LeadState =>
  aState({ lead, rendezVous: [aRendezVous({ responsableId: 'marie', ...rendezVous })] });
const reminders = (world: World) =>
  world.state.notifications.filter(({ nature }) => nature === 'RAPPEL_RENDEZ_VOUS');
const eves = (world: World) =>
  world.state.messages.filter(({ scenario }) => scenario === 'RAPPEL_IMMIGRATION');
const confirmations = (world: World) => world.sent.filter(({ cle }) => cle.startsWith('rappel-immigration'));
const auto = anAgency({ mode: 'AUTO' });

describe('the day before a consultation', () => {
  test('ASSISTE: the person in charge is told at 18 h, the confirmation waits as a draft, nothing leaves', () => {
    const world = new World(booked()).settle();
    expect(reminders(world)).toEqual([]);
    expect(eves(world)).toMatchObject([{ statut: 'A_VALIDER', prevuLe: EVE, canal: 'SMS' }]);
    world.until(minus(EVE, minutes(1)));
    expect(reminders(world)).toEqual([]);
    world.until(EVE);
    expect(reminders(world)).toMatchObject([
      {
        destinataireId: 'marie',
        texte:
          'Consultation avec Amina Diallo vendredi 27 novembre à 15 h. ' +
          'Le SMS de confirmation est prêt dans « Messages à valider ».',
      },
    ]);
    world.until(plus(DEBUT, days(1)));
    expect(reminders(world)).toHaveLength(1);
    expect(confirmations(world)).toEqual([]);
    expect(eves(world)[0]?.statut).toBe('PERIME');
  });

  test('approved, it leaves with the words of the template', () => {
    const world = new World(booked()).settle().until(EVE);
    world.edits(eves(world)[0]?.cle ?? '', { statut: 'APPROUVE' });
    expect(confirmations(world).map(({ corps }) => corps)).toEqual([
      'Bonjour Amina, nous vous confirmons votre consultation du vendredi 27 novembre à 15 h. ' +
        'En cas d’empêchement, répondez simplement à ce message. À bientôt !',
    ]);
  });

  test('AUTO: it leaves by itself, at 18 h where the lead lives', () => {
    const toronto = new World(booked(immigrant({ fuseauHoraire: 'America/Toronto' })), auto).settle();
    toronto.until(DEBUT);
    expect(confirmations(toronto).map((sent) => sent.at)).toEqual([at('2026-11-26T23:00:00Z')]);
    expect(reminders(toronto)[0]?.texte).toContain(
      '(vendredi 27 novembre à 9 h chez la personne, heure de Toronto)',
    );
  });

  test('CONSEIL: the team is told, the lead hears nothing', () => {
    const world = new World(booked(), anAgency({ mode: 'CONSEIL' })).settle().until(DEBUT);
    expect(reminders(world)).toHaveLength(1);
    expect(eves(world)).toEqual([]);
    expect(reminders(world)[0]?.texte).toContain('Aucune confirmation n’est prévue pour cette personne.');
  });

  test('moved: the old confirmation is cancelled, the new one is for the new date, and both eves are told once', () => {
    const world = new World(booked(), auto).settle();
    world.books({ debut: plus(DEBUT, days(3)) });
    expect(eves(world)).toMatchObject([
      { statut: 'ANNULE', raison: 'rendez-vous déplacé' },
      { statut: 'PLANIFIE', prevuLe: plus(EVE, days(3)) },
    ]);
    world.until(plus(DEBUT, days(4)));
    expect(confirmations(world)).toHaveLength(1);
    expect(reminders(world)).toHaveLength(1);
  });

  test.each([
    ['cancelled', { statut: 'ANNULE' }, 'rendez-vous annulé'],
    ['put off', { statut: 'REPORTE' }, 'rendez-vous reporté'],
    ['thrown away', { deletedAt: NOW }, 'rendez-vous supprimé'],
  ] as const)('%s: nobody hears of it', (_name, changes, raison) => {
    const world = new World(booked(), auto)
      .settle()
      .books(changes)
      .until(plus(DEBUT, days(1)));
    expect(confirmations(world)).toEqual([]);
    expect(reminders(world)).toEqual([]);
    expect(eves(world)).toMatchObject([{ statut: 'ANNULE', raison }]);
  });

  test('made after the hour of the reminder: recorded with its reason, never sent at once', () => {
    const late = plus(EVE, hours(1));
    const world = new World(booked(immigrant(), { createdAt: late, updatedAt: late }), auto, late).settle();
    world.until(DEBUT);
    expect(eves(world)).toMatchObject([
      {
        statut: 'PERIME',
        raison: 'l’heure du rappel était déjà passée quand le rendez-vous a été pris',
      },
    ]);
    expect(confirmations(world)).toEqual([]);
    expect(reminders(world)).toEqual([]);
  });

  test('opted out: the team is told all the same', () => {
    const world = new World(booked(immigrant({ desabonneLe: NOW })), auto).settle().until(DEBUT);
    expect(confirmations(world)).toEqual([]);
    expect(reminders(world)).toHaveLength(1);
  });

  test.each([
    ['a coaching lead', immigrant({ parcours: 'COACHING' })],
    ['a lead in the bin', immigrant({ deletedAt: NOW })],
  ])('%s has none of this', (_name, lead) => {
    const world = new World(booked(lead), auto).settle().until(DEBUT);
    expect([...reminders(world), ...eves(world)]).toEqual([]);
  });

  test('Ramadan: 18 h in Casablanca is 18 h there, before and after the clock moves', () => {
    const debut = at('2027-03-15T10:00:00Z');
    const lead = immigrant({ fuseauHoraire: 'Africa/Casablanca', createdAt: at('2027-01-01T10:00:00Z') });
    const dates = { debut, createdAt: at('2027-02-01T10:00:00Z'), updatedAt: at('2027-02-01T10:00:00Z') };
    const world = new World(booked(lead, dates), auto, at('2027-02-20T10:00:00Z')).settle();
    const local = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Africa/Casablanca', hour: '2-digit' });
    expect(local.format(eves(world)[0]?.prevuLe ?? debut)).toContain('18');
  });
});

describe('two appointments of one person at once', () => {
  const other = (changes = {}) =>
    aRendezVous({
      id: 'rdv-2',
      leadId: 'lead-2',
      name: 'Consultation de Karim',
      responsableId: 'marie',
      ...changes,
    });
  const overlaps = (voisins: LeadState['voisins'], notifications: LeadState['notifications'] = []) =>
    decideOverlaps({ ...booked(), voisins, notifications }, agency, NOW).filter(
      ({ do: kind }) => kind === 'notify',
    );
  const agency: Agency = anAgency();

  test.each([
    ['the same hour', {}, 1],
    ['half an hour over', { debut: plus(DEBUT, minutes(15)) }, 1],
    ['a long one that began before', { debut: minus(DEBUT, hours(1)), dureeMinutes: 90 }, 1],
    ['one right after the other', { debut: plus(DEBUT, minutes(30)) }, 0],
    ['one right before', { debut: minus(DEBUT, minutes(30)) }, 0],
    ['somebody else’s', { responsableId: 'sofia' }, 0],
    ['a cancelled one', { statut: 'ANNULE' }, 0],
    ['a thrown away one', { deletedAt: NOW }, 0],
    ['one without date', { debut: null }, 0],
  ])('%s', (_name, changes, told) => {
    expect(overlaps([other(changes)])).toHaveLength(told);
  });

  test('is said once, to that person, with both times, from whichever side', () => {
    const [first] = overlaps([other()]);
    expect(first).toMatchObject({
      nature: 'ALERTE',
      destinataireId: 'marie',
      key: 'double-rendez-vous.rdv-1.2026-11-27T14:00Z.rdv-2.2026-11-27T14:00Z',
      texte:
        'Votre rendez-vous avec Amina Diallo vendredi 27 novembre à 15 h tombe en même temps que ' +
        '« Consultation de Karim » vendredi 27 novembre à 15 h. Déplacez l’un des deux, ou confiez-le à une autre personne.',
    });
    const known = aNotification({ cle: first?.do === 'notify' ? first.key : '', nature: 'ALERTE' });
    expect(overlaps([other()], [known])).toEqual([]);
    const fromTheOther = decideOverlaps(
      aState({ lead: aLead({ id: 'lead-2' }), rendezVous: [other()], voisins: booked().rendezVous }),
      agency,
      NOW,
    );
    expect(fromTheOther[0]).toMatchObject({ key: first?.do === 'notify' ? first.key : '' });
  });

  test('of one lead, the pair is said once', () => {
    const state = { ...booked(), rendezVous: [...booked().rendezVous, other({ leadId: 'lead-1' })] };
    expect(decideOverlaps(state, agency, NOW)).toHaveLength(1);
  });
});

describe('notifications by e-mail', () => {
  test.each([
    ['a fresh one goes', {}, 1],
    ['a sent one does not go again', { courrielLe: NOW }, 0],
    ['one of yesterday stays a record', { createdAt: minus(NOW, days(1)) }, 0],
    ['one in the bin does not go', { deletedAt: NOW }, 0],
    ['one for nobody does not go', { destinataireId: null }, 0],
  ])('%s', (_name, changes, count) => {
    expect(decideMail(aState({ notifications: [aNotification(changes)] }), NOW)).toHaveLength(count);
  });
});

test('a message of another scenario is not taken for a confirmation', () => {
  const message = aMessage({
    scenario: 'RAPPEL_IMMIGRATION',
    cle: 'autre',
    rendezVousId: 'rdv-1',
    etape: 'veille',
  });
  const world = new World({ ...booked(), messages: [message] }, auto).settle();
  expect(world.message('autre')).toMatchObject({ statut: 'ANNULE', raison: 'rendez-vous déplacé' });
});
