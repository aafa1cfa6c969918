/** What a document will cost and how it may be repeated, read from the document itself. */
import { Kind, OperationTypeNode, parse, print } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

export type Shape = {
  readonly text: string;
  readonly name: string;
  readonly mutation: boolean;
  /** Root fields, the unit Twenty counts; introspection is free (API.md §2). */
  readonly cost: number;
};

const shapes = new WeakMap<DocumentNode, Shape>();
/** Texts are few, but one that is made up each time must not fill the memory. */
const shapesOfTexts = new Map<string, Shape>();
const MOST_TEXTS = 200;

/** The shape of a document, computed once per document. */
export function shapeOf(document: DocumentNode | string): Shape {
  const known = typeof document === 'string' ? shapesOfTexts.get(document) : shapes.get(document);
  if (known) return known;
  if (typeof document !== 'string') {
    const shape = readShape(document, print(document));
    shapes.set(document, shape);
    return shape;
  }
  const shape = readShape(parse(document), document);
  if (shapesOfTexts.size >= MOST_TEXTS) shapesOfTexts.clear();
  shapesOfTexts.set(document, shape);
  return shape;
}

function readShape(node: DocumentNode, text: string): Shape {
  const operation = node.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new TypeError('A document without an operation.');
  const fragments = node.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    text,
    name: operation.name?.value ?? 'anonymous',
    mutation: operation.operation === OperationTypeNode.MUTATION,
    cost: rootFields(operation.selectionSet, fragments),
  };
}

function rootFields(set: SelectionSetNode, fragments: readonly FragmentDefinitionNode[]): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + (selection.name.value.startsWith('__') ? 0 : 1);
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.find((fragment) => fragment.name.value === selection.name.value)?.selectionSet;
    return sum + (inner ? rootFields(inner, fragments) : 0);
  }, 0);
}
