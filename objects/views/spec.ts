/** The words a view is declared with. Plain data: the installer turns field names into Twenty's ids. */

/** A field of the object, with the width of its column in pixels; 150 when nothing else is said. */
export type Column = string | readonly [field: string, width: number];

/** What a view keeps. One condition a line; all of them must hold. */
export type Condition =
  | { readonly field: string; readonly is: readonly string[] }
  | { readonly field: string; readonly isNot: readonly string[] }
  | { readonly field: string; readonly flag: boolean }
  | { readonly field: string; readonly when: 'past' | 'future' | 'today' }
  | { readonly field: string; readonly holds: 'something' | 'nothing' }
  /** The member who looks: each sees his own. */
  | { readonly field: string; readonly isMe: true }
  /** The record whose page shows the table. */
  | { readonly field: string; readonly isThis: true };

export type Sort = { readonly field: string; readonly direction: 'ASC' | 'DESC' };

export type Shape =
  | { readonly kind: 'TABLE' }
  /** A table in a record's page; no menu offers it. */
  | { readonly kind: 'TABLE_WIDGET' }
  /**
   * A column of cards per option of a SELECT. `hidden` options are shown again with Options → Groupes: as soon as the columns
   * are wider than the window, Twenty 2.21 draws their heads narrower than the columns, beside them.
   */
  | { readonly kind: 'KANBAN'; readonly by: string; readonly hidden: readonly string[] }
  | { readonly kind: 'CALENDAR'; readonly on: string; readonly layout: 'MONTH' | 'WEEK' };

/** A view beside the default one. */
export type ViewSpec = {
  /** For ever: the view's id is made of it, and what staff changed or removed is recognised by it. */
  readonly key: string;
  /** `singular` of the object. */
  readonly object: string;
  readonly name: string;
  readonly icon: string;
  readonly shape: Shape;
  /** After the title, which Twenty wants first. */
  readonly columns: readonly Column[];
  readonly conditions: readonly Condition[];
  readonly sorts: readonly Sort[];
  /** Width of the title's column. */
  readonly titleWidth?: number;
};

/** How the view that Twenty makes by itself with an object is arranged. */
export type DefaultViewSpec = {
  readonly object: string;
  /** Instead of Twenty's "All …". */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly sorts: readonly Sort[];
  readonly titleWidth?: number;
};

export const fieldOf = (column: Column): string => (typeof column === 'string' ? column : column[0]);

const USUAL_WIDTH = 150;
export const widthOf = (column: Column): number => (typeof column === 'string' ? USUAL_WIDTH : column[1]);
