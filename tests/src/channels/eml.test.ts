import PostalMime from 'postal-mime';
import { renderEml } from '../../../src/channels/eml';
import type { Outgoing } from '../../../src/service/ports';

const NOW = new Date('2026-12-01T08:30:00Z');
const message: Outgoing = {
  key: 'coach-02.j-1.rdv',
  canal: 'COURRIEL',
  destinataire: 'lea@example.org',
  sujet: 'Ton appel de demain à 14 h 30 : voici ce que tu vas y gagner, promis, c’est du concret',
  corps: 'Bonjour Léa,\nà demain ! https://exemple.fr/rdv?a=1&b=2.',
};

const render = async (changes: Partial<Outgoing> = {}): Promise<string> =>
  (await renderEml({ ...message, ...changes }, NOW)).toString('utf8');
const read = async (changes: Partial<Outgoing> = {}) => PostalMime.parse(await render(changes));
const headersOf = (eml: string): string => eml.slice(0, eml.indexOf('\r\n\r\n'));

test('a mail program reads what was written', async () => {
  const mail = await read();
  expect(mail).toMatchObject({
    subject: message.sujet,
    to: [{ address: 'lea@example.org' }],
    date: '2026-12-01T08:30:00.000Z',
  });
  expect(mail.text?.trim()).toBe(message.corps);
  expect(mail.html).toContain('<a href="https://exemple.fr/rdv?a=1&amp;b=2">');
});

test('no line is too long to travel, and headers are ASCII', async () => {
  const eml = await render({ corps: 'é'.repeat(2_000) });
  for (const line of eml.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  expect(headersOf(eml)).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  expect((await read({ corps: 'é'.repeat(2_000) })).text?.trim()).toBe('é'.repeat(2_000));
});

test('the same key is the same Message-ID, another key another one', async () => {
  const ids = await Promise.all([read(), read({ corps: 'autre' }), read({ key: 'autre' })]);
  expect(ids[0].messageId).toBe(ids[1].messageId);
  expect(ids[0].messageId).not.toBe(ids[2].messageId);
});

test.each<[string, Partial<Outgoing>]>([
  ['the subject', { sujet: 'Bonjour\r\nBcc: x@example.org' }],
  ['the address', { destinataire: 'a@example.org\nBcc: y@example.org' }],
  ['an address with a second one', { destinataire: 'a@example.org, y@example.org' }],
  ['the key', { key: 'cle\r\nBcc: z@example.org' }],
  ['the thread', { inReplyTo: '<a@b>\r\nBcc: z@example.org' }],
  ['the answer address', { replyTo: 'a@example.org\r\nBcc: z@example.org' }],
  ['a file’s name', { attachments: [{ filename: 'a\r\nBcc: z', contentType: 'text/plain', content: 'x' }] }],
])('a line break in %s writes no header and adds no recipient', async (_name, changes) => {
  const eml = await render(changes);
  expect(eml).not.toMatch(/^Bcc:/im);
  const mail = await PostalMime.parse(eml);
  expect(mail.bcc).toBeUndefined();
  expect(mail.to).toHaveLength(1);
});

test('a letter to a lead carries the way out; a notice to the team says that a machine wrote it', async () => {
  const header = async (name: string, changes: Partial<Outgoing>) =>
    (await read(changes)).headers.find(({ key }) => key === name)?.value;
  expect(await header('list-unsubscribe', { leadId: 'l1' })).toBe('<mailto:max@localhost?subject=STOP>');
  expect(await header('auto-submitted', { leadId: 'l1' })).toBeUndefined();
  expect(await header('auto-submitted', {})).toBe('auto-generated');
  expect(await header('list-unsubscribe', {})).toBeUndefined();
});

test('an answer stays in the thread', async () => {
  expect(await read({ inReplyTo: '<abc@mail.example>' })).toMatchObject({
    inReplyTo: '<abc@mail.example>',
    references: '<abc@mail.example>',
  });
});

const CALENDAR = ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'SUMMARY:Été', 'END:VCALENDAR', ''].join('\r\n');

test.each(['REQUEST', 'CANCEL'] as const)('an invitation is shown as one: %s', async (method) => {
  const content = CALENDAR.replace('REQUEST', method);
  const attachments = [
    { filename: 'invitation.ics', contentType: 'text/calendar', content, method },
    { filename: 'plan.txt', contentType: 'text/plain', content: '2e étage' },
  ];
  const eml = await render({ attachments });
  expect(eml).toContain('multipart/alternative');
  expect(eml).toMatch(new RegExp(`text/calendar; charset=utf-8; method=${method}`, 'i'));
  const mail = await PostalMime.parse(eml);
  const files = mail.attachments.map(({ filename, mimeType }) => [filename, mimeType]);
  expect(files).toEqual(
    expect.arrayContaining([
      ['invitation.ics', 'application/ics'],
      ['plan.txt', 'text/plain'],
    ]),
  );
  // Byte for byte, line ends included.
  expect(eml.replaceAll('\r\n', '')).toContain(Buffer.from(content).toString('base64'));
});
