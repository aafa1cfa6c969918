import { boolean, json, multiSelect, number, select, text, uniqueText } from './field';
import type { ObjectSpec } from './spec';
import { CANAL, JOUR, MODE_MAX, PARCOURS, STRATEGIE } from './vocabulary';

/**
 * One record per parcours, edited in Twenty. What makes no sense is said in `erreurs`, and the last good value, kept in
 * `valeursActives`, stays in force. The defaults stand in `objects/seeds/reglages.ts`.
 */
export const reglageMax: ObjectSpec = {
  singular: 'reglageMax',
  plural: 'reglagesMax',
  labelSingular: 'Réglage de MAX',
  labelPlural: 'Réglages de MAX',
  nameLabel: 'Titre',
  icon: 'IconSettings',
  description: 'Les réglages d’un parcours : modes, canaux, heures, délais.',
  fields: [
    uniqueText('cle', 'Clé', 'IconKey'),
    select('parcours', 'Parcours', 'IconRoute', PARCOURS),
    text('erreurs', 'Ce qui ne va pas', 'IconAlertTriangle', 'Écrit par MAX ; vide quand tout va bien'),
    select('mode', 'Mode général', 'IconRobot', MODE_MAX),
    select('modeCoach01', 'Mode COACH-01', 'IconRobot', MODE_MAX, { description: 'Vide : le mode général' }),
    select('modeCoach02', 'Mode COACH-02', 'IconRobot', MODE_MAX, { description: 'Vide : le mode général' }),
    select('modeCoach03', 'Mode COACH-03', 'IconRobot', MODE_MAX, { description: 'Vide : le mode général' }),
    select('modeRappel', 'Mode rappel de consultation', 'IconRobot', MODE_MAX, {
      description: 'Vide : le mode général',
    }),
    select('modeInvitation', 'Mode invitations', 'IconRobot', MODE_MAX, {
      description: 'Invitations .ics au lead ; vide : le mode général',
    }),
    multiSelect('canauxPreferes', 'Canaux préférés', 'IconListNumbers', CANAL, {
      description: 'Dans l’ordre de préférence',
    }),
    text('fuseauHoraire', 'Fuseau de l’agence', 'IconClock', 'Nom IANA, par exemple Europe/Paris'),
    text(
      'paysParDefaut',
      'Pays par défaut',
      'IconWorld',
      'Pour lire les numéros sans indicatif, par exemple FR',
    ),
    text('heureDebut', 'Envois à partir de', 'IconClockHour9', 'Par exemple 09:00'),
    text('heureFin', 'Envois jusqu’à', 'IconClockHour8', 'Par exemple 20:00'),
    text('heureDebutRappel', 'Rappels à partir de', 'IconClockHour7', 'Rappels de rendez-vous seulement'),
    text('heureFinRappel', 'Rappels jusqu’à', 'IconClockHour9'),
    text('heureRappelVeille', 'Rappel de la veille à', 'IconClockHour6', 'Par exemple 18:00'),
    text('heureRappelMatin', 'Rappel du matin à', 'IconClockHour8', 'Par exemple 08:00'),
    number('minutesRappelAvant', 'Dernier rappel (minutes avant)', 'IconHourglass'),
    number('joursSansReponse', 'Sans réponse après (jours)', 'IconCalendarOff'),
    number('joursRelance', 'Relance douce après (jours)', 'IconRefresh'),
    boolean('questionBudget', 'Poser la question du budget', 'IconWallet', false),
    text('heureSuivi', 'Messages de suivi à', 'IconClockHour10', 'Après l’appel ; vide : 10:00'),
    number('joursSuivi1', 'Suivi : premier message (jours après l’appel)', 'IconNumber1'),
    number('joursSuivi2', 'Suivi : deuxième message (jours après l’appel)', 'IconNumber3'),
    number('joursSuivi3', 'Suivi : dernier message (jours après l’appel)', 'IconNumber7'),
    number('messagesParJour', 'Messages par jour au plus', 'IconStack'),
    select('strategie', 'Distribution automatique', 'IconArrowsSplit2', STRATEGIE, {
      description: 'Vide : à la main',
    }),
    boolean('paiementRequis', 'Paiement requis pour devenir client', 'IconCash', true),
    text('heureOuverture', 'Ouverture de l’agence', 'IconDoorEnter', 'Par exemple 09:00'),
    text('heureFermeture', 'Fermeture de l’agence', 'IconDoorExit', 'Par exemple 18:00'),
    multiSelect('joursOuvres', 'Jours ouvrés', 'IconCalendarWeek', JOUR),
    text('joursFeries', 'Jours fériés de', 'IconBeach', 'FR, BE, CH, MA, CA-QC… ou AUCUN ; vide : FR'),
    number('heuresPremierContact', 'Premier contact sous (heures ouvrées)', 'IconClockExclamation'),
    number('heuresReattribution', 'Réattribution sous (heures ouvrées)', 'IconClockShare'),
    number('heuresEscalade', 'Alerte à la direction après (heures ouvrées)', 'IconStairsUp'),
    number('tentativesSansReponse', 'Tentatives sans réponse avant alerte', 'IconPhoneOff'),
    number('dureeRendezVous', 'Durée d’un rendez-vous (minutes)', 'IconHourglass'),
    number('preavisRendezVous', 'Rendez-vous en ligne : préavis (heures)', 'IconHourglassHigh'),
    number('joursRendezVous', 'Rendez-vous en ligne : jours proposés', 'IconCalendarPlus'),
    text('nomAgence', 'Nom montré au public', 'IconBuildingStore', 'En tête des pages que voient les leads'),
    text('telephoneAgence', 'Téléphone montré au public', 'IconPhone', 'Par exemple 01 23 45 67 89'),
    select(
      'strategieReattribution',
      'Réattribution forcée après consultation',
      'IconArrowsSplit2',
      STRATEGIE,
      {
        description: 'Vide : alerte seulement',
      },
    ),
    {
      ...number('moisConservation', 'Effacer sans suite après (mois)', 'IconEraser'),
      description: 'Leads jamais devenus clients, sans signe de vie depuis ; vide : jamais effacés',
    },
    {
      ...number('moisConservationDesabonnes', 'Effacer les désabonnés après (mois)', 'IconEraser'),
      description: 'Vide : comme les autres',
    },
    text(
      'accord',
      'Accord avec MAX',
      'IconThumbUp',
      'Écrit par MAX : part des brouillons approuvés sans modification, par scénario',
    ),
    json(
      'valeursActives',
      'Valeurs en vigueur',
      'IconDatabase',
      'Écrit par MAX : les dernières valeurs valables',
    ),
    json(
      'installation',
      'Installation',
      'IconDatabase',
      'Écrit par MAX : les vues et les menus déjà posés, qui sont à l’équipe',
    ),
  ],
};
