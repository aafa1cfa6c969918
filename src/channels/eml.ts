/** A message as an .eml file (RFC 5322) that any mail program opens. Pure. */
import { createHash } from 'node:crypto';
import type { Attachment, Outgoing } from '../service/ports';

const CRLF = '\r\n';
/** RFC 5322 §2.1.1: longer lines may not travel as they are. */
const LONGEST_LINE = 998;

export function renderEml(message: Outgoing, now: Date): string {
  const digest = createHash('sha256').update(message.key).digest('hex').slice(0, 32);
  const headers = [
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    'From: MAX <max@localhost>',
    `To: ${oneLine(message.destinataire)}`,
    `Subject: ${encodeHeader(oneLine(message.sujet))}`,
    `Message-ID: <${digest}@max.localhost>`,
    `X-Max-Cle: ${encodeHeader(oneLine(message.key))}`,
    'MIME-Version: 1.0',
  ];
  return [...headers, ...bodyOf(message, `max-${digest}`), ''].join(CRLF);
}

/** Headers of the content, an empty line, the content. */
function bodyOf({ corps, attachments = [] }: Outgoing, boundary: string): readonly string[] {
  const text = part('text/plain; charset=utf-8', corps);
  if (attachments.length === 0) return text;
  const invitations = attachments.filter(({ method }) => method !== undefined);
  const files = attachments.filter(({ method }) => method === undefined);
  // RFC 6047 §2.4: the text and the invitation are two forms of the same thing; mail programs then show the buttons.
  const said =
    invitations.length === 0
      ? text
      : multipart('alternative', `${boundary}-a`, [text, ...invitations.map(invitation)]);
  return files.length === 0 ? said : multipart('mixed', `${boundary}-m`, [said, ...files.map(file)]);
}

const multipart = (
  kind: string,
  boundary: string,
  parts: readonly (readonly string[])[],
): readonly string[] => [
  `Content-Type: multipart/${kind}; boundary="${boundary}"`,
  '',
  ...parts.flatMap((lines) => [`--${boundary}`, ...lines]),
  `--${boundary}--`,
];

const invitation = ({ content, method = 'REQUEST' }: Attachment): readonly string[] =>
  part(`text/calendar; method=${method}; charset=utf-8`, content);

const file = ({ filename, contentType, content }: Attachment): readonly string[] => [
  `Content-Disposition: attachment; filename="${oneLine(filename).replace(/["\\]/g, '')}"`,
  ...part(oneLine(contentType), content),
];

function part(contentType: string, content: string): readonly string[] {
  const text = content.replace(/\r?\n/g, CRLF);
  const plain = text.split(CRLF).every((line) => Buffer.byteLength(line) <= LONGEST_LINE);
  return [
    `Content-Type: ${contentType}`,
    `Content-Transfer-Encoding: ${plain ? '8bit' : 'base64'}`,
    '',
    plain ? text : base64Lines(text),
  ];
}

/** A line break in a header would let its author write headers of their own. */
const oneLine = (text: string): string => text.replace(/[\r\n\0]+/g, ' ').trim();

/** ASCII as it is; anything else as RFC 2047 encoded words of at most 75 characters, never cut inside a letter. */
export function encodeHeader(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && text.length <= 70) return text;
  const words: string[] = [''];
  for (const letter of text) {
    const grown = `${words.at(-1) ?? ''}${letter}`;
    if (Buffer.byteLength(grown) <= 45) words[words.length - 1] = grown;
    else words.push(letter);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(`${CRLF} `);
}

const base64Lines = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(CRLF);
