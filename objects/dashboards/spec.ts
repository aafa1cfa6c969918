/** The words a dashboard is declared with. Plain data: the installer turns field names into Twenty's ids. */
import type { Condition } from '../views/spec';

/** Place on a grid of twelve columns. */
export type Place = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** A field, or a part of what a relation points to (`conseillere`, `name.firstName`). */
export type Grouping = { readonly field: string; readonly part?: string; readonly by?: 'WEEK' | 'MONTH' };

export type Chart =
  /** How many records. */
  | { readonly kind: 'COUNT' }
  /** The average of a number over the records that have it. */
  | { readonly kind: 'AVERAGE'; readonly field: string; readonly unit: string }
  /** Records with this option, in percent of all that the conditions keep. */
  | { readonly kind: 'RATIO'; readonly field: string; readonly option: string }
  | {
      readonly kind: 'BARS';
      readonly of: Grouping;
      /** One colour per value, stacked. */
      readonly stacked?: Grouping;
      readonly layout: 'VERTICAL' | 'HORIZONTAL';
    }
  | { readonly kind: 'PIE'; readonly of: Grouping };

export type TileSpec = {
  /** For ever: the widget's id is made of it. */
  readonly key: string;
  readonly title: string;
  /** `singular` of the object it counts. */
  readonly object: string;
  readonly at: Place;
  readonly conditions: readonly Condition[];
  readonly chart: Chart;
};

export type DashboardSpec = {
  /** For ever: its id is made of it. */
  readonly key: string;
  readonly title: string;
  readonly tab: string;
  readonly tiles: readonly TileSpec[];
};
