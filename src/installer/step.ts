/** The words of the installer: what it found, what it would do, why it will not. All plain data. */
import type { DashboardSpec } from '../../objects/dashboards/spec';
import type { Folder } from '../../objects/navigation';
import type { PageSpec } from '../../objects/pages/spec';
import type { RoleSpec } from '../../objects/roles';
import type { FieldSpec, ObjectSpec, Option } from '../../objects/spec';
import type { Condition, DefaultViewSpec, Sort, ViewSpec } from '../../objects/views/spec';
import type { InputShape } from '../twenty/metadata-inputs';
import type { Member } from '../twenty/metadata-members';
import type { MenuRow } from '../twenty/metadata-menu';
import type { PageRow } from '../twenty/metadata-pages';
import type { RoleRow } from '../twenty/metadata-roles';
import type { FieldRow, ObjectRow } from '../twenty/metadata-model';
import type { ViewRow } from '../twenty/metadata-views';
import type { WebhookRow } from '../twenty/metadata-webhooks';

/** An option as a field update sends it; one without `id` is new, and an old one sent without `id` loses its records. */
export type SentOption = {
  readonly id?: string;
  readonly value: string;
  readonly label: string;
  readonly color: string;
  readonly position: number;
};

/** A record the installer creates once. `id` is computed, so that a second creation collides (DESIGN §2.4). */
export type SeedRecord = { readonly id: string; readonly name: string; readonly [field: string]: unknown };

export type PlacedColumn = { readonly field: string; readonly position: number; readonly size: number };

/** What staff look at: views, pages and the sidebar. */
export type FurnishStep =
  | {
      readonly do: 'showColumn';
      readonly object: string;
      readonly field: string;
      readonly label: string;
      readonly position: number;
      readonly size: number;
    }
  | { readonly do: 'hideColumn'; readonly object: string; readonly field: string }
  | { readonly do: 'widenTitle'; readonly object: string; readonly size: number }
  | { readonly do: 'renameView'; readonly object: string; readonly from: string; readonly to: string }
  | { readonly do: 'sortDefault'; readonly object: string; readonly sort: Sort }
  | { readonly do: 'createView'; readonly view: ViewSpec; readonly position: number }
  | { readonly do: 'addColumns'; readonly view: ViewSpec; readonly columns: readonly PlacedColumn[] }
  | { readonly do: 'addFilter'; readonly view: ViewSpec; readonly condition: Condition }
  | { readonly do: 'addSort'; readonly view: ViewSpec; readonly sort: Sort }
  | { readonly do: 'hideGroups'; readonly view: ViewSpec; readonly values: readonly string[] }
  | { readonly do: 'arrangePage'; readonly page: PageSpec }
  | { readonly do: 'createDashboard'; readonly dashboard: DashboardSpec }
  | { readonly do: 'fillDashboard'; readonly dashboard: DashboardSpec }
  | { readonly do: 'createFolder'; readonly folder: Folder; readonly position: number }
  | { readonly do: 'addToMenu'; readonly folder: Folder; readonly view: ViewSpec; readonly position: number }
  | {
      readonly do: 'addDashboardToMenu';
      readonly folder: Folder;
      readonly dashboard: DashboardSpec;
      readonly position: number;
    }
  | {
      readonly do: 'moveInMenu';
      readonly folder: Folder;
      readonly object: string;
      readonly label: string;
      readonly position: number;
    };

/** Roles and their rights. Paths are `object.field`. */
export type RoleStep =
  | { readonly do: 'createRole'; readonly role: RoleSpec }
  | { readonly do: 'grantObjects'; readonly role: RoleSpec; readonly objects: readonly string[] }
  | {
      readonly do: 'grantFields';
      readonly role: RoleSpec;
      readonly hidden: readonly string[];
      readonly readOnly: readonly string[];
    }
  | { readonly do: 'grantTools'; readonly role: RoleSpec; readonly tools: readonly string[] };

/** One step is one mutation; what a step needs is in it, except ids of what earlier steps create. */
export type Step =
  | { readonly do: 'createObject'; readonly object: ObjectSpec }
  | { readonly do: 'labelName'; readonly object: string; readonly from: string; readonly to: string }
  | { readonly do: 'createField'; readonly object: string; readonly field: FieldSpec }
  | {
      readonly do: 'addOptions';
      readonly object: string;
      readonly field: string;
      readonly fieldId: string;
      readonly options: readonly SentOption[];
      readonly added: readonly Option[];
    }
  | {
      readonly do: 'makeUnique';
      readonly object: string;
      readonly field: string;
      readonly fieldId: string;
    }
  | {
      readonly do: 'renameReverse';
      readonly object: string;
      readonly field: string;
      readonly reverseId: string;
      readonly from: string;
      readonly to: string;
    }
  | FurnishStep
  | RoleStep
  /** Written last: what has been furnished so far, old and new. */
  | { readonly do: 'settle'; readonly keys: readonly string[]; readonly added: number }
  | { readonly do: 'createRecords'; readonly object: ObjectSpec; readonly records: readonly SeedRecord[] }
  | {
      readonly do: 'createWebhook';
      readonly targetUrl: string;
      readonly operations: readonly string[];
      readonly secret?: string;
    }
  | {
      readonly do: 'updateWebhook';
      readonly id: string;
      readonly targetUrl: string;
      readonly added: readonly string[];
      readonly operations: readonly string[];
      /** Present when the configured secret differs; never printed. */
      readonly secret?: string;
    };

/** Why nothing may be written. `target` is an object, an `object.field`, or a part of the server. */
export type Refusal = { readonly target: string; readonly because: string; readonly wayOut: string };

export type Plan =
  | { readonly plan: 'ready'; readonly steps: readonly Step[]; readonly notes: readonly string[] }
  | { readonly plan: 'refused'; readonly refusals: readonly Refusal[]; readonly notes: readonly string[] };

/** What the workspace should have. */
export type Desired = {
  readonly model: readonly ObjectSpec[];
  readonly defaultViews: readonly DefaultViewSpec[];
  readonly views: readonly ViewSpec[];
  readonly pages: readonly PageSpec[];
  readonly dashboards: readonly DashboardSpec[];
  readonly navigation: readonly Folder[];
  readonly roles: readonly RoleSpec[];
  readonly targetUrl: string;
  readonly operations: readonly string[];
  readonly webhookSecret?: string | undefined;
};

/** What this server's mutations take. */
export type ServerInputs = {
  readonly shapes: Readonly<Record<string, InputShape | null>>;
  readonly fieldTypes: readonly string[];
  /** Twenty's tools and settings a role may be given; empty when this server does not list them. */
  readonly permissionFlags: readonly string[];
};

/** `isDeleted`: in the bin. `isFilled`: something stands on its page. */
export type FoundDashboard = { readonly id: string; readonly isDeleted: boolean; readonly isFilled: boolean };

/** What the workspace has. */
export type Actual = {
  readonly server: ServerInputs;
  readonly objects: readonly ObjectRow[];
  readonly views: readonly ViewRow[];
  readonly pages: readonly PageRow[];
  /** Ours alone: those whose ids are computed. */
  readonly dashboards: readonly FoundDashboard[];
  readonly menu: readonly MenuRow[];
  /** Keys of what was furnished before (`settled.ts`); `null` when it cannot be known, and nothing is furnished then. */
  readonly settled: ReadonlySet<string> | null;
  readonly webhooks: readonly WebhookRow[];
  readonly members: readonly Member[];
  /** `null` when the key may not read roles. */
  readonly roles: readonly RoleRow[] | null;
  /** Per object: ids, `cle` and `membreId` of the records in it, soft-deleted ones included. */
  readonly known: Readonly<Record<string, ReadonlySet<string>>>;
};

export type { FieldRow, ObjectRow };
