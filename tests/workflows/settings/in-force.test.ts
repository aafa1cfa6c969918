/** The settings in force: each value reaches what the deciders read. */
import { parseReglages } from '../../../workflows/settings/parse';
import { aReglageRecord, coachingSeed } from '../../support/settings';

describe('the settings in force', () => {
  const parse = (changes: Parameters<typeof aReglageRecord>[0], lastGood: unknown = null) =>
    parseReglages(aReglageRecord(changes), lastGood, coachingSeed);
  const NO_MODES = { modeCoach01: null, modeCoach02: null, modeCoach03: null, modeRappel: null };

  test.each([
    ['modeCoach01', 'COACH_01'],
    ['modeCoach02', 'COACH_02'],
    ['modeCoach03', 'COACH_03'],
    ['modeRappel', 'RAPPEL_IMMIGRATION'],
    ['modeInvitation', 'INVITATION'],
  ] as const)('%s is the mode of %s, and of nothing else', (name, scenario) => {
    const { modes } = parse({ mode: 'AUTO', ...NO_MODES, modeInvitation: null, [name]: 'CONSEIL' }).reglages;
    expect(modes).toStrictEqual({ parcours: 'AUTO', [scenario]: 'CONSEIL' });
  });

  test('a scenario without its own mode has none', () => {
    expect(parse({ ...NO_MODES, modeInvitation: null, mode: 'AUTO' }).reglages.modes).toStrictEqual({
      parcours: 'AUTO',
    });
  });

  test('each value reaches what the deciders read', () => {
    const { erreurs, reglages } = parse({
      canauxPreferes: ['WHATSAPP'],
      fuseauHoraire: 'America/Toronto',
      paysParDefaut: 'CA',
      heureDebut: '08:01',
      heureFin: '19:02',
      heureDebutRappel: '07:03',
      heureFinRappel: '21:04',
      heureRappelVeille: '18:05',
      heureRappelMatin: '08:06',
      minutesRappelAvant: 61,
      joursSansReponse: 9,
      joursRelance: 6,
      questionBudget: true,
      strategie: 'EGALE',
      paiementRequis: true,
      heureOuverture: '08:07',
      heureFermeture: '17:08',
      joursOuvres: ['SAMEDI', 'DIMANCHE'],
      joursFeries: 'CA-QC',
      heuresPremierContact: 11,
      heuresReattribution: 12,
      heuresEscalade: 13,
      tentativesSansReponse: 14,
      dureeRendezVous: 15,
      preavisRendezVous: 16,
      joursRendezVous: 17,
      nomAgence: 'Élan',
      telephoneAgence: '01 23 45 67 89',
      strategieReattribution: 'MOINS_CHARGE',
      heureSuivi: '11:09',
      joursSuivi1: 2,
      joursSuivi2: 4,
      joursSuivi3: 8,
      messagesParJour: 5,
      moisConservation: 18,
      moisConservationDesabonnes: 19,
    });
    expect(erreurs).toBe('');
    expect(reglages).toMatchObject({
      canauxPreferes: ['WHATSAPP'],
      fuseauHoraire: 'America/Toronto',
      paysParDefaut: 'CA',
      envois: { de: { hour: 8, minute: 1 }, a: { hour: 19, minute: 2 } },
      rappels: { de: { hour: 7, minute: 3 }, a: { hour: 21, minute: 4 } },
      heureRappelVeille: { hour: 18, minute: 5 },
      heureRappelMatin: { hour: 8, minute: 6 },
      minutesRappelAvant: 61,
      joursSansReponse: 9,
      joursRelance: 6,
      questionBudget: true,
      strategie: 'EGALE',
      paiementRequis: true,
      ouverture: {
        de: { hour: 8, minute: 7 },
        a: { hour: 17, minute: 8 },
        jours: ['SAMEDI', 'DIMANCHE'],
      },
      joursFeries: 'CA-QC',
      heuresPremierContact: 11,
      heuresReattribution: 12,
      heuresEscalade: 13,
      tentativesSansReponse: 14,
      dureeRendezVous: 15,
      enLigne: { preavisHeures: 16, jours: 17 },
      agence: { nom: 'Élan', telephone: '01 23 45 67 89' },
      strategieReattribution: 'MOINS_CHARGE',
      suivi: { heure: { hour: 11, minute: 9 }, jours: [2, 4, 8] },
      messagesParJour: 5,
      conservation: { mois: 18, moisDesabonnes: 19 },
    });
  });

  test.each<[string, Parameters<typeof aReglageRecord>[0], string | null]>([
    ['start one minute before the end', { heureDebut: '19:59', heureFin: '20:00' }, null],
    ['start at the end', { heureDebut: '20:00', heureFin: '20:00' }, 'un début avant la fin'],
    ['the eve at the first minute', { heureDebutRappel: '07:00', heureRappelVeille: '07:00' }, null],
    [
      'the eve at the last, which is outside',
      { heureFinRappel: '21:00', heureRappelVeille: '21:00' },
      'une heure comprise dans les heures de rappel',
    ],
    [
      'the morning before the first minute',
      { heureDebutRappel: '07:30', heureRappelMatin: '07:29' },
      'une heure comprise dans les heures de rappel',
    ],
    ['the morning at the first minute', { heureDebutRappel: '07:30', heureRappelMatin: '07:30' }, null],
    [
      'open at closing time',
      { heureOuverture: '18:00', heureFermeture: '18:00' },
      'une ouverture avant la fermeture',
    ],
    ['open a minute before', { heureOuverture: '17:59', heureFermeture: '18:00' }, null],
    [
      'a nudge on the last day',
      { joursRelance: 3, joursSansReponse: 3 },
      'une relance avant le délai « sans réponse »',
    ],
    ['a nudge the day before', { joursRelance: 2, joursSansReponse: 3 }, null],
    [
      'the second follow-up with the first',
      { joursSuivi1: 3, joursSuivi2: 3, joursSuivi3: 7 },
      'trois délais qui se suivent, du plus court au plus long',
    ],
    [
      'the third with the second',
      { joursSuivi1: 1, joursSuivi2: 7, joursSuivi3: 7 },
      'trois délais qui se suivent, du plus court au plus long',
    ],
    ['three in a row', { joursSuivi1: 6, joursSuivi2: 7, joursSuivi3: 8 }, null],
  ])('together: %s', (_name, changes, form) => {
    const { erreurs } = parse(changes);
    if (form === null) expect(erreurs).toBe('');
    else expect(erreurs).toContain(`Attendu : ${form}.`);
  });

  test('what quarrels goes back together, first to the last good values, then to the seed', () => {
    const lastGood = { heureDebut: '10:00', heureFin: '12:00' };
    const seen = parse({ heureDebut: '19:00', heureFin: '08:00' }, lastGood);
    expect(seen.valeursActives).toMatchObject(lastGood);
    const quarrelling = { heureDebut: '12:00', heureFin: '10:00' };
    expect(parse({ heureDebut: '19:00', heureFin: '08:00' }, quarrelling).valeursActives).toMatchObject({
      heureDebut: coachingSeed.heureDebut,
      heureFin: coachingSeed.heureFin,
    });
  });

  test('what was left empty is shown so among what quarrels', () => {
    const { erreurs } = parse({ joursSuivi1: null, joursSuivi2: 1, joursSuivi3: 7 });
    expect(erreurs).toContain('« vide, 1, 7 » n’est pas valable.');
  });

  test('only the freshest of what quarrels goes back', () => {
    const lastGood = { ...coachingSeed, heureDebut: '10:00', heureFin: '12:00' };
    const seen = parse({ heureDebut: 'tôt', heureFin: '09:00' }, lastGood);
    expect(seen.valeursActives).toMatchObject({ heureDebut: '10:00', heureFin: '12:00' });
  });

  test('a seed that quarrels with itself is taken as it is, without end', () => {
    const quarrelling = { ...coachingSeed, heureDebut: '20:00', heureFin: '08:00' };
    const { erreurs, reglages } = parseReglages(null, null, quarrelling);
    expect([erreurs, reglages.envois]).toEqual([
      '',
      { de: { hour: 20, minute: 0 }, a: { hour: 8, minute: 0 } },
    ]);
  });

  test('without a record, the last good values stand and nothing is complained of', () => {
    const lastGood = { ...coachingSeed, fuseauHoraire: 'America/Toronto', paysParDefaut: 'ZZ' };
    const { erreurs, reglages } = parseReglages(null, lastGood, coachingSeed);
    expect([erreurs, reglages.fuseauHoraire, reglages.paysParDefaut]).toEqual([
      '',
      'America/Toronto',
      coachingSeed.paysParDefaut,
    ]);
  });

  test('a seed that cannot be read is our own fault, and named', () => {
    const broken = { ...coachingSeed, heureDebut: 'tôt' };
    expect(() => parseReglages(null, null, broken)).toThrow(
      'Le réglage par défaut « heureDebut » n’est pas lisible.',
    );
  });
});
