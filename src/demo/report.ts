/** The demo's report, for people who read JSON: what is in Twenty at the end, and what it cost. */
import { readdir } from 'node:fs/promises';
import { model } from '../../objects';
import { takeSnapshot, type Snapshot } from './timeline';
import type { World } from './world';

export type Report = {
  readonly ok: boolean;
  readonly faults: readonly string[];
  readonly objets: readonly string[];
  readonly leads: readonly { readonly nom: string; readonly statut: string }[];
  readonly messages: readonly { readonly cle: string; readonly statut: string; readonly raison: string }[];
  readonly messagesParStatut: Readonly<Record<string, number>>;
  readonly notifications: number;
  readonly boiteDEnvoi: readonly string[];
  readonly appels: { readonly calls: number; readonly tokens: number; readonly refused: number };
};

export async function reportOn(world: World): Promise<Report> {
  const snapshot = await takeSnapshot(world.staff);
  const outbox = (await readdir(world.outbox).catch(() => [])).sort();
  const { calls, tokens, refused } = world.transport.usage;
  const faults = faultsIn(snapshot, outbox);
  return {
    ok: faults.length === 0,
    faults,
    objets: model.map(({ singular }) => singular),
    leads: snapshot.leads.map((lead) => ({ nom: String(lead['name']), statut: String(lead['statut']) })),
    messages: snapshot.messages.map((message) => ({
      cle: String(message['cle']),
      statut: String(message['statut']),
      raison: typeof message['raison'] === 'string' ? message['raison'] : '',
    })),
    messagesParStatut: countBy(snapshot.messages.map((message) => String(message['statut']))),
    notifications: snapshot.notifications.length,
    boiteDEnvoi: outbox,
    appels: { calls, tokens, refused },
  };
}

/** What must hold whatever the story: what Twenty shows is what left, and nothing is stuck halfway. */
function faultsIn({ messages, leads }: Snapshot, outbox: readonly string[]): readonly string[] {
  const sent = messages.filter((message) => message['statut'] === 'ENVOYE');
  const stuck = messages.filter((message) =>
    ['ENVOI_EN_COURS', 'INCERTAIN', 'ECHEC'].includes(String(message['statut'])),
  );
  const unread = leads.filter((lead) => lead['statut'] === null);
  return [
    ...(sent.length === 0 ? ['aucun message n’est parti'] : []),
    ...(sent.length === outbox.length
      ? []
      : [`${sent.length} messages envoyés d’après Twenty, ${outbox.length} dans la boîte d’envoi`]),
    ...(stuck.length === 0 ? [] : [`${stuck.length} messages sans fin connue`]),
    ...(unread.length === 0 ? [] : [`${unread.length} leads sans statut`]),
  ];
}

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
