/** What people read when there is nothing for them here, or nothing for now. */
import type { Reply } from '../server/reply';
import { html } from './html';
import { phoneLink, NOBODY, page, type Agence } from './page';

/** The same for a wrong address, a dead one and one that never was. */
export const nowhere = (): Reply =>
  page({
    status: 404,
    title: 'Adresse inconnue',
    agence: NOBODY,
    content: html`<p>
      Il n’y a rien à cette adresse. Si elle vient d’un message, elle n’est peut-être plus valable, ou a été
      coupée en la copiant.
    </p>`,
  });

const AGAIN_SECONDS = '30';

/** Honest about the outage, and about what became of what was sent. */
export function unavailable(agence: Agence, sent: boolean): Reply {
  const { telephone } = agence;
  return page({
    status: 503,
    title: 'Indisponible pour le moment',
    agence: { ...agence, telephone: '' },
    headers: { 'retry-after': AGAIN_SECONDS },
    content: html`<p>
        ${
          sent
            ? 'Notre système ne répond pas : nous ne savons pas si ce choix a été enregistré. Recommencer dans quelques minutes est sans risque, rien ne sera fait deux fois.'
            : 'Notre système ne répond pas. Cette page reviendra d’elle-même : il suffit de réessayer dans quelques minutes.'
        }
      </p>
      ${telephone === '' ? '' : html`<p>Si c’est urgent : ${phoneLink(telephone)}</p>`}`,
  });
}

export const tooMany = (agence: Agence): Reply =>
  page({
    status: 429,
    title: 'Trop de demandes',
    agence,
    headers: { 'retry-after': '60' },
    content: html`<p>Cette page a été demandée trop souvent. Elle répondra de nouveau dans une minute.</p>`,
  });
