/** The sidebar of the workspace over `/metadata`: folders, objects, views (PLATFORM.md §1.6). */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Input } from './metadata-model';
import type { Transport } from './transport';

const item = z.object({
  id: z.string(),
  type: z.string(),
  folderId: z.string().nullish(),
  targetObjectMetadataId: z.string().nullish(),
  viewId: z.string().nullish(),
  /** Set on a member's own favourite; the workspace's entries have none. */
  userWorkspaceId: z.string().nullish(),
});

export type MenuRow = z.infer<typeof item>;

const MENU =
  'query MaxMenu { navigationMenuItems { id type folderId targetObjectMetadataId viewId userWorkspaceId } }';
const CREATE_ITEM = `mutation MaxCreateMenuItem($input: CreateNavigationMenuItemInput!) {
  createNavigationMenuItem(input: $input) { id }
}`;
const UPDATE_ITEM = `mutation MaxUpdateMenuItem($input: UpdateOneNavigationMenuItemInput!) {
  updateNavigationMenuItem(input: $input) { id }
}`;
const DELETE_ITEM = 'mutation MaxDeleteMenuItem($id: UUID!) { deleteNavigationMenuItem(id: $id) { id } }';

const menuAnswer = z.object({ navigationMenuItems: z.array(item) });

/** Every entry all members see. */
export async function readMenu(transport: Transport): Promise<readonly MenuRow[]> {
  const answer = readAnswer(menuAnswer, await transport.rawMetadata(MENU), 'menu');
  return answer.navigationMenuItems.filter((row) => (row.userWorkspaceId ?? null) === null);
}

/** Made with an id of ours; a second creation is refused. */
export async function createMenuItem(transport: Transport, input: Input): Promise<void> {
  await transport.rawMetadata(CREATE_ITEM, { input });
}

export async function updateMenuItem(transport: Transport, id: string, update: Input): Promise<void> {
  await transport.rawMetadata(UPDATE_ITEM, { input: { id, update } }, { repeatable: true });
}

export async function deleteMenuItem(transport: Transport, id: string): Promise<void> {
  await transport.rawMetadata(DELETE_ITEM, { id });
}
