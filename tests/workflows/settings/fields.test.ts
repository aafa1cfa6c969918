/** Each kind of setting, at the edges of its rule: what is taken, as what, and what is not. */
import { FIELDS, type Setting } from '../../../workflows/settings/fields';

const REFUSED = 'refused';
const read = (name: Setting, written: unknown): unknown => {
  const found = FIELDS[name].read(written);
  return found.ok ? found.value : REFUSED;
};
/** What no kind of setting takes. */
const NONSENSE: readonly unknown[] = [Number.NaN, {}, 'n’importe quoi !', ['n’importe quoi']];
const BLANK: readonly unknown[] = [null, undefined, ''];

test.each(Object.keys(FIELDS) as Setting[])('%s refuses what is none', (name) => {
  const refused = name === 'nomAgence' ? NONSENSE.filter((one) => typeof one !== 'string') : NONSENSE;
  expect(refused.map((one) => read(name, one))).toEqual(refused.map(() => REFUSED));
});

test.each<[Setting, unknown]>([
  ['modeCoach01', null],
  ['modeCoach02', null],
  ['modeCoach03', null],
  ['modeRappel', null],
  ['modeInvitation', null],
  ['strategie', null],
  ['strategieReattribution', null],
  ['heureOuverture', { hour: 9, minute: 0 }],
  ['heureFermeture', { hour: 18, minute: 0 }],
  ['joursOuvres', ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI']],
  ['joursFeries', 'FR'],
  ['heuresPremierContact', 4],
  ['heuresReattribution', 4],
  ['heuresEscalade', 8],
  ['tentativesSansReponse', 3],
  ['dureeRendezVous', 30],
  ['preavisRendezVous', 12],
  ['joursRendezVous', 28],
  ['nomAgence', ''],
  ['telephoneAgence', ''],
  ['heureSuivi', { hour: 10, minute: 0 }],
  ['joursSuivi1', 1],
  ['joursSuivi2', 3],
  ['joursSuivi3', 7],
  ['messagesParJour', 2],
  ['moisConservation', null],
  ['moisConservationDesabonnes', null],
])('%s left empty means %j', (name, meant) => {
  expect(BLANK.map((one) => read(name, one))).toEqual(BLANK.map(() => meant));
});

test.each<Setting>([
  'mode',
  'canauxPreferes',
  'fuseauHoraire',
  'paysParDefaut',
  'heureDebut',
  'heureFin',
  'heureDebutRappel',
  'heureFinRappel',
  'heureRappelVeille',
  'heureRappelMatin',
  'minutesRappelAvant',
  'joursSansReponse',
  'joursRelance',
  'questionBudget',
  'paiementRequis',
])('%s may not be left empty', (name) => {
  expect(BLANK.map((one) => read(name, one))).toEqual(BLANK.map(() => REFUSED));
});

test.each<[Setting, number, number, string]>([
  ['minutesRappelAvant', 5, 720, 'minutes'],
  ['joursSansReponse', 1, 60, 'jours'],
  ['joursRelance', 1, 60, 'jours'],
  ['heuresPremierContact', 1, 240, 'heures'],
  ['heuresReattribution', 1, 240, 'heures'],
  ['heuresEscalade', 1, 240, 'heures'],
  ['tentativesSansReponse', 1, 50, 'tentatives'],
  ['dureeRendezVous', 5, 480, 'minutes'],
  ['preavisRendezVous', 0, 336, 'heures'],
  ['joursRendezVous', 1, 120, 'jours'],
  ['joursSuivi1', 1, 60, 'jours'],
  ['joursSuivi2', 1, 60, 'jours'],
  ['joursSuivi3', 1, 60, 'jours'],
  ['messagesParJour', 1, 20, 'messages'],
  ['moisConservation', 1, 240, 'mois'],
  ['moisConservationDesabonnes', 1, 240, 'mois'],
])('%s is a whole number from %i to %i', (name, least, most, unit) => {
  expect([least, least + 1, most - 1, most].map((one) => read(name, one))).toEqual([
    least,
    least + 1,
    most - 1,
    most,
  ]);
  const refused = [least - 1, most + 1, least + 0.5, String(least + 1), true, [least + 1], Infinity];
  expect(refused.map((one) => read(name, one))).toEqual(refused.map(() => REFUSED));
  expect(FIELDS[name].form).toContain(
    `un nombre entier de ${unit} entre ${String(least)} et ${String(most)}`,
  );
});

test.each<[Setting, string]>([
  ['heureOuverture', ', ou vide pour 09:00'],
  ['heureFermeture', ', ou vide pour 18:00'],
  ['joursOuvres', ', ou vide pour lundi à vendredi'],
  ['joursFeries', ', ou vide pour FR'],
  ['heuresPremierContact', ', ou vide pour 4'],
  ['heuresReattribution', ', ou vide pour 4'],
  ['heuresEscalade', ', ou vide pour 8'],
  ['tentativesSansReponse', ', ou vide pour 3'],
  ['dureeRendezVous', ', ou vide pour 30'],
  ['preavisRendezVous', ', ou vide pour 12'],
  ['joursRendezVous', ', ou vide pour 28'],
  ['heureSuivi', ', ou vide pour 10:00'],
  ['joursSuivi1', ', ou vide pour 1'],
  ['joursSuivi2', ', ou vide pour 3'],
  ['joursSuivi3', ', ou vide pour 7'],
  ['messagesParJour', ', ou vide pour 2'],
  ['moisConservation', ', ou vide pour ne jamais effacer'],
  ['moisConservationDesabonnes', ', ou vide pour les traiter comme les autres'],
  ['modeCoach01', 'un choix parmi Conseil, Assisté, Auto, ou vide'],
  ['strategie', 'un choix parmi À parts égales, À tour de rôle, Au moins chargé, ou vide'],
  ['canauxPreferes', 'au moins un canal parmi '],
  ['joursOuvres', 'au moins un jour parmi Lundi, '],
  ['fuseauHoraire', 'un nom de fuseau IANA, par exemple Europe/Paris ou America/Toronto'],
  ['paysParDefaut', 'un code de pays à deux lettres, par exemple FR, CA ou MA'],
  ['heureDebut', 'une heure entre 00:00 et 23:59, par exemple 09:00 ou 9 h 30'],
  ['joursFeries', 'un pays ou une région, par exemple FR, BE ou CA-QC, ou AUCUN'],
  ['questionBudget', 'oui ou non'],
  ['nomAgence', 'un texte d’une ligne, de 80 caractères au plus, ou vide'],
  ['telephoneAgence', 'un numéro de téléphone, par exemple 01 23 45 67 89 ou +33 1 23 45 67 89, ou vide'],
])('%s says the form it should have: « %s »', (name, form) => {
  expect(FIELDS[name].form).toContain(form);
});

test.each<[Setting, unknown, unknown]>([
  ['mode', 'CONSEIL', 'CONSEIL'],
  ['mode', 'conseil', REFUSED],
  ['mode', ['CONSEIL'], REFUSED],
  ['modeRappel', 'AUTO', 'AUTO'],
  ['strategie', 'EGALE', 'EGALE'],
  ['strategie', 'TOUR_DE_ROLE', 'TOUR_DE_ROLE'],
  ['strategie', 'MOINS_CHARGE', 'MOINS_CHARGE'],
  ['strategie', 'A_UNE_PERSONNE', REFUSED],
  ['strategie', 'PAR_NOMBRE', REFUSED],
  ['strategieReattribution', 'A_UNE_PERSONNE', REFUSED],
  ['strategieReattribution', 'PAR_NOMBRE', REFUSED],
])('of several choices, %s: %j is read %j', (name, written, value) => {
  expect(read(name, written)).toEqual(value);
});

test.each<[Setting, unknown, unknown]>([
  ['canauxPreferes', ['SMS'], ['SMS']],
  ['canauxPreferes', ['WHATSAPP', 'SMS', 'WHATSAPP'], ['WHATSAPP', 'SMS']],
  ['canauxPreferes', [], REFUSED],
  ['canauxPreferes', 'SMS', REFUSED],
  ['canauxPreferes', ['SMS', null], REFUSED],
  ['joursOuvres', [], ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI']],
  ['joursOuvres', ['SAMEDI'], ['SAMEDI']],
  ['joursOuvres', ['MARDI', 'LUNDI', 'MARDI'], ['MARDI', 'LUNDI']],
  ['joursOuvres', ['LUNDI', 'FERIE'], REFUSED],
  ['joursOuvres', 'LUNDI', REFUSED],
  ['joursOuvres', 0, REFUSED],
])('none, one or several, %s: %j is read %j', (name, written, value) => {
  expect(read(name, written)).toEqual(value);
});

test.each<[Setting, unknown, unknown]>([
  ['fuseauHoraire', ' Europe/Paris ', 'Europe/Paris'],
  ['fuseauHoraire', 'Europe/Atlantide', REFUSED],
  ['fuseauHoraire', 1, REFUSED],
  ['paysParDefaut', ' ma ', 'MA'],
  ['paysParDefaut', 'MAR', REFUSED],
  ['paysParDefaut', 33, REFUSED],
  ['joursFeries', 'fr', 'FR'],
  ['joursFeries', ' ca-qc ', 'CA-QC'],
  ['joursFeries', 'aucun', 'AUCUN'],
  ['joursFeries', ' Aucun ', 'AUCUN'],
  ['joursFeries', 'AUCUNE', REFUSED],
  ['joursFeries', 'ZZ', REFUSED],
  ['joursFeries', 'FRA', REFUSED],
  ['joursFeries', 'CA-', REFUSED],
  ['joursFeries', 'CA-QUEBEC', REFUSED],
  ['joursFeries', 'X-CA-QC', REFUSED],
  ['joursFeries', 0, REFUSED],
])('a place, %s: %j is read %j', (name, written, value) => {
  expect(read(name, written)).toEqual(value);
});

test.each<[unknown, unknown]>([
  ['00:00', { hour: 0, minute: 0 }],
  ['23:59', { hour: 23, minute: 59 }],
  ['9 h 30', { hour: 9, minute: 30 }],
  ['9h', { hour: 9, minute: 0 }],
  ['24:00', REFUSED],
  ['23:60', REFUSED],
  ['9', REFUSED],
  ['à 9h', REFUSED],
  ['9h du matin', REFUSED],
  [9, REFUSED],
  [{ hour: 9, minute: 0 }, REFUSED],
])('an hour: %j is read %j', (written, value) => {
  for (const name of ['heureDebut', 'heureOuverture', 'heureSuivi'] as const)
    expect(read(name, written)).toEqual(value);
});

test.each<[unknown, unknown]>([
  [true, true],
  [false, false],
  ['true', REFUSED],
  ['oui', REFUSED],
  [1, REFUSED],
  [0, REFUSED],
])('yes or no: %j is read %j', (written, value) => {
  expect([read('questionBudget', written), read('paiementRequis', written)]).toEqual([value, value]);
});

test.each<[unknown, unknown]>([
  ['Élan coaching', 'Élan coaching'],
  ['  Élan  ', 'Élan'],
  ['   ', ''],
  ['É'.repeat(80), 'É'.repeat(80)],
  [` ${'É'.repeat(80)} `, 'É'.repeat(80)],
  ['É'.repeat(81), REFUSED],
  ['Élan\ncoaching', REFUSED],
  ['Élan\rcoaching', REFUSED],
  ['\nÉlan\n', 'Élan'],
  [12, REFUSED],
  [false, REFUSED],
  [['Élan'], REFUSED],
])('a name for the public: %j is read %j', (written, value) => {
  expect(read('nomAgence', written)).toEqual(value);
});

test.each<[unknown, unknown]>([
  ['01 23 45 67 89', '01 23 45 67 89'],
  [' +33 1 23 45 67 89 ', '+33 1 23 45 67 89'],
  ['(514) 555-0199', '(514) 555-0199'],
  ['01.23.45.67.89', '01.23.45.67.89'],
  ['123456', '123456'],
  ['12345', REFUSED],
  ['1 2 3 4 5', REFUSED],
  ['1 2 3 4 5 6', '1 2 3 4 5 6'],
  ['------', REFUSED],
  ['1'.repeat(25), '1'.repeat(25)],
  ['1'.repeat(26), REFUSED],
  [`+${'1'.repeat(25)}`, `+${'1'.repeat(25)}`],
  ['++33 1 23 45 67 89', REFUSED],
  ['33+1 23 45 67 89', REFUSED],
  ['tél. 01 23 45 67 89', REFUSED],
  ['01 23 45 67 89 (Paris)', REFUSED],
  ['   ', REFUSED],
  [123_456_789, REFUSED],
])('a telephone for the public: %j is read %j', (written, value) => {
  expect(read('telephoneAgence', written)).toEqual(value);
});
