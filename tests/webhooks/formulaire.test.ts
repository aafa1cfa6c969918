import { days, hours, minutes, plus } from '../../src/kernel/time';
import { openForm, parseFormBody, parseJsonBody, sealForm } from '../../webhooks/formulaire';
import { NOW } from '../support/builders';

const SECRET = 'un secret assez long';
const opened = { nonce: '00112233445566778899aabbccddeeff', ouverteLe: NOW };
const token = sealForm(opened, 'COACHING', SECRET);
const later = plus(NOW, minutes(5));

test('a page of ours is known by its seal, also by an older secret', () => {
  expect(token).toMatch(/^[A-Za-z0-9_-]{51}$/);
  expect(openForm(token, 'COACHING', [SECRET], later)).toEqual(opened);
  expect(openForm(token, 'COACHING', ['un autre secret', SECRET], plus(NOW, hours(47)))).toEqual(opened);
});

test.each<[string, string, 'COACHING' | 'IMMIGRATION', string, Date]>([
  ['of the other form', token, 'IMMIGRATION', SECRET, later],
  ['sealed by somebody else', token, 'COACHING', 'un autre secret', later],
  ['older than two days', token, 'COACHING', SECRET, plus(NOW, days(2) + 1)],
  ['changed', `Z${token.slice(1)}`, 'COACHING', SECRET, later],
  ['cut', token.slice(0, 50), 'COACHING', SECRET, later],
  ['spelled otherwise', `${token.slice(0, 50)}${token[50] === 'B' ? 'C' : 'B'}`, 'COACHING', SECRET, later],
  ['absent', '', 'COACHING', SECRET, later],
])('a page %s is none', (_name, text, parcours, secret, now) => {
  expect(openForm(text, parcours, [secret], now)).toBeNull();
});

test('HTML and JSON say the same', () => {
  const html = parseFormBody(
    'prenom=L%C3%A9a&nom=Martin&canauxAutorises=SMS&canauxAutorises=COURRIEL&jeton=j&site_internet=x&utm_source=lettre&page=p',
  );
  const json = parseJsonBody(
    JSON.stringify({
      ...{
        prenom: 'Léa',
        nom: 'Martin',
        canauxAutorises: ['SMS', 'COURRIEL'],
        jeton: 'j',
        site_internet: 'x',
      },
      ...{ utm_source: 'lettre', page: 'p', message: null, inconnu: 1 },
    }),
  );
  expect(html).toEqual(json);
  expect(html).toMatchObject({
    ...{ jeton: 'j', piege: 'x' },
    typed: { prenom: 'Léa', ville: '', canauxAutorises: ['SMS', 'COURRIEL'], campagne: 'source : lettre' },
  });
});

test.each(['', '[]', '"x"', '{', '{"prenom": 7}', '{"canauxAutorises": "SMS"}'])(
  'no JSON of ours: %s',
  (body) => {
    expect(parseJsonBody(body)).toBeNull();
  },
);
