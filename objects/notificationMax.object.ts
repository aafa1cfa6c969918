import { belongsTo, boolean, dateTime, select, text, uniqueText } from './field';
import type { ObjectSpec } from './spec';
import { NATURE_NOTIFICATION } from './vocabulary';

/**
 * What a member of the team must know. `nature` is DESIGN's `type`: Twenty reserves the name `type`
 * (RESERVED_METADATA_NAME_KEYWORDS).
 */
export const notificationMax: ObjectSpec = {
  singular: 'notificationMax',
  plural: 'notificationsMax',
  labelSingular: 'Notification',
  labelPlural: 'Notifications',
  nameLabel: 'Titre',
  icon: 'IconBell',
  description: 'Ce qu’un membre de l’équipe doit savoir.',
  fields: [
    uniqueText('cle', 'Clé', 'IconKey'),
    belongsTo('destinataire', 'Destinataire', 'IconUser', 'workspaceMember', [
      'notificationsRecues',
      'Notifications reçues',
    ]),
    select('nature', 'Type', 'IconCategory', NATURE_NOTIFICATION),
    belongsTo('lead', 'Lead', 'IconTargetArrow', 'lead', ['notificationsDuLead', 'Notifications du lead']),
    dateTime('courrielLe', 'Courriel envoyé le', 'IconMailForward'),
    boolean('lu', 'Lu', 'IconEyeCheck', false),
    text('texte', 'Texte', 'IconMessage'),
  ],
};
