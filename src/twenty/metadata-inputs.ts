/** What this server's inputs look like: versions of Twenty differ (2.21 and 2.4x), so we ask before we send. */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Transport } from './transport';

/** Names an input type knows, and those it will not do without. `null`: the server has no such type. */
export type InputShape = { readonly known: readonly string[]; readonly required: readonly string[] };

const INPUT_FIELDS = `query MaxInputFields($name: String!) {
  __type(name: $name) { inputFields { name defaultValue type { kind } } }
}`;

const ENUM_VALUES = `query MaxEnumValues($name: String!) {
  __type(name: $name) { enumValues { name } }
}`;

const inputAnswer = z.object({
  __type: z
    .object({
      inputFields: z
        .array(
          z.object({
            name: z.string(),
            defaultValue: z.string().nullish(),
            type: z.object({ kind: z.string() }),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

const enumAnswer = z.object({
  __type: z.object({ enumValues: z.array(z.object({ name: z.string() })).nullish() }).nullish(),
});

/** One introspection of one input type of `/metadata`. */
export async function inputShape(transport: Transport, name: string): Promise<InputShape | null> {
  const answer = readAnswer(inputAnswer, await transport.rawMetadata(INPUT_FIELDS, { name }), `type ${name}`);
  const fields = answer.__type?.inputFields;
  if (!fields) return null;
  return {
    known: fields.map((field) => field.name),
    required: fields
      .filter((field) => field.type.kind === 'NON_NULL' && (field.defaultValue ?? null) === null)
      .map((field) => field.name),
  };
}

/** The values of an enum of `/metadata`, e.g. the field types this server can make. Empty when it has no such enum. */
export async function enumValues(transport: Transport, name: string): Promise<readonly string[]> {
  const answer = readAnswer(enumAnswer, await transport.rawMetadata(ENUM_VALUES, { name }), `type ${name}`);
  return answer.__type?.enumValues?.map((value) => value.name) ?? [];
}
