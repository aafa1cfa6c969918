/** Imports and the leads they compare and make: Twenty's records → what the mind reads, and back. */
import { z } from 'zod';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Langue, Parcours, StatutImport, Strategie } from '../../../objects/vocabulary';
import { isRecord } from '../../../workflows/distribution/ledger';
import type { Arrival } from '../../../workflows/lead-import/arrivals';
import type { Fill } from '../../../workflows/lead-import/fill';
import type { KnownLead } from '../../../workflows/lead-import/people';
import type { ImportPatch, ImportRecord, StoredFile } from '../../service/imports/imports';
import type { ImportLeadsUpdateInput, LeadCreateInput, LeadUpdateInput } from '../generated/operations';
import { sayable } from './out';
import { choice, id, instant, markdown, maybeInstant, readRecords, text } from './wire';

const file = z.object({ fileId: z.string(), label: text, extension: text, url: text });

const record = z
  .object({
    id,
    updatedAt: instant,
    deletedAt: maybeInstant,
    name: text,
    fichier: z.array(file).nullable(),
    parcours: choice<Parcours>(),
    correspondance: z.unknown(),
    strategie: choice<Strategie>(),
    demande: text,
    repartition: z.unknown(),
    statut: choice<StatutImport>(),
    progression: z.number().nullable(),
    resume: markdown,
  })
  .transform(({ fichier, demande, repartition, ...rest }): ImportRecord => ({
    ...rest,
    fichier: fichier?.[0] ? (named(fichier[0]) satisfies StoredFile) : null,
    // Staff's words count before what stands in the JSON, as for distributions.
    repartition:
      demande.trim() === ''
        ? repartition
        : { ...(isRecord(repartition) ? repartition : {}), demande: demande.trim() },
  }));

/** Staff may have renamed the file; the label is what they see. */
const named = (stored: z.infer<typeof file>): StoredFile => ({
  ...stored,
  label: stored.label === '' ? `fichier${stored.extension}` : stored.label,
});

export const readImports = (nodes: readonly unknown[]): readonly ImportRecord[] =>
  readRecords('importLeads', record, nodes);

export function importInput({ resume, rapport, ...plain }: ImportPatch): ImportLeadsUpdateInput {
  return {
    ...plain,
    ...(rapport && { rapport: rapport.map(({ fileId, label }) => ({ fileId, label: sayable(label) })) }),
    ...(resume !== undefined && { resume: { markdown: sayable(resume) } }),
  };
}

const emails = z
  .object({ primaryEmail: z.string().nullable(), additionalEmails: z.unknown() })
  .nullable()
  .transform((value): readonly string[] =>
    [value?.primaryEmail, ...listOf(value?.additionalEmails)].flatMap((one) =>
      typeof one === 'string' && one.trim() !== '' ? [one.trim().toLowerCase()] : [],
    ),
  );

const phones = z
  .object({
    primaryPhoneNumber: z.string().nullable(),
    primaryPhoneCallingCode: z.string().nullable(),
    additionalPhones: z.unknown(),
  })
  .nullable()
  .transform((value): readonly string[] => [
    ...e164(value?.primaryPhoneCallingCode, value?.primaryPhoneNumber),
    ...listOf(value?.additionalPhones)
      .filter(isRecord)
      .flatMap((one) => e164(one['callingCode'], one['number'])),
  ]);

/** A RAW_JSON part comes as a value, or as its text. */
function listOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'string') return Array.isArray(value) ? value : [];
  try {
    return listOf(JSON.parse(value) as unknown);
  } catch {
    return [];
  }
}

function e164(calling: unknown, number: unknown): readonly string[] {
  const [code, national] = [calling, number].map((part) =>
    typeof part === 'string' ? part.replace(/\D/g, '') : '',
  );
  return code && national ? [`+${code}${national}`] : [];
}

const known = z
  .object({
    id,
    updatedAt: instant,
    cleExterne: text,
    name: text,
    prenom: text,
    courriel: emails,
    telephone: phones,
    ville: text,
    pays: text,
    langue: choice<Langue>(),
    fuseauHoraire: text,
    message: text,
    desabonneLe: maybeInstant,
  })
  .transform(({ courriel, telephone, ...rest }) => ({
    ...rest,
    courriels: courriel,
    telephones: telephone,
  })) satisfies z.ZodType<KnownLead>;

export type DatedLead = z.infer<typeof known>;

export const readKnownLeads = (nodes: readonly unknown[]): readonly DatedLead[] =>
  readRecords('lead', known, nodes);

export const emailsInput = ([primaryEmail = '', ...additionalEmails]: readonly string[]) => ({
  primaryEmail,
  additionalEmails,
});

/** All three parts, which must agree: Twenty guesses none of them right for every country. */
export function phonesInput([primary, ...others]: readonly string[]) {
  const first = partsOf(primary ?? '');
  return {
    primaryPhoneNumber: first.number,
    ...(first.countryCode !== null && { primaryPhoneCountryCode: first.countryCode }),
    ...(first.callingCode !== null && { primaryPhoneCallingCode: first.callingCode }),
    additionalPhones: others.map(partsOf),
  };
}

function partsOf(telephone: string) {
  const parsed = parsePhoneNumberFromString(telephone);
  return parsed === undefined
    ? { number: telephone, countryCode: null, callingCode: null }
    : {
        number: parsed.nationalNumber,
        countryCode: parsed.country ?? null,
        callingCode: `+${parsed.countryCallingCode}`,
      };
}

/**
 * Only what the file or the import says: what MAX has yet to find out stays empty. One literal, for the batch stands in memory while Twenty writes it.
 */
export const arrivalInput = ({ given, lead }: Arrival): LeadCreateInput => ({
  id: lead.id,
  cleExterne: lead.cleExterne,
  createdAt: lead.createdAt.toISOString(),
  name: sayable(lead.name),
  prenom: said(lead.prenom),
  courriel: given.courriels.length > 0 ? emailsInput(given.courriels) : undefined,
  telephone: given.telephones.length > 0 ? phonesInput(given.telephones) : undefined,
  ville: said(lead.ville),
  pays: said(lead.pays),
  fuseauHoraire: said(lead.fuseauHoraire),
  langue: lead.langue,
  message: said(lead.message),
  parcours: lead.parcours,
  source: lead.source,
  statut: lead.statut,
  statutCoaching: lead.statutCoaching,
  conseillereId: lead.conseillereId,
  distribueAId: lead.distribueAId,
  distributionId: lead.distributionId,
  doublonDeId: lead.doublonDeId,
  attribueLe: lead.attribueLe?.toISOString(),
  prochainRappel: lead.prochainRappel?.toISOString(),
  dateRendezVous: lead.dateRendezVous?.toISOString(),
  desabonneLe: lead.desabonneLe?.toISOString(),
  canauxAutorises: lead.canauxAutorises,
  memoireMax: lead.memoireMax,
});

export const said = (text: string): string | undefined => (text === '' ? undefined : sayable(text));

/** What is empty here is not sent: what stands there stays. */
export const fillInput = ({ courriels, telephones, desabonneLe, langue, ...texts }: Fill): LeadUpdateInput =>
  filled({
    ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, sayable(value)])),
    courriel: courriels && emailsInput(courriels),
    telephone: telephones && phonesInput(telephones),
    langue,
    desabonneLe: desabonneLe?.toISOString(),
  });

const filled = (part: Readonly<Record<string, unknown>>): LeadUpdateInput =>
  Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
