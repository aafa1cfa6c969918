/** The address of an appointment's page opens that appointment, to whoever was given it, and nothing else to anybody. */
import fc from 'fast-check';
import { recordId } from '../../src/kernel/keys';
import { parseGesture } from '../../webhooks/gesture';
import { rendezVousOfToken, rendezVousToken, rendezVousUrl } from '../../webhooks/rendez-vous';

const id = fc.uuid().map((uuid) => uuid.toLowerCase());
const secret = fc.string({ minLength: 1, maxLength: 80 });
const RDV = recordId('un rendez-vous');
const TOKEN = rendezVousToken(RDV, 'secret');

test('names its appointment to whoever holds one of the secrets, in 43 characters of an address', () => {
  fc.assert(
    fc.property(id, secret, secret, (rendezVousId, one, other) => {
      const token = rendezVousToken(rendezVousId, one);
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(rendezVousOfToken(token, [other, one])).toBe(rendezVousId);
      expect(rendezVousOfToken(token, [other])).toBe(one === other ? rendezVousId : null);
    }),
  );
});

test('with any one character changed it is nobody’s', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let at = 0; at < TOKEN.length; at += 1) {
    for (const letter of letters.replace(TOKEN[at] ?? '', '')) {
      expect(rendezVousOfToken(TOKEN.slice(0, at) + letter + TOKEN.slice(at + 1), ['secret'])).toBeNull();
    }
  }
});

test.each([
  ['nothing', ''],
  ['the bare id', RDV],
  ['cut short', TOKEN.slice(0, -1)],
  ['longer', `${TOKEN}A`],
  ['padded', `${TOKEN}=`],
  ['with a blank', ` ${TOKEN.slice(1)}`],
  ['of another appointment', rendezVousToken(recordId('un autre'), 'secret').slice(0, 22) + TOKEN.slice(22)],
])('%s: nobody', (_name, token) => expect(rendezVousOfToken(token, ['secret'])).toBeNull());

test('without a secret nothing opens', () => expect(rendezVousOfToken(TOKEN, [])).toBeNull());

test('stays the same whatever becomes of the appointment: it is made of its id alone', () => {
  expect(rendezVousUrl('https://max.exemple.fr', RDV, 'secret')).toBe(`https://max.exemple.fr/rdv/${TOKEN}`);
  expect(() => rendezVousToken('../autre', 'secret')).toThrow(TypeError);
});

describe('the form', () => {
  const de = '2026-11-27T14:00:00.000Z';
  const at = new Date(de);
  test.each([
    ['confirms', `geste=confirmer&de=${de}`, { do: 'confirmer', de: at }],
    [
      'cancels',
      `geste=annuler&de=${de}&mot=+Gripp%C3%A9%0D%0Ae+`,
      { do: 'annuler', de: at, mot: 'Grippé\ne' },
    ],
    ['cancels without a word', `geste=annuler&de=${de}`, { do: 'annuler', de: at, mot: '' }],
    ['chooses', `geste=choisir&de=&vers=${de}`, { do: 'choisir', de: null, vers: at }],
    [
      'keeps five hundred characters',
      `geste=annuler&de=${de}&mot=${'x'.repeat(900)}`,
      { do: 'annuler', de: at, mot: 'x'.repeat(500) },
    ],
    ['without a gesture', `de=${de}`, null],
    ['of another kind', `geste=supprimer&de=${de}`, null],
    ['without the time on the screen', 'geste=confirmer', null],
    ['with another spelling of a time', 'geste=confirmer&de=2026-11-27', null],
    ['with a day that is none', 'geste=confirmer&de=2026-13-27T14:00:00.000Z', null],
    ['that chooses nothing', `geste=choisir&de=${de}`, null],
    ['empty', '', null],
  ])('%s', (_name, body, gesture) => expect(parseGesture(body)).toEqual(gesture));
});
