/** Views and navigation: what Twenty builds around an object so that people can see it. Kept as plain rows. */
import type { Page } from './pages';

export type ViewField = {
  readonly id: string;
  readonly viewId: string;
  readonly fieldMetadataId: string;
  readonly createdAt: string;
  isVisible: boolean;
  position: number;
  size: number;
  aggregateOperation: string | null;
  viewFieldGroupId: string | null;
  updatedAt: string;
};

export type View = Record<string, unknown> & {
  readonly id: string;
  readonly objectMetadataId: string;
  readonly type: string;
  readonly key: string | null;
  name: string;
};

/** A filter, a sort or a column group of a view: the sandbox stores them without acting on them. */
export type ViewPart = Record<string, unknown> & { readonly id: string; readonly viewId: string };

export type NavigationItem = Record<string, unknown> & { readonly id: string; position: number };

export class Furniture {
  readonly views = new Map<string, View>();
  readonly viewFields = new Map<string, ViewField>();
  readonly viewFilters = new Map<string, ViewPart>();
  readonly viewSorts = new Map<string, ViewPart>();
  readonly viewGroups = new Map<string, ViewPart>();
  /** Headings between the fields of a record's page. */
  readonly viewFieldGroups = new Map<string, ViewPart>();
  readonly pages = new Map<string, Page>();
  readonly navigation = new Map<string, NavigationItem>();

  viewsOf(objectId: string): readonly View[] {
    return [...this.views.values()].filter((view) => view.objectMetadataId === objectId);
  }

  fieldsOf(viewId: string): readonly ViewField[] {
    return [...this.viewFields.values()].filter((field) => field.viewId === viewId);
  }

  partsOf(parts: ReadonlyMap<string, ViewPart>, viewId: string): readonly ViewPart[] {
    return [...parts.values()].filter((part) => part.viewId === viewId);
  }
}
