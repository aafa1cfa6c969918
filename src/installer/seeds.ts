/** Records MAX starts with. Created once, never overwritten: from then on they are the team's. */
import { modeles } from '../../objects/seeds/modeles';
import { reglages } from '../../objects/seeds/reglages';
import type { Fonction } from '../../objects/vocabulary';
import { keyOf, recordId } from '../kernel/keys';
import type { Member } from '../twenty/metadata-members';
import type { SeedRecord } from './step';

/** What a record is recognised by, besides its id. */
export const SEEDED: Readonly<Record<string, 'cle' | 'membreId'>> = {
  reglageMax: 'cle',
  modeleMessage: 'cle',
  membreEquipe: 'membreId',
};

/** Twenty takes an absent field for an empty one, so nothing is sent for `null`. */
const withoutNulls = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const byKey = ({
  titre,
  ...fields
}: {
  readonly cle: string;
  readonly titre: string;
  readonly [field: string]: unknown;
}): SeedRecord => ({ id: recordId(fields.cle), name: titre, ...withoutNulls(fields) });

/** Twenty's administrators start as ADMINISTRATEUR, everybody else as CONSEILLERE; the team corrects it in Twenty. */
function memberRecord(member: Member, administrators: ReadonlySet<string>): SeedRecord {
  const fonction: Fonction = administrators.has(member.id) ? 'ADMINISTRATEUR' : 'CONSEILLERE';
  const name = `${member.prenom} ${member.nom}`.trim();
  return { id: recordId(keyOf('membreEquipe', member.id)), name, membreId: member.id, fonction };
}

/** Every record the object should have had once. */
export function seedsOf(
  object: string,
  members: readonly Member[],
  administrators: ReadonlySet<string>,
): readonly SeedRecord[] {
  switch (object) {
    case 'reglageMax':
      return reglages.map(byKey);
    case 'modeleMessage':
      return modeles.map(byKey);
    case 'membreEquipe':
      return members.map((member) => memberRecord(member, administrators));
    default:
      return [];
  }
}
