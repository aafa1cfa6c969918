/** The body of Twilio's calls: a form. Every parameter is kept, in bytes as decoded once, for all of them are signed. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

/** `a=1&b=x+y` → parameters; a name given several times keeps all its values. Never throws. */
export function parseForm(body: string): Form {
  const form: Record<string, string | readonly string[]> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(body)) {
    const before = form[name];
    if (before === undefined) form[name] = value;
    else form[name] = typeof before === 'string' ? [before, value] : [...before, value];
  }
  return form;
}

/** The first value of a parameter, or ''. */
export function valueOf(form: Form, name: string): string {
  const value = form[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}
