/** Words on messages that several rules share. */
import type { Scenario } from '../../objects/vocabulary';
import type { MessageMax } from '../state';

export type Pending = MessageMax & { readonly statut: 'A_VALIDER' | 'APPROUVE' | 'PLANIFIE' };

/** Not gone yet, still to go, and not thrown away by anyone. */
export const isPending = (message: MessageMax): message is Pending =>
  (message.statut === 'A_VALIDER' || message.statut === 'APPROUVE' || message.statut === 'PLANIFIE') &&
  message.sens !== 'ENTRANT' &&
  message.deletedAt === null;

/** Staff wrote it themselves: no scenario, or no key from meaning. Its status is their decision. */
export const isHandwritten = (message: MessageMax): boolean =>
  message.scenario === null || message.scenario === 'MANUEL' || message.cle === '';

/** The scenario whose rules hold for a message; handwritten ones have none. */
export const scenarioOf = (message: MessageMax): Scenario | null =>
  isHandwritten(message) ? null : message.scenario;

export const messageByKey = (messages: readonly MessageMax[], key: string): MessageMax | undefined =>
  messages.find(({ cle }) => cle === key);
