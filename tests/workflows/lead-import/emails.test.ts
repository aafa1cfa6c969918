/** Addresses, as people write them. */
import { readEmails } from '../../../workflows/lead-import/emails';

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

describe('addresses at the edges', () => {
  test.each<[string, readonly string[]]>([
    ['a[at]x.fr', ['a@x.fr']],
    ['a＠x.fr', ['a@x.fr']],
    ['a@x,ca', ['a@x.ca']],
    ['“a@x.fr”', ['a@x.fr']],
    ["'a@x.fr’.", ['a@x.fr']],
    ['[a@x.fr]|(b@x.fr)', ['a@x.fr', 'b@x.fr']],
    ['MAILTO:a@x.fr', ['a@x.fr']],
    ['a @ x . co . uk', ['a@x.co.uk']],
  ])('%j', (text, courriels) => expect(readEmails(text).courriels).toEqual(courriels));

  test('one unreadable among good ones is told alone', () => {
    expect(readEmails('a@x.fr b@y')).toMatchObject({
      courriels: ['a@x.fr'],
      illisibles: [{ valeur: 'b@y' }],
    });
    expect(readEmails('a..b@x.fr').illisibles[0]?.pourquoi).toBe('n’a pas la forme d’une adresse');
    expect(readEmails('a@x.f').illisibles[0]?.pourquoi).toBe('n’a pas de fin après le @ (.com, .fr…)');
  });
});
