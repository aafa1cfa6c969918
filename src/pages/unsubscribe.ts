/** The way out of all messages, in two pages. */
import type { Reply } from '../server/reply';
import { html } from './html';
import { page, type Agence } from './page';

export const askToLeavePage = (agence: Agence): Reply =>
  page({
    title: 'Ne plus recevoir de messages',
    agence,
    content: html`<p>Vous ne recevrez plus ni courriel, ni SMS, ni message WhatsApp de notre part.</p>
      <form method="post"><button class="primary" type="submit">Confirmer</button></form>`,
  });

export const leftPage = (agence: Agence): Reply =>
  page({
    title: 'C’est fait',
    agence,
    content: html`<p>Vous ne recevrez plus de messages de notre part.</p>`,
  });

export const unknownWayOutPage = (agence: Agence): Reply =>
  page({
    status: 404,
    title: 'Adresse inconnue',
    agence,
    content: html`<p>
      Ce lien n’est pas valable. Répondez STOP à l’un de nos messages : l’effet est le même.
    </p>`,
  });
