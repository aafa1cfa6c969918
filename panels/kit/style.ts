/**
 * The look of Twenty: a panel is drawn inside its page, so Twenty's own theme variables hold, in light and in dark. Values
 * after the comma are for a page without them (the harness of the tests).
 */
export const STYLE = `
.max-panneau{display:flex;flex-direction:column;gap:16px;padding:16px;box-sizing:border-box;width:100%;height:100%;overflow-y:auto;
font-family:var(--t-font-family,Inter,sans-serif);font-size:13px;line-height:1.5;color:var(--t-font-color-primary,#333)}
.max-panneau *{box-sizing:border-box}
.max-panneau h2{font-size:15px;font-weight:600;margin:0;color:var(--t-font-color-primary,#333)}
.max-panneau h3{font-size:12px;font-weight:600;margin:0 0 8px;color:var(--t-font-color-light,#999);text-transform:none}
.max-panneau p{margin:0;color:var(--t-font-color-secondary,#666)}
.max-panneau ul{margin:0;padding-left:18px;color:var(--t-font-color-secondary,#666)}
.max-panneau li{margin:2px 0}
.max-panneau strong{font-weight:600;color:var(--t-font-color-primary,#333)}
.max-pied:empty{display:none}
.max-corps,.max-texte,.max-ecran{display:flex;flex-direction:column;gap:16px}
.max-corps{flex:1 0 auto}
.max-ecran{flex:1}
.max-pied{position:sticky;bottom:-16px;display:flex;gap:8px;justify-content:flex-end;flex-wrap:wrap;margin:0 -16px -16px;padding:12px 16px;
border-top:1px solid var(--t-border-color-light,#f1f1f1);background:var(--t-background-primary,#fff)}
.max-bouton{display:inline-flex;align-items:center;justify-content:center;gap:4px;height:32px;padding:0 12px;border-radius:4px;cursor:pointer;
font:inherit;font-weight:500;white-space:nowrap;border:1px solid var(--t-border-color-medium,#ebebeb);
background:var(--t-background-primary,#fff);color:var(--t-font-color-secondary,#666);transition:background .1s ease}
.max-bouton:hover:not(:disabled){background:var(--t-background-transparent-light,#0000000a)}
.max-bouton:focus-visible,.max-champ:focus-visible,.max-option:has(input:focus-visible:not(.max-champ)),.max-onglet:focus-visible{outline:2px solid var(--t-color-blue,#1961ed);outline-offset:1px}
.max-bouton:disabled{opacity:.5;cursor:default}
.max-bouton.premier{background:var(--t-color-blue,#1961ed);border-color:transparent;color:#fff}
.max-bouton.premier:hover:not(:disabled){background:var(--t-color-blue,#1961ed);filter:brightness(.94)}
.max-bouton.danger{color:var(--t-color-red,#e93d3d);border-color:var(--t-border-color-danger,#ffcccc)}
.max-bouton.petit{height:24px;padding:0 8px;font-size:12px}
.max-liste{display:flex;flex-direction:column;border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;overflow:hidden}
.max-option{display:flex;align-items:center;gap:8px;min-height:36px;padding:4px 12px;cursor:pointer;background:var(--t-background-primary,#fff)}
.max-option+.max-option{border-top:1px solid var(--t-border-color-light,#f1f1f1)}
.max-option:hover{background:var(--t-background-transparent-lighter,#00000005)}
.max-option.choisie{background:var(--t-accent-quaternary,#f5f8ff)}
.max-option .nom{flex:1 0 auto;color:var(--t-font-color-primary,#333)}
.max-option .note{font-size:12px;text-align:right;color:var(--t-font-color-tertiary,#999)}
.max-option input{accent-color:var(--t-color-blue,#1961ed);margin:0}
.max-champ{height:32px;padding:0 8px;font:inherit;border-radius:4px;border:1px solid var(--t-border-color-medium,#ebebeb);
background:var(--t-background-secondary,#fcfcfc);color:var(--t-font-color-primary,#333);width:100%}
.max-champ.court{width:72px;text-align:right}
textarea.max-champ{height:auto;padding:8px;resize:vertical;min-height:96px;line-height:1.5}
.max-rang{display:flex;align-items:center;gap:8px;flex-wrap:wrap}
.max-fin{margin-left:auto}
.max-avis{display:flex;flex-direction:column;gap:4px;padding:12px;border-radius:8px;border:1px solid var(--t-border-color-medium,#ebebeb);
background:var(--t-background-secondary,#fcfcfc)}
.max-avis.alerte{border-color:var(--t-border-color-danger,#ffcccc);background:var(--t-background-transparent-danger,#fff0f0)}
.max-avis.attention{background:var(--t-background-transparent-orange,#fff7ed);border-color:transparent}
.max-avis.succes{background:var(--t-background-transparent-success,#eefbf3);border-color:transparent}
.max-vide{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:8px;text-align:center;padding:48px 24px;flex:1}
.max-tableau{width:100%;border-collapse:collapse;font-size:12px}
.max-tableau-cadre{border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;overflow-x:auto}
.max-tableau th{font-weight:500;text-align:left;color:var(--t-font-color-tertiary,#999);background:var(--t-background-secondary,#fcfcfc)}
.max-tableau th,.max-tableau td{padding:6px 10px;vertical-align:top;border-bottom:1px solid var(--t-border-color-light,#f1f1f1)}
.max-tableau td{color:var(--t-font-color-primary,#333)}
.max-tableau tr:last-child td{border-bottom:0}
.max-barre{height:6px;border-radius:3px;background:var(--t-background-tertiary,#f1f1f1);overflow:hidden}
.max-barre div{height:100%;border-radius:3px;background:var(--t-color-blue,#1961ed);transition:width .3s ease}
.max-barre.indefinie div{width:35%;animation:max-va 1.2s ease-in-out infinite alternate}
@keyframes max-va{from{margin-left:0}to{margin-left:65%}}
@media (prefers-reduced-motion:reduce){.max-barre.indefinie div{animation:none;width:100%;opacity:.4}}
.max-etiquette{display:inline-flex;align-items:center;min-height:20px;max-width:100%;box-sizing:border-box;padding:0 8px;border-radius:4px;font-size:12px;
background:var(--t-background-transparent-medium,#00000014);color:var(--t-font-color-secondary,#666)}
.max-etiquette.jaune{background:var(--t-tag-background-yellow,#fff3d4);color:var(--t-tag-text-yellow,#946800)}
.max-etiquette.vert{background:var(--t-tag-background-green,#ddf3e4);color:var(--t-tag-text-green,#18794e)}
.max-etiquette.bleu{background:var(--t-tag-background-blue,#e1ebff);color:var(--t-tag-text-blue,#1a4bbd)}
.max-etiquette.rouge{background:var(--t-tag-background-red,#ffe5e5);color:var(--t-tag-text-red,#cd2b31)}
.max-etiquette.violet{background:var(--t-tag-background-purple,#efe5ff);color:var(--t-tag-text-purple,#6e56cf)}
.max-carte{display:flex;flex-direction:column;gap:8px;padding:12px;border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;
background:var(--t-background-primary,#fff)}
.max-carte .texte{white-space:pre-wrap;color:var(--t-font-color-primary,#333)}
.max-empechement{flex:1;align-self:center}
.max-serie{display:flex;flex-direction:column;gap:8px}
.max-serie:empty{display:none}
.max-serie:not(:empty)+.max-serie:not(:empty){margin-top:8px}
.max-note{font-size:12px;color:var(--t-font-color-tertiary,#999)}
.max-segment{display:flex;border:1px solid var(--t-border-color-medium,#ebebeb);border-radius:8px;overflow:hidden}
.max-segment .max-onglet{flex:1;height:32px;border:0;background:transparent;font:inherit;cursor:pointer;color:var(--t-font-color-secondary,#666)}
.max-segment .max-onglet+.max-onglet{border-left:1px solid var(--t-border-color-light,#f1f1f1)}
.max-segment .max-onglet.choisi{background:var(--t-accent-quaternary,#f5f8ff);color:var(--t-color-blue,#1961ed);font-weight:500}
.max-segment .max-onglet:disabled{cursor:default;opacity:.6}
.max-passe{display:flex;flex-direction:column;gap:2px;padding:8px 12px}
.max-passe+.max-passe{border-top:1px solid var(--t-border-color-light,#f1f1f1)}
.max-extrait{overflow:hidden;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;white-space:pre-wrap}
.max-depot{width:100%;height:152px;border:0;display:block;color-scheme:normal}
.max-panneau a.max-bouton{text-decoration:none}
.max-invisible{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
