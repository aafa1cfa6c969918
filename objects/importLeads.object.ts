import { files, json, number, richText, select, text } from './field';
import type { ObjectSpec } from './spec';
import { PARCOURS, STATUT_IMPORT, STRATEGIE } from './vocabulary';

/** One import of a file of leads, from the file to its report. */
export const importLeads: ObjectSpec = {
  singular: 'importLeads',
  plural: 'importsLeads',
  labelSingular: 'Import de leads',
  labelPlural: 'Imports de leads',
  nameLabel: 'Titre',
  icon: 'IconFileImport',
  description: 'Un fichier Excel ou CSV de leads : aperçu, import, rapport.',
  fields: [
    files('fichier', 'Fichier', 'IconFileSpreadsheet', 1),
    select('parcours', 'Parcours', 'IconRoute', PARCOURS, { default: 'IMMIGRATION' }),
    json('correspondance', 'Correspondance des colonnes', 'IconColumns'),
    select('strategie', 'Stratégie', 'IconArrowsSplit2', STRATEGIE),
    text(
      'demande',
      'Qui reçoit combien',
      'IconListNumbers',
      'Par exemple : 12 à Marie, 8 à Sofia, 5 au secrétariat',
    ),
    json('repartition', 'Répartition', 'IconDatabase', 'Écrit par MAX : la demande et où en est l’import'),
    select('statut', 'Statut', 'IconProgress', STATUT_IMPORT, { default: 'DEPOSE' }),
    number('total', 'Total', 'IconSum'),
    number('importes', 'Importés', 'IconCheck'),
    number('doublons', 'Doublons', 'IconCopy'),
    number('rejetes', 'Rejetés', 'IconX'),
    number('progression', 'Progression (%)', 'IconProgress'),
    files('rapport', 'Rapport', 'IconFileReport', 1),
    richText('resume', 'Résumé', 'IconClipboardText'),
  ],
};
