/**
 * Template + variables → text. A variable nobody knows, or one with nothing to put in it, is a refusal that names it: a
 * message with a hole in it must not leave. Two things are forgiven: a missing first name, because half of all leads give
 * none, and a line that only gives the address of the appointment's page, where leads cannot reach MAX.
 */
export type Rendered =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly because: string };

/** What a template may say. Absent: this message has no such thing. Empty: it has, but nobody filled it in. */
export type Variables = Readonly<Record<string, string>>;

/** The address of the appointment's page, where the person confirms, moves or cancels it. */
export const PAGE = 'lienRendezVous';

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** "{{prenom}}, on se parle…" at the start of a line or sentence: the name goes with its comma. */
const ADDRESSED = /(^|\n|[.!?…]\s+)\{\{\s*prenom\s*\}\}\s*,\s*(\p{L})/gu;
const NAME_AND_SPACE = /[ \u00a0]*\{\{\s*prenom\s*\}\}/g;

export function render(template: string, variables: Variables): Rendered {
  const named = variables['prenom'] === '' ? withoutPrenom(template) : template;
  const complete = variables[PAGE] === '' ? withoutPage(named) : named;
  const faults = new Set<string>();
  const text = complete.replace(VARIABLE, (_whole, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) faults.add(`la variable {{${name}}} n’existe pas dans ce message`);
    if (value === '') faults.add(`rien à mettre pour {{${name}}}`);
    return value ?? '';
  });
  if (complete.replace(VARIABLE, '').includes('{{')) faults.add('une variable n’est pas fermée par }}');
  return faults.size === 0 ? { ok: true, text } : { ok: false, because: [...faults].join(' ; ') };
}

/** The variables of a text, each once, in the order in which they first appear. */
export const namesIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(VARIABLE)].map(([, name = '']) => name)),
];

/** « Bonjour {{prenom}}, » → « Bonjour, » ; « {{prenom}}, on se parle » → « On se parle ». */
const withoutPrenom = (template: string): string =>
  template
    .replace(ADDRESSED, (_whole, before: string, letter: string) => before + letter.toUpperCase())
    .replace(NAME_AND_SPACE, '');

/** « Déplacer : {{lienRendezVous}} » goes as a line; where it is all there is, or says more, the hole stays to be seen. */
function withoutPage(template: string): string {
  const lines = template.split('\n');
  const rest = lines.filter((line) => !isOnly(PAGE, line));
  return rest.some((line) => line.trim() !== '') ? rest.join('\n') : template;
}

function isOnly(name: string, line: string): boolean {
  const names = [...line.matchAll(VARIABLE)].map((found) => found[1]);
  return names.length > 0 && names.every((one) => one === name);
}
