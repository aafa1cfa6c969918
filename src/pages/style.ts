/**
 * The look of the pages people outside the team see: one column, made for a thumb, light or dark as the device is. Contrasts
 * are at least 4.5 to 1 for text and 3 to 1 for borders that mean something, in both.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2230; --soft: #545d6c; --line: #d4d9e1; --edge: #78818f; --paper: #fff; --ground: #f4f5f8; --accent: #2f4bc0; --on-accent: #fff; --good: #12643a; --good-ground: #e3f4ea; --bad: #a51d1d; --bad-ground: #fdeaea; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf1; --soft: #a9b2c0; --line: #343c49; --edge: #8d97a6; --paper: #1b212b; --ground: #12161d; --accent: #9db2ff; --on-accent: #101626; --good: #8fdcb0; --good-ground: #163324; --bad: #ffa8a8; --bad-ground: #3a1a1d; } }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
.sheet { max-width: 36rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
.agency { color: var(--soft); font-size: .9375rem; } .agency p { margin: 0 0 .25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .15em; } a[href^="tel:"] { white-space: nowrap; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem; }
.card > :last-child { margin-bottom: 0; }
.when { font-size: 1.25rem; font-weight: 650; line-height: 1.3; margin: 0 0 .5rem; }
.when::first-letter { text-transform: uppercase; }
dl { margin: 0 0 .75rem; display: grid; grid-template-columns: max-content 1fr; gap: .25rem .75rem; }
dt { color: var(--soft); } dd { margin: 0; }
.notice { border: 1px solid currentColor; border-radius: .75rem; padding: .75rem 1rem; margin: 0 0 1rem; }
.notice.good { color: var(--good); background: var(--good-ground); } .notice.bad { color: var(--bad); background: var(--bad-ground); }
.notice > :last-child { margin-bottom: 0; } .notice a { color: inherit; }
.state { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: .125rem .75rem; font-size: .9375rem; color: var(--soft); }
.state.good { color: var(--good); }
form { margin: 0; }
.actions { display: grid; gap: .75rem; margin: 0 0 1rem; }
button, .button { display: block; width: 100%; min-height: 3rem; padding: .6875rem 1rem; border: 1px solid var(--edge); border-radius: .625rem; background: var(--paper); color: var(--ink); font: inherit; font-weight: 600; line-height: 1.5; text-align: center; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { border-color: var(--accent); }
.primary, .primary:hover { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.danger { color: var(--bad); border-color: currentColor; }
label, legend { display: block; font-weight: 600; margin: 0 0 .25rem; padding: 0; }
.help { color: var(--soft); font-size: .9375rem; margin: 0 0 .375rem; font-weight: 400; }
input, select, textarea { display: block; width: 100%; min-height: 3rem; padding: .625rem .75rem; border: 1px solid var(--edge); border-radius: .625rem; background: var(--paper); color: var(--ink); font: inherit; }
textarea { min-height: 6rem; resize: vertical; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.fields { display: grid; gap: 1.25rem; } .fields > p { margin: 0; }
.optional { font-weight: 400; color: var(--soft); }
.fault { color: var(--bad); font-weight: 600; margin: 0 0 .375rem; }
[aria-invalid="true"] { border: 2px solid var(--bad); }
.tick { display: flex; gap: .75rem; align-items: center; min-height: 3rem; margin: 0; font-weight: 400; cursor: pointer; }
.tick input { width: 1.5rem; height: 1.5rem; min-height: 0; margin: 0; flex: none; accent-color: var(--accent); }
.notice h2 { margin: 0 0 .25rem; } .notice ul { margin: 0; padding-left: 1.25rem; }
.day { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; margin: 0 0 .75rem; }
.day > summary { padding: .75rem 1rem; min-height: 3rem; font-weight: 600; cursor: pointer; }
.day > summary span { font-weight: 400; color: var(--soft); }
.day > summary b { font-weight: 600; display: inline-block; } .day > summary b::first-letter { text-transform: uppercase; }
.times { list-style: none; margin: 0; padding: 0 1rem 1rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr)); gap: .5rem; }
.times .button { padding-left: .25rem; padding-right: .25rem; }
.pager { display: flex; gap: .75rem; margin: 0 0 1rem; } .pager > * { flex: 1; }
.offscreen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { color: var(--soft); font-size: .9375rem; border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 2rem; } footer p { margin: 0; }
@media (min-width: 40rem) { .sheet { padding-top: 3rem; } .actions.side { grid-template-columns: 1fr 1fr; } .actions.side > .wide { grid-column: 1 / -1; } }
`;
