/** What documents need of a schema: the types, fields and arguments they name. */
import { TypeInfo, getNamedType, isInputObjectType, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, GraphQLInputType, GraphQLSchema } from 'graphql';
import type { Known } from './known';

/** Member names by type name: output fields, input fields. Arguments stand as `Type.field`. */
export type Used = ReadonlyMap<string, ReadonlySet<string>>;

/** Literals count field by field; a variable of an input type counts with every field of it that is ours. */
export function usedBy(documents: DocumentNode, schema: GraphQLSchema, known: Known): Used {
  const used = new Map<string, Set<string>>();
  const add = (type: string, member?: string): void => {
    const members = used.get(type) ?? new Set<string>();
    used.set(type, members);
    if (member !== undefined) members.add(member);
  };
  const addInput = (type: GraphQLInputType): void => {
    const named = getNamedType(type);
    if (used.has(named.name)) return;
    add(named.name);
    if (!isInputObjectType(named)) return;
    const ours = known.inputs.get(named.name);
    for (const field of Object.values(named.getFields())) {
      if (ours && !ours.has(field.name)) continue;
      add(named.name, field.name);
      addInput(field.type);
    }
  };

  const types = new TypeInfo(schema);
  visit(
    documents,
    visitWithTypeInfo(types, {
      VariableDefinition() {
        const type = types.getInputType();
        if (type) addInput(type);
      },
      Field({ name }) {
        const parent = types.getParentType();
        const type = types.getType();
        if (parent) add(parent.name, name.value);
        if (type) add(getNamedType(type).name);
      },
      Argument({ name }) {
        add(`${types.getParentType()?.name ?? ''}.${types.getFieldDef()?.name ?? ''}`, name.value);
        const type = types.getInputType();
        if (type) add(getNamedType(type).name);
      },
      ObjectField({ name }) {
        const parent = getNamedType(types.getParentInputType());
        const type = types.getInputType();
        if (parent) add(parent.name, name.value);
        if (type) add(getNamedType(type).name);
      },
    }),
  );
  return used;
}
