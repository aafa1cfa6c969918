import fc from 'fast-check';
import { messageIdOf, recordOfKey } from '../../../src/channels/message-id';
import { htmlToText } from '../../../src/mail/html-text';
import { parseMail } from '../../../src/mail/parse';
import { replyText } from '../../../src/mail/quoted';
import { classeOf } from '../../../workflows/delivery/failure';
import { isAutomatic } from '../../../workflows/delivery/received';
import { HOSTILE_HTML } from '../../support/hostile-texts';

const AT = new Date('2026-12-01T10:00:00Z');
const KEY = 'coach-02.j-1.rdv';
const OUR_ID = messageIdOf(KEY, 'exemple.fr');

const mail = (headers: readonly string[], body: string): Uint8Array =>
  Buffer.from([...headers, '', body].join('\r\n'), 'utf8');
const BASIC = [
  'From: Léa <Lea@Example.org>',
  'To: anne@exemple.fr',
  'Subject: Re: demain',
  'Message-ID: <r1@example.org>',
];

async function reply(headers: readonly string[], body = 'Oui') {
  const parsed = await parseMail(mail(headers, body), AT, 'imap.1.1');
  if (parsed.kind !== 'reply') throw new Error(`not a reply: ${parsed.kind}`);
  return parsed.inbound;
}

test('a reply, in the thread of the message it answers', async () => {
  const inbound = await reply(
    [...BASIC, `In-Reply-To: ${OUR_ID}`, 'Content-Type: text/plain; charset=utf-8'],
    'Oui, parfait.\r\n\r\nLe mar. 1 déc. 2026 à 09:00, Anne <anne@exemple.fr> a écrit :\r\n> Bonjour Léa',
  );
  expect(inbound).toEqual({
    key: 'entrant.courriel.<r1@example.org>',
    canal: 'COURRIEL',
    from: 'lea@example.org',
    sujet: 'Re: demain',
    corps: 'Oui, parfait.',
    arrivedAt: AT,
    idFournisseur: '<r1@example.org>',
    etape: '',
    notes: [],
    answers: [recordOfKey(KEY)],
  });
});

test('the message answered may be further up the thread', async () => {
  expect((await reply([...BASIC, `References: <a@b> ${OUR_ID} <c@d>`])).answers).toEqual([recordOfKey(KEY)]);
});

test('a mail without Message-ID is named by its place in the mailbox', async () => {
  expect((await reply(BASIC.slice(0, 3))).key).toBe('entrant.courriel.imap.1.1');
});

test('HTML alone is read as text', async () => {
  const inbound = await reply(
    [...BASIC, 'Content-Type: text/html; charset=utf-8'],
    '<p>Oui&nbsp;!</p><p>À demain</p>',
  );
  expect(inbound.corps.replace(/\s+/g, ' ')).toBe('Oui ! À demain');
});

test('accents in any encoding', async () => {
  const latin = Buffer.concat([
    mail(
      [
        ...BASIC.slice(0, 2),
        'Subject: =?iso-8859-1?Q?R=E9ponse?=',
        'Content-Type: text/plain; charset=iso-8859-1',
      ],
      '',
    ),
    Buffer.from([0xe9, 0x74, 0xe9]),
  ]);
  const parsed = await parseMail(latin, AT, 'x');
  expect(parsed).toMatchObject({ kind: 'reply', inbound: { corps: 'été', sujet: 'Réponse' } });
});

test('attachments are left aside, and said', async () => {
  const body = [
    '--b',
    'Content-Type: text/plain',
    '',
    'Voici',
    '--b',
    'Content-Type: application/pdf; name=x.pdf',
    'Content-Disposition: attachment; filename=x.pdf',
    '',
    'JVBERi0=',
    '--b--',
    '',
  ].join('\r\n');
  const inbound = await reply([...BASIC, 'Content-Type: multipart/mixed; boundary=b'], body);
  expect(inbound).toMatchObject({ corps: 'Voici', notes: ['1 pièce(s) jointe(s) non reprise(s)'] });
});

test.each<[string, string, boolean]>([
  ['Auto-Submitted: auto-replied', 'Auto-Submitted', true],
  ['Auto-Submitted: auto-generated; type=vacation', 'Auto-Submitted', true],
  ['Auto-Submitted: no', '', false],
  ['Precedence: auto_reply', 'Precedence', true],
  ['Precedence: list', '', false],
  ['X-Autoreply: yes', 'X-Autoreply', true],
  ['X-Auto-Response-Suppress: All', '', false],
  ['Return-Path: <>', 'Return-Path', true],
])('%s', async (header, said, automatic) => {
  const inbound = await reply([...BASIC, header]);
  expect(isAutomatic({ sens: 'ENTRANT', etape: inbound.etape })).toBe(automatic);
  expect(inbound.notes).toEqual(automatic ? [`réponse automatique (en-tête ${said})`] : []);
});

const bounce = (action: string, status: string, original = `Message-ID: ${OUR_ID}`): Uint8Array =>
  mail(
    [
      'From: MAILER-DAEMON@mail.test',
      'Subject: Undelivered',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ],
    [
      '--b',
      'Content-Type: text/plain',
      '',
      'Sorry',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.test',
      '',
      'Final-Recipient: rfc822; lea@example.org',
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 5.1.1 lea@example.org',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: anne@exemple.fr',
      original,
      'Subject: À demain',
      '',
      'Bonjour',
      '--b--',
      '',
    ].join('\r\n'),
  );

test.each<[string, string, string, string | null]>([
  ['failed', '5.1.1', 'ECHEC', 'NUMERO'],
  ['failed', '5.2.2', 'ECHEC', 'OPERATEUR'],
  ['failed', '4.4.7', 'ECHEC', 'OPERATEUR'],
  ['delivered', '2.0.0', 'DELIVRE', null],
])('a report: %s %s', async (action, status, statut, classe) => {
  const parsed = await parseMail(bounce(action, status), AT, 'x');
  expect(parsed).toMatchObject({ kind: 'report', receipts: [{ messageId: recordOfKey(KEY), statut }] });
  const [receipt] = parsed.kind === 'report' ? parsed.receipts : [];
  expect(classeOf(receipt?.raison ?? '')).toBe(classe);
  expect(receipt?.raison).not.toContain('lea@example.org');
});

test('a delay says nothing yet, and a report on a foreign mail is none of ours', async () => {
  expect(await parseMail(bounce('delayed', '4.4.1'), AT, 'x')).toEqual({ kind: 'report', receipts: [] });
  expect(await parseMail(bounce('failed', '5.1.1', 'Message-ID: <x@y>'), AT, 'x')).toEqual({
    kind: 'report',
    receipts: [],
  });
});

test('any bytes at all are answered, not thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      async (bytes) => void (await parseMail(bytes, AT, 'x')),
    ),
    { numRuns: 60 },
  );
});

test.each<[string, string, string]>([
  [
    'Gmail in French',
    'Oui.\n\nLe mar. 1 déc. 2026 à 09:00, MAX <max@exemple.fr> a écrit :\n> Bonjour',
    'Oui.',
  ],
  [
    'Gmail, on two lines',
    'Oui.\n\nLe mar. 1 déc. 2026 à 09:00, MAX <max@exemple.fr>\na écrit :\n\n> Bonjour',
    'Oui.',
  ],
  ['Gmail in English', 'Yes\n\nOn Tue, Dec 1, 2026 at 9:00 AM MAX <max@exemple.fr> wrote:\n> Hi', 'Yes'],
  ['Outlook', 'Oui\n\n________________________________\nDe : MAX <max@exemple.fr>\nEnvoyé : mardi', 'Oui'],
  ['Outlook, older', 'Oui\n\n-----Message d’origine-----\nDe : MAX', 'Oui'],
  ['a signature', 'Oui\n-- \nLéa Martin\n06 12 34 56 78', 'Oui'],
  ['an answer below the quotation', '> Bonjour\n> Tu viens ?\nOui', 'Oui'],
  ['nothing but a quotation', '> Bonjour', '> Bonjour'],
  [
    'a sentence that only begins alike',
    'Le plus dur est de commencer.\nOn se parle demain ?',
    'Le plus dur est de commencer.\nOn se parle demain ?',
  ],
])('without the quotation: %s', (_name, text, own) => expect(replyText(text)).toBe(own));

test.each<[string, string, string]>([
  [
    'lines and entities',
    '<div>Oui&nbsp;!</div><div>&Agrave; demain<br>L&eacute;a &#128077;</div>',
    'Oui !\nÀ demain\nLéa 👍',
  ],
  [
    'what is not seen',
    '<head><title>x</title><style>p{}</style></head><!-- y --><p>Oui</p><script>z()</script>',
    'Oui',
  ],
  [
    'the quoted mail',
    '<div>Oui</div><div class="gmail_quote">Le mar. … <blockquote>Bonjour</blockquote></div>',
    'Oui',
  ],
  ['nothing but a quotation', '<blockquote>Bonjour</blockquote>', 'Bonjour'],
  ['a tag never closed', '<p>Oui <b', 'Oui <b'],
])('HTML: %s', (_name, html, text) => expect(htmlToText(html)).toBe(text));

test.each(HOSTILE_HTML)('a megabyte of $piece: what is no tag is text', ({ piece, text }) => {
  const unseen = piece === '<style' || piece === '<!--';
  expect(htmlToText(text) === (unseen ? '' : text.trim())).toBe(true);
});

/** As Google, Outlook and Apple answer an invitation: a text, and the answer for the organizer's calendar. */
test.each([
  ['REPLY', true],
  ['COUNTER', true],
  ['REQUEST', false],
])('a calendar’s %s is no answer in the lead’s own words', async (method, automatic) => {
  const part = (type: string, ...lines: string[]) => [
    '--x',
    `Content-Type: ${type}; charset=utf-8`,
    '',
    ...lines,
  ];
  const body = [
    ...part('text/plain', 'Léa Martin a accepté cette invitation.'),
    ...part(`text/calendar; method=${method}`, 'BEGIN:VCALENDAR', `METHOD:${method}`, 'END:VCALENDAR'),
    '--x--',
  ].join('\r\n');
  const inbound = await reply([...BASIC, 'Content-Type: multipart/alternative; boundary=x'], body);
  expect(isAutomatic({ sens: 'ENTRANT', etape: inbound.etape })).toBe(automatic);
  expect(inbound.corps).toBe('Léa Martin a accepté cette invitation.');
});
