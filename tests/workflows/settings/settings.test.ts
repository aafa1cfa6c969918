import fc from 'fast-check';
import { reglages as seeds } from '../../../objects/seeds/reglages';
import { parseReglages } from '../../../workflows/settings/parse';
import { aReglageRecord, coachingSeed } from '../../support/settings';

const parse = (changes: Parameters<typeof aReglageRecord>[0], lastGood: unknown = null) =>
  parseReglages(aReglageRecord(changes), lastGood, coachingSeed);

describe('settings', () => {
  test.each(seeds.map((seed) => [seed.cle, seed] as const))('%s: the seed itself is valid', (_cle, seed) => {
    const { erreurs, valeursActives } = parseReglages(aReglageRecord({ ...seed }), null, seed);
    expect(erreurs).toBe('');
    expect(valeursActives).toMatchObject({ fuseauHoraire: 'Europe/Paris', heureDebut: '09:00' });
  });

  test('become what the deciders read', () => {
    const { reglages } = parse({
      modeCoach02: 'AUTO',
      canauxPreferes: ['COURRIEL', 'SMS', 'COURRIEL'],
      heureDebut: '8 h 30',
      paysParDefaut: 'ca',
    });
    expect(reglages).toMatchObject({
      modes: { parcours: 'ASSISTE', COACH_02: 'AUTO' },
      canauxPreferes: ['COURRIEL', 'SMS'],
      envois: { de: { hour: 8, minute: 30 }, a: { hour: 20, minute: 0 } },
      paysParDefaut: 'CA',
    });
  });

  test.each([
    ['an unknown zone', { fuseauHoraire: 'Paris' }, 'Fuseau de l’agence : « Paris » n’est pas valable.'],
    ['an empty zone', { fuseauHoraire: '' }, 'Fuseau de l’agence : vide n’est pas valable.'],
    ['an unknown country', { paysParDefaut: 'ZZ' }, 'Pays par défaut : « ZZ » n’est pas valable.'],
    ['a country by its name', { paysParDefaut: 'France' }, 'Pays par défaut : « France » n’est pas valable.'],
    ['no channel', { canauxPreferes: [] }, 'Canaux préférés : vide n’est pas valable.'],
    ['channels never filled in', { canauxPreferes: null }, 'Canaux préférés : vide n’est pas valable.'],
    [
      'an added channel',
      { canauxPreferes: ['SMS', 'PIGEON'] },
      'Canaux préférés : « SMS, PIGEON » n’est pas valable.',
    ],
    ['an added mode', { mode: 'TURBO' }, 'Mode général : « TURBO » n’est pas valable.'],
    ['no mode', { mode: null }, 'Mode général : vide n’est pas valable.'],
    ['a bad scenario mode', { modeCoach01: 'TURBO' }, 'Mode COACH-01 : « TURBO » n’est pas valable.'],
    ['negative days', { joursSansReponse: -3 }, 'Sans réponse après (jours) : « -3 » n’est pas valable.'],
    ['half a day', { joursRelance: 1.5 }, 'Relance douce après (jours) : « 1.5 » n’est pas valable.'],
    ['no minutes', { minutesRappelAvant: null }, 'Dernier rappel (minutes avant) : vide n’est pas valable.'],
    ['an hour that is not one', { heureDebut: '25:00' }, 'Envois à partir de : « 25:00 » n’est pas valable.'],
    ['words for an hour', { heureFin: 'le soir' }, 'Envois jusqu’à : « le soir » n’est pas valable.'],
    [
      'an unknown strategy',
      { strategie: 'AU_HASARD' },
      'Distribution automatique : « AU_HASARD » n’est pas valable.',
    ],
    [
      'two weeks of notice and more',
      { preavisRendezVous: 400 },
      'Rendez-vous en ligne : préavis (heures) : « 400 »',
    ],
    ['no day to choose from', { joursRendezVous: 0 }, 'Rendez-vous en ligne : jours proposés : « 0 »'],
    ['a name for the public of two lines', { nomAgence: 'Élan\ncoaching' }, 'Nom montré au public : « Élan'],
    [
      'erased at once',
      { moisConservation: 0 },
      'Effacer sans suite après (mois) : « 0 » n’est pas valable. Attendu : un nombre entier de mois entre 1 et 240, ou vide pour ne jamais effacer. Reste en vigueur : vide.',
    ],
    [
      'a month and a half',
      { moisConservationDesabonnes: 1.5 },
      'Effacer les désabonnés après (mois) : « 1.5 » n’est pas valable. Attendu : un nombre entier de mois entre 1 et 240, ou vide pour les traiter comme les autres.',
    ],
    [
      'no telephone number',
      { telephoneAgence: 'appelez-nous' },
      'Téléphone montré au public : « appelez-nous »',
    ],
    [
      'start after end',
      { heureDebut: '21:00' },
      'Envois à partir de, Envois jusqu’à : « 21:00, 20:00 » n’est pas valable.',
    ],
    [
      'start at end',
      { heureDebutRappel: '21:00' },
      'Rappels à partir de, Rappels jusqu’à : « 21:00, 21:00 » n’est pas valable.',
    ],
    [
      'a reminder outside the hours of reminders',
      { heureRappelVeille: '22:00' },
      'Rappel de la veille à, Rappels à partir de, Rappels jusqu’à : « 22:00, 07:30, 21:00 » n’est pas valable.',
    ],
    [
      'a nudge after the end of waiting',
      { joursRelance: 5 },
      'Relance douce après (jours), Sans réponse après (jours) : « 5, 3 » n’est pas valable.',
    ],
  ])('%s is said on the record', (_name, changes, line) => {
    const { erreurs, reglages } = parse(changes);
    expect(erreurs.split('\n')).toHaveLength(1);
    expect(erreurs).toContain(line);
    expect(reglages).toEqual(parse({}).reglages);
  });

  test('says every fault at once, with the form expected and what stays in force', () => {
    const { erreurs } = parse({ fuseauHoraire: 'Lune', joursSansReponse: -1, heureDebut: '21:00' });
    expect(erreurs).toMatchInlineSnapshot(`
      "Fuseau de l’agence : « Lune » n’est pas valable. Attendu : un nom de fuseau IANA, par exemple Europe/Paris ou America/Toronto. Reste en vigueur : « Europe/Paris ».
      Sans réponse après (jours) : « -1 » n’est pas valable. Attendu : un nombre entier de jours entre 1 et 60. Reste en vigueur : « 3 ».
      Envois à partir de, Envois jusqu’à : « 21:00, 20:00 » n’est pas valable. Attendu : un début avant la fin. Reste en vigueur : « 09:00, 20:00 »."
    `);
  });

  test('a faulty field keeps its last good value, the others change', () => {
    const before = parse({ fuseauHoraire: 'America/Toronto', heureDebut: '10:00', heureFin: '18:00' });
    const after = parse(
      { fuseauHoraire: 'Lune', heureDebut: '19:00', heureFin: '18:00', mode: 'AUTO' },
      before.valeursActives,
    );
    expect(after.reglages).toMatchObject({
      fuseauHoraire: 'America/Toronto',
      envois: { de: { hour: 10, minute: 0 }, a: { hour: 18, minute: 0 } },
      modes: { parcours: 'AUTO' },
    });
    expect(after.erreurs.split('\n')).toHaveLength(2);
  });

  test('the mode of a scenario can be emptied again', () => {
    const { valeursActives } = parse({ modeCoach01: 'AUTO' });
    expect(parse({ modeCoach01: null }, valeursActives).reglages.modes).toEqual({ parcours: 'ASSISTE' });
  });

  test.each([
    ['nothing remembered', null],
    ['nonsense remembered', { fuseauHoraire: 12, heureDebut: '23:00', heureFin: '01:00' }],
    ['a list remembered', ['SMS']],
  ])('a missing record is the seed: %s', (_name, lastGood) => {
    expect(parseReglages(null, lastGood, coachingSeed)).toMatchObject({
      erreurs: '',
      reglages: { fuseauHoraire: 'Europe/Paris', envois: { de: { hour: 9, minute: 0 } } },
    });
  });

  test('whatever is written, the settings in force are sensible and stay so', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('08:00', '21:30', 'AUTO', 'UTC'),
      fc.boolean(),
    );
    const record = fc.record(Object.fromEntries(Object.keys(coachingSeed).map((name) => [name, anything])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(record, record, (changes, remembered) => {
        const first = parse(changes, remembered);
        expect(first.reglages.envois.de.hour * 60 + first.reglages.envois.de.minute).toBeLessThan(
          first.reglages.envois.a.hour * 60 + first.reglages.envois.a.minute,
        );
        const again = parse(first.valeursActives, null);
        expect(again.erreurs).toBe('');
        expect(again.reglages).toEqual(first.reglages);
      }),
    );
  });
});
