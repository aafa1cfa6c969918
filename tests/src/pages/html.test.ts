import { escape, html } from '../../../src/pages/html';

test('a template escapes what it is given, and only that', () => {
  const bad = '<script>"&\'';
  expect(html`<p title="${bad}">${[html`<b>${bad}</b>`, bad]}${null}${false}</p>`.text).toBe(
    `<p title="${escape(bad)}"><b>${escape(bad)}</b>${escape(bad)}</p>`,
  );
  expect(escape(bad)).toBe('&lt;script&gt;&quot;&amp;&#39;');
});
