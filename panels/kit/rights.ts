/** May this person do it? Asked before she fills in anything, so that a refusal comes first and in French. */

export const READ_RIGHTS = `query MaxPanneauDroits {
  currentUser {
    currentUserWorkspace { objectsPermissions { objectMetadataId canReadObjectRecords canUpdateObjectRecords } }
  }
  objects(paging: { first: 500 }) { edges { node { id nameSingular } } }
}`;

export type RightsAnswer = {
  readonly currentUser: {
    readonly currentUserWorkspace?: {
      readonly objectsPermissions?:
        | readonly {
            readonly objectMetadataId: string;
            readonly canReadObjectRecords?: boolean | null;
            readonly canUpdateObjectRecords?: boolean | null;
          }[]
        | null;
    } | null;
  };
  readonly objects: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly nameSingular: string } }[];
  };
};

export type Access = 'none' | 'read' | 'write' | 'absent';

/** `absent`: Twenty has no such object, MAX is not installed. What Twenty does not say is left to its refusal. */
export function accessTo(answer: RightsAnswer, nameSingular: string): Access {
  const id = answer.objects.edges.find(({ node }) => node.nameSingular === nameSingular)?.node.id;
  if (id === undefined) return 'absent';
  const rows = answer.currentUser.currentUserWorkspace?.objectsPermissions ?? [];
  const row = rows.find(({ objectMetadataId }) => objectMetadataId === id);
  if (row === undefined || row.canUpdateObjectRecords === true) return 'write';
  return row.canReadObjectRecords === true ? 'read' : 'none';
}
