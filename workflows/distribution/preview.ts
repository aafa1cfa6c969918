/** A plan as staff read it in `apercu` (markdown, which Twenty turns into rich text), and as `--json` prints it. */
import { STRATEGIE } from '../../objects/vocabulary';
import { leadCount } from './because';
import type { DistributionPlan, Placement, Share, Waiting } from './plan';
import type { Standing } from './fair';

/** Leads listed one by one in the record; the full list is in the structured form. */
export const LISTED = 40;

/** Who gets how many and why, exact totals, what cannot be placed and why, then the leads one by one. */
export function renderPreview(plan: DistributionPlan): string {
  const strategie = STRATEGIE.find((one) => one.value === plan.strategie)?.label ?? plan.strategie;
  const counts = `${leadCount(plan.placements.length)} à donner sur ${String(plan.total)}`;
  return [
    `**${strategie}** · ${counts} · ${String(plan.waiting.length)} en attente`,
    sharesTable(plan.shares, plan.placements.length),
    waitingTable(plan.waiting),
    movedLine(plan.placements),
    placementList(plan),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What is wrong with an order, for the record: nothing was done. */
export function renderRefusal(erreurs: readonly string[]): string {
  const lines = erreurs.map((erreur) => `- ${cell(erreur)}`);
  return ['**Ordre refusé, rien n’a été distribué.**', '', ...lines].join('\n');
}

function sharesTable(shares: readonly Share[], total: number): string {
  const rows = shares.map((share) => {
    const load = `${String(share.chargeAvant)} → ${String(share.chargeApres)}`;
    const capacity = share.capacite === null ? '' : ` / ${String(share.capacite)}`;
    return `| ${cell(share.nom)} | ${String(share.nombre)} | ${load}${capacity} | ${cell(share.because)} |`;
  });
  return [
    '| Personne | Reçoit | Leads en cours | Pourquoi |',
    '| --- | ---: | --- | --- |',
    ...rows,
    `| **Total** | **${String(total)}** |  |  |`,
  ].join('\n');
}

export function waitingTable(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return '';
  const groups = new Map<string, Waiting[]>();
  for (const one of waiting) groups.set(one.because, [...(groups.get(one.because) ?? []), one]);
  const rows = [...groups].map(
    ([because, group]) => `| ${String(group.length)} | ${cell(because)} | ${cell(namesOf(group))} |`,
  );
  return [
    `**En attente : ${leadCount(waiting.length)}**`,
    '',
    '| Leads | Pourquoi | Lesquels |',
    '| ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function namesOf(group: readonly Waiting[]): string {
  const named = group.slice(0, 5).map((one) => one.name);
  const more = group.length - named.length;
  return more === 0
    ? named.join(', ')
    : `${named.join(', ')} et ${more === 1 ? '1 autre' : `${String(more)} autres`}`;
}

function movedLine(placements: readonly Placement[]): string {
  const moved = placements.filter(
    ({ before, membreId }) => before.conseillereId !== null && before.conseillereId !== membreId,
  );
  if (moved.length === 0) return '';
  return moved.length === 1
    ? '**Attention :** 1 lead change de personne.'
    : `**Attention :** ${String(moved.length)} leads changent de personne.`;
}

function placementList(plan: DistributionPlan): string {
  if (plan.placements.length === 0) return '';
  const names = new Map(plan.shares.map((share) => [share.membreId, share.nom]));
  const lines = plan.placements
    .slice(0, LISTED)
    .map((one) => `- ${cell(one.name)} → ${cell(names.get(one.membreId) ?? '')} : ${cell(one.because)}`);
  const more = plan.placements.length - lines.length;
  const rest = more > 0 ? [`- … et ${leadCount(more)} de plus, dans le même ordre`] : [];
  return ['**Lead par lead**', '', ...lines, ...rest].join('\n');
}

/** A name from a form may hold anything: nothing in it may end a cell, open a link or start an image. */
export const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|*_`[\]<>#]/g, '\\$&');

export type PreviewJson = {
  readonly strategie: string;
  readonly planifieLe: string;
  readonly total: number;
  readonly places: number;
  readonly enAttente: number;
  readonly personnes: readonly (Omit<Share, 'obstacle'> & { readonly obstacle: string | null })[];
  readonly leads: readonly { readonly leadId: string; readonly membreId: string; readonly because: string }[];
  readonly attente: readonly Omit<Waiting, 'name'>[];
  readonly parts: Readonly<Record<string, Standing>>;
};

/** The same for machines: no names of leads, ids only. */
export const previewJson = (plan: DistributionPlan): PreviewJson => ({
  strategie: plan.strategie,
  planifieLe: plan.at.toISOString(),
  total: plan.total,
  places: plan.placements.length,
  enAttente: plan.waiting.length,
  personnes: plan.shares.map((share) => ({ ...share, obstacle: share.obstacle?.motif ?? null })),
  leads: plan.placements.map(({ leadId, membreId, because }) => ({ leadId, membreId, because })),
  attente: plan.waiting.map(({ leadId, reservedFor, drains, because }) => ({
    leadId,
    reservedFor,
    drains,
    because,
  })),
  parts: plan.standings,
});
