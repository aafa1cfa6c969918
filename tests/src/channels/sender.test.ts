import { senderOf } from '../../../src/channels/channels';

test.each([
  ['Cabinet Étoile <Contact@Cabinet.example>', { name: 'Cabinet Étoile', email: 'contact@cabinet.example' }],
  [
    '"Cabinet, Étoile" <contact@cabinet.example>',
    { name: 'Cabinet, Étoile', email: 'contact@cabinet.example' },
  ],
  ['<contact@cabinet.example>', { name: '', email: 'contact@cabinet.example' }],
  ['contact@cabinet.example', { name: '', email: 'contact@cabinet.example' }],
])('invitations come from the sender of the e-mails: %s', (from, sender) => {
  expect(senderOf({ url: 'smtp://localhost', from })).toEqual(sender);
});
