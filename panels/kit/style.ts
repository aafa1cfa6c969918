/**
 * The look of Twenty: a panel is drawn inside its page, so Twenty's own theme variables hold, in light and in dark. Values
 * after the comma are for a page without them (the harness of the tests).
 */
export const STYLE = `
.max-panel{display:flex;flex-direction:column;gap:16px;padding:16px;box-sizing:border-box;width:100%;height:100%;overflow-y:auto;
font-family:var(--t-font-family,Inter,sans-serif);font-size:13px;line-height:1.5;color:var(--t-font-color-primary,#333)}
.max-panel *{box-sizing:border-box}
.max-panel h2{font-size:15px;font-weight:600;margin:0;color:var(--t-font-color-primary,#333)}
.max-panel h3{font-size:12px;font-weight:600;margin:0 0 8px;color:var(--t-font-color-light,#999);text-transform:none}
.max-panel p{margin:0;color:var(--t-font-color-secondary,#666)}
.max-panel ul{margin:0;padding-left:18px;color:var(--t-font-color-secondary,#666)}
.max-panel li{margin:2px 0}
.max-panel strong{font-weight:600;color:var(--t-font-color-primary,#333)}
.max-footer:empty{display:none}
.max-body,.max-text,.max-screen{display:flex;flex-direction:column;gap:16px}
.max-body{flex:1 0 auto}
.max-screen{flex:1}
.max-footer{position:sticky;bottom:-16px;display:flex;gap:8px;justify-content:flex-end;flex-wrap:wrap;margin:0 -16px -16px;padding:12px 16px;
border-top:1px solid var(--t-border-color-light,#f1f1f1);background:var(--t-background-primary,#fff)}
.max-button{display:inline-flex;align-items:center;justify-content:center;gap:4px;height:32px;padding:0 12px;border-radius:4px;cursor:pointer;
font:inherit;font-weight:500;white-space:nowrap;border:1px solid var(--t-border-color-medium,#ebebeb);
background:var(--t-background-primary,#fff);color:var(--t-font-color-secondary,#666);transition:background .1s ease}
.max-button:hover:not(:disabled){background:var(--t-background-transparent-light,#0000000a)}
.max-button:focus-visible,.max-field:focus-visible,.max-option:has(input:focus-visible:not(.max-field)),.max-tab:focus-visible{outline:2px solid var(--t-color-blue,#1961ed);outline-offset:1px}
.max-button:disabled{opacity:.5;cursor:default}
.max-button.primary{background:var(--t-color-blue,#1961ed);border-color:transparent;color:#fff}
.max-button.primary:hover:not(:disabled){background:var(--t-color-blue,#1961ed);filter:brightness(.94)}
.max-button.danger{color:var(--t-color-red,#e93d3d);border-color:var(--t-border-color-danger,#ffcccc)}
.max-button.small{height:24px;padding:0 8px;font-size:12px}
.max-list{display:flex;flex-direction:column;border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;overflow:hidden}
.max-option{display:flex;align-items:center;gap:8px;min-height:36px;padding:4px 12px;cursor:pointer;background:var(--t-background-primary,#fff)}
.max-option+.max-option{border-top:1px solid var(--t-border-color-light,#f1f1f1)}
.max-option:hover{background:var(--t-background-transparent-lighter,#00000005)}
.max-option.chosen{background:var(--t-accent-quaternary,#f5f8ff)}
.max-option .name{flex:1 0 auto;color:var(--t-font-color-primary,#333)}
.max-option .note{font-size:12px;text-align:right;color:var(--t-font-color-tertiary,#999)}
.max-option input{accent-color:var(--t-color-blue,#1961ed);margin:0}
.max-field{height:32px;padding:0 8px;font:inherit;border-radius:4px;border:1px solid var(--t-border-color-medium,#ebebeb);
background:var(--t-background-secondary,#fcfcfc);color:var(--t-font-color-primary,#333);width:100%}
.max-field.short{width:72px;text-align:right}
textarea.max-field{height:auto;padding:8px;resize:vertical;min-height:96px;line-height:1.5}
.max-row{display:flex;align-items:center;gap:8px;flex-wrap:wrap}
.max-end{margin-left:auto}
.max-notice{display:flex;flex-direction:column;gap:4px;padding:12px;border-radius:8px;border:1px solid var(--t-border-color-medium,#ebebeb);
background:var(--t-background-secondary,#fcfcfc)}
.max-notice.alert{border-color:var(--t-border-color-danger,#ffcccc);background:var(--t-background-transparent-danger,#fff0f0)}
.max-notice.warning{background:var(--t-background-transparent-orange,#fff7ed);border-color:transparent}
.max-notice.success{background:var(--t-background-transparent-success,#eefbf3);border-color:transparent}
.max-empty{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:8px;text-align:center;padding:48px 24px;flex:1}
.max-table{width:100%;border-collapse:collapse;font-size:12px}
.max-table-frame{border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;overflow-x:auto}
.max-table th{font-weight:500;text-align:left;color:var(--t-font-color-tertiary,#999);background:var(--t-background-secondary,#fcfcfc)}
.max-table th,.max-table td{padding:6px 10px;vertical-align:top;border-bottom:1px solid var(--t-border-color-light,#f1f1f1)}
.max-table td{color:var(--t-font-color-primary,#333)}
.max-table tr:last-child td{border-bottom:0}
.max-progress{height:6px;border-radius:3px;background:var(--t-background-tertiary,#f1f1f1);overflow:hidden}
.max-progress div{height:100%;border-radius:3px;background:var(--t-color-blue,#1961ed);transition:width .3s ease}
.max-progress.indeterminate div{width:35%;animation:max-slide 1.2s ease-in-out infinite alternate}
@keyframes max-slide{from{margin-left:0}to{margin-left:65%}}
@media (prefers-reduced-motion:reduce){.max-progress.indeterminate div{animation:none;width:100%;opacity:.4}}
.max-tag{display:inline-flex;align-items:center;min-height:20px;max-width:100%;box-sizing:border-box;padding:0 8px;border-radius:4px;font-size:12px;
background:var(--t-background-transparent-medium,#00000014);color:var(--t-font-color-secondary,#666)}
.max-tag.yellow{background:var(--t-tag-background-yellow,#fff3d4);color:var(--t-tag-text-yellow,#946800)}
.max-tag.green{background:var(--t-tag-background-green,#ddf3e4);color:var(--t-tag-text-green,#18794e)}
.max-tag.blue{background:var(--t-tag-background-blue,#e1ebff);color:var(--t-tag-text-blue,#1a4bbd)}
.max-tag.red{background:var(--t-tag-background-red,#ffe5e5);color:var(--t-tag-text-red,#cd2b31)}
.max-tag.purple{background:var(--t-tag-background-purple,#efe5ff);color:var(--t-tag-text-purple,#6e56cf)}
.max-card{display:flex;flex-direction:column;gap:8px;padding:12px;border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;
background:var(--t-background-primary,#fff)}
.max-card .text{white-space:pre-wrap;color:var(--t-font-color-primary,#333)}
.max-fault{flex:1;align-self:center}
.max-stack{display:flex;flex-direction:column;gap:8px}
.max-stack:empty{display:none}
.max-stack:not(:empty)+.max-stack:not(:empty){margin-top:8px}
.max-note{font-size:12px;color:var(--t-font-color-tertiary,#999)}
.max-segment{display:flex;border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;overflow:hidden}
.max-segment .max-tab{flex:1;height:32px;border:0;background:transparent;font:inherit;cursor:pointer;color:var(--t-font-color-secondary,#666)}
.max-segment .max-tab+.max-tab{border-left:1px solid var(--t-border-color-light,#f1f1f1)}
.max-segment .max-tab.chosen{background:var(--t-accent-quaternary,#f5f8ff);color:var(--t-color-blue,#1961ed);font-weight:500}
.max-segment .max-tab:disabled{cursor:default;opacity:.6}
.max-past{display:flex;flex-direction:column;gap:2px;padding:8px 12px}
.max-past+.max-past{border-top:1px solid var(--t-border-color-light,#f1f1f1)}
.max-excerpt{overflow:hidden;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;white-space:pre-wrap}
.max-drop-zone{width:100%;height:152px;border:0;display:block;color-scheme:normal}
.max-panel a.max-button{text-decoration:none}
.max-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
