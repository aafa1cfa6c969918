/**
 * `/desabonnement`: the way out of the e-mails, without an account. POST does it (mail programs send it by themselves, RFC
 * 8058); GET only asks, for programs that look at every link of a mail must not unsubscribe anybody.
 */
import { leadOfToken, UNSUBSCRIBE_PARAMETER } from '../../webhooks/unsubscribe';
import type { Agence } from '../pages/page';
import { askToLeavePage, leftPage, unknownWayOutPage } from '../pages/unsubscribe';
import type { Handle } from './http';

export type WayOut = {
  readonly secrets: readonly string[];
  readonly agence: () => Agence;
  readonly leave: (leadId: string) => Promise<void>;
};

export const askToLeave =
  ({ secrets, agence }: Pick<WayOut, 'secrets' | 'agence'>): Handle =>
  ({ query }) =>
    Promise.resolve(leadOf(query, secrets) === null ? unknownWayOutPage(agence()) : askToLeavePage(agence()));

export const leaveNow =
  ({ secrets, agence, leave }: WayOut): Handle =>
  async ({ query }) => {
    const leadId = leadOf(query, secrets);
    if (leadId === null) return unknownWayOutPage(agence());
    await leave(leadId);
    return leftPage(agence());
  };

const leadOf = (query: string | undefined, secrets: readonly string[]): string | null =>
  leadOfToken(new URLSearchParams(query ?? '').get(UNSUBSCRIBE_PARAMETER) ?? '', secrets);
