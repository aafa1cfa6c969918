import { json, number, richText, select, text } from './field';
import type { ObjectSpec } from './spec';
import { STATUT_ATTRIBUTION, STRATEGIE } from './vocabulary';

/** A distribution order: who gets how many leads; previewed, applied as one operation, undoable. */
export const attribution: ObjectSpec = {
  singular: 'attribution',
  plural: 'attributions',
  labelSingular: 'Distribution',
  labelPlural: 'Distributions',
  nameLabel: 'Titre',
  icon: 'IconArrowsSplit',
  description: 'Un ordre de distribution de leads : aperçu, application, annulation.',
  fields: [
    number('nombre', 'Nombre de leads', 'IconNumbers'),
    select('strategie', 'Stratégie', 'IconArrowsSplit2', STRATEGIE),
    text(
      'demande',
      'Qui reçoit combien',
      'IconListNumbers',
      'Par exemple : 12 à Marie, 8 à Sofia, 5 au secrétariat',
    ),
    json('repartition', 'Répartition', 'IconDatabase', 'Écrit par MAX : la demande et le plan'),
    json('selection', 'Sélection', 'IconListCheck', 'Leads choisis, ou filtre'),
    select('statut', 'Statut', 'IconProgress', STATUT_ATTRIBUTION, { default: 'BROUILLON' }),
    number('enAttente', 'Leads en attente', 'IconHourglass'),
    richText('apercu', 'Aperçu', 'IconEye'),
    richText('resultat', 'Résultat', 'IconClipboardCheck'),
  ],
};
