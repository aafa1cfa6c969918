/** Where a request came from: the page of the site and its campaign, as far as they can be believed to be one. */
import { lineOf } from './tidy';

const MOST = 500;
const PARAMETERS = ['source', 'medium', 'campaign', 'term', 'content'] as const;

/** The address without what follows "?": that may name a person. Empty for what is no address. */
export function pageOf(text: string): string {
  const line = lineOf(text);
  if (!/^https?:\/\//i.test(line) || !URL.canParse(line)) return '';
  const { origin, pathname } = new URL(line);
  return `${origin}${pathname}`.slice(0, MOST);
}

export const campaignOf = (text: string): string => lineOf(text).slice(0, MOST);

/** "facebook / cpc / rentrée": the utm_… parameters of an address, each named when one before it is missing. */
export function campaignIn(query: URLSearchParams): string {
  const given = PARAMETERS.flatMap((name) => {
    const value = lineOf(query.get(`utm_${name}`) ?? '').slice(0, 100);
    return value === '' ? [] : [`${name} : ${value}`];
  });
  return campaignOf(given.join(' · '));
}
