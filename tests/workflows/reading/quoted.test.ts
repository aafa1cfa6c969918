/** Where an answer ends and somebody else's words begin, by each mark that mail programs write; and what only looks like one. */
import { clauseAt, clausesOf, textOf } from '../../../workflows/reading/clauses';
import { plainOf } from '../../../workflows/reading/plain';
import { ownWords } from '../../../workflows/reading/quoted';

describe('from this line on, everything is somebody else’s', () => {
  test.each([
    'Le lundi 3 mars, Max a écrit',
    'le lundi 3 mars, Max a ecrit',
    '  Le lundi 3 mars, Max a écrit',
    '\tLe lundi 3 mars, Max a écrit',
    '>> Le lundi 3 mars, Max a écrit',
    'Il lun. 3 mars, Max a écrit :',
    'Il lun. 3 mars, Max a écrit:',
    'Il lun. 3 mars, Max a écrit\u00a0:',
    'Il lun. 3 mars, Max a écrit :  ',
    'Il lun. 3 mars, Max a écrit  ',
    'On Monday, Max wrote',
    'On Montag Max schrieb:',
    'Le lundi 3 mars, Max a écrit : bonjour',
    'le lundi 3 mars, Max a ecrit: bonjour',
    '  Le lundi 3 mars, Max a écrit : bonjour',
    'Le lundi 3 mars, Max a écrit\u00a0: bonjour',
    'On Monday, Max wrote: hello',
    'Le lun. 3 mars 2027 à 10:00, Max\n<max@x.fr> a écrit : bonjour',
    'On Mon, March 3 2027, Max\n<max@x.fr> wrote: hello',
    '-----Message d’origine-----',
    "-----Message d'origine-----",
    '  -- Message original --',
    '--- Message transféré ---',
    '--- Message transfere ---',
    '---Message initial---',
    '-------- Original message --------',
    '---------- Forwarded message ---------',
    '--- Courriel d’origine ---',
    '--- Courriel original ---',
    '--- E-mail d’origine ---',
    '--- Email d’origine ---',
    '________',
    '  ____________  ',
    'De : Max\nEnvoyé : lundi',
    'De:Max\nEnvoye: lundi',
    'De\u00a0:  Max\nDate\u00a0: lundi',
    '  From: Max\n  Sent: Monday',
    '*De :* Max\n*À :* Amina',
    '*De :*Max\nA : Amina',
    'Expéditeur : Max Dupont\nTo: Amina',
    'Expediteur : Max\nObjet : oui',
    'De : Max\nSubject: oui',
    'De : Max\n\tCc : Paul',
    'Début du message réexpédié :',
    'debut du message reexpedie :',
    '  Début du message transféré :',
    'debut du message transfere :',
    'Begin forwarded message:',
    'En date du 3 mars 2027, Max :',
    '  En date du 3 mars 2027, Max :  ',
    'En réponse à votre message :',
    'en reponse a votre message :',
  ])('%j', (mark) => expect(ownWords(`Oui merci\n${mark}\nBonjour Amina`)).toBe('Oui merci'));

  test.each([
    '--',
    '--  ',
    'Envoyé de mon iPhone',
    '  Envoyé depuis ma tablette',
    'Envoyé à partir de Outlook',
    'envoye a partir de Yahoo',
    'Envoyé depuis Gmail',
    'Envoyé de iPhone',
    'Envoyé de Mail pour Windows',
    'Sent from my iPhone',
    'Télécharger Outlook pour Android',
    'Telechargez Outlook',
    'Obtenez Outlook pour iOS',
    'Get Outlook for iOS',
  ])('a signature: %j', (mark) => expect(ownWords(`Oui merci\n${mark}\nAmina`)).toBe('Oui merci'));

  test.each([
    'Je crois que le patron de Paul a écrit',
    'Le patron de Paul a écrit une lettre',
    'Le a écrit',
    'Hier dans le bureau Paul a écrit : non',
    'Le patron, hier\nau bureau\nPaul a écrit : non',
    'Oui -----Message d’origine----- non',
    '-- Message original - non',
    '- Message original -- non',
    'Mon nom ________',
    '________ est mon nom',
    '_______',
    'Un mot de : Max\nDate : lundi',
    'De : Max\nLieu : Paris',
    'De :\nDate : lundi',
    'De : Max\n\nDate : lundi',
    'Voici le début du message transféré',
    'Oui, en date du 3 mars 2027 :',
    'En date du 3 mars 2027 : je suis prête',
    'oui --\nnon',
    '-- oui',
    '--oui',
    'Je l’ai envoyé de mon bureau',
    'Je le vois, sent from my heart',
    'mon prix > le tien',
  ])('but not: %j', (text) => expect(ownWords(`Bonjour\n${text}\nMerci`)).toBe(`Bonjour\n${text}\nMerci`));

  test.each<[string, string]>([
    ['Oui\r\nMerci', 'Oui\nMerci'],
    ['Oui\rMerci', 'Oui\nMerci'],
    ['Oui\r> Bonjour', 'Oui'],
    ['Oui\r\n\t> Bonjour\r\nMerci', 'Oui\nMerci'],
  ])('lines of any machine, %j: %j', (text, own) => expect(ownWords(text)).toBe(own));

  const quoted = 'Le lundi 3 mars, Max a écrit :\n> Bonjour\n> ça va ?';
  test.each<[string, string]>([
    [`${quoted}\n\nOui\nMerci`, 'Oui\nMerci'],
    [`${quoted.replaceAll('>', '  >')}\n\nOui`, 'Oui'],
    [`${quoted}\n\nOui\n--\nAmina`, 'Oui'],
    [`${quoted}\n\nOui\nEnvoyé de mon iPhone\n--\nAmina`, 'Oui'],
    [`${quoted}\n\nOui\n--\nAmina\nEnvoyé de mon iPhone`, 'Oui'],
    [quoted, ''],
    ['Le lundi 3 mars, Max <max@x.fr> a écrit :\nBonjour', ''],
    ['--\nAmina', ''],
    ['', ''],
  ])('written below what is quoted, %j: %j', (text, own) => expect(ownWords(text)).toBe(own));
});

describe('a colon ends a clause, but not after the name of the amount', () => {
  const clauses = (text: string) => {
    const plain = plainOf(text);
    return clausesOf(plain, { start: 0, end: plain.text.length }).map((span) => textOf(plain, span));
  };
  test.each(['budget', 'enveloppe', 'ordre de grandeur', 'max', 'maximum'])('%s', (name) => {
    expect(clauses(`${name}: 500`)).toEqual([`${name}: 500`]);
    expect(clauses(`${name} : 500`)).toEqual([`${name} : 500`]);
    expect(clauses('mon mal: 500')).toEqual(['mon mal:', '500']);
  });

  test.each([
    ...[
      'je reste',
      'j’attends',
      'donc je reste',
      'la peur',
      'moi',
      'encore',
      'c’est moi',
      'il pleut',
      'ça va',
    ],
    ...['on dort', 'tu dors', 'vous dormez'],
  ])('"et" before %s begins a clause', (next) => {
    expect(clauses(`un et ${next}`).length).toBeGreaterThan(1);
    expect(clauses('un et demi')).toEqual(['un et demi']);
  });

  test.each(['mais', 'donc', 'alors', 'sauf que', 'sinon', 'car', 'parce que', 'puis'])(
    '%s begins one',
    (word) => expect(clauses(`un ${word} deux`)).toEqual(['un', `${word} deux`]),
  );

  test.each(['jamais', 'carte', 'depuis', 'dont'])('%s does not', (word) =>
    expect(clauses(`un ${word} deux`)).toEqual([`un ${word} deux`]),
  );

  test('between two clauses it is the sentence, between two sentences it is the text', () => {
    const plain = plainOf('oui. je veux, je peux. fin');
    const at = (place: number) => textOf(plain, clauseAt(plain, place));
    expect([at(3), at(4), at(5)]).toEqual(['oui.', plain.text, 'je veux']);
    expect(plain.text.indexOf(',')).toBe(12);
    expect([at(11), at(12), at(13), at(14)]).toEqual([
      'je veux',
      'je veux, je peux.',
      'je veux, je peux.',
      'je peux.',
    ]);
  });
});

describe('own words', () => {
  test.each<[string, string]>([
    ['Oui\n\nLe lun. 3 mars 2027 à 10:00, Max <max@x.fr> a écrit :\n> Bonjour', 'Oui'],
    ['Oui\nOn Mon, Max wrote:\n> Hi', 'Oui'],
    ['Oui\n-----Message d’origine-----\nDe : Max', 'Oui'],
    ['Oui\n--- Original message ---\nx', 'Oui'],
    ['Oui\n________\nx', 'Oui'],
    ['Oui\nDe : Max\nEnvoyé : lundi\nx', 'Oui'],
    ['Oui\n*From:* Max\n*Sent:* today', 'Oui'],
    ['Oui\nDébut du message réexpédié :\nx', 'Oui'],
    ['Oui\nEn réponse à votre message :\nx', 'Oui'],
    ['Oui\n--\nAmina', 'Oui'],
    ['Oui\nEnvoyé de mon iPhone', 'Oui'],
    ['Oui\nSent from my iPhone', 'Oui'],
    ['Oui\nTéléchargez Outlook pour Android', 'Oui'],
    ['> Bonjour\nOui', 'Oui'],
    ['> Bonjour\n> ça va ?\n\nOui merci\n--\nAmina', 'Oui merci'],
    ['> Bonjour', ''],
    ['De : la part de tous, merci', 'De : la part de tous, merci'],
    ['- un\n- deux', '- un\n- deux'],
  ])('%j: %j', (text, own) => expect(ownWords(text)).toBe(own));
});
