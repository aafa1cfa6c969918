/**
 * Why a provider did not deliver, in the few classes that decide what to do next (DESIGN §5: retry, stop, or ask a human).
 * The class travels in `messageMax.raison` of an ECHEC message, in words staff can read, and is read back from there.
 */
const WORDS = {
  /** The person told the provider STOP: opted out, whatever the channel. */
  DESABONNE: 'désabonnement chez l’opérateur',
  /** Nobody can be reached at this address: landline, wrong number, mailbox that does not exist. */
  NUMERO: 'numéro ou adresse',
  /** WhatsApp, more than 24 hours after the person's last message: only an approved template may leave. */
  FENETRE: 'fenêtre WhatsApp de 24 heures',
  /** The text or the template was refused. */
  CONTENU: 'contenu du message',
  /** An account, a sender or a permission is not set up: for the administrator. */
  CONFIGURATION: 'réglages du fournisseur',
  /** The network or the mailbox did not take it. */
  OPERATEUR: 'opérateur ou messagerie',
} as const;

export type Classe = keyof typeof WORDS;
export const CLASSES = Object.keys(WORDS) as readonly Classe[];

export const withClasse = (because: string, classe: Classe): string =>
  `${because} (cause : ${WORDS[classe]})`;

/** The class written by `withClasse`, or null. */
export const classeOf = (raison: string): Classe | null =>
  CLASSES.find((classe) => raison.endsWith(`(cause : ${WORDS[classe]})`)) ?? null;
