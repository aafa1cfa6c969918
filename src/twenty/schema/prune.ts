/** The part of a workspace's schema that our documents need, as SDL: small, and the same from every server (DESIGN §2.9). */
import {
  Kind,
  buildASTSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  specifiedRules,
  validate,
} from 'graphql';
import type {
  DefinitionNode,
  DocumentNode,
  EnumValueDefinitionNode,
  FieldDefinitionNode,
  GraphQLSchema,
  InputValueDefinitionNode,
} from 'graphql';
import type { Known } from './known';
import { usedBy } from './used';
import type { Used } from './used';

/** What the documents ask for that the schema does not have, one sentence each; empty when all is there. */
export const faultsAgainst = (schema: GraphQLSchema, documents: DocumentNode): readonly string[] =>
  validate(schema, documents, specifiedRules).map(({ message }) => message);

/** Sorted and without descriptions, so that two servers with the same model give the same bytes. */
export function prune(schema: GraphQLSchema, documents: DocumentNode, known: Known): string {
  const used = usedBy(documents, schema, known);
  const definitions = parse(printSchema(schema)).definitions.flatMap((definition) =>
    keep(definition, used, known),
  );
  const small = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
  return `${printSchema(lexicographicSortSchema(small))}\n`;
}

function keep(definition: DefinitionNode, used: Used, known: Known): readonly DefinitionNode[] {
  if (!('name' in definition) || definition.name === undefined) return [];
  const members = used.get(definition.name.value);
  if (!members) return [];
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return [{ kind: definition.kind, name: definition.name }];
    case Kind.ENUM_TYPE_DEFINITION: {
      const ours = known.enums.get(definition.name.value);
      const values = (definition.values ?? []).filter(({ name }) => ours?.has(name.value) ?? true);
      return [{ kind: definition.kind, name: definition.name, values: values.map(undescribed) }];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const fields = (definition.fields ?? []).filter(({ name }) => members.has(name.value));
      return [{ kind: definition.kind, name: definition.name, fields: fields.map(undescribed) }];
    }
    case Kind.OBJECT_TYPE_DEFINITION: {
      const owner = definition.name.value;
      const fields = (definition.fields ?? [])
        .filter(({ name }) => members.has(name.value))
        .map((field) => ({
          ...undescribed(field),
          arguments: (field.arguments ?? [])
            .filter(({ name }) => used.get(`${owner}.${field.name.value}`)?.has(name.value) ?? false)
            .map(undescribed),
        }));
      return [{ kind: definition.kind, name: definition.name, fields }];
    }
    default:
      return [];
  }
}

function undescribed<Node extends FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode>(
  node: Node,
): Node {
  return { ...node, description: undefined };
}
