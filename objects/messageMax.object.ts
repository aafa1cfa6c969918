import { belongsTo, dateTime, select, text, uniqueText } from './field';
import type { ObjectSpec } from './spec';
import { ACCORD, CANAL, SCENARIO, SENS, STATUT_MESSAGE } from './vocabulary';

/** One message, planned, waiting for approval, sent or received: the outbox, in the open (DESIGN §2.5). */
export const messageMax: ObjectSpec = {
  singular: 'messageMax',
  plural: 'messagesMax',
  labelSingular: 'Message de MAX',
  labelPlural: 'Messages de MAX',
  nameLabel: 'Titre',
  icon: 'IconMessages',
  description: 'Un message que MAX a prévu, proposé, envoyé ou reçu.',
  fields: [
    uniqueText('cle', 'Clé', 'IconKey', 'Calculée d’après le sens du message : empêche les doubles'),
    belongsTo('lead', 'Lead', 'IconTargetArrow', 'lead', ['messagesDuLead', 'Messages du lead']),
    belongsTo('rendezVous', 'Rendez-vous', 'IconCalendarEvent', 'rendezVous', [
      'messagesLies',
      'Messages liés',
    ]),
    select('scenario', 'Scénario', 'IconRoute', SCENARIO),
    text('etape', 'Étape', 'IconStairs'),
    select('canal', 'Canal', 'IconSend', CANAL),
    select('sens', 'Sens', 'IconArrowsLeftRight', SENS, { default: 'SORTANT' }),
    select('statut', 'Statut', 'IconProgress', STATUT_MESSAGE),
    dateTime('prevuLe', 'Prévu le', 'IconClock'),
    dateTime('envoyeLe', 'Envoyé le', 'IconClockCheck'),
    text('destinataire', 'Destinataire', 'IconAddressBook'),
    text('sujet', 'Sujet', 'IconHeading'),
    text('corps', 'Texte', 'IconMessage', 'Modifiable tant que le message n’est pas parti'),
    text('texteMax', 'Texte proposé par MAX', 'IconSparkles', 'Un texte modifié par l’équipe part tel quel'),
    text('raison', 'Raison', 'IconInfoCircle'),
    text(
      'repli',
      'Repli',
      'IconArrowsShuffle',
      'Pourquoi le message part autrement que prévu : par un autre canal, ou comme modèle WhatsApp approuvé',
    ),
    select('accord', 'Accord', 'IconThumbUp', ACCORD, {
      description: 'Écrit par MAX quand un brouillon approuvé part',
    }),
    text('idFournisseur', 'Identifiant fournisseur', 'IconHash'),
  ],
};
