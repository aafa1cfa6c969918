/** The frame of every page people outside the team see, and the headers that go with it. */
import { createHash } from 'node:crypto';
import type { Reply } from '../server/reply';
import { Html, html } from './html';
import { STYLE } from './style';

/** How the agency shows itself; empty: not said. */
export type Agence = { readonly nom: string; readonly telephone: string };

export const NOBODY: Agence = { nom: '', telephone: '' };

export type Page = {
  readonly title: string;
  readonly agence: Agence;
  readonly content: Html;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Ours, and without data: it goes in as it is, and the policy allows it by its hash. */
const style = new Html(`<style>${STYLE}</style>`);
const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Nothing but the style below, and forms to ourselves; `ancestors`: who may show the page in a frame. */
export const policy = (ancestors = "'none'"): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy(),
  // The address is the key: it is told to nobody.
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

export const page = ({ title, agence, content, status = 200, headers = {} }: Page): Reply => ({
  status,
  headers: { ...HEADERS, ...headers },
  body: html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}${agence.nom === '' ? '' : ` · ${agence.nom}`}</title>
        ${style}
      </head>
      <body>
        <div class="sheet">
          ${agence.nom === '' ? '' : html`<header class="agency"><p>${agence.nom}</p></header>`}
          <main>
            <h1>${title}</h1>
            ${content}
          </main>
          ${footer(agence)}
        </div>
      </body>
    </html> `.text,
});

const footer = ({ telephone }: Agence): Html | '' =>
  telephone === '' ? '' : html`<footer><p>Une question ? ${phoneLink(telephone)}</p></footer>`;

/** A number to touch, shown as the team wrote it. */
export const phoneLink = (telephone: string): Html =>
  html`<a href="tel:${telephone.replace(/[^+\d]/g, '')}">${telephone}</a>`;

/** What happened, in a box that screen readers read at once. */
export const notice = (tone: 'good' | 'bad', content: Html | string): Html =>
  html`<div class="notice ${tone}" role="${tone === 'good' ? 'status' : 'alert'}">
    <p>${content}</p>
  </div>`;
