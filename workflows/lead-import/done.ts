/** What an import did, and what its undo did, as staff read it in « Résumé » and the administrators in their notification. */
import { keyOf } from '../../src/kernel/keys';
import type { LotNotice } from '../distribution/notices';
import { cell } from '../distribution/preview';
import type { Kept } from '../distribution/undo';
import type { Counts, ImportPlan } from './plan';
import { countsTable, fatesList, headline, isSuspect, paragraphs, remarksList } from './preview';
import type { Reading } from './reading';
import { counted, grouped } from './words';

export type Done = {
  readonly fichier: string;
  readonly reading: Reading;
  /** As it went (`settled`). */
  readonly plan: ImportPlan;
  /** What the preview promised; null: there was none. */
  readonly apercu: Counts | null;
  /** What became of the distribution (`renderResult`); null: nothing was distributed. */
  readonly distribution: string | null;
};

export function renderImportDone({ fichier, reading, plan, apercu, distribution }: Done): string {
  return paragraphs([
    `**Import terminé** · ${headline(fichier, reading, plan)}`,
    countsTable(plan, true),
    changeSince(apercu, plan.counts),
    fatesList(
      'Refusées',
      plan.fates.filter((fate) => fate.do === 'refuse'),
    ),
    fatesList('Doublons probables, créés et à vérifier', plan.fates.filter(isSuspect)),
    remarksList(plan.fates),
    distribution === null ? '' : `**Distribution des leads créés**\n\n${distribution}`,
    'Le détail, ligne par ligne, est dans « Rapport ». Pour annuler l’import, passez le statut à **Annulé** : ce que personne n’a touché est retiré.',
  ]);
}

function changeSince(apercu: Counts | null, counts: Counts): string {
  const same =
    apercu === null ||
    (apercu.crees === counts.crees &&
      apercu.completes === counts.completes &&
      apercu.refuses === counts.refuses);
  if (same) return '';
  return `**Twenty a changé depuis l’aperçu**, qui annonçait ${counted(apercu.crees, 'création')}, ${counted(apercu.completes, 'complément')} et ${counted(apercu.refuses, 'refus', 'refus')}.`;
}

export const NEVER_IMPORTED = '**Import annulé avant d’être fait :** rien n’a été écrit.';

/** `retires`: how many went to the bin. */
export function renderImportUndo(
  retires: number,
  gardes: readonly Kept[],
  names: ReadonlyMap<string, string>,
): string {
  const kept = gardes
    .slice(0, LISTED)
    .map(({ leadId, because }) => `- ${cell(names.get(leadId) ?? 'un lead sans nom')} : ${cell(because)}`);
  const more = gardes.length - kept.length;
  return paragraphs([
    `**Import annulé** · ${counted(retires, 'lead retiré', 'leads retirés')}, dans la corbeille de Twenty · ${counted(gardes.length, 'laissé')}`,
    kept.length === 0
      ? ''
      : [
          `**Laissés, car quelqu’un y a touché**`,
          '',
          ...kept,
          ...(more > 0 ? [`- … et ${grouped(more)} de plus`] : []),
        ].join('\n'),
    'Ce que l’import a complété sur des leads déjà là reste en place.',
  ]);
}

const LISTED = 50;

/** Unknown faults: nothing is lost, and somebody may help. */
export const renderInterrupted = (because: string): string =>
  `**MAX n’a pas pu aller au bout et réessaiera.** ${cell(because)} Rien n’est perdu : ce qui est déjà créé ne le sera pas deux fois.`;

type About = {
  readonly importId: string;
  readonly fichier: string;
  readonly counts: Counts;
};

/** One NOUVEAU_LEAD for a whole import, to each administrator (DESIGN §4.1); none when nobody is new. */
export function importNotices(
  { importId, fichier, counts }: About,
  administrateurs: readonly string[],
): readonly LotNotice[] {
  if (counts.crees === 0) return [];
  const created = counted(counts.crees, 'lead importé', 'leads importés');
  const rest = [
    ...(counts.completes > 0 ? [counted(counts.completes, 'complété')] : []),
    ...(counts.connus > 0 ? [`${counted(counts.connus, 'ligne')} sans rien de nouveau`] : []),
    ...(counts.refuses > 0 ? [counted(counts.refuses, 'refusée')] : []),
  ];
  return administrateurs.map((destinataireId) => ({
    key: keyOf('import', importId, destinataireId),
    destinataireId,
    nature: 'NOUVEAU_LEAD',
    leadId: null,
    titre: `${created} : ${fichier}`,
    texte: `${created} de « ${fichier} »${rest.length === 0 ? '' : ` ; ${rest.join(', ')}`}. Le rapport est sur la fiche de l’import.`,
  }));
}
