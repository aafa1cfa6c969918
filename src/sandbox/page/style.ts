/** The look of the page: quiet, close to a CRM, readable on a projector. */
export const STYLE = `
:root { --ink: #1f2430; --soft: #6b7280; --line: #e5e7eb; --paper: #fff; --ground: #f6f7f9; --accent: #3b5bdb; --warn: #b45309; }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: var(--ground); }
a { color: inherit; text-decoration: none; } a:hover { text-decoration: underline; }
.banner { background: #fff7e6; color: var(--warn); border-bottom: 1px solid #fde3b0; padding: 7px 24px; font-size: 13px; }
.banner strong { text-transform: uppercase; letter-spacing: .04em; margin-right: 8px; }
.shell { display: grid; grid-template-columns: 232px minmax(0, 1fr); min-height: calc(100vh - 35px); }
nav { background: var(--paper); border-right: 1px solid var(--line); padding: 18px 12px; }
nav h1 { font-size: 15px; margin: 0 8px 16px; } nav form + a { margin-top: 14px; } nav form select { max-width: 150px; } nav h2 { font-size: 11px; color: var(--soft); text-transform: uppercase; letter-spacing: .06em; margin: 18px 8px 6px; font-weight: 600; }
nav a { display: flex; justify-content: space-between; padding: 5px 8px; border-radius: 6px; } nav a:hover { background: var(--ground); text-decoration: none; }
nav a.here { background: #e8edff; color: var(--accent); font-weight: 600; } nav a span { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
main { padding: 22px 28px 48px; min-width: 0; }
.top { display: flex; align-items: center; gap: 16px; margin-bottom: 16px; flex-wrap: wrap; } .top h2 { margin: 0; font-size: 20px; } .top .grow { flex: 1; }
.crumb { color: var(--soft); font-size: 13px; margin-bottom: 4px; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin-bottom: 18px; } .card > h3 { margin: 0; padding: 12px 16px; font-size: 14px; border-bottom: 1px solid var(--line); } .card > .pad { padding: 16px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin-bottom: 18px; } .figure { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; }
.figure b { display: block; font-size: 22px; font-variant-numeric: tabular-nums; } .figure span { color: var(--soft); font-size: 12px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th { text-align: left; font-size: 12px; color: var(--soft); font-weight: 600; padding: 8px 9px; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: 8px 9px; border-bottom: 1px solid #f0f1f3; vertical-align: top; max-width: 300px; } tr:last-child td { border-bottom: 0; } tbody tr:hover { background: #fafbff; } td.name { font-weight: 600; white-space: nowrap; max-width: 190px; overflow: hidden; text-overflow: ellipsis; } td.when { white-space: nowrap; color: var(--soft); font-variant-numeric: tabular-nums; }
tr.deleted td { color: #9ca3af; text-decoration: line-through; }
.tag { display: inline-block; padding: 1px 8px; border-radius: 5px; font-size: 12px; white-space: nowrap; margin: 0 4px 2px 0; background: #eceef1; color: #3f4653; }
.tag.green { background: #d3f5df; color: #14713a; } .tag.turquoise { background: #cdf3ee; color: #0b6b60; } .tag.sky { background: #d3edfc; color: #07598c; } .tag.blue { background: #dbe4ff; color: #2440a8; } .tag.purple { background: #ebdffc; color: #5f2ba5; }
.tag.pink { background: #fcdcee; color: #9c1f66; } .tag.red { background: #fddede; color: #a81d1d; } .tag.orange { background: #ffe4cc; color: #96460b; } .tag.yellow { background: #fdf1bd; color: #7a5b06; } .tag.gray { background: #eceef1; color: #4a5160; }
.muted { color: var(--soft); } .empty { padding: 28px; text-align: center; color: var(--soft); }
.button, button { font: inherit; border: 1px solid var(--line); background: var(--paper); border-radius: 7px; padding: 6px 14px; cursor: pointer; color: var(--ink); display: inline-block; } .button:hover, button:hover { border-color: #c3c8d0; text-decoration: none; }
.primary { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 600; } .danger { color: #a81d1d; }
form.inline { display: inline-flex; gap: 6px; align-items: center; } input, select, textarea { font: inherit; color: inherit; padding: 6px 9px; border: 1px solid #d5d9e0; border-radius: 7px; background: #fff; width: 100%; } input[type=checkbox], input[type=radio] { width: auto; } .inline select, .inline input { width: auto; } textarea { resize: vertical; } textarea[rows="1"] { resize: none; overflow: hidden; } .nowrap { white-space: nowrap; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr)); gap: 14px 20px; } .grid .wide { grid-column: 1 / -1; } .grid label > span, .grid fieldset > legend { display: block; font-size: 12px; color: var(--soft); margin-bottom: 3px; } fieldset { border: 0; padding: 0; margin: 0; } fieldset label { margin-right: 14px; } label.line { display: block; }
.row { display: flex; gap: 8px; } .actions { display: flex; gap: 10px; padding: 14px 16px; border-top: 1px solid var(--line); align-items: center; } .actions .grow { flex: 1; }
.notice { padding: 10px 14px; border-radius: 8px; margin-bottom: 16px; background: #e6f6ec; color: #14713a; border: 1px solid #bfe8cd; } .notice.bad { background: #fdecec; color: #a81d1d; border-color: #f6c6c6; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; } dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
code { font: 12px ui-monospace, SFMono-Regular, Menlo, monospace; } .long { white-space: pre-wrap; }
@media (max-width: 800px) { .shell { grid-template-columns: 1fr; } nav { border-right: 0; border-bottom: 1px solid var(--line); } main { padding: 16px; } }
`;
