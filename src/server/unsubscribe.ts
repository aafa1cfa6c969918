/**
 * `/desabonnement`: the way out of the e-mails, without an account. POST does it (mail programs send it by themselves, RFC
 * 8058); GET only asks, for programs that look at every link of a mail must not unsubscribe anybody.
 */
import { leadOfToken, UNSUBSCRIBE_PARAMETER } from '../../webhooks/unsubscribe';
import type { Handle } from './http';
import type { Reply } from './reply';

export type WayOut = {
  readonly secrets: readonly string[];
  readonly leave: (leadId: string) => Promise<void>;
};

export const askToLeave =
  ({ secrets }: Pick<WayOut, 'secrets'>): Handle =>
  ({ query }) =>
    Promise.resolve(
      leadOf(query, secrets) === null ? UNKNOWN : page(200, 'Ne plus recevoir de messages', FORM),
    );

export const leaveNow =
  ({ secrets, leave }: WayOut): Handle =>
  async ({ query }) => {
    const leadId = leadOf(query, secrets);
    if (leadId === null) return UNKNOWN;
    await leave(leadId);
    return page(200, 'C’est fait', '<p>Vous ne recevrez plus de messages de notre part.</p>');
  };

const leadOf = (query: string | undefined, secrets: readonly string[]): string | null =>
  leadOfToken(new URLSearchParams(query ?? '').get(UNSUBSCRIBE_PARAMETER) ?? '', secrets);

const FORM =
  '<p>Vous ne recevrez plus ni courriel, ni SMS, ni message WhatsApp de notre part.</p>' +
  '<form method="post"><button type="submit">Confirmer</button></form>';

const page = (status: number, titre: string, contenu: string): Reply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    'referrer-policy': 'no-referrer',
  },
  body:
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${titre}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    '<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}' +
    'button{font:inherit;padding:.75rem 1.5rem}</style></head>' +
    `<body><main><h1>${titre}</h1>${contenu}</main></body></html>`,
});

const UNKNOWN = page(
  404,
  'Adresse inconnue',
  '<p>Ce lien n’est pas valable. Répondez STOP à l’un de nos messages : l’effet est le même.</p>',
);
