/** Requests of the form, made leads once: the `Entrance` port. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import type { NewRequest } from '../../workflows/formulaire/arrival';
import type { Arrived, Entrance } from '../service/formulaire/ports';
import { createEchoes } from './echoes';
import { CreateLeadsDocument, ExistingLeadsDocument, OptedOutAlikeDocument } from './generated/operations';
import type { LeadCreateInput } from './generated/operations';
import { insertOnce } from './insert';
import { emailsInput, phonesInput, said } from './mappers/import';
import { email, instant, phone, readRecords } from './mappers/wire';
import { sayable } from './mappers/out';
import { nodesOf } from './pages';
import type { Transport } from './transport';

/**
 * What is made here is not remembered as an echo, as for received messages: should we die before the lead is marked, the webhook
 * does it.
 */
export function createEntrance(transport: Transport): Entrance {
  return {
    optedOut: (contacts) => optedOut(transport, contacts),
    create: (request) => create(transport, request),
  };
}

const alike = z.object({ desabonneLe: instant, courriel: email, telephone: phone });

async function optedOut(
  transport: Transport,
  { courriels, telephones }: Parameters<Entrance['optedOut']>[0],
): Promise<Date | null> {
  const { leads } = await transport.data(OptedOutAlikeDocument, {
    courriels: orNobody(courriels),
    numeros: orNobody(telephones.flatMap(nationalOf)),
  });
  // The national number alone may be that of another country.
  const theirs = readRecords('lead', alike, nodesOf(leads)).find(
    ({ courriel, telephone }) =>
      (courriel !== null && courriels.includes(courriel)) ||
      (telephone !== null && telephones.includes(telephone)),
  );
  return theirs?.desabonneLe ?? null;
}

const nationalOf = (telephone: string): readonly string[] => {
  const number = parsePhoneNumberFromString(telephone);
  return number === undefined ? [] : [number.nationalNumber];
};

/** Twenty refuses `{in: []}`; nobody has this. */
const orNobody = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ['∅']);

async function create(transport: Transport, request: NewRequest): Promise<Arrived> {
  const { id, cleExterne } = request;
  const known = async (ids: readonly string[], keys: readonly string[]) =>
    nodesOf((await transport.data(ExistingLeadsDocument, { ids, keys })).leads);
  const there = await insertOnce([{ key: cleExterne, id, input: requestInput(request) }], {
    echoes: createEchoes(0),
    create: async (data) =>
      (await transport.data(CreateLeadsDocument, { data }, { repeatable: true })).createLeads,
    known: async (ids, keys) =>
      (await known(ids, keys)).map((lead) => ({ id: lead.id, cle: lead.cleExterne })),
  });
  if (there.length === 0) return 'created';
  // Staff may have emptied the key: what is there then counts as the same.
  const [lead] = await known([id], [cleExterne]);
  return lead?.cleExterne && lead.cleExterne !== cleExterne ? 'other' : 'same';
}

const requestInput = (request: NewRequest): LeadCreateInput => ({
  id: request.id,
  cleExterne: request.cleExterne,
  createdAt: request.createdAt.toISOString(),
  name: sayable(request.name),
  prenom: said(request.prenom),
  courriel: request.courriels.length > 0 ? emailsInput(request.courriels) : undefined,
  telephone: request.telephones.length > 0 ? phonesInput(request.telephones) : undefined,
  ville: said(request.ville),
  message: said(request.message),
  parcours: request.parcours,
  source: request.source,
  statut: request.statut,
  statutCoaching: request.statutCoaching,
  canauxAutorises: request.canauxAutorises,
  canalPrefere: request.canalPrefere,
  consentementLe: request.consentementLe?.toISOString(),
  consentementTexte: said(request.consentementTexte),
  desabonneLe: request.desabonneLe?.toISOString(),
  pageOrigine: said(request.page),
  campagne: said(request.campagne),
});
