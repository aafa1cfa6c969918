/** A page as a browser without JavaScript uses it: its links, its forms, and following where an answer sends. */

export type Browsed = {
  readonly status: number;
  readonly url: string;
  readonly text: string;
  readonly headers: Headers;
};

export async function visit(url: string): Promise<Browsed> {
  const answer = await fetch(url, { headers: { accept: 'text/html' } });
  return {
    status: answer.status,
    url: answer.url,
    text: readable(await answer.text()),
    headers: answer.headers,
  };
}

/** Spaces that keep an hour on one line are spaces to a reader. */
const readable = (text: string): string => text.replaceAll('\u00a0', ' ');

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Where the links of a page lead whose text (or label) matches. */
export function linksOf({ text, url }: Browsed, label: RegExp): readonly string[] {
  return [...text.matchAll(/<a\s([^>]*)>([\s\S]*?)<\/a\s*>/g)].flatMap(([, attributes = '', inner = '']) => {
    const href = /href="([^"]*)"/.exec(attributes)?.[1];
    const said = `${/aria-label="([^"]*)"/.exec(attributes)?.[1] ?? ''} ${inner.replace(/<[^>]*>/g, '')}`;
    return href !== undefined && label.test(decoded(said)) ? [new URL(decoded(href), url).href] : [];
  });
}

export async function follow(page: Browsed, label: RegExp): Promise<Browsed> {
  const [link] = linksOf(page, label);
  if (link === undefined) throw new Error(`no link ${String(label)} on ${page.text}`);
  return visit(link);
}

/** The fields of the form whose button matches, as they stand. */
export function fieldsOf(page: Browsed, button: RegExp): URLSearchParams {
  const form = [...page.text.matchAll(/<form\s([^>]*)>([\s\S]*?)<\/form>/g)].find(([, , inner = '']) =>
    [...inner.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)].some(([, text = '']) => button.test(text)),
  );
  if (!form) throw new Error(`no form with a button ${String(button)} on ${page.text}`);
  const [, , inner = ''] = form;
  const inputs = [...inner.matchAll(/<input\s([^>]*?)\/?>/g)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => !attributes.includes('type="checkbox"') || /\schecked\s*$/.test(attributes));
  return new URLSearchParams([
    ...inputs.flatMap((attributes): [string, string][] => {
      const name = /name="([^"]*)"/.exec(attributes)?.[1];
      const value = /value="([^"]*)"/.exec(attributes)?.[1] ?? '';
      return name === undefined ? [] : [[name, decoded(value)]];
    }),
    ...[...inner.matchAll(/<textarea\s[^>]*?name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea\s*>/g)].map(
      ([, name = '', value = '']): [string, string] => [name, decoded(value)],
    ),
    ...[...inner.matchAll(/<select\s[^>]*?name="([^"]*)"[\s\S]*?<\/select>/g)].map(
      ([whole, name = '']): [string, string] => [name, /value="([^"]*)"\s+selected/.exec(whole)?.[1] ?? ''],
    ),
  ]);
}

/** Sends a form without following; the answer as it came. */
export async function send(
  url: string,
  fields: URLSearchParams,
): Promise<Browsed & { readonly location: string | null }> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: fields.toString(),
  });
  const location = answer.headers.get('location');
  return {
    ...{ status: answer.status, url, text: readable(await answer.text()), headers: answer.headers },
    location: location === null ? null : new URL(location, url).href,
  };
}

/** Presses a button of a page, and looks where it leads. */
export async function press(
  page: Browsed,
  button: RegExp,
  more: Readonly<Record<string, string>> = {},
): Promise<Browsed> {
  const fields = fieldsOf(page, button);
  for (const [name, value] of Object.entries(more)) fields.set(name, value);
  const answer = await send(page.url.split('?')[0] ?? page.url, fields);
  return answer.location === null ? answer : visit(answer.location);
}
