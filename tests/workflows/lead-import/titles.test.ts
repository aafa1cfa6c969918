import { champNamed, matchTitle, canonical } from '../../../workflows/lead-import/titles';
import { typos, forgiven } from '../../../workflows/lead-import/typos';

describe('a title above a column', () => {
  test.each<[string, readonly string[]]>([
    [
      'nom',
      [
        'Nom',
        'NOM',
        ' nom : ',
        'Noms',
        'Nom de famille',
        'Last Name',
        'lastName',
        'Nom du client',
        'surname',
      ],
    ],
    ['prenom', ['Prénom', 'PRENOM', 'Prenom(s)', 'First name', 'first_name', 'Prénom *', 'Prénon']],
    ['name', ['Nom complet', 'Nom et prénom', 'NOM & PRÉNOM', 'Prénom Nom', 'Full name', 'Noms et prénoms']],
    [
      'courriel',
      [
        'Courriel',
        'E-mail',
        'email',
        'Mail',
        'Adresse e-mail',
        'Adresse électronique',
        'Emial',
        'Couriel',
        'MEL',
        'E-mail 2',
        'Adresse mail (obligatoire)',
        'Adresse courriel du client',
      ],
    ],
    [
      'telephone',
      [
        'Téléphone',
        'TEL',
        'Tél.',
        'N° de tél',
        'Numéro de téléphone',
        'Portable',
        'Mobile',
        'GSM',
        'Cellulaire',
        'WhatsApp',
        'Telephonne',
        'Télphone',
        'Tél. 2',
        'Phone number',
        'phoneNumber',
        'Tel fixe',
        'N° WhatsApp',
        'Tél. joignable le soir',
      ],
    ],
    ['ville', ['Ville', 'CITY', 'Ville de résidence', 'Localité']],
    ['pays', ['Pays', 'Country', 'Pays de résidence']],
    ['langue', ['Langue', 'Langue parlée', 'Language']],
    ['statut', ['Statut', 'Status', 'Statut du lead', 'STATUTS', 'Étape']],
    ['message', ['Message', 'Commentaires', 'Notes', 'Remarque', 'Observations', 'Votre message']],
    ['prochainRappel', ['Date de rappel', 'À rappeler le', 'Prochaine relance']],
    ['dateRendezVous', ['Date RDV', 'Date du rendez-vous']],
    ['demandeLe', ['Horodateur', 'Date de la demande', 'Créé le', 'Timestamp']],
    ['conseillere', ['Conseillère', 'Conseiller', 'Suivi par', 'Responsable']],
    ['desabonneLe', ['Désabonné', 'Opt-out', 'Ne pas contacter']],
  ])('%s', (champ, titles) => {
    expect(titles.map((title) => [title, matchTitle(title)[0]?.champ])).toEqual(
      titles.map((title) => [title, champ]),
    );
  });

  test.each([
    'Date de naissance',
    'Provenance',
    'Code postal',
    'Société',
    'Numéro de passeport',
    'Budget',
    'Âge',
    '',
  ])('%s is none of ours', (title) => expect(matchTitle(title)).toEqual([]));

  test.each([
    ['telephone', 'telephone'],
    ['Téléphone', 'telephone'],
    ['e-mail', 'courriel'],
    ['fuseauHoraire', 'fuseauHoraire'],
    ['telefonino', null],
  ])('in « Correspondance », %s means %s', (text, champ) => expect(champNamed(text)).toBe(champ));

  test.each<[string, string, number]>([
    ['email', 'emial', 1],
    ['telephone', 'telphone', 1],
    ['nom', 'nom', 0],
    ['ville', 'pays', 3],
    ['abcdef', 'fedcba', 3],
  ])('%s and %s are %i errors apart, three standing for more than two', (a, b, errors) => {
    expect([typos(a, b, 2), typos(b, a, 2)]).toEqual([errors, errors]);
  });
});

describe('titles at the edges', () => {
  test.each([
    ['N° de Tél. (obligatoire) *', 'tel obligatoire'],
    ['firstName', 'first name'],
    ['Emails 2', 'email'],
    ['2e téléphone', 'telephone'],
    ['Tél1', 'tel'],
    ['Noms', 'noms'],
    ['Ville de résidence', 'ville residence'],
    ['de la', 'de la'],
    ['Statuts', 'statut'],
  ])('%j is %j', (title, is) => expect(canonical(title)).toBe(is));

  test.each<[string, readonly object[]]>([
    ['Couriel', [{ champ: 'courriel', niveau: 'proche' }]],
    ['Courriel', [{ champ: 'courriel', niveau: 'sur' }]],
    ['Ville [de résidence ?]', [{ champ: 'ville', niveau: 'sur' }]],
    ['Ville*', [{ champ: 'ville', niveau: 'sur' }]],
    ['Tél. ou courriel préféré', []],
    ['Vile', [{ champ: 'ville', niveau: 'proche' }]],
    ['Pay', [{ champ: 'pays', niveau: 'proche' }]],
    ['Nmo', []],
    ['***', []],
  ])('%j: %j', (title, matches) => expect(matchTitle(title)).toEqual(matches));

  test('typing errors are forgiven by length', () => {
    expect([1, 3, 4, 7, 8, 20].map(forgiven)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(typos('ab', 'ba', 1)).toBe(1);
    expect(typos('a', 'abc', 1)).toBe(2);
    expect(typos('chat', 'chats', 0)).toBe(1);
    expect(typos('', 'ab', 2)).toBe(2);
    expect(typos('abcd', 'bacd', 2)).toBe(1);
    expect(typos('abcd', 'badc', 2)).toBe(2);
    expect(typos('ca', 'abc', 3)).toBe(3);
  });
});
