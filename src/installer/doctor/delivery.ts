/** The round trip: a harmless write in Twenty, and its webhook heard at the service (DESIGN §2.2: lost ones are lost). */
import { z } from 'zod';

import { webhookUrl } from '../../../webhooks/subscriptions';
import { readAnswer } from '../../twenty/metadata-answer';
import { findOwnWebhook } from '../../twenty/metadata-webhooks';
import type { Transport } from '../../twenty/transport';
import type { Arrival } from './delivery-probe';
import { attention, ok, panne, type Check, type Patient, type Verdict } from './finding';

const CULPRITS =
  'Vérifiez, dans l’ordre : le worker de Twenty tourne ; l’adresse est joignable depuis le serveur Twenty ; si elle est ' +
  'privée (127.0.0.1, 10.x, 192.168.x, nom Docker), OUTBOUND_HTTP_SAFE_MODE_ENABLED=false — ou, sur les versions récentes, ' +
  'OUTBOUND_HTTP_ALLOWED_INTERNAL_HOSTS — est donné au serveur ET au worker, puis redémarrez-les.';

const FIRST_REGLAGE = 'query MaxTouch { reglagesMax(first: 1) { edges { node { id position } } } }';
const MOVE = `mutation MaxMove($id: UUID!, $position: Float!) {
  updateReglageMax(id: $id, data: { position: $position }) { id }
}`;

const reglageAnswer = z.object({
  reglagesMax: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), position: z.number().nullish() }) })),
  }),
});

type Reglage = { readonly id: string; readonly position: number };

/** Its rank in the list is the one thing of a record that nobody reads and that still makes Twenty call. */
async function findReglage(transport: Transport): Promise<Reglage | null> {
  const answer = readAnswer(reglageAnswer, await transport.rawData(FIRST_REGLAGE), 'réglages');
  const node = answer.reglagesMax.edges[0]?.node;
  return node ? { id: node.id, position: node.position ?? 0 } : null;
}

const move = (transport: Transport, { id, position }: Reglage): Promise<unknown> =>
  transport.rawData(MOVE, { id, position }, { repeatable: true });

function judge(arrival: Arrival, targetUrl: string): Verdict {
  switch (arrival.arrival) {
    case 'heard':
      return ok(
        arrival.by === 'service'
          ? 'aller et retour complet, entendu par le service'
          : 'aller et retour complet, entendu ici (le service ne tourne pas : lancez « max start »)',
      );
    case 'forged':
      return panne(
        `un envoi est arrivé, mais ${arrival.because}`,
        'Lancez « max install » : il met le secret de la configuration dans Twenty. Vérifiez aussi les horloges.',
      );
    case 'silence':
      return panne(`aucun webhook n’arrive à ${targetUrl} en 15 s`, CULPRITS);
  }
}

export const delivery: Check = {
  name: 'livraison',
  needs: ['webhook'],
  async look({ transport, serviceUrl, delivery: probe }: Patient) {
    const targetUrl = webhookUrl(serviceUrl);
    const webhook = await findOwnWebhook(transport, targetUrl);
    const reglage = await findReglage(transport);
    if (!webhook || !reglage)
      return attention('non vérifiée : aucun réglage à toucher', 'Lancez « max install ».');
    const opened = await probe.open(webhook.secret);
    if (!opened.ear) {
      return attention(
        `non vérifiée : ${opened.because}`,
        'Lancez « max start », puis relancez « max doctor ».',
      );
    }
    try {
      await move(transport, { ...reglage, position: reglage.position + 0.001 });
      return judge(await opened.ear.hear(), targetUrl);
    } finally {
      await opened.ear.close();
      await move(transport, reglage);
    }
  },
};
