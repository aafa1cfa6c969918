/** The figures of distribution (DESIGN §7): how fair it is over a hundred runs, and what a thousand leads cost of Twenty's API. */
import { deviations, type Run, type Strategy } from '../support/fair-share';
import { openOrderWorld } from '../support/order-world';
import type { Row } from './table';

const TEAMS = 200;
const RUNS = 100;
const LEADS = 1_000;
const PEOPLE = Array.from('ABCDEFGHIJKL', (letter) => `Personne${letter}`);
/** Below the ports that outgoing connections use. */
const PORT = 21_000 + (process.pid % 9_000);
const WRITES = /^(Write|HandOver|Hold|Release|Upsert|Update|Create|Claim)/;
const MOST_WRITES = 2 + Math.ceil(LEADS / 200) * 2;

export async function measureDistribution(): Promise<readonly Row[]> {
  return [...fairness(), await calls()];
}

function fairness(): readonly Row[] {
  const teams = Array.from({ length: TEAMS }, (_, team) => ({ people: 1 + (team % 12), runs: runsOf(team) }));
  const ours = (strategie: Strategy): number =>
    Math.max(...teams.map(({ people, runs }) => Math.max(...deviations(strategie, ones(people), runs))));
  const mesure = `distribution, ${RUNS} lots de taille impaire`;
  const note = `but : 1 lead ; ${TEAMS} équipes de 1 à 12 personnes`;
  const row = (sujet: string, valeur: number): Row => ({
    mesure,
    sujet,
    valeur,
    unite: 'leads d’écart',
    note,
  });
  return [
    row('MAX, parts égales', ours('EGALE')),
    row('MAX, à tour de rôle', ours('TOUR_DE_ROLE')),
    row('un tour de rôle qui repart du premier à chaque lot', Math.max(...teams.map(fromTheFirst))),
  ];
}

const ones = (people: number): readonly number[] => Array<number>(people).fill(1);

/** 1 to 31 leads a run, the same for the same team for ever. */
function runsOf(team: number): readonly Run[] {
  let state = team + 1;
  return Array.from({ length: RUNS }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return { leads: 2 * ((state >>> 16) % 16) + 1, away: [] };
  });
}

/** What most do: no memory between two lots. */
function fromTheFirst({ people, runs }: { readonly people: number; readonly runs: readonly Run[] }): number {
  const received = Array<number>(people).fill(0);
  let total = 0;
  let worst = 0;
  for (const { leads } of runs) {
    for (let lead = 0; lead < leads; lead += 1) received[lead % people] = (received[lead % people] ?? 0) + 1;
    total += leads;
    worst = Math.max(worst, ...received.map((count) => Math.abs(count - total / people)));
  }
  return worst;
}

async function calls(): Promise<Row> {
  const world = await openOrderWorld(PORT, PEOPLE);
  for (const prenom of PEOPLE) await world.setTeam({ [prenom]: {} });
  const leads = await world.addManyLeads(LEADS);
  const id = await world.order({ strategie: 'EGALE', selection: { ids: leads } });
  const documents: string[] = [];
  const before = world.transport.usage.calls;
  const start = performance.now();
  await world.look(id, (name, call) => {
    documents.push(name);
    return call();
  });
  const seconds = (performance.now() - start) / 1_000;
  const { calls: all, refused } = world.transport.usage;
  const { statut } = await world.read(id);
  await world.sandbox.stop();
  return {
    mesure: `distribution, ${LEADS} leads entre ${PEOPLE.length} personnes`,
    sujet: 'MAX, écritures',
    valeur: documents.filter((name) => WRITES.test(name)).length,
    unite: 'appels',
    note: `but : ${MOST_WRITES} ; ${all - before} appels avec les lectures, ${refused} refusés, ${seconds.toFixed(1)} s, ${String(statut)}`,
  };
}
