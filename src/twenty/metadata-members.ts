/** Who works in the workspace, and who administers it. */
import { z } from 'zod';

import { MaxError } from '../errors';
import { readAnswer } from './metadata-answer';
import type { Transport } from './transport';

export type Member = { readonly id: string; readonly prenom: string; readonly nom: string };

const MEMBERS = `query MaxMembers {
  workspaceMembers(first: 1000) { edges { node { id name { firstName lastName } } } }
}`;

const ROLES = `query MaxRoles { getRoles { label canUpdateAllSettings workspaceMembers { id } } }`;

const membersAnswer = z.object({
  workspaceMembers: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          name: z.object({ firstName: z.string().nullish(), lastName: z.string().nullish() }),
        }),
      }),
    ),
  }),
});

const rolesAnswer = z.object({
  getRoles: z.array(
    z.object({
      label: z.string(),
      canUpdateAllSettings: z.boolean(),
      workspaceMembers: z.array(z.object({ id: z.string() })),
    }),
  ),
});

export async function readMembers(transport: Transport): Promise<readonly Member[]> {
  const answer = readAnswer(membersAnswer, await transport.rawData(MEMBERS), 'membres');
  return answer.workspaceMembers.edges.map(({ node }) => ({
    id: node.id,
    prenom: node.name.firstName ?? '',
    nom: node.name.lastName ?? '',
  }));
}

/** Members whose role may change every setting (Twenty's "Admin"). `null` when the key may not read roles. */
export async function readAdministrators(transport: Transport): Promise<ReadonlySet<string> | null> {
  try {
    const { getRoles } = readAnswer(rolesAnswer, await transport.rawMetadata(ROLES), 'rôles');
    const administrators = getRoles.filter((role) => role.canUpdateAllSettings);
    return new Set(administrators.flatMap((role) => role.workspaceMembers.map((member) => member.id)));
  } catch (error) {
    if (error instanceof MaxError && error.kind === 'droit-manquant') return null;
    throw error;
  }
}
