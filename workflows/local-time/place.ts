/**
 * Where a lead most probably lives, when nobody has said in which zone: by its country, else by the country of its number. A
 * person in Montréal who writes to an agency in Paris must not be written to at three in the morning (DESIGN §2.12, §5).
 */
import { isKnownZone } from '../../src/kernel/offset';
import { readPays } from '../lead-import/places';
import { readNumber } from '../phone-number';
import type { Lead } from '../state';
import { canadianZone } from './canada';

type Somewhere = Pick<Lead, 'pays' | 'telephone'>;

/** ISO 3166 in capitals, with its region when the lead has one ("FR", "CA-QC"): its own, else its number's; '' when neither says. */
export function countryOf({ pays, telephone }: Somewhere): string {
  const written = pays.trim();
  const said = COUNTRY.test(written) ? written.toUpperCase() : readPays(written);
  if (said !== null) return said;
  return telephone === null ? '' : (readNumber(telephone)?.pays ?? '');
}

const COUNTRY = /^[a-z]{2}(-[a-z0-9]{1,3})?$/i;

/**
 * The zone of that country; null when there is none to be sure of. Where a country has several: that of the area code
 * (Canada), the agency's own if it is one of them, else the one of the country below.
 */
export function probableZone(lead: Somewhere, agencyZone: string): string | null {
  const country = countryOf(lead).slice(0, 2);
  if (country === '') return null;
  const all = zonesOf(country);
  if (all.length === 1) return all[0] ?? null;
  const code = country === 'CA' && lead.telephone !== null ? readNumber(lead.telephone) : null;
  const byCode = code?.pays === 'CA' ? canadianZone(code.national) : null;
  if (byCode !== null) return byCode;
  return all.includes(agencyZone) ? agencyZone : (MAIN[country] ?? null);
}

/**
 * Where most people live. The United States: halfway between the coasts, so that 9:00–20:00 there is within 7:00–21:00
 * wherever the number is used on the mainland.
 */
const MAIN: Readonly<Record<string, string>> = {
  CA: 'America/Toronto',
  US: 'America/Chicago',
  CD: 'Africa/Kinshasa',
  ES: 'Europe/Madrid',
  PT: 'Europe/Lisbon',
  DE: 'Europe/Berlin',
  CY: 'Asia/Nicosia',
  PF: 'Pacific/Tahiti',
  BR: 'America/Sao_Paulo',
  MX: 'America/Mexico_City',
};

type Located = Intl.Locale & {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[] | undefined;
};

const zones = new Map<string, readonly string[]>();

/** By the CLDR of this machine; newer engines have a method where older ones have a property. */
function zonesOf(country: string): readonly string[] {
  const kept = zones.get(country);
  if (kept !== undefined) return kept;
  const locale = new Intl.Locale('und', { region: country }) as Located;
  const found = (locale.getTimeZones?.() ?? locale.timeZones ?? []).filter(isKnownZone);
  zones.set(country, found);
  return found;
}
