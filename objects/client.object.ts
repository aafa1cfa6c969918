import { belongsTo, currency, dateTime, select } from './field';
import type { ObjectSpec } from './spec';
import { DOSSIER } from './vocabulary';

/** A lead who paid; created once, linked to the lead's history and to a Twenty person. */
export const client: ObjectSpec = {
  singular: 'client',
  plural: 'clients',
  labelSingular: 'Client',
  labelPlural: 'Clients',
  nameLabel: 'Nom complet',
  icon: 'IconUserStar',
  description: 'Un lead devenu client après son paiement initial.',
  fields: [
    belongsTo('lead', 'Lead d’origine', 'IconTargetArrow', 'lead', ['clientsIssus', 'Clients issus']),
    belongsTo('personne', 'Personne', 'IconUser', 'person', ['dossiersClient', 'Dossiers client']),
    belongsTo('conseillere', 'Conseillère', 'IconUserCheck', 'workspaceMember', [
      'clientsSuivis',
      'Clients suivis',
    ]),
    dateTime('depuis', 'Client depuis', 'IconCalendar'),
    currency('montantInitial', 'Montant initial', 'IconCurrencyEuro'),
    select('dossier', 'Dossier', 'IconFolder', DOSSIER, { default: 'OUVERT' }),
  ],
};
