/** What `max simulate` found, for a terminal: in the order of time, each with its reason; what many leads share, once. */
import { CANAL, SCENARIO } from '../../objects/vocabulary';
import type { Foreseen, Foresight, Refusal } from '../../workflows/simulation/foresight';
import type { Span } from '../../workflows/simulation/play';
import { zoneName } from '../../workflows/local-time/name';
import { frenchDateTime, frenchTime } from '../kernel/time';

/** Names shown of those who share a reason. */
const NAMES = 5;

export function simulationLines(found: Foresight, span: Span, zone: string): readonly string[] {
  const { partiraient, aApprouver, nePartiraientPas, rienDePrevu } = found;
  return [
    `Du ${frenchDateTime(span.from, zone)} au ${frenchDateTime(span.until, zone)} (${zoneName(zone)}), si rien ne change`,
    'd’ici là : ni réponse, ni nouveau lead, ni rendez-vous, ni désabonnement. Rien n’est envoyé ni écrit.',
    ...section(span.approve ? 'Partiraient, brouillons approuvés compris' : 'Partiraient', partiraient),
    ...section('À approuver (sans approbation, rien ne part)', aApprouver),
    ...section('Ne partiraient pas', nePartiraientPas),
    ...refusals(rienDePrevu),
    '',
    summary(found),
  ];
}

const section = (title: string, those: readonly Foreseen[]): readonly string[] =>
  those.length === 0 ? [] : ['', `${title} : ${those.length}`, ...those.map((one) => `  ${line(one)}`)];

function line(one: Foreseen): string {
  const to = one.a === one.lead ? one.a : `${one.a} (au sujet de ${one.lead})`;
  return `${when(one)} · ${to} · ${channel(one)} · ${what(one)} — ${one.pourquoi}`;
}

/** The agency's hour, and the person's where it is another. */
function when({ quand, fuseau, fuseauLead }: Foreseen): string {
  if (quand === null) return 'sans date';
  const theirs = frenchTime(quand, fuseauLead);
  const other = theirs === frenchTime(quand, fuseau) ? '' : ` (${theirs}, ${zoneName(fuseauLead)})`;
  return frenchDateTime(quand, fuseau) + other;
}

const channel = ({ canal }: Foreseen): string =>
  CANAL.find(({ value }) => value === canal)?.label ?? 'sans canal';

function what({ scenario, etape }: Foreseen): string {
  const label = SCENARIO.find(({ value }) => value === scenario)?.label ?? 'Écrit à la main';
  return etape === '' ? label : `${label}, ${etape}`;
}

function refusals(those: readonly Refusal[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { regle, pourquoi, lead } of those) {
    const reason = `${regle} — ${pourquoi}`;
    groups.set(reason, [...(groups.get(reason) ?? []), lead]);
  }
  if (groups.size === 0) return [];
  return ['', 'Rien n’est prévu', ...[...groups].map(([reason, names]) => `  ${reason} : ${listOf(names)}`)];
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMES).join(', ');
  return names.length <= NAMES ? shown : `${names.length} leads, dont ${shown}`;
}

function summary({ partiraient, aApprouver, nePartiraientPas }: Foresight): string {
  const s = (count: number): string => (count > 1 ? 's' : '');
  const leave = partiraient.length > 1 ? 'partiraient' : 'partirait';
  const not = nePartiraientPas.length > 1 ? 'ne partiraient pas' : 'ne partirait pas';
  return (
    `${partiraient.length} message${s(partiraient.length)} ${leave}, ` +
    `${aApprouver.length} à approuver, ${nePartiraientPas.length} ${not}.`
  );
}
