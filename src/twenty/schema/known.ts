/** Which inputs and enums of the workspace's schema are ours, derived from the model. */
import type { FieldSpec, ObjectSpec } from '../../../objects/spec';

/** By GraphQL type name: the input fields we may write, the enum values we know. */
export type Known = {
  readonly inputs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly enums: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What we write of Twenty's own objects. `targetLeadId` comes with our object `lead`. */
const OF_TWENTY: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['TaskCreateInput', new Set(['id', 'title', 'bodyV2', 'status', 'dueAt', 'assigneeId'])],
  ['TaskUpdateInput', new Set(['status', 'dueAt', 'assigneeId'])],
  ['TaskTargetCreateInput', new Set(['id', 'taskId', 'targetLeadId'])],
  ['PersonCreateInput', new Set(['id', 'name', 'emails', 'phones'])],
];

/**
 * Twenty's naming (seen in its 2.21 schema): `LeadCreateInput`, `LeadUpdateInput`, `LeadStatutEnum`; a relation `lead` is
 * written as `leadId`. What an administrator added to the same objects is not in it, so it never changes our types.
 */
export function knownOf(model: readonly ObjectSpec[]): Known {
  const inputs = model.flatMap(({ singular, fields }) => {
    const names = new Set(['id', 'name', 'createdAt', ...fields.map(columnOf)]);
    return (['Create', 'Update'] as const).map((verb) => [`${pascal(singular)}${verb}Input`, names] as const);
  });
  const enums = model.flatMap(({ singular, fields }) =>
    fields.flatMap((field) =>
      'options' in field
        ? [
            [
              `${pascal(singular)}${pascal(field.name)}Enum`,
              new Set(field.options.map(({ value }) => value)),
            ] as const,
          ]
        : [],
    ),
  );
  return { inputs: new Map([...inputs, ...OF_TWENTY]), enums: new Map(enums) };
}

const columnOf = (field: FieldSpec): string => (field.kind === 'RELATION' ? `${field.name}Id` : field.name);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
