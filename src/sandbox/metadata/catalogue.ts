/** Keeps the objects, fields and indexes of the workspace and answers questions about them quickly. */
import { isManyToOne, joinColumn } from './model';
import type { Field, Index, ObjectType } from './model';

/** One object with its fields, as reads and writes of records need it. Valid until the model changes. */
export type Shape = {
  readonly object: ObjectType;
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
  /** `personId` → the relation `person`. */
  readonly byJoinColumn: ReadonlyMap<string, Field>;
  readonly uniques: readonly Index[];
  readonly labelField: Field | null;
};

export class Catalogue {
  readonly objects = new Map<string, ObjectType>();
  readonly fields = new Map<string, Field>();
  readonly indexes = new Map<string, Index>();
  /** Raised by every change, like `currentWorkspace.metadataVersion`; caches compare it. */
  version = 1;
  private shapes = new Map<string, Shape>();

  changed(): void {
    this.version += 1;
    this.shapes = new Map();
  }

  bySingular(name: string): ObjectType | null {
    for (const object of this.objects.values()) if (object.nameSingular === name) return object;
    return null;
  }

  fieldsOf(objectId: string): readonly Field[] {
    return [...this.fields.values()].filter((field) => field.objectMetadataId === objectId);
  }

  indexesOf(objectId: string): readonly Index[] {
    return [...this.indexes.values()].filter((index) => index.objectMetadataId === objectId);
  }

  shape(objectId: string): Shape {
    const known = this.shapes.get(objectId);
    if (known) return known;
    const object = this.objects.get(objectId);
    if (!object) throw new Error(`Objet inconnu du bac à sable : ${objectId}`);
    const shape = this.buildShape(object);
    this.shapes.set(objectId, shape);
    return shape;
  }

  shapeNamed(singular: string): Shape {
    const object = this.bySingular(singular);
    if (!object) throw new Error(`Objet inconnu du bac à sable : ${singular}`);
    return this.shape(object.id);
  }

  /** The object on the other end of a relation. */
  target(field: Field): Shape {
    if (!field.relation) throw new Error(`${field.name} n’est pas une relation`);
    return this.shape(field.relation.targetObjectId);
  }

  private buildShape(object: ObjectType): Shape {
    const fields = this.fieldsOf(object.id);
    return {
      object,
      fields,
      byName: new Map(fields.map((field) => [field.name, field])),
      byJoinColumn: new Map(fields.filter(isManyToOne).map((field) => [joinColumn(field), field])),
      uniques: this.indexesOf(object.id).filter((index) => index.isUnique),
      labelField: this.fields.get(object.labelIdentifierFieldMetadataId ?? '') ?? null,
    };
  }
}
