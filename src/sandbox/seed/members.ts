/** Puts team members into a new workspace, with a user and a role each. */
import { roleLabelled, token } from '../auth';
import { newRow } from '../records/rows';
import { objectOf, plainText } from '../unknown';
import type { World } from '../world';
import type { SeedMember } from './agence';

export type Member = {
  readonly id: string;
  readonly prenom: string;
  readonly nom: string;
  readonly courriel: string;
};

export function addMember(world: World, { prenom, nom, courriel, role }: SeedMember): Member {
  const shape = world.catalogue.shapeNamed('workspaceMember');
  const columns = {
    name: { firstName: prenom, lastName: nom },
    userEmail: courriel,
    userId: world.dice.uuid(),
    locale: 'fr-FR',
    timeZone: 'Europe/Paris',
    colorScheme: 'Light',
  };
  const writer = { kind: 'apiKey', id: '', name: 'Bac à sable' } as const;
  const row = newRow(world, shape, columns, { writer, position: -world.tables.of(shape).rows.size });
  world.tables.put(shape, {
    ...row,
    createdBy: { source: 'SYSTEM', workspaceMemberId: null, name: 'Système', context: {} },
  });
  world.accounts.memberRoles.set(row.id, roleLabelled(world.accounts, role).id);
  return { id: row.id, prenom, nom, courriel };
}

/** A token of a signed-in member: their edits count as made by them, and are not rate limited. */
export function openSession(world: World, memberId: string): string {
  const row = world.tables.of(world.catalogue.shapeNamed('workspaceMember')).rows.get(memberId);
  if (row === undefined) throw new Error(`Membre inconnu du bac à sable : ${memberId}`);
  const { name, userId } = row;
  const session = token(world.accounts, {
    sub: userId,
    type: 'ACCESS',
    workspaceId: world.workspaceId,
    workspaceMemberId: memberId,
  });
  world.accounts.sessions.set(session, { memberId, userId: String(userId), name: fullName(name) });
  return session;
}

/** « Anne Moreau », from a FULL_NAME value. */
export function fullName(name: unknown): string {
  const { firstName, lastName } = objectOf(name);
  return [firstName, lastName].map(plainText).filter(Boolean).join(' ');
}
