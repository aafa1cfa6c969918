import { links, text } from './field';
import type { ObjectSpec } from './spec';

/** An immigration procedure the agency can recommend. */
export const procedure: ObjectSpec = {
  singular: 'procedure',
  plural: 'procedures',
  labelSingular: 'Procédure',
  labelPlural: 'Procédures',
  nameLabel: 'Nom',
  icon: 'IconChecklist',
  description: 'Une procédure d’immigration que l’agence peut recommander.',
  fields: [text('description', 'Description', 'IconFileText'), links('lien', 'Lien', 'IconExternalLink')],
};
