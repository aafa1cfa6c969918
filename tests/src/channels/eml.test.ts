import PostalMime from 'postal-mime';
import { encodeHeader, renderEml } from '../../../src/channels/eml';
import type { Outgoing } from '../../../src/service/ports';

const NOW = new Date('2026-12-01T08:30:00Z');
const message: Outgoing = {
  key: 'coach-02.j-1.rdv',
  canal: 'COURRIEL',
  destinataire: 'lea@example.org',
  sujet: 'Ton appel de demain à 14 h 30 : voici ce que tu vas y gagner, promis, c’est du concret',
  corps: 'Bonjour Léa,\nà demain !',
};

const decode = (header: string): string =>
  header.replace(/=\?UTF-8\?B\?([^?]*)\?=(\r\n )?/g, (_whole, word: string) =>
    Buffer.from(word, 'base64').toString(),
  );

const headersOf = (eml: string): string => eml.slice(0, eml.indexOf('\r\n\r\n'));

test('the text stays readable and the headers stay short', () => {
  const eml = renderEml(message, NOW);
  expect(eml).toContain('\r\n\r\nBonjour Léa,\r\nà demain !\r\n');
  expect(eml).toContain('Date: Tue, 01 Dec 2026 08:30:00 +0000\r\n');
  for (const line of headersOf(eml).split('\r\n')) {
    expect(line).toMatch(/^[\x20-\x7e]*$/);
    expect(line.length).toBeLessThanOrEqual(86);
  }
});

test.each(['Bonjour', 'À demain', 'é'.repeat(200), '👩‍👧 rendez-vous 📅'.repeat(10), ''])(
  '%s comes back whole',
  (text) => {
    expect(decode(encodeHeader(text))).toBe(text);
  },
);

test('a line break in the subject or the address writes no header', () => {
  const eml = renderEml(
    { ...message, sujet: 'Bonjour\r\nBcc: x@example.org', destinataire: 'a@example.org\nBcc: y@example.org' },
    NOW,
  );
  expect(headersOf(eml)).not.toMatch(/^Bcc:/m);
});

test('a line too long to travel is encoded', () => {
  const eml = renderEml({ ...message, corps: 'é'.repeat(600) }, NOW);
  expect(eml).toContain('Content-Transfer-Encoding: base64');
  const body = eml.slice(eml.indexOf('\r\n\r\n') + 4);
  expect(Buffer.from(body, 'base64').toString()).toBe('é'.repeat(600));
});

test('an invitation is another form of the text, a file stays a file; a mail program finds them all', async () => {
  const ics = 'BEGIN:VCALENDAR\r\nSUMMARY:Échange\r\nEND:VCALENDAR\r\n';
  const invitation = {
    filename: 'invitation.ics',
    contentType: 'text/calendar; charset=utf-8',
    content: ics,
    method: 'REQUEST',
  } as const;
  const plan = { filename: 'plan.txt', contentType: 'text/plain; charset=utf-8', content: 'à droite' };
  const alone = renderEml({ ...message, attachments: [invitation] }, NOW);
  expect(alone).toMatch(/^Content-Type: multipart\/alternative; boundary="max-[^"]+-a"\r$/m);
  expect(alone).toMatch(/^Content-Type: text\/calendar; method=REQUEST; charset=utf-8\r$/m);
  const { text, attachments } = await PostalMime.parse(
    renderEml({ ...message, attachments: [invitation, plan] }, NOW),
    { attachmentEncoding: 'utf8' },
  );
  expect(text?.trim()).toBe('Bonjour Léa,\nà demain !');
  expect(attachments.map(({ mimeType, method }) => [mimeType, method])).toEqual([
    ['text/calendar', 'REQUEST'],
    ['text/plain', undefined],
  ]);
  expect(String(attachments[0]?.content).trim()).toContain('SUMMARY:Échange');
});
