import { belongsTo, dateTime, select, text } from './field';
import type { ObjectSpec } from './spec';
import { CANAL_TENTATIVE, RESULTAT_TENTATIVE } from './vocabulary';

/** One attempt to reach a lead, and what came of it. */
export const tentativeContact: ObjectSpec = {
  singular: 'tentativeContact',
  plural: 'tentativesContact',
  labelSingular: 'Tentative de contact',
  labelPlural: 'Tentatives de contact',
  nameLabel: 'Titre',
  icon: 'IconPhoneOutgoing',
  description: 'Un appel ou un message de l’équipe vers un lead, avec son résultat.',
  fields: [
    belongsTo('lead', 'Lead', 'IconTargetArrow', 'lead', ['tentativesDuLead', 'Tentatives du lead']),
    belongsTo('auteur', 'Auteur', 'IconUser', 'workspaceMember', ['tentativesFaites', 'Tentatives faites']),
    select('canal', 'Canal', 'IconPhone', CANAL_TENTATIVE),
    select('resultat', 'Résultat', 'IconCheckbox', RESULTAT_TENTATIVE),
    dateTime('le', 'Le', 'IconCalendar'),
    text('note', 'Note', 'IconNotes'),
  ],
};
