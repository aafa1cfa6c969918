/** A sandbox agency with a team that receives leads, and the hands that carry out orders, with or without the service. */
import { AGENCE } from '../../src/sandbox/seed/agence';
import { minus, minutes } from '../../src/kernel/time';
import { AgencyCache } from '../../src/service/agency';
import { Figures } from '../../src/service/figures';
import { lookAtImport } from '../../src/service/imports/import';
import { lookAtAttribution } from '../../src/service/orders/attribution';
import type { OrderHands } from '../../src/service/orders/hands';
import { createWorkspace } from '../../src/twenty/workspace';
import type { Transport } from '../../src/twenty/transport';
import { RememberedAlarms, silent, TestChannel } from '../src/service/loop-world';
import { openSliceWorld, type SliceWorld } from './slice-world';

/** What a call goes through on its way: tests cut it short here. */
export type Gate = (document: string, call: () => Promise<unknown>) => Promise<unknown>;

export type OrderWorld = SliceWorld & {
  /** Forgets nothing and keeps nothing: each look is a process of its own. */
  readonly hands: (gate?: Gate) => OrderHands;
  readonly look: (id: string, gate?: Gate) => Promise<string>;
  readonly lookImport: (id: string, gate?: Gate) => Promise<string>;
  readonly mails: TestChannel;
  /** By first name; advisors who receive leads unless said otherwise. Nobody else of the agency receives any. */
  setTeam(team: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Promise<void>;
  addLeads(count: number, changes?: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
  /** As many at once as Twenty takes. */
  addManyLeads(count: number): Promise<readonly string[]>;
  order(fields: Readonly<Record<string, unknown>>): Promise<string>;
  read(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** Number of leads by first name of who has them; `null` under « personne ». */
  held(): Promise<Readonly<Record<string, number>>>;
};

const gated = (transport: Transport, gate: Gate): Transport =>
  new Proxy(transport, {
    get(target, name, self): unknown {
      if (name !== 'data') return Reflect.get(target, name, self);
      return (document: object, ...rest: [object]) =>
        gate(nameOf(document), () => target.data(document as Parameters<Transport['data']>[0], ...rest));
    },
  });

const nameOf = (document: { readonly definitions?: readonly unknown[] }): string => {
  const [first] = (document.definitions ?? []) as { name?: { value: string } }[];
  return first?.name?.value ?? '';
};

/** `more`: first names of further members, besides the agency's five. */
export async function openOrderWorld(port: number, more: readonly string[] = []): Promise<OrderWorld> {
  const seed = more.map((prenom) => ({
    prenom,
    nom: 'Nouvelle',
    courriel: `${prenom.toLowerCase()}@example.fr`,
    role: 'Member' as const,
  }));
  const world = await openSliceWorld(port, { rateLimit: 'off', seed: [...AGENCE, ...seed] });
  const mails = new TestChannel();
  const hands = (gate: Gate = (_name, call) => call()): OrderHands => {
    const workspace = createWorkspace(gated(world.transport, gate));
    const agency = new AgencyCache(workspace, silent);
    return {
      workspace,
      alarms: new RememberedAlarms(),
      agency: () => agency.current(),
      channels: { SMS: mails, WHATSAPP: mails, COURRIEL: mails },
      staffMail: true,
      clock: world.clock,
      figures: new Figures(world.clock),
      log: silent,
    };
  };
  const files = new Map<string, string>();
  for (const { id, membreId } of await world.staff.list('membresEquipe', 'membreId')) {
    files.set(String(membreId), id);
    await world.staff.update('membreEquipe', id, { recoitDesLeads: false });
  }
  return {
    ...world,
    ...staffOf(world, files),
    mails,
    hands,
    look: (id, gate) => lookAtAttribution(id, hands(gate)),
    lookImport: (id, gate) => lookAtImport(id, hands(gate)),
  };
}

function staffOf(world: SliceWorld, files: ReadonlyMap<string, string>) {
  const { staff, sandbox, transport, clock } = world;
  let leads = 0;
  return {
    async setTeam(team: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Promise<void> {
      for (const [prenom, fields] of Object.entries(team)) {
        const data = { fonction: 'CONSEILLERE', recoitDesLeads: true, ...fields };
        await staff.update('membreEquipe', files.get(world.member(prenom)) ?? '', data);
      }
    },
    async addLeads(
      count: number,
      changes: Readonly<Record<string, unknown>> = {},
    ): Promise<readonly string[]> {
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) {
        leads += 1;
        // Leads are served oldest first: two made within a millisecond would be in the order of their ids, which is chance.
        const createdAt = minus(clock.now(), minutes(1) - leads).toISOString();
        const data = { name: `Lead ${String(leads).padStart(4, '0')}`, parcours: 'IMMIGRATION', createdAt };
        ids.push(await staff.create('lead', { ...data, statut: 'NOUVEAU', ...changes }));
      }
      return ids;
    },
    async addManyLeads(count: number): Promise<readonly string[]> {
      const ids: string[] = [];
      for (let from = 0; from < count; from += 200) {
        const data = Array.from({ length: Math.min(200, count - from) }, (_none, n) => ({
          name: `Grand lot ${from + n}`,
          parcours: 'IMMIGRATION',
          statut: 'NOUVEAU',
        }));
        const answer = await transport.rawData(
          'mutation Many($data: [LeadCreateInput!]!) { createLeads(data: $data) { id } }',
          { data },
        );
        ids.push(...(answer as { createLeads: { id: string }[] }).createLeads.map(({ id }) => id));
      }
      return ids;
    },
    order: (fields: Readonly<Record<string, unknown>>): Promise<string> =>
      staff.create('attribution', { name: 'Distribution', statut: 'A_APPLIQUER', ...fields }),
    async read(id: string): Promise<Readonly<Record<string, unknown>>> {
      const fields = 'statut enAttente repartition apercu { markdown } resultat { markdown }';
      const found = (await staff.list('attributions', fields)).find((one) => one.id === id);
      const markdown = (value: unknown): unknown => (value as { markdown: string } | null)?.markdown ?? '';
      return { ...found, apercu: markdown(found?.['apercu']), resultat: markdown(found?.['resultat']) };
    },
    async held(): Promise<Readonly<Record<string, number>>> {
      const counts: Record<string, number> = {};
      for (const { conseillereId } of await staff.list('leads', 'conseillereId')) {
        const who = sandbox.members.find(({ id }) => id === conseillereId)?.prenom ?? 'personne';
        counts[who] = (counts[who] ?? 0) + 1;
      }
      return counts;
    },
  };
}
