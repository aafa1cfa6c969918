/** Writes type definitions as SDL text. */
import type { SchemaField } from './aggregates';

export const described = (description: string | null | undefined, text: string): string =>
  description === null || description === undefined || description === ''
    ? text
    : `${JSON.stringify(description)}\n${text}`;

export function definition(
  kind: 'type' | 'input',
  name: string,
  fields: readonly SchemaField[],
  description?: string | null,
): string {
  const lines = [...fields]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((field) => described(field.description, `${field.name}: ${field.type}`));
  return described(description, `${kind} ${name} {\n${lines.join('\n')}\n}`);
}

export function enumeration(
  name: string,
  values: readonly { readonly value: string; readonly label: string }[],
): string {
  const lines = [...values]
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .map(({ value, label }) => described(label, value));
  return `enum ${name} {\n${lines.join('\n')}\n}`;
}
