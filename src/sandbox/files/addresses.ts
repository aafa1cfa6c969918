/** Signed addresses of files and of their uploads: good for whoever holds them, for a day or a quarter of an hour. */
import { createHmac } from 'node:crypto';
import { hours, minutes } from '../../kernel/time';
import type { World } from '../world';

export const DOWNLOAD_SPAN = hours(24);
export const UPLOAD_SPAN = minutes(15);

export type Purpose = 'file' | 'upload';

export const signedAddress = (world: World, fileId: string): string =>
  `${world.url}/file/files-field/${fileId}?token=${ticket(world, 'file', fileId)}`;

export const uploadAddress = (world: World, fileId: string): string =>
  `${world.url}/file-upload/${fileId}?token=${ticket(world, 'upload', fileId)}`;

function ticket(world: World, purpose: Purpose, fileId: string): string {
  const span = purpose === 'file' ? DOWNLOAD_SPAN : UPLOAD_SPAN;
  const until = world.clock.now().getTime() + span;
  return `${until}.${seal(world, purpose, `${fileId}.${until}`)}`;
}

const seal = (world: World, purpose: Purpose, text: string): string =>
  createHmac('sha256', world.accounts.secret).update(`${purpose}:${text}`).digest('base64url');

export function isGoodTicket(
  world: World,
  purpose: Purpose,
  { fileId, token }: { fileId: string; token: string | null },
): boolean {
  const [until, sealed] = (token ?? '').split('.');
  if (until === undefined || sealed !== seal(world, purpose, `${fileId}.${until}`)) return false;
  return world.clock.now().getTime() <= Number(until);
}
