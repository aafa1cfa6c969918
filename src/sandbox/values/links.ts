/** LINKS: the first non-empty link is the primary one; sending only a label clears the link (seen on a real server). */
import { inspect } from 'node:util';
import { badInput, invalidData } from '../problem';
import { isObject } from '../unknown';

type Link = { readonly url: string; readonly label: unknown };

export function readLinks(value: unknown, key: string): unknown {
  if (value === null) return {};
  if (!isObject(value)) throw invalidData(`Invalid object value ${inspect(value)} for field "${key}"`);
  const [first, ...others] = [
    { url: value.primaryLinkUrl, label: value.primaryLinkLabel },
    ...secondary(value.secondaryLinks),
  ].flatMap(usable);
  return {
    primaryLinkLabel: first?.label ?? null,
    primaryLinkUrl: first?.url ?? null,
    secondaryLinks: others.length === 0 ? null : others,
  };
}

function secondary(sent: unknown): readonly { readonly url?: unknown; readonly label?: unknown }[] {
  const list: unknown = typeof sent === 'string' && sent !== '' ? JSON.parse(sent) : sent;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function usable({ url, label }: { readonly url?: unknown; readonly label?: unknown }): readonly Link[] {
  if (typeof url !== 'string' || url === '') return [];
  const complete = /^https?:\/\//i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(complete) || !/^[^/]+:\/\/[^/\s]+(\.[^/\s.]+|:\d+|localhost)/i.test(complete)) {
    throw badInput('The URL of the link is not valid', 'INVALID_URL', 'Invalid URL format.');
  }
  return [{ url: normalised(url), label: label === '' ? null : (label ?? null) }];
}

/** Only a complete URL is normalised: `https://Exemple.FR/` → `https://exemple.fr`; `Exemple.FR` stays as written. */
function normalised(url: string): string {
  if (!/^https?:\/\//i.test(url)) return url;
  const parsed = new URL(url);
  return (parsed.origin + parsed.pathname + parsed.search + parsed.hash).replace(/\/$/, '');
}
