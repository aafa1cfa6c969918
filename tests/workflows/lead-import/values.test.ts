import type { CountryCode } from 'libphonenumber-js';
import { instantOf, readDate } from '../../../workflows/lead-import/dates';
import { readEmails } from '../../../workflows/lead-import/emails';
import { readName } from '../../../workflows/lead-import/person-names';
import { readPhones } from '../../../workflows/lead-import/phones';
import { readCanaux, readLangue, readPays, readYesNo, readZone } from '../../../workflows/lead-import/places';
import { readStatut } from '../../../workflows/lead-import/statuts';
import type { Statut } from '../../../objects/vocabulary';
import { aCell, type Written } from './sheets';

describe('phones', () => {
  test.each<[CountryCode, string, readonly string[]]>([
    ['FR', '06 12 34 56 78', ['+33612345678']],
    ['FR', '06.12.34.56.78', ['+33612345678']],
    ['FR', '06/12/34/56/78', ['+33612345678']],
    ['FR', '06,12,34,56,78', ['+33612345678']],
    ['FR', '06-12-34-56-78', ['+33612345678']],
    ['FR', '612345678', ['+33612345678']],
    ['FR', 'O6 12 34 56 78', ['+33612345678']],
    ['FR', '+33 (0)6 12 34 56 78', ['+33612345678']],
    ['FR', '0033 6 12 34 56 78', ['+33612345678']],
    ['CA', '0033 6 12 34 56 78', ['+33612345678']],
    ['CA', '0033 (0)6 12 34 56 78', ['+33612345678']],
    ['FR', 'Tél : 06 12 34 56 78 (mari)', ['+33612345678']],
    ['FR', '06 12 34 56 78 / 07 11 22 33 44', ['+33612345678', '+33711223344']],
    ['FR', '06 12 34 56 78 ou 01 45 67 89 01', ['+33612345678', '+33145678901']],
    ['FR', '0612345678;0711223344\n0612345678', ['+33612345678', '+33711223344']],
    ['FR', '06 12 34 56 78 07 11 22 33 44', ['+33612345678', '+33711223344']],
    ['FR', '06 12 34 56 78, 07 11 22 33 44', ['+33612345678', '+33711223344']],
    ['FR', '0612345678/+212 6 12 34 56 78', ['+33612345678', '+212612345678']],
    ['CA', '(514) 555-0199', ['+15145550199']],
    ['CA', '1-514-555-0199 poste 12', ['+15145550199']],
    ['FR', '+1 514 555 0199', ['+15145550199']],
    ['BE', '0470/12.34.56', ['+32470123456']],
    ['CH', '079 123 45 67', ['+41791234567']],
    ['MA', '0612345678', ['+212612345678']],
    ['FR', '212612345678', ['+212612345678']],
    ['FR', '00212 6 12 34 56 78', ['+212612345678']],
    ['TN', '22 345 678', ['+21622345678']],
    ['FR', '+216 22 345 678', ['+21622345678']],
    ['DZ', '0551 23 45 67', ['+213551234567']],
    ['FR', '213551234567', ['+213551234567']],
    ['CM', '6 77 12 34 56', ['+237677123456']],
    ['FR', '+237 677 12 34 56', ['+237677123456']],
    ['CI', '07 01 02 03 04', ['+2250701020304']],
    ['FR', '225 07 01 02 03 04', ['+2250701020304']],
    ['FR', '-', []],
    ['FR', 'néant', []],
  ])('from %s, %j', (pays, text, telephones) => {
    expect(readPhones(text, pays)).toMatchObject({ telephones, illisibles: [] });
  });

  test.each<[CountryCode, string, string]>([
    ['FR', '06 12 34 56', 'a 8 chiffres et n’est pas un numéro valable'],
    ['FR', 'à demander à Paul', 'n’a aucun chiffre'],
    ['FR', '3,36123E+10', 'a été abrégé par Excel et des chiffres sont perdus'],
    ['CA', '06 12 34 56 78', 'a 10 chiffres et n’est pas un numéro valable'],
  ])('from %s, %j is told, not guessed', (pays, text, pourquoi) => {
    expect(readPhones(text, pays)).toMatchObject({
      telephones: [],
      illisibles: [{ valeur: text, pourquoi }],
    });
  });

  test('what is readable of a cell counts, an extension is kept apart', () => {
    expect(readPhones('06 12 34 56 78 / 07 11', 'FR')).toMatchObject({
      telephones: ['+33612345678'],
      illisibles: [{ pourquoi: expect.stringContaining('4 chiffres') }],
    });
    expect(readPhones('514-555-0199 ext. 12', 'CA').postes).toEqual(['+15145550199 poste 12']);
  });
});

describe('e-mails', () => {
  test.each<[string, readonly string[]]>([
    ['Amina@Exemple.FR', ['amina@exemple.fr']],
    ['mailto:amina@exemple.fr', ['amina@exemple.fr']],
    ['  amina @ exemple . fr ', ['amina@exemple.fr']],
    ['amina (at) exemple.fr', ['amina@exemple.fr']],
    ['Amina Diallo <amina@exemple.fr>', ['amina@exemple.fr']],
    ['a@x.fr; b@x.fr', ['a@x.fr', 'b@x.fr']],
    ['a@x.fr / b@x.fr\na@x.fr', ['a@x.fr', 'b@x.fr']],
    ['a@x.fr,b@x.fr', ['a@x.fr', 'b@x.fr']],
    ['amina@gmail,com', ['amina@gmail.com']],
    ['amina@exemple.fr.', ['amina@exemple.fr']],
    ['n/a', []],
    ['pas de mail', []],
  ])('%j', (text, courriels) => expect(readEmails(text)).toEqual({ courriels, illisibles: [] }));

  test.each([
    ['amina.exemple.fr', 'n’a pas de @'],
    ['amina@exemple', 'n’a pas de fin après le @ (.com, .fr…)'],
    ['aminé@exemple.fr', 'a un accent ou un caractère qu’une adresse n’a pas'],
    ['@exemple.fr', 'n’a rien avant le @'],
    ['a@b@exemple.fr', 'a plusieurs @'],
  ])('%j is told', (text, pourquoi) => {
    expect(readEmails(text)).toMatchObject({ courriels: [], illisibles: [{ pourquoi }] });
  });
});

describe('names', () => {
  const name = (complet: string, ordre: 'prenom-nom' | 'nom-prenom' = 'prenom-nom') =>
    readName({ complet, nom: '', prenom: '', ordre });
  test.each([
    ['Amina Diallo', 'Amina', 'Amina Diallo'],
    ['DIALLO Amina', 'Amina', 'Amina Diallo'],
    ['Amina DIALLO', 'Amina', 'Amina Diallo'],
    ['DIALLO, Amina', 'Amina', 'Amina Diallo'],
    ['amina diallo', 'Amina', 'Amina Diallo'],
    ['AMINA DIALLO', 'Amina', 'Amina Diallo'],
    ['Mme DIALLO Amina', 'Amina', 'Amina Diallo'],
    ['M. et Mme Jean Dupont', 'Jean', 'Jean Dupont'],
    ['Jean-Pierre DE LA TOUR', 'Jean-Pierre', 'Jean-Pierre de La Tour'],
    ['JEAN-PIERRE N’GUESSAN', 'Jean-Pierre', 'Jean-Pierre N’Guessan'],
    ['Marie Claire BEN ALI', 'Marie Claire', 'Marie Claire Ben Ali'],
    ['Ronald McDonald', 'Ronald', 'Ronald McDonald'],
    ['Diallo', '', 'Diallo'],
    ['  Amina   Diallo (ex Roy) ', 'Amina', 'Amina Diallo'],
  ])('%j', (text, prenom, whole) => expect(name(text)).toEqual({ prenom, name: whole }));

  test('the title above says which comes first', () => {
    expect(name('Diallo Amina', 'nom-prenom')).toEqual({ prenom: 'Amina', name: 'Amina Diallo' });
  });

  test.each([
    ['DIALLO', 'Amina', 'Amina', 'Amina Diallo'],
    ['Diallo', '', '', 'Diallo'],
    ['DIALLO Amina', '', 'Amina', 'Amina Diallo'],
    ['', 'AMINA', 'Amina', 'Amina'],
    ['EL AMRANI', 'FATIMA ZAHRA', 'Fatima Zahra', 'Fatima Zahra El Amrani'],
  ])('two columns, %j and %j', (nom, prenom, first, whole) => {
    expect(readName({ complet: '', nom, prenom, ordre: 'prenom-nom' })).toEqual({
      prenom: first,
      name: whole,
    });
  });
});

describe('dates', () => {
  const paris = (written: Written) => {
    const date = readDate(aCell(written));
    return date && instantOf(date, 'Europe/Paris', { hour: 9, minute: 0 }).toISOString();
  };
  test.each<[Written, string]>([
    ['12/03/2027', '2027-03-12T08:00:00.000Z'],
    ['12-3-27', '2027-03-12T08:00:00.000Z'],
    ['12.03.2027 14:30', '2027-03-12T13:30:00.000Z'],
    ['12/03/2027 à 14h30', '2027-03-12T13:30:00.000Z'],
    ['12/03/2027 14h', '2027-03-12T13:00:00.000Z'],
    ['2027-03-12', '2027-03-12T08:00:00.000Z'],
    ['2027-03-12T14:30:00', '2027-03-12T13:30:00.000Z'],
    ['12 mars 2027', '2027-03-12T08:00:00.000Z'],
    ['vendredi 12 mars 2027 à 9 h 15', '2027-03-12T08:15:00.000Z'],
    ['1er avril 2027', '2027-04-01T07:00:00.000Z'],
    ['le 1er août 27', '2027-08-01T07:00:00.000Z'],
    ['12 févr. 2027', '2027-02-12T08:00:00.000Z'],
    ['12-déc-2027', '2027-12-12T08:00:00.000Z'],
    ['12 mar 2027', '2027-03-12T08:00:00.000Z'],
    ['March 12, 2027', '2027-03-12T08:00:00.000Z'],
    ['03/25/2027 2:30 pm', '2027-03-25T13:30:00.000Z'],
    [46458, '2027-03-12T08:00:00.000Z'],
    [46458.604166667, '2027-03-12T13:30:00.000Z'],
    ['46458', '2027-03-12T08:00:00.000Z'],
    [{ kind: 'date', local: '2027-03-12' }, '2027-03-12T08:00:00.000Z'],
    [{ kind: 'date', local: '2027-03-12T14:30:00' }, '2027-03-12T13:30:00.000Z'],
  ])('%j', (written, at) => expect(paris(written)).toBe(at));

  test.each<Written>([
    '31/02/2027',
    '12 mars',
    'bientôt',
    '',
    12,
    '12/13/14/15',
    '32/01/2027',
    '12/03/2027 25:00',
    true,
  ])('%j is no certain day', (written) => expect(paris(written)).toBeNull());
});

describe('status words', () => {
  test.each<[Statut, readonly string[]]>([
    ['NOUVEAU', ['Nouveau', 'nouvelle', 'À contacter', 'NEW', 'pas encore contacté', '1 - Nouveau']],
    ['CONTACTE', ['Contacté', 'contactée', 'CONTACTÉS', 'Contaté', 'en cours', 'CONTACTE']],
    ['A_RECONTACTER', ['À rappeler', 'a relancer', 'NRP', 'ne répond pas', 'Rappel', 'à recontater']],
    ['RENDEZ_VOUS_PRIS', ['RDV pris', 'Rendez-vous pris', 'rdv', 'Rendez vous fixé', 'RDV planifié']],
    [
      'CONSULTATION_EFFECTUEE',
      ['Consultation effectuée', 'consultation faite', 'RDV honoré', 'Consultation effectué'],
    ],
    ['CONSULTATION_MANQUEE', ['Consultation manquée', 'No-show', 'absent', 'RDV manqué', 'pas venu']],
    ['QUALIFIE', ['Qualifié', 'qualifiée', 'Éligible', 'Admissible', 'Qualfié']],
    [
      'NON_QUALIFIE',
      ['Non qualifié', 'pas qualifiée', 'Inéligible', 'inadmissible', 'inadmisible', 'NON ADMISSIBLE'],
    ],
    ['PAS_INTERESSE', ['Pas intéressé', 'pas interessée', 'Perdu', 'refus', 'Sans suite', 'pas interressé']],
    ['CLIENT', ['Client', 'cliente', 'Signé', 'Gagné', 'Converti', 'Clients']],
  ])('%s', (statut, words) => {
    expect(words.map((word) => [word, readStatut(word)])).toEqual(words.map((word) => [word, statut]));
  });

  test.each(['tiède', 'intéressé', 'chaud', '???', 'en vacances'])('%s stays unknown', (word) =>
    expect(readStatut(word)).toBeNull(),
  );
});

test('countries, languages, zones, channels, yes and no', () => {
  expect(
    [
      'France',
      'MAROC',
      'Côte d’Ivoire',
      'cote d ivoire',
      'Québec',
      'ca-qc',
      'Ivory Coast',
      'be',
      'Atlantide',
      'France (métropole)',
    ].map(readPays),
  ).toEqual(['FR', 'MA', 'CI', 'CI', 'CA-QC', 'CA-QC', 'CI', 'BE', null, 'FR']);
  expect(['Français', 'anglophone', 'arabe', 'français, arabe', 'wolof'].map(readLangue)).toEqual([
    'FRANCAIS',
    'ANGLAIS',
    'ARABE',
    'FRANCAIS',
    null,
  ]);
  expect(['Europe/Paris', 'Africa/Casablanca', 'GMT+1', 'Paris'].map(readZone)).toEqual([
    'Europe/Paris',
    'Africa/Casablanca',
    null,
    null,
  ]);
  expect(['SMS, courriel', 'WhatsApp et mail', 'oui', ''].map(readCanaux)).toEqual([
    ['SMS', 'COURRIEL'],
    ['WHATSAPP', 'COURRIEL'],
    null,
    null,
  ]);
  expect(['Oui', 'x', 'non', '0', 'peut-être'].map(readYesNo)).toEqual([true, true, false, false, null]);
});
