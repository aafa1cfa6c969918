/** What a received message is, in one word, as the lead's memory keeps it. */
import type { Reply } from '../replies/reply';

export const GENRES = [
  'reponse',
  'aide',
  'doute',
  'desabonnement',
  'reabonnement',
  'automatique',
  'echec-de-remise',
  'vide',
] as const satisfies readonly Reply['kind'][];

export type Genre = Reply['kind'];
