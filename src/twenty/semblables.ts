/**
 * Older leads with the same e-mail or phone (DESIGN §4.1), looked for once, while a lead is new: one root field for a batch
 * that has such leads, none otherwise.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { memoryOf } from '../../workflows/memory';
import type { Lead, Semblable } from '../../workflows/state';
import { days, isBefore, plus } from '../kernel/time';
import { SemblablesDocument } from './generated/operations';
import { readSemblables } from './mappers/lead';
import { cursorAfter, groupBy, nodesOf } from './pages';
import type { Transport } from './transport';

/** A lead that nobody touched after its first week is not new when it is first seen; the decision looks at the clock. */
const NEW_FOR = days(7);
/** What one lead is shown of those like it: the oldest. */
const MOST = 5;
/** Thousands of leads under one number (a switchboard, a test) are no reason to read them all: the oldest come first. */
const PAGES = 3;

/** By lead, oldest first. */
export async function loadSemblables(
  transport: Transport,
  leads: readonly Lead[],
): Promise<ReadonlyMap<string, readonly Semblable[]>> {
  const fresh = leads.filter(isUnchecked);
  if (fresh.length === 0) return new Map();
  const all = await ask(transport, fresh);
  const byCourriel = groupBy(all, ({ courriel }) => courriel);
  const byTelephone = groupBy(all, ({ telephone }) => telephone);
  return new Map(
    fresh.map((lead) => {
      const alike = [
        ...(lead.courriel === null ? [] : (byCourriel.get(lead.courriel) ?? [])),
        ...(lead.telephone === null ? [] : (byTelephone.get(lead.telephone) ?? [])),
      ];
      return [lead.id, oldestOf(alike, lead)];
    }),
  );
}

const isUnchecked = (lead: Lead): boolean =>
  (lead.courriel !== null || lead.telephone !== null) &&
  lead.doublonDeId === null &&
  lead.deletedAt === null &&
  memoryOf(lead).doublons === undefined &&
  isBefore(lead.updatedAt, plus(lead.createdAt, NEW_FOR));

async function ask(transport: Transport, leads: readonly Lead[]): Promise<readonly Semblable[]> {
  const search = {
    courriels: orNobody(leads.flatMap(({ courriel }) => courriel ?? [])),
    numeros: orNobody(leads.flatMap(({ telephone }) => nationalOf(telephone))),
  };
  const found: Semblable[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const { leads: answer } = await transport.data(SemblablesDocument, { ...search, after });
    found.push(...readSemblables(nodesOf(answer)));
    after = cursorAfter(answer);
    if (after === null) break;
  }
  return found;
}

/** Twenty keeps the national number apart; the calling code is compared on what comes back. */
const nationalOf = (telephone: string | null): readonly string[] => {
  const number = telephone === null ? undefined : parsePhoneNumberFromString(telephone);
  return number === undefined ? [] : [number.nationalNumber];
};

/** Twenty refuses `{in: []}`; nobody has this for an address or a number. */
const orNobody = (values: readonly string[]): readonly string[] =>
  values.length > 0 ? [...new Set(values)] : ['∅'];

function oldestOf(alike: readonly Semblable[], lead: Lead): readonly Semblable[] {
  const older = alike.filter((one) => one.id !== lead.id && isOlder(one, lead));
  const unique = [...new Map(older.map((one) => [one.id, one])).values()];
  return unique.toSorted((a, b) => (isOlder(a, b) ? -1 : 1)).slice(0, MOST);
}

/** Of two made at the same instant one counts as older, so that they never point at each other. */
function isOlder(one: Pick<Lead, 'id' | 'createdAt'>, other: Pick<Lead, 'id' | 'createdAt'>): boolean {
  const span = one.createdAt.getTime() - other.createdAt.getTime();
  return span < 0 || (span === 0 && one.id < other.id);
}
