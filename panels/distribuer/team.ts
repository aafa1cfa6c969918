/** The team and the person's rights, read once when the panel opens. */
import { FONCTION } from '../../objects/vocabulary';
import type { Person } from './choice';

export const READ_TEAM = `query MaxPanneauEquipe {
  membresEquipe(first: 200) {
    edges { node { fonction capacite recoitDesLeads absentDu absentAu membre { id name { firstName lastName } } } }
  }
}`;

type Node = {
  readonly fonction?: string | null;
  readonly capacite?: number | null;
  readonly recoitDesLeads?: boolean | null;
  /** Days, `2026-11-28`. */
  readonly absentDu?: string | null;
  readonly absentAu?: string | null;
  readonly membre?: {
    readonly id: string;
    readonly name?: { readonly firstName?: string | null; readonly lastName?: string | null } | null;
  } | null;
};
export type TeamAnswer = { readonly membresEquipe: { readonly edges: readonly { readonly node: Node }[] } };

/** `today`: the day where the person sits, `2026-11-28`. A record whose account is gone is nobody. */
export function teamOf({ membresEquipe }: TeamAnswer, today: string): readonly Person[] {
  const people = membresEquipe.edges.flatMap(({ node }): Person[] => {
    const { membre } = node;
    if (!membre) return [];
    return [
      {
        membreId: membre.id,
        nom: `${membre.name?.firstName ?? ''} ${membre.name?.lastName ?? ''}`.trim() || 'Sans nom',
        fonction: node.fonction ?? null,
        capacite: node.capacite ?? null,
        receives: node.recoitDesLeads === true,
        away: isAway(node, today),
      },
    ];
  });
  return people.sort((a, b) => rank(a) - rank(b) || a.nom.localeCompare(b.nom, 'fr'));
}

/** Who receives leads first, then by function in the order of the setting. */
const rank = ({ receives, fonction }: Person): number =>
  (receives ? 0 : 100) + FONCTION.findIndex(({ value }) => value === fonction);

function isAway({ absentDu, absentAu }: Node, today: string): boolean {
  if (!absentDu && !absentAu) return false;
  return (!absentDu || absentDu.slice(0, 10) <= today) && (!absentAu || today <= absentAu.slice(0, 10));
}
