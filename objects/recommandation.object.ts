import { belongsTo, number, text } from './field';
import type { ObjectSpec } from './spec';

/** A procedure recommended to a lead after the evaluation. */
export const recommandation: ObjectSpec = {
  singular: 'recommandation',
  plural: 'recommandations',
  labelSingular: 'Recommandation',
  labelPlural: 'Recommandations',
  nameLabel: 'Titre',
  icon: 'IconThumbUp',
  description: 'Une procédure recommandée à un lead.',
  fields: [
    belongsTo('lead', 'Lead', 'IconTargetArrow', 'lead', [
      'recommandationsDuLead',
      'Recommandations du lead',
    ]),
    belongsTo('procedure', 'Procédure', 'IconChecklist', 'procedure', [
      'recommandationsFaites',
      'Recommandations faites',
    ]),
    text('note', 'Note', 'IconNotes'),
    number('rang', 'Rang', 'IconNumbers', 1),
  ],
};
