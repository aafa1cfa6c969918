/** What a column of a file can become on a lead, and the words that people put above such a column. Data only. */

/** Names are those of the lead in Twenty, plus `nom` (family name, or the whole name when there is no `prenom`). */
export const CHAMP = {
  name: 'Nom complet',
  nom: 'Nom',
  prenom: 'Prénom',
  courriel: 'Courriel',
  telephone: 'Téléphone',
  ville: 'Ville',
  pays: 'Pays',
  langue: 'Langue',
  fuseauHoraire: 'Fuseau horaire',
  statut: 'Statut',
  message: 'Message',
  prochainRappel: 'Prochain rappel',
  dateRendezVous: 'Date du rendez-vous',
  demandeLe: 'Date de la demande',
  conseillere: 'Conseillère',
  canauxAutorises: 'Canaux autorisés',
  desabonneLe: 'Désabonné',
} as const;
export type Champ = keyof typeof CHAMP;
export const CHAMPS = Object.keys(CHAMP) as readonly Champ[];

/** Several columns may hold these: a mobile and a landline, a question and a comment. */
export const SEVERAL: ReadonlySet<Champ> = new Set(['courriel', 'telephone', 'message']);

/** `sure`: the words alone decide. `weak`: they also head other things, so the cells below must agree. */
type Words = { readonly sure: string; readonly weak?: string };

/** Written as people do; `titles.ts` folds them. "nom, prénom" as one title is written "nom & prénom". */
export const WORDS: Readonly<Record<Champ, Words>> = {
  name: {
    sure: 'nom complet, nom & prénom, noms & prénoms, prénom & nom, prénoms & noms, nom prénom complet, full name, fullname, complete name, nom du client & prénom, identité, nom entier',
    weak: 'name, contact name, customer name, client name, lead name',
  },
  nom: {
    sure: 'nom, noms, nom de famille, last name, lastname, surname, family name, nom usuel, nom d’usage, nom du client, nom du contact, nom du prospect, nom du lead, nom du candidat, nom du demandeur, nom patronymique, patronyme',
    weak: 'client, contact, prospect, lead, candidat, personne, participant, demandeur, bénéficiaire, customer',
  },
  prenom: {
    sure: 'prénom, prénom du client, prénom du contact, prénom usuel, first name, firstname, given name, forename, prénom du candidat, prénom du prospect',
  },
  courriel: {
    sure: 'courriel, e-mail, email, mail, adresse mail, adresse e-mail, adresse email, adresse courriel, adresse électronique, adresse de messagerie, courrier électronique, email address, e-mail address, mail address, mél, email principal, email secondaire, mail pro, mail perso, email professionnel, email personnel, contact email, courriel principal, autre courriel, autre email, autre mail',
    weak: 'messagerie, adresse',
  },
  telephone: {
    sure: 'téléphone, tél, tels, phone, phone number, mobile, portable, gsm, cellulaire, cell, cell phone, mobile phone, mobile number, téléphone portable, téléphone mobile, tél portable, tél mobile, téléphone fixe, tél fixe, fixe, natel, whatsapp, numéro whatsapp, téléphone whatsapp, tél whatsapp, téléphone principal, téléphone secondaire, téléphone 2, tél domicile, téléphone domicile, téléphone bureau, tél bureau, ligne directe, contact téléphonique, numéro de portable, numéro de mobile, numéro d’appel, autre téléphone, autre tél, autre numéro, telephone number, home phone, work phone',
    weak: 'numéro, contact, coordonnées, ligne',
  },
  ville: {
    sure: 'ville, city, town, localité, commune, municipalité, ville de résidence, lieu de résidence, ville actuelle, agglomération',
    weak: 'résidence, lieu',
  },
  pays: { sure: 'pays, country, pays de résidence, pays actuel, country of residence, code pays' },
  langue: {
    sure: 'langue, language, langue parlée, langue préférée, langue de communication, langue maternelle, langue de correspondance, preferred language',
  },
  fuseauHoraire: { sure: 'fuseau horaire, fuseau, timezone, time zone, heure locale' },
  statut: {
    sure: 'statut, status, statut du lead, lead status, statut client, statut prospect, statut du dossier, étape, avancement',
    weak: 'état, suivi, situation, résultat',
  },
  message: {
    sure: 'message, commentaire, comment, note, remarque, observation, demande, besoin, projet, motif, question, votre message, objet de la demande, description du projet, informations complémentaires, infos, précisions, détails, description, notes & commentaires, remarks',
  },
  prochainRappel: {
    sure: 'prochain rappel, date de rappel, à rappeler le, rappeler le, date de relance, prochaine relance, relancer le, recontacter le, à recontacter le, rappel le, callback, follow up date, next call',
    weak: 'rappel, relance',
  },
  dateRendezVous: {
    sure: 'date de rendez-vous, date du rendez-vous, date rdv, date du rdv, date de rdv, prochain rendez-vous, prochain rdv, rendez-vous le, rdv le, appointment, appointment date, date de consultation, date de la consultation',
    weak: 'rendez-vous, rdv, consultation',
  },
  demandeLe: {
    sure: 'date de la demande, date de demande, date de contact, date du contact, date d’inscription, date de création, créé le, created at, created on, date created, date d’ajout, ajouté le, inscrit le, reçu le, date de réception, date d’entrée, horodateur, timestamp, submitted at, date du premier contact, premier contact, date de saisie',
    weak: 'date, jour, created',
  },
  conseillere: {
    sure: 'conseillère, conseiller, conseillère attribuée, conseillère en charge, conseiller en charge, responsable, attribué à, assigné à, assigned to, owner, lead owner, chargé de dossier, chargée de dossier, suivi par, suivie par, traité par, gestionnaire, pris en charge par',
    weak: 'commercial, agent, coach',
  },
  canauxAutorises: {
    sure: 'canaux autorisés, canaux de contact autorisés, consentement, canaux de consentement, opt-in, optin, canaux consentis',
    weak: 'accord, canaux',
  },
  desabonneLe: {
    sure: 'désabonné, désabonné le, désinscrit, désinscrit le, opt-out, optout, unsubscribed, ne pas contacter, ne plus contacter, do not contact, date de désabonnement, date de désinscription',
    weak: 'stop, bloqué',
  },
};
