/** The form inside another site: who may frame it, the script that tells its height, and the one a site puts into its page. */
import { createHash } from 'node:crypto';
import { Html } from './html';
import { policy } from './page';

/** `framed`: shown in a frame now. `origins`: sites that may do so. */
export type Embedding = { readonly framed: boolean; readonly origins: readonly string[] };

/** Tells the page around us how tall we are, whenever that changes; an untrusted site learns nothing else by it. */
const TELL_HEIGHT = `(() => {
  const tell = () => parent.postMessage({ max: 'formulaire', hauteur: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
})();`;

export const FRAME_SCRIPT = new Html(`<script>${TELL_HEIGHT}</script>`);
const scriptHash = createHash('sha256').update(TELL_HEIGHT).digest('base64');

/** Headers that let exactly these sites show the page in a frame. */
export const framing = ({ framed, origins }: Embedding): Readonly<Record<string, string>> => ({
  'content-security-policy': `${policy(["'self'", ...origins].join(' '))}${framed ? `; script-src 'sha256-${scriptHash}'` : ''}`,
  ...(origins.length > 0 && { 'cross-origin-resource-policy': 'cross-origin' }),
});

/**
 * Puts the form where the script stands, as tall as it is, and hands on the page's address and its utm_… parameters. Plain
 * JavaScript of any browser of the last years; it reads and changes nothing else of the page.
 */
export const SNIPPET = `(() => {
  const script = document.currentScript;
  if (!script) return;
  const form = new URL(script.src);
  form.pathname = form.pathname.replace(/\\.js$/, '');
  form.search = '';
  form.searchParams.set('cadre', '1');
  form.searchParams.set('page', location.origin + location.pathname);
  for (const [name, value] of new URLSearchParams(location.search))
    if (/^utm_(source|medium|campaign|term|content)$/.test(name)) form.searchParams.set(name, value);
  const frame = document.createElement('iframe');
  frame.src = form.href;
  frame.title = script.dataset.titre || 'Formulaire de contact';
  frame.style.cssText = 'display:block;width:100%;height:900px;border:0';
  let loads = 0;
  frame.addEventListener('load', () => {
    loads += 1;
    if (loads > 1 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== form.origin || !data || data.max !== 'formulaire') return;
    if (Number.isFinite(data.hauteur)) frame.style.height = Math.min(Math.max(data.hauteur, 100), 10000) + 'px';
  });
  script.after(frame);
})();
`;
