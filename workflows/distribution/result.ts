/** What became of an order, as staff read it in `resultat` (markdown): totals, a line of why per lead, what was left and why. */
import { STRATEGIE } from '../../objects/vocabulary';
import { leadCount } from './because';
import type { Waiting } from './plan';
import { cell, LISTED, waitingTable } from './preview';
import type { AppliedPlan } from './stored';
import type { Kept } from './undo';

type Left = Kept;

export type Names = {
  /** Leads by id; one that is gone has no name any more. */
  readonly leads: ReadonlyMap<string, string>;
  readonly membres: ReadonlyMap<string, string>;
};

export type Result = {
  /** Every lot of the order, the one just applied last. */
  readonly lots: readonly AppliedPlan[];
  readonly left: readonly Left[];
  readonly change: string;
  readonly names: Names;
};

export function renderResult({ lots, left, change, names }: Result): string {
  const placements = lots.flatMap((lot) => lot.placements);
  const waiting = lots.at(-1)?.waiting ?? [];
  const total = placements.length + left.length + waiting.length;
  if (total === 0) return NOTHING_TO_PLACE;
  const strategie = STRATEGIE.find((one) => one.value === lots[0]?.strategie)?.label ?? '';
  const donnes = `${leadCount(placements.length)} ${placements.length > 1 ? 'donnés' : 'donné'} sur ${String(total)}`;
  return paragraphs([
    `**${strategie}** · ${donnes} · ${leftCount(left)} · ${String(waiting.length)} en attente`,
    change === ''
      ? ''
      : `**Le plan de l’aperçu ne valait plus :** ${change} ; un nouveau plan a été appliqué.`,
    received(placements, names),
    leftTable('Laissés', left, names),
    waitingTable(waiting.map((one): Waiting => ({ ...one, name: leadName(one.leadId, names) }))),
    leadByLead(placements, names),
  ]);
}

/** `rendus`: given back; `gardes`: what somebody has touched since, and stays where it is. */
export function renderUndo(rendus: readonly Left[], gardes: readonly Left[], names: Names): string {
  return paragraphs([
    `**Distribution annulée** · ${leadCount(rendus.length)} ${rendus.length > 1 ? 'rendus' : 'rendu'} · ${leftCount(gardes)} sur place`,
    leftTable('Rendus', rendus, names),
    leftTable('Laissés', gardes, names),
  ]);
}

export const NEVER_APPLIED = '**Distribution annulée avant d’être appliquée :** rien n’a été distribué.';
const NOTHING_TO_PLACE =
  '**Rien à distribuer :** ces leads ont déjà une personne en charge, sont clos ou supprimés.';

const leftCount = ({ length }: readonly Left[]): string =>
  `${String(length)} ${length > 1 ? 'laissés' : 'laissé'}`;

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** Sure to be told apart from a name: a lead that was destroyed has none. */
const leadName = (leadId: string, { leads }: Names): string => leads.get(leadId) ?? 'lead supprimé';
const memberName = (membreId: string, { membres }: Names): string =>
  membres.get(membreId) ?? 'une personne partie';

function received(placements: AppliedPlan['placements'], names: Names): string {
  if (placements.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { membreId } of placements) counts.set(membreId, (counts.get(membreId) ?? 0) + 1);
  const rows = [...counts]
    .map(([membreId, count]) => ({ nom: memberName(membreId, names), count }))
    .sort((a, b) => b.count - a.count || (a.nom < b.nom ? -1 : 1))
    .map(({ nom, count }) => `| ${cell(nom)} | ${String(count)} |`);
  const total = `| **Total** | **${String(placements.length)}** |`;
  return ['| Personne | A reçu |', '| --- | ---: |', ...rows, total].join('\n');
}

function leftTable(title: string, left: readonly Left[], names: Names): string {
  if (left.length === 0) return '';
  const rows = left
    .slice(0, LISTED)
    .map(({ leadId, because }) => `- ${cell(leadName(leadId, names))} : ${cell(because)}`);
  const more = left.length - rows.length;
  const rest = more > 0 ? [`- … et ${leadCount(more)} de plus`] : [];
  return [`**${title} : ${leadCount(left.length)}**`, '', ...rows, ...rest].join('\n');
}

function leadByLead(placements: AppliedPlan['placements'], names: Names): string {
  if (placements.length === 0) return '';
  const rows = placements
    .slice(0, LISTED)
    .map(
      ({ leadId, membreId, because }) =>
        `- ${cell(leadName(leadId, names))} → ${cell(memberName(membreId, names))} : ${cell(because)}`,
    );
  const more = placements.length - rows.length;
  const rest = more > 0 ? [`- … et ${leadCount(more)} de plus`] : [];
  return ['**Lead par lead**', '', ...rows, ...rest].join('\n');
}
