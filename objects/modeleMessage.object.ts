import { boolean, select, text, uniqueText } from './field';
import type { ObjectSpec } from './spec';
import { CANAL } from './vocabulary';

/** The wording of a step; staff edit it in Twenty, `{{prenom}}`-style variables are filled in at sending. */
export const modeleMessage: ObjectSpec = {
  singular: 'modeleMessage',
  plural: 'modelesMessage',
  labelSingular: 'Modèle de message',
  labelPlural: 'Modèles de messages',
  nameLabel: 'Titre',
  icon: 'IconTemplate',
  description: 'Le texte d’une étape ; {{prenom}} et les autres variables sont remplies à l’envoi.',
  fields: [
    uniqueText('cle', 'Clé', 'IconKey', 'Par exemple coach-01.questions'),
    select('canal', 'Canal', 'IconSend', CANAL, { description: 'Vide : tous les canaux' }),
    text('sujet', 'Sujet', 'IconHeading', 'Pour les courriels'),
    text('corps', 'Texte', 'IconMessage'),
    text(
      'contentSidWhatsapp',
      'ContentSid WhatsApp',
      'IconBrandWhatsapp',
      'Modèle approuvé par WhatsApp (HX…), pour écrire plus de 24 h après la personne. Ses variables {{1}}, {{2}}… sont ' +
        'celles du texte, dans l’ordre où elles y apparaissent d’abord',
    ),
    boolean('actif', 'Actif', 'IconToggleRight', true),
    text('erreurs', 'Ce qui ne va pas', 'IconAlertTriangle', 'Écrit par MAX'),
  ],
};
