/** The process that imports, alone with its memory: told where Twenty is, it answers what the import cost. */
import { createOrderHands } from '../../src/cli/order-hands';
import { keepHeapSmall } from '../../src/heap';
import { recordId } from '../../src/kernel/keys';
import { lookAtImport } from '../../src/service/imports/import';
import { createTransport } from '../../src/twenty/transport';

export type Imported = {
  readonly statut: string;
  readonly created: number;
  readonly completed: number;
  readonly tokens: number;
  readonly refused: number;
  readonly peakMb: number;
  readonly baseMb: number;
};

const clock = { now: () => new Date() };
const MB = 1024;

export async function importAlone(url: string, apiKey: string): Promise<void> {
  keepHeapSmall(); // as max does
  const transport = createTransport({ url, apiKey, clock });
  const silence = { name: 'aucun', send: never, trace: never };
  const hands = createOrderHands(transport, {
    channels: { SMS: silence, WHATSAPP: silence, COURRIEL: silence },
    staffMail: false,
    clock,
  });
  const baseMb = process.resourceUsage().maxRSS / MB;
  const id = recordId('banc');
  await lookAtImport(id, hands);
  const { tokens, refused } = transport.usage;
  const answer = await transport.rawData(
    'query End($id: UUID!) { importsLeads(filter: { id: { eq: $id } }) { edges { node { statut importes doublons } } } }',
    { id },
  );
  const [end] = (answer as End).importsLeads.edges;
  const done: Imported = {
    statut: end?.node.statut ?? '',
    created: end?.node.importes ?? 0,
    completed: end?.node.doublons ?? 0,
    tokens,
    refused,
    peakMb: process.resourceUsage().maxRSS / MB,
    baseMb,
  };
  process.send?.(done, () => process.disconnect());
}

type End = {
  readonly importsLeads: {
    readonly edges: readonly { readonly node: { statut: string; importes: number; doublons: number } }[];
  };
};

const never = (): Promise<never> => Promise.reject(new Error('the bench sends nothing'));
