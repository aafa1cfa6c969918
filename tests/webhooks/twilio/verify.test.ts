import fc from 'fast-check';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { parseForm } from '../../../webhooks/twilio/form';
import { isFromTwilio, type TwilioCall } from '../../../webhooks/twilio/verify';

/** The example of Twilio's documentation (Security, "Validating signatures from Twilio") and of its helper libraries. */
const TOKEN = '12345';
const URL_OF_EXAMPLE = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const SIGNATURE = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const form = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const withoutTo = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'To'));
const genuine = { url: URL_OF_EXAMPLE, form, signature: SIGNATURE };

test('knows what Twilio’s documentation signed', () => {
  expect(isFromTwilio(genuine, TOKEN)).toBe(true);
});

test.each<[string, Partial<TwilioCall>, string]>([
  ['another token', {}, '12346'],
  ['no token at all', {}, ''],
  ['an address seen behind a proxy', { url: 'http://mycompany.com/myapp.php?foo=1&bar=2' }, TOKEN],
  ['another host', { url: 'https://autre.com/myapp.php?foo=1&bar=2' }, TOKEN],
  ['a query lost on the way', { url: 'https://mycompany.com/myapp.php' }, TOKEN],
  ['a parameter trimmed', { form: { ...form, Digits: '123' } }, TOKEN],
  ['a parameter dropped', { form: withoutTo }, TOKEN],
  ['a signature in lower case', { signature: SIGNATURE.toLowerCase() }, TOKEN],
  ['no signature', { signature: '' }, TOKEN],
])('refuses %s', (_name, changes, token) => {
  expect(isFromTwilio({ ...genuine, ...changes }, token)).toBe(false);
});

test.each(['https://mycompany.com/x?y=1', 'https://mycompany.com:443/x?y=1'])(
  'with and without the standard port: signed for %s',
  (url) => {
    const signature = getExpectedTwilioSignature(TOKEN, url, form);
    for (const asked of ['https://mycompany.com/x?y=1', 'https://mycompany.com:443/x?y=1'])
      expect(isFromTwilio({ url: asked, form, signature }, TOKEN)).toBe(true);
  },
);

test('a port of one’s own is part of what is signed', () => {
  const url = 'https://mycompany.com:8443/x';
  expect(isFromTwilio({ url, form, signature: getExpectedTwilioSignature(TOKEN, url, form) }, TOKEN)).toBe(
    true,
  );
});

const pairs = fc.array(
  fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })),
  {
    maxLength: 12,
  },
);

test('agrees with the official library on any form, and with no form that differs in one value', () => {
  fc.assert(
    fc.property(pairs, fc.webUrl({ withQueryParameters: true }), (those, url) => {
      const parsed = parseForm(new URLSearchParams(those).toString());
      const signature = getExpectedTwilioSignature(TOKEN, url, { ...parsed });
      expect(isFromTwilio({ url, form: parsed, signature }, TOKEN)).toBe(true);
      expect(isFromTwilio({ url, form: { ...parsed, Body: 'autre texte' }, signature }, TOKEN)).toBe(false);
    }),
  );
});

test('a form of any bytes is read without fault, and keeps every value', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (body) => void parseForm(body)));
  fc.assert(
    fc.property(pairs, (those) => {
      const parsed = parseForm(new URLSearchParams(those).toString());
      for (const [name, value] of those) expect([parsed[name]].flat()).toContain(value);
    }),
  );
  expect(parseForm('__proto__=x&constructor=y')).toEqual(
    Object.assign(Object.create(null), { ['__proto__']: 'x', constructor: 'y' }),
  );
});
