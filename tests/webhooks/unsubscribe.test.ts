import { leadOfToken, unsubscribeUrl } from '../../webhooks/unsubscribe';

const LEAD = '6f1f0c2e-7b1e-5c3a-9d7e-0123456789ab';
const token = new URL(unsubscribeUrl('https://max.exemple.fr', LEAD, 'secret')).searchParams.get('l') ?? '';

test('the address names its lead, to whoever holds the secret', () => {
  expect(leadOfToken(token, ['nouveau', 'secret'])).toBe(LEAD);
});

test.each([
  ['another secret', token, ['autre']],
  ['another lead', token.replace('6f1f', '6f1e'), ['secret']],
  ['no seal', LEAD, ['secret']],
  ['a seal cut short', token.slice(0, -1), ['secret']],
  ['nothing', '', ['secret']],
])('%s: nobody', (_name, given, secrets) => expect(leadOfToken(given, secrets)).toBeNull());
