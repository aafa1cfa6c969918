/**
 * The Message-ID of an e-mail: the id of its record, at our domain (DESIGN §2.4). The same key gives the same Message-ID for
 * ever, so a repetition is known as one, and a reply or a bounce that names it leads back to the record.
 */
import { recordId } from '../kernel/keys';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const MARK = 'max.';

/** A message that staff wrote has its record's id for key. */
export const recordOfKey = (key: string): string => (UUID.test(key) ? key : recordId(key));

export const messageIdOf = (key: string, domain: string): string => `<${MARK}${recordOfKey(key)}@${domain}>`;

const OURS = new RegExp(`<${MARK}([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})@[^<>\\s]+>`, 'g');

/** Record ids of the messages of ours that a text (In-Reply-To, References, a bounce) names. */
export const recordsNamedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(OURS)].map(([, id]) => id ?? '')),
];
