/**
 * What a document selects, read the way Twenty's record queries read it: by field name, aliases below the root forgotten, fragments
 * spread, `@skip` and `@include` obeyed, nothing checked against a schema (API.md §3).
 */
import { Kind, valueFromASTUntyped } from 'graphql';
import type { DirectiveNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** Field name → what is selected below it; empty for a leaf. */
export type Selection = ReadonlyMap<string, Selection>;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
export type Variables = Readonly<Record<string, unknown>>;

/** What the variables cannot change is read once per document; whoever is given it again may keep what it made of it. */
const fixed = new WeakMap<SelectionSetNode, Selection>();

export function readSelection(
  set: SelectionSetNode | undefined,
  fragments: Fragments,
  variables: Variables,
): Selection {
  const known = set && fixed.get(set);
  if (known !== undefined) return known;
  const selection = read(set, fragments, variables);
  if (set !== undefined && !asksVariables(set, fragments)) fixed.set(set, selection);
  return selection;
}

const asksVariables = (set: SelectionSetNode, fragments: Fragments): boolean =>
  set.selections.some((node) => {
    if ((node.directives ?? []).length > 0) return true;
    const below =
      node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)?.selectionSet : node.selectionSet;
    return below !== undefined && asksVariables(below, fragments);
  });

function read(set: SelectionSetNode | undefined, fragments: Fragments, variables: Variables): Selection {
  const fields = new Map<string, Selection>();
  if (set === undefined) return fields;
  for (const node of set.selections) {
    if (!isWanted(node.directives ?? [], variables)) continue;
    if (node.kind === Kind.FIELD) {
      merge(fields, node.name.value, read(node.selectionSet, fragments, variables));
      continue;
    }
    const spread =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
    for (const [name, below] of read(spread, fragments, variables)) merge(fields, name, below);
  }
  return fields;
}

function merge(fields: Map<string, Selection>, name: string, below: Selection): void {
  const both = new Map(fields.get(name) ?? []);
  for (const [key, value] of below) merge(both, key, value);
  fields.set(name, both);
}

function isWanted(directives: readonly DirectiveNode[], variables: Variables): boolean {
  return directives.every((directive) => {
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if');
    const value: unknown = condition ? valueFromASTUntyped(condition.value, { ...variables }) : undefined;
    if (directive.name.value === 'skip') return value !== true;
    return directive.name.value !== 'include' || value !== false;
  });
}
