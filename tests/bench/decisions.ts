/**
 * Leads decided per second of one core: newcomers, leads in the middle of a sequence, leads that are silent. The seconds are the
 * processor's, garbage collection included, so that what else runs on the machine counts little.
 */
import { decide } from '../../workflows/decide';
import type { LeadState } from '../../workflows/state';
import { aLead, anAgency, aRendezVous, aState, NOW } from '../support/builders';
import { anOrdinaryMix } from '../support/mix';
import type { Row } from './table';

/** The compiler takes its time, once: a service decides for weeks. */
const WARM_UP_MS = 1_500;
const FOR_MS = 3_000;

/** An agency on an ordinary day, and the worst one: everything just arrived or just booked, all of it to be written. */
const MIXES: readonly (readonly [string, () => readonly LeadState[]])[] = [
  ['MAX, un cœur, journée ordinaire', () => anOrdinaryMix(2_000)],
  ['MAX, un cœur, tout est nouveau', () => newcomers(2_000)],
];

const newcomers = (count: number): readonly LeadState[] =>
  Array.from({ length: count }, (_, n) => {
    const lead = aLead({ id: `lead-${n}`, statut: null, statutCoaching: null });
    const rendezVous = n % 2 === 0 ? [] : [aRendezVous({ id: `rdv-${n}`, leadId: lead.id })];
    return aState({ lead, rendezVous });
  });

export const measureDecisions = (): readonly Row[] =>
  MIXES.map(([sujet, mix]) => ({ mesure: 'décisions', sujet, unite: 'leads/s', ...speedOf(mix()) }));

function speedOf(some: readonly LeadState[]): Pick<Row, 'valeur' | 'note'> {
  decideFor(WARM_UP_MS, some);
  const { leads, decisions, ms } = decideFor(FOR_MS, some);
  const valeur = (leads * 1_000) / ms;
  return { valeur, note: `but : 50 000 ; ${(decisions / leads).toFixed(1)} décisions par lead` };
}

type Decided = { readonly leads: number; readonly decisions: number; readonly ms: number };

/** All of them again and again, until that much of the processor's time is spent. */
function decideFor(wantedMs: number, some: readonly LeadState[]): Decided {
  const agency = anAgency({ mode: 'AUTO' });
  const start = process.cpuUsage();
  let [leads, decisions, ms] = [0, 0, 0];
  while (ms < wantedMs) {
    for (const state of some) decisions += decide(state, agency, NOW).length;
    leads += some.length;
    ms = spentSince(start);
  }
  return { leads, decisions, ms };
}

/** Milliseconds of processor, of all threads of this process. */
function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
