/** Who works in the workspace. */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Transport } from './transport';

export type Member = { readonly id: string; readonly prenom: string; readonly nom: string };

const MEMBERS = `query MaxMembers {
  workspaceMembers(first: 1000) { edges { node { id name { firstName lastName } } } }
}`;

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

export async function readMembers(transport: Transport): Promise<readonly Member[]> {
  const answer = readAnswer(membersAnswer, await transport.rawData(MEMBERS), 'membres');
  return answer.workspaceMembers.edges.map(({ node }) => ({
    id: node.id,
    prenom: node.name.firstName ?? '',
    nom: node.name.lastName ?? '',
  }));
}
