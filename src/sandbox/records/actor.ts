/** Who writes: an API key or a member of the team. Twenty signs every record with it (`createdBy`, `updatedBy`). */

export type Writer =
  | { readonly kind: 'apiKey'; readonly id: string; readonly name: string }
  | { readonly kind: 'member'; readonly memberId: string; readonly userId: string; readonly name: string };

export type ActorValue = {
  readonly source: string;
  readonly workspaceMemberId: string | null;
  readonly name: string;
  readonly context: unknown;
};

export const actorOf = (writer: Writer): ActorValue =>
  writer.kind === 'apiKey'
    ? { source: 'API', workspaceMemberId: null, name: writer.name, context: {} }
    : { source: 'MANUAL', workspaceMemberId: writer.memberId, name: writer.name, context: {} };
