/** What carrying out a plan needs besides the steps: the server, and ids by name. */
import type { ViewSpec } from '../../objects/views/spec';
import { MaxError } from '../errors';
import type { MenuRow } from '../twenty/metadata-menu';
import type { ViewRow } from '../twenty/metadata-views';
import type { Transport } from '../twenty/transport';
import { viewId } from './furniture-ids';
import type { Actual } from './step';

/** Ids by name: what the workspace had, and what the steps so far made. */
type Ids = { readonly objects: Map<string, string>; readonly fields: Map<string, string> };

export type Work = {
  readonly transport: Transport;
  readonly server: Actual['server'];
  readonly ids: Ids;
  /** Default views by object, read when first needed: by then their objects and fields are there. */
  readonly views: Map<string, ViewRow | null>;
  /** The sidebar, likewise. */
  menu: readonly MenuRow[] | null;
};

export function idsOf(actual: Actual): Ids {
  return {
    objects: new Map(actual.objects.map((object) => [object.nameSingular, object.id])),
    fields: new Map(
      actual.objects.flatMap((object) =>
        object.fieldsList.map((field) => [`${object.nameSingular}.${field.name}`, field.id] as const),
      ),
    ),
  };
}

export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id !== undefined) return id;
  throw new MaxError(
    'modele-incomplet',
    `« ${name} » a disparu de Twenty en cours de route. Relancez « max install ».`,
  );
}

export const idOfView = (work: Work, view: ViewSpec): string =>
  viewId(idOf(work.ids.objects, view.object), view.key);
