/** A relation is two fields that know each other; a morph relation has one leg per target on the owner's side. */
import type { World } from '../world';
import { addField } from './build';
import type { FieldDraft } from './build';
import { capitalise } from './names';
import type { Field, ObjectType, RelationKind } from './model';

export type RelationEnd = {
  readonly object: ObjectType;
  readonly name: string;
  readonly label: string;
  readonly icon: string | null;
  readonly description: string | null;
  readonly extra?: Partial<FieldDraft>;
};

export type RelationDraft = {
  readonly kind: RelationKind;
  readonly source: RelationEnd;
  readonly target: RelationEnd;
  readonly onDelete: 'SET_NULL' | 'CASCADE';
  /** Name of the morph field, when the many-to-one side is one leg of it. */
  readonly morph?: string;
  readonly morphId?: string;
};

/** Adds both fields; answers [source, target]. */
export function addRelation(world: World, draft: RelationDraft): readonly [Field, Field] {
  const sourceId = world.dice.uuid();
  const targetId = world.dice.uuid();
  const reverse: RelationKind = draft.kind === 'MANY_TO_ONE' ? 'ONE_TO_MANY' : 'MANY_TO_ONE';
  const source = addEnd(world, draft, {
    end: draft.source,
    id: sourceId,
    kind: draft.kind,
    peer: [draft.target, targetId],
  });
  const target = addEnd(world, draft, {
    end: draft.target,
    id: targetId,
    kind: reverse,
    peer: [draft.source, sourceId],
  });
  return [source, target];
}

type End = {
  readonly end: RelationEnd;
  readonly id: string;
  readonly kind: RelationKind;
  readonly peer: readonly [RelationEnd, string];
};

function addEnd(world: World, draft: RelationDraft, { end, id, kind, peer }: End): Field {
  const isLeg = kind === 'MANY_TO_ONE' && draft.morph !== undefined;
  return addField(world, {
    ...end.extra,
    id,
    objectMetadataId: end.object.id,
    type: isLeg ? 'MORPH_RELATION' : 'RELATION',
    name: end.name,
    label: end.label,
    icon: end.icon,
    description: end.description,
    morphId: isLeg ? (draft.morphId ?? null) : null,
    relation: {
      kind,
      targetObjectId: peer[0].object.id,
      targetFieldId: peer[1],
      onDelete: kind === 'MANY_TO_ONE' ? draft.onDelete : null,
      morph: isLeg ? (draft.morph ?? null) : null,
    },
  });
}

/** The descriptions Twenty writes itself: "Leads tied to the Person" here, "People Piste" on the other side. */
export const tiedTo = (owner: ObjectType, target: ObjectType): string =>
  `${capitalise(owner.namePlural)} tied to the ${target.labelSingular}`;

export const reverseDescription = (owner: ObjectType, target: ObjectType): string =>
  `${capitalise(target.namePlural)} ${owner.labelSingular}`;
