/**
 * Twilio's error codes, in what they mean for us (twilio.com/docs/api/errors): stop, try later, or ask a person. A code that
 * is not here is a refusal, told with its number.
 */
import type { Classe } from '../../workflows/delivery/failure';

export type TwilioFault = {
  readonly then: 'refused' | 'later';
  readonly classe: Classe;
  readonly because: string;
};

const refused = (classe: Classe, because: string): TwilioFault => ({ then: 'refused', classe, because });
const later = (classe: Classe, because: string): TwilioFault => ({ then: 'later', classe, because });

const WRONG_NUMBER = refused('NUMERO', 'ce numéro n’existe pas ou ne reçoit pas de message');
const NO_WHATSAPP = refused('NUMERO', 'ce numéro n’a pas WhatsApp');
const LANDLINE = refused('NUMERO', 'ce numéro est celui d’une ligne fixe : un SMS n’y arrive pas');
const TEMPLATE = refused(
  'CONTENU',
  'WhatsApp n’accepte pas ce modèle ou ses variables : vérifiez son identifiant (ContentSid) et son état dans la console Twilio',
);
const SENDER = later(
  'CONFIGURATION',
  'Twilio refuse notre numéro d’expéditeur : vérifiez TWILIO_SMS_FROM, TWILIO_WHATSAPP_FROM ou TWILIO_MESSAGING_SERVICE_SID',
);
const ACCOUNT = later(
  'CONFIGURATION',
  'Twilio refuse nos identifiants ou le compte est suspendu : vérifiez TWILIO_ACCOUNT_SID et TWILIO_AUTH_TOKEN',
);
const BUSY = later('OPERATEUR', 'trop d’envois à la fois pour Twilio ou l’opérateur');
const DOWN = later('OPERATEUR', 'le fournisseur est momentanément indisponible');
const TOO_LONG = refused('CONTENU', 'le texte est vide ou trop long (1 600 caractères au plus)');

const FAULTS: ReadonlyMap<number, TwilioFault> = new Map([
  [21610, refused('DESABONNE', 'la personne a répondu STOP à ce numéro : l’opérateur bloque l’envoi')],
  ...[21211, 21214, 21217, 21401, 21612, 30005, 63024].map((code) => [code, WRONG_NUMBER] as const),
  [63003, NO_WHATSAPP],
  ...[21614, 30006].map((code) => [code, LANDLINE] as const),
  [63016, refused('FENETRE', 'plus de 24 heures depuis le dernier message WhatsApp de la personne')],
  ...[63013, 63027, 63028, 63040, 63041, 63042, 92007, 21654, 21655, 21656].map(
    (code) => [code, TEMPLATE] as const,
  ),
  ...[21602, 21605, 21617, 63005].map((code) => [code, TOO_LONG] as const),
  [
    21408,
    refused(
      'CONFIGURATION',
      'l’envoi vers ce pays n’est pas permis : autorisez-le dans la console Twilio (Geo permissions)',
    ),
  ],
  [
    30034,
    refused(
      'CONFIGURATION',
      'notre numéro n’est pas enregistré pour ce pays (A2P) : voyez la console Twilio',
    ),
  ],
  [63015, refused('CONFIGURATION', 'bac à sable WhatsApp : cette personne ne s’y est pas inscrite')],
  ...[21212, 21603, 21606, 21659, 21703, 21705, 63007].map((code) => [code, SENDER] as const),
  ...[20003, 20005, 20008, 30002].map((code) => [code, ACCOUNT] as const),
  [21609, later('CONFIGURATION', 'Twilio refuse l’adresse de retour des accusés : vérifiez MAX_PUBLIC_URL')],
  ...[20429, 14107, 63018, 30001, 30022, 30023].map((code) => [code, BUSY] as const),
  ...[20500, 20503, 63012].map((code) => [code, DOWN] as const),
  [30610, later('OPERATEUR', 'l’opérateur n’accepte pas de message à cette heure')],
  [30003, refused('OPERATEUR', 'le téléphone est éteint ou hors réseau')],
  [30004, refused('OPERATEUR', 'la personne ou son opérateur bloque nos messages')],
  [30007, refused('OPERATEUR', 'l’opérateur a filtré le message comme indésirable')],
  [30008, refused('OPERATEUR', 'l’opérateur n’a pas remis le message, sans dire pourquoi')],
]);

/** What this code means; null: we do not know it. */
export const twilioFault = (code: number): TwilioFault | null => FAULTS.get(code) ?? null;

/** For a code of any kind, a sentence with its number, so that it can be looked up. */
export function faultSentence(code: number): string {
  const known = twilioFault(code);
  return known ? `${known.because} (Twilio ${code})` : `Twilio a refusé le message (code ${code})`;
}
