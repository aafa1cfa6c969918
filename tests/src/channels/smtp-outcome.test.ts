import { smtpFault, smtpOutcome } from '../../../src/channels/smtp-outcome';

const fault = (code: string, response: string, command: string, began = false) => {
  const responseCode = Number(response.slice(0, 3)) || undefined;
  return smtpOutcome(smtpFault({ code, response, responseCode, command }, began));
};

test.each<[string, string, string, string, string]>([
  ['EENVELOPE', '550 5.1.1 lea@example.org unknown', 'RCPT TO', 'refused', 'NUMERO'],
  ['EENVELOPE', '550 5.7.1 blocked', 'RCPT TO', 'refused', 'OPERATEUR'],
  ['EENVELOPE', '450 4.2.0 greylisted', 'RCPT TO', 'later', 'OPERATEUR'],
  ['EENVELOPE', '553 5.7.1 not your address', 'MAIL FROM', 'later', 'CONFIGURATION'],
  ['EMESSAGE', '554 5.7.1 spam', 'DATA', 'refused', 'OPERATEUR'],
  ['EMESSAGE', '552 5.3.4 too big', 'DATA', 'refused', 'CONTENU'],
  ['EMESSAGE', '451 try later', 'DATA', 'later', 'OPERATEUR'],
  ['EAUTH', '535 5.7.8 no', 'AUTH PLAIN', 'later', 'CONFIGURATION'],
  ['ECONNECTION', '', 'CONN', 'later', 'OPERATEUR'],
  ['EDNS', '', 'CONN', 'later', 'OPERATEUR'],
])('%s %s at %s: %s, %s', (code, response, command, outcome, classe) => {
  const answer = fault(code, response, command);
  expect(answer).toMatchObject({ outcome, classe });
  expect(JSON.stringify(answer)).not.toContain('lea@example.org');
});

test('silence once the message had begun to leave: nobody knows', () => {
  expect(fault('ETIMEDOUT', '', 'CONN', true)).toMatchObject({ outcome: 'unknown' });
  expect(fault('ECONNECTION', '', 'CONN', true)).toMatchObject({ outcome: 'unknown' });
  // An answer is an answer, whenever it comes.
  expect(fault('EMESSAGE', '550 no', 'DATA', true)).toMatchObject({ outcome: 'refused' });
});
