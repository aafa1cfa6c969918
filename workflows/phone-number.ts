/** What a telephone number says by itself: can it exist, is it a landline, of which country is it. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export type PhoneNumber = {
  /** E.164. */
  readonly number: string;
  /** Without the country's prefix, digits only. */
  readonly national: string;
  readonly isLandline: boolean;
  /** ISO 3166, two letters; null where one prefix serves several countries and the number does not tell which. */
  readonly pays: string | null;
};

/** Asked again at each decision about a lead, and slower than the rest of the decision: what is known is kept. */
const known = new Map<string, PhoneNumber | null>();
const MANY_NUMBERS = 20_000;

/** null: no number has this form. `telephone` is E.164, as leads keep it. */
export function readNumber(telephone: string): PhoneNumber | null {
  const kept = known.get(telephone);
  if (kept !== undefined) return kept;
  const read = parse(telephone);
  if (known.size >= MANY_NUMBERS) known.clear();
  known.set(telephone, read);
  return read;
}

function parse(telephone: string): PhoneNumber | null {
  const parsed = parsePhoneNumberFromString(telephone);
  if (!parsed?.isPossible()) return null;
  return {
    number: parsed.number,
    national: parsed.nationalNumber,
    isLandline: parsed.getType() === 'FIXED_LINE',
    pays: parsed.country ?? null,
  };
}
