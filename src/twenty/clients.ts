/**
 * A lead becomes a client (DESIGN §4.8): the person is found by e-mail, else by phone, else made under an id computed from the
 * lead; then the client record, whose id collides on a second try.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { recordId } from '../kernel/keys';
import type { Creation } from '../service/ports';
import type { Echoes } from './echoes';
import {
  CreateClientsDocument,
  CreatePeopleDocument,
  KnownClientsDocument,
  KnownPeopleDocument,
  PeopleByDocument,
  UpdateClientsDocument,
} from './generated/operations';
import type { PersonCreateInput } from './generated/operations';
import { insertOnce, knownById, rowsOf } from './insert';
import { sayable } from './mappers/out';
import { email, phone } from './mappers/wire';
import { batchesOf, nodesOf } from './pages';
import type { Transport } from './transport';
import { updateAlike } from './update-alike';

type Conversion = Creation<'createClient'>;
type Person = { readonly id: string; readonly courriel: string | null; readonly telephone: string | null };

const repeatable = { repeatable: true };

/** Answers the keys whose client was there already. */
export async function createClients(
  transport: Transport,
  echoes: Echoes,
  those: readonly Conversion[],
): Promise<readonly string[]> {
  const existing: string[] = [];
  for (const batch of batchesOf(those)) existing.push(...(await convert(transport, echoes, batch)));
  return existing;
}

async function convert(
  transport: Transport,
  echoes: Echoes,
  those: readonly Conversion[],
): Promise<readonly string[]> {
  const people = await findPeople(transport, those);
  const found = new Map(those.map((one) => [one.key, personOf(one, people)]));
  await createPeople(
    transport,
    echoes,
    those.filter(({ key }) => !found.get(key)),
  );
  return insertOnce(
    rowsOf(those, (one, id) => ({
      id,
      name: sayable(one.name),
      leadId: one.leadId,
      personneId: found.get(one.key)?.id ?? recordId(personKey(one)),
      conseillereId: one.conseillereId,
      depuis: one.depuis.toISOString(),
      montantInitial: one.montantInitial,
    })),
    {
      echoes,
      create: async (data) =>
        (await transport.data(CreateClientsDocument, { data }, repeatable)).createClients,
      known: async (ids) => knownById(nodesOf((await transport.data(KnownClientsDocument, { ids })).clients)),
    },
  );
}

async function findPeople(transport: Transport, those: readonly Conversion[]): Promise<readonly Person[]> {
  const courriels = those.flatMap(({ courriel }) => courriel ?? []);
  const numeros = those.flatMap(({ telephone }) => nationalOf(telephone)?.nationalNumber ?? []);
  if (courriels.length + numeros.length === 0) return [];
  const answer = await transport.data(PeopleByDocument, {
    courriels: orNobody(courriels),
    numeros: orNobody(numeros),
  });
  return nodesOf(answer.people).map(({ id, emails, phones }) => ({
    id,
    courriel: email.parse(emails ?? null),
    telephone: phone.parse(phones ?? null),
  }));
}

/** Twenty refuses `{in: []}`; nobody has this for an address or a number. */
const orNobody = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ['∅']);

const personOf = ({ courriel, telephone }: Conversion, people: readonly Person[]): Person | undefined =>
  people.find((person) => courriel !== null && person.courriel === courriel) ??
  people.find((person) => telephone !== null && person.telephone === telephone);

const personKey = ({ leadId }: Conversion): string => `personne.${leadId}`;

async function createPeople(
  transport: Transport,
  echoes: Echoes,
  those: readonly Conversion[],
): Promise<void> {
  const rows = rowsOf(
    those.map((one) => ({ ...one, key: personKey(one) })),
    personInput,
  );
  await insertOnce(rows, {
    echoes,
    create: async (data) => (await transport.data(CreatePeopleDocument, { data }, repeatable)).createPeople,
    known: async (ids) => knownById(nodesOf((await transport.data(KnownPeopleDocument, { ids })).people)),
  });
}

function personInput({ name, prenom, courriel, telephone }: Conversion, id: string): PersonCreateInput {
  const number = nationalOf(telephone);
  const firstName = prenom.trim();
  const lastName = name.startsWith(`${firstName} `) ? name.slice(firstName.length + 1) : name;
  return {
    id,
    name: { firstName: sayable(firstName), lastName: sayable(lastName) },
    ...(courriel && { emails: { primaryEmail: courriel } }),
    ...(number?.country && {
      phones: {
        primaryPhoneNumber: number.nationalNumber,
        primaryPhoneCountryCode: number.country,
        primaryPhoneCallingCode: `+${number.countryCallingCode}`,
      },
    }),
  };
}

const nationalOf = (telephone: string | null) =>
  telephone === null ? undefined : parsePhoneNumberFromString(telephone);

export const updateClients = (
  transport: Transport,
  echoes: Echoes,
  those: readonly Creation<'updateClient'>[],
): Promise<void> =>
  updateAlike(
    those.map(({ clientId, set }) => ({ id: clientId, data: set })),
    async (ids, data) =>
      echoes.remember(
        (await transport.data(UpdateClientsDocument, { ids, data }, repeatable)).updateClients ?? [],
      ),
  );
