/** The way out of all messages, in two pages. */
import type { Reply } from '../server/reply';
import { html } from './html';
import { page, type Agence } from './page';

export const askToLeavePage = (agence: Agence): Reply =>
  page({
    titre: 'Ne plus recevoir de messages',
    agence,
    contenu: html`<p>Vous ne recevrez plus ni courriel, ni SMS, ni message WhatsApp de notre part.</p>
      <form method="post"><button class="principal" type="submit">Confirmer</button></form>`,
  });

export const leftPage = (agence: Agence): Reply =>
  page({
    titre: 'C’est fait',
    agence,
    contenu: html`<p>Vous ne recevrez plus de messages de notre part.</p>`,
  });

export const unknownWayOutPage = (agence: Agence): Reply =>
  page({
    status: 404,
    titre: 'Adresse inconnue',
    agence,
    contenu: html`<p>
      Ce lien n’est pas valable. Répondez STOP à l’un de nos messages : l’effet est le même.
    </p>`,
  });
