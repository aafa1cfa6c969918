/** One notification per person and lot, never one per lead (DESIGN §4.2); an undo tells the same people, once each. */
import type { NatureNotification } from '../../objects/vocabulary';
import { keyOf } from '../../src/kernel/keys';
import type { Membre } from '../state';
import { handovers } from './apply';
import { leadCount } from './because';
import type { Names } from './result';
import type { AppliedPlan } from './stored';

/** Of no lead in particular. `key` makes it once. */
export type LotNotice = {
  readonly key: string;
  readonly destinataireId: string;
  readonly nature: NatureNotification;
  readonly leadId: null;
  readonly titre: string;
  readonly texte: string;
};

type Lot = {
  readonly attributionId: string;
  readonly names: Names;
  readonly membres: ReadonlyMap<string, Membre>;
};

/** Names of leads in one notification. */
const NAMED = 10;

/** LEAD_ATTRIBUE for a lot; `round` 0 is the order itself, then one for each time waiting leads found a place. */
export function lotNotices(
  plan: Pick<AppliedPlan, 'placements'>,
  round: number,
  lot: Lot,
): readonly LotNotice[] {
  return handovers(plan).map(({ membreId, leadIds }) => ({
    key: keyOf('lot', lot.attributionId, membreId, ...(round === 0 ? [] : [String(round)])),
    destinataireId: membreId,
    nature: 'LEAD_ATTRIBUE',
    leadId: null,
    titre: leadIds.length === 1 ? 'Un lead attribué' : `${String(leadIds.length)} leads attribués`,
    texte: sentence(membreId, leadIds, lot, {
      one: 'un lead vous est attribué',
      many: (count) => `${String(count)} leads vous sont attribués`,
    }),
  }));
}

/**
 * Who loses leads by an undo gets an ALERTE: it asks her to stop, which « lead attribué » would say the other way round. Who
 * gets leads back is told LEAD_ATTRIBUE: she has leads to look after again.
 */
export function undoNotices(
  back: readonly { readonly leadId: string; readonly from: string; readonly to: string | null }[],
  lot: Lot,
): readonly LotNotice[] {
  const lost = grouped(back, ({ from }) => from);
  const returned = grouped(back, ({ to }) => to);
  return [
    ...[...lost].map(([membreId, leadIds]) =>
      undone('ALERTE', membreId, lot, {
        titre: `Distribution annulée : ${leadCount(leadIds.length)} en moins`,
        texte: sentence(membreId, leadIds, lot, {
          one: 'une distribution est annulée et un lead ne vous est plus attribué',
          many: (count) =>
            `une distribution est annulée et ${String(count)} leads ne vous sont plus attribués`,
        }),
      }),
    ),
    ...[...returned].map(([membreId, leadIds]) =>
      undone('LEAD_ATTRIBUE', membreId, lot, {
        titre: `Distribution annulée : ${leadCount(leadIds.length)} de retour`,
        texte: sentence(membreId, leadIds, lot, {
          one: 'une distribution est annulée et un lead vous revient',
          many: (count) => `une distribution est annulée et ${String(count)} leads vous reviennent`,
        }),
      }),
    ),
  ];
}

const undone = (
  nature: 'ALERTE' | 'LEAD_ATTRIBUE',
  membreId: string,
  { attributionId }: Lot,
  words: Pick<LotNotice, 'titre' | 'texte'>,
): LotNotice => ({
  key: keyOf('lot', attributionId, nature === 'ALERTE' ? 'annulation' : 'retour', membreId),
  destinataireId: membreId,
  nature,
  leadId: null,
  ...words,
});

type Words = { readonly one: string; readonly many: (count: number) => string };

/** "Bonjour Marie, 12 leads vous sont attribués : A, B, … et 2 autres." */
function sentence(
  membreId: string,
  leadIds: readonly string[],
  { names, membres }: Lot,
  words: Words,
): string {
  const prenom = membres.get(membreId)?.prenom ?? '';
  const named = leadIds.slice(0, NAMED).map((id) => names.leads.get(id) ?? 'sans nom');
  const more = leadIds.length - named.length;
  const rest = more === 0 ? '' : more === 1 ? ' et 1 autre' : ` et ${String(more)} autres`;
  const what = leadIds.length === 1 ? words.one : words.many(leadIds.length);
  return `${prenom === '' ? 'Bonjour' : `Bonjour ${prenom}`}, ${what} : ${named.join(', ')}${rest}.`;
}

function grouped<Item extends { readonly leadId: string }>(
  items: readonly Item[],
  whose: (item: Item) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const membreId = whose(item);
    if (membreId !== null) groups.set(membreId, [...(groups.get(membreId) ?? []), item.leadId]);
  }
  return groups;
}
