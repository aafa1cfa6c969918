/** The shapes Twenty's values travel in, each flattened once (API.md §3 "Values"). Absence is null, an instant is a `Date`. */
import { z } from 'zod';
import { MaxError } from '../../errors';

/** Twenty stores '' and null alike and answers either. */
export const text = z
  .string()
  .nullable()
  .transform((value) => value ?? '');

export const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
export const maybeInstant = instant.nullable();
export const maybeDay = z.iso.date().nullable();
export const id = z.string();
export const maybeId = z.string().nullable();

/**
 * A SELECT. An option that an administrator added is let through as it is: no rule knows it, so none acts on it, whereas
 * null would read as "nothing chosen" and be filled in.
 */
export const choice = <Value extends string>() => z.string().nullable() as unknown as z.ZodType<Value | null>;

/** A MULTI_SELECT; only the values we know count. */
export const choices = <Value extends string>(options: readonly { readonly value: Value }[]) =>
  z
    .array(z.string())
    .nullable()
    .transform((values) =>
      options.map(({ value }) => value).filter((value) => values?.includes(value) ?? false),
    );

/** A MULTI_SELECT whose order means something, as staff clicked it. */
export const orderedChoices = z
  .array(z.string())
  .nullable()
  .transform((values): readonly string[] => values ?? []);

export const count = (fallback: number) =>
  z
    .number()
    .nullable()
    .transform((value) => value ?? fallback);

/** EMAILS → the primary address, lower case. */
export const email = z
  .object({ primaryEmail: z.string().nullable() })
  .nullable()
  .transform((value) => value?.primaryEmail?.trim().toLowerCase() || null);

/** PHONES → E.164. Twenty keeps "+33" and "612345678" apart; without a calling code nobody can be called: null. */
export const phone = z
  .object({ primaryPhoneNumber: z.string().nullable(), primaryPhoneCallingCode: z.string().nullable() })
  .nullable()
  .transform((value) => {
    const national = (value?.primaryPhoneNumber ?? '').replace(/\D/g, '');
    const calling = (value?.primaryPhoneCallingCode ?? '').replace(/\D/g, '');
    return national === '' || calling === '' ? null : `+${calling}${national}`;
  });

/** RICH_TEXT → its markdown. */
export const markdown = z
  .object({ markdown: z.string().nullable() })
  .nullable()
  .transform((value) => value?.markdown ?? '');

/** LINKS → the primary address. */
export const link = z
  .object({ primaryLinkUrl: z.string().nullable() })
  .nullable()
  .transform((value) => value?.primaryLinkUrl ?? '');

/** CURRENCY → an amount in millionths, or null when none was entered. */
export const money = z
  .object({ amountMicros: z.coerce.number().nullable(), currencyCode: z.string().nullable() })
  .nullable()
  .transform((value) =>
    value === null || value.amountMicros === null || !value.currencyCode
      ? null
      : { amountMicros: value.amountMicros, currencyCode: value.currencyCode },
  );

export const stored = { id, createdAt: instant, updatedAt: instant, deletedAt: maybeInstant };

/**
 * The records of an answer in the shape of `schema`. A field that is not as the model says was changed by hand in Twenty:
 * `modele-incomplet`, naming the field and the record, never the value.
 */
export function readRecords<Output>(
  object: string,
  schema: z.ZodType<Output>,
  nodes: readonly unknown[],
): readonly Output[] {
  return nodes.map((node) => {
    const read = schema.safeParse(node);
    if (read.success) return read.data;
    const fields = [...new Set(read.error.issues.map(({ path }) => `${object}.${String(path[0] ?? '')}`))];
    throw new MaxError(
      'modele-incomplet',
      `Dans Twenty, ${fields.join(', ')} n’a pas la forme que MAX attend. Lancez max plan pour voir ce qui a changé.`,
      { details: { fields, recordId: idOf(node) } },
    );
  });
}

const idOf = (node: unknown): unknown =>
  typeof node === 'object' && node !== null && 'id' in node ? node.id : null;
