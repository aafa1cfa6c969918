/** METADATA_VALIDATION_FAILED as Twenty shapes it: grouped by kind of entity, the cause first, its consequences beside it. */
import type { Dice } from '../dice';
import { Problem } from '../problem';

export type Fault = {
  readonly code: string;
  readonly message: string;
  readonly userFriendlyMessage?: string;
  readonly value?: unknown;
};

export type EntityKind =
  | 'fieldMetadata'
  | 'objectMetadata'
  | 'view'
  | 'viewField'
  | 'viewFilter'
  | 'role'
  | 'index'
  | 'searchFieldMetadata'
  | 'webhook';

export type Failure = {
  readonly kind: EntityKind;
  readonly type: 'create' | 'update' | 'delete';
  readonly errors: readonly Fault[];
  readonly about: Readonly<Record<string, unknown>>;
};

/** `doing` is Twenty's wording: "creating fields", "updating field", "creating webhook". */
export function metadataRefusal(doing: string, failures: readonly Failure[]): Problem {
  const kinds = [...new Set(failures.map((failure) => failure.kind))];
  const count = (kind: EntityKind): number => failures.filter((failure) => failure.kind === kind).length;
  const single = failures.length === 1 ? failures[0]?.errors[0] : undefined;
  return new Problem(`Multiple validation errors occurred while ${doing}`, {
    code: 'METADATA_VALIDATION_FAILED',
    errors: Object.fromEntries(
      kinds.map((kind) => [kind, failures.filter((f) => f.kind === kind).map(entry)]),
    ),
    summary: {
      totalErrors: failures.length,
      ...Object.fromEntries(kinds.map((kind) => [kind, count(kind)])),
    },
    userFriendlyMessage: single
      ? (single.userFriendlyMessage ?? 'Metadata validation failed')
      : 'Many validation errors',
    message: `Validation failed for ${kinds.map((kind) => counted(kind, count(kind))).join(', ')}`,
  });
}

const entry = (failure: Failure): Readonly<Record<string, unknown>> => ({
  status: 'fail',
  errors: failure.errors,
  flatEntityMinimalInformation: failure.about,
  metadataName: failure.kind,
  type: failure.type,
});

const PLURALS: Readonly<Record<EntityKind, string>> = {
  fieldMetadata: 'fieldMetadata',
  objectMetadata: 'objectMetadata',
  view: 'views',
  viewField: 'viewFields',
  viewFilter: 'viewFilter',
  role: 'role',
  index: 'indices',
  searchFieldMetadata: 'searchFieldMetadata',
  webhook: 'webhooks',
};

const counted = (kind: EntityKind, n: number): string => `${n} ${n === 1 ? kind : PLURALS[kind]}`;

/** A fault whose friendly text is its message. */
export const fault = (code: string, message: string, value?: unknown): Fault => ({
  code,
  message,
  userFriendlyMessage: message,
  ...(value === undefined ? {} : { value }),
});

/** What a field that cannot be made drags along: its columns in the two default views. */
export const columnsLost = (dice: Dice, views: number): readonly Failure[] =>
  Array.from({ length: views }, () => ({
    kind: 'viewField' as const,
    type: 'create' as const,
    errors: [fault('INVALID_VIEW_DATA', 'Field metadata not found')],
    about: {
      universalIdentifier: dice.uuid(),
      viewUniversalIdentifier: dice.uuid(),
      fieldMetadataUniversalIdentifier: dice.uuid(),
    },
  }));

const OBJECT_GONE: Fault = {
  code: 'OBJECT_METADATA_NOT_FOUND',
  message: 'Object metadata not found',
  userFriendlyMessage: 'Field to create related object not found',
};

/** What an object that cannot be made drags along. */
export function objectLost(dice: Dice): {
  readonly before: readonly Failure[];
  readonly after: readonly Failure[];
} {
  const some = (kind: EntityKind, n: number, error: Fault): readonly Failure[] =>
    Array.from({ length: n }, () => ({
      kind,
      type: 'create' as const,
      errors: [error],
      about: { universalIdentifier: dice.uuid() },
    }));
  return {
    before: some('fieldMetadata', 17, OBJECT_GONE),
    after: [
      ...some('view', 2, fault('INVALID_VIEW_DATA', 'Object metadata not found')),
      ...some('viewField', 9, fault('INVALID_VIEW_DATA', 'Field metadata not found')),
      ...some(
        'index',
        5,
        fault('INDEX_FIELD_NOT_FOUND', 'Could not find index field related field metadata'),
      ),
      ...some('searchFieldMetadata', 1, fault('FIELD_METADATA_NOT_FOUND', 'Field metadata not found')),
    ],
  };
}
