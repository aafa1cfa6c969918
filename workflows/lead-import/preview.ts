/** A plan as the director reads it in « Résumé » before a single lead is written (markdown, as Twenty takes it). */
import type { Draft } from '../distribution';
import { cell } from '../distribution/preview';
import { CHAMP } from './champs';
import type { MatchedColumn, UnmatchedColumn } from './columns';
import type { Fate, ImportPlan } from './plan';
import type { Reading } from './reading';
import { nameOf } from './table';
import { counted, grouped } from './words';

export type Preview = {
  readonly fichier: string;
  readonly reading: Reading;
  readonly plan: ImportPlan;
  /** Null: the import distributes nothing. */
  readonly distribution: Draft | null;
};

export function renderImportPreview({ fichier, reading, plan, distribution }: Preview): string {
  return paragraphs([
    headline(fichier, reading, plan),
    countsTable(plan),
    columnsTable(reading.columns.matched),
    unmatchedLine(reading.columns.unmatched),
    fatesList(
      'Refusées',
      plan.fates.filter((fate) => fate.do === 'refuse'),
    ),
    fatesList('Doublons probables, créés et à vérifier', plan.fates.filter(isSuspect)),
    remarksList(plan.fates),
    distributionPart(plan, distribution),
    NEXT,
  ]);
}

/** What staff do in Twenty after the preview. */
export const NEXT =
  'Rien n’est encore écrit. Pour importer, passez le statut à **À importer**. Pour changer une colonne, modifiez « Correspondance des colonnes » : l’aperçu est refait.';

/** What is wrong with a file or with what was said of it: nothing was done. */
export function renderImportRefusal(fichier: string, erreurs: readonly string[]): string {
  const lines = erreurs.map((erreur) => `- ${cell(erreur)}`);
  return [`**Import refusé, rien n’a été écrit** · ${cell(fichier)}`, '', ...lines].join('\n');
}

export const paragraphs = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

export function headline(fichier: string, { feuille, titres }: Reading, { counts }: ImportPlan): string {
  const where = titres === null ? 'sans ligne de titres' : `titres à la ligne ${String(titres)}`;
  return `**${cell(fichier)}** · feuille « ${cell(feuille)} », ${where} · ${counted(counts.total, 'ligne')}`;
}

/** `done`: it has happened, or is still to happen. */
export function countsTable({ counts }: Pick<ImportPlan, 'counts'>, done = false): string {
  const rows: readonly (readonly [string, number, string])[] = [
    [done ? 'Créées' : 'À créer', counts.crees, 'personne n’a ce courriel ni ce téléphone'],
    [done ? 'Complétées' : 'À compléter', counts.completes, 'déjà là : seuls les champs vides sont remplis'],
    ['Laissées', counts.connus, 'déjà là, rien de nouveau, ou ligne sans personne'],
    ['Refusées', counts.refuses, 'listées plus bas, avec la raison'],
  ];
  return [
    '| Lignes | Nombre | |',
    '| --- | ---: | --- |',
    ...rows.map(([what, count, why]) => `| ${what} | ${grouped(count)} | ${why} |`),
    `| **Total** | **${grouped(counts.total)}** | |`,
  ].join('\n');
}

function columnsTable(matched: readonly MatchedColumn[]): string {
  if (matched.length === 0) return '';
  const rows = matched.map(
    (column) => `| ${cell(nameOf(column))} | ${CHAMP[column.champ]} | ${PAR[column.par]} |`,
  );
  return ['| Dans le fichier | Devient | Parce que |', '| --- | --- | --- |', ...rows].join('\n');
}

const PAR: Readonly<Record<MatchedColumn['par'], string>> = {
  consigne: 'comme demandé',
  memoire: 'comme la dernière fois',
  titre: 'titre reconnu',
  proche: 'titre proche : à vérifier',
  contenu: 'd’après les cellules : à vérifier',
};

function unmatchedLine(unmatched: readonly UnmatchedColumn[]): string {
  if (unmatched.length === 0) return '';
  const list = unmatched.map((column) => `${cell(nameOf(column))} (${column.because})`).join(', ');
  return `**Colonnes non importées, gardées dans le rapport :** ${list}.`;
}

export const isSuspect = (fate: Fate): boolean => fate.do === 'create' && fate.doublonDe !== null;

/** Reasons listed in the record; all of them are in the report. */
const FIRST = 10;
/** Rows named of those that share a reason. */
const NAMED = 5;

export const fatesList = (title: string, fates: readonly Fate[]): string =>
  list(
    `${title} : ${counted(fates.length, 'ligne')}`,
    fates.map(({ row, because }) => ({ row, text: because })),
  );

export function remarksList(fates: readonly Fate[]): string {
  const lines = fates.flatMap(({ row, remarques }) => remarques.map((text) => ({ row, text })));
  return list(`À vérifier : ${counted(lines.length, 'remarque')}`, lines);
}

type Line = { readonly row: number; readonly text: string };

/** The same reason is said once, with the rows it holds for. */
function list(title: string, lines: readonly Line[]): string {
  if (lines.length === 0) return '';
  const rows = new Map<string, number[]>();
  for (const { row, text } of lines) {
    const same = rows.get(text);
    if (same) same.push(row);
    else rows.set(text, [row]);
  }
  const told = [...rows].slice(0, FIRST).map(([text, same]) => `- ${rowsNamed(same)} : ${cell(text)}`);
  const more = rows.size - told.length;
  const rest = more > 0 ? [`- … et ${grouped(more)} de plus, dans le rapport`] : [];
  return [`**${title}**`, '', ...told, ...rest].join('\n');
}

/** "ligne 4", "lignes 4, 8 et 12", "lignes 4, 5, 6, 7, 8 et 12 autres". */
function rowsNamed(rows: readonly number[]): string {
  const named = rows.slice(0, NAMED).map(String);
  const more = rows.length - named.length;
  if (more > 0) return `lignes ${named.join(', ')} et ${counted(more, 'autre')}`;
  return named.length === 1
    ? `ligne ${named.join('')}`
    : `lignes ${named.slice(0, -1).join(', ')} et ${named.at(-1) ?? ''}`;
}

function distributionPart({ counts }: ImportPlan, distribution: Draft | null): string {
  if (distribution !== null) return `**Distribution des leads créés**\n\n${distribution.apercu}`;
  if (counts.crees === 0) return '';
  return '**Sans distribution :** les leads créés restent à attribuer. Choisissez une « Stratégie » pour les distribuer en même temps.';
}
