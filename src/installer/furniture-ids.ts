/**
 * Ids of what the installer furnishes a workspace with. Views, filters and menu entries of all workspaces of a server share
 * one table, so an id is made of the object it stands on, which no other workspace has.
 */
import type { Condition, Sort } from '../../objects/views/spec';
import { keyOf, recordId } from '../kernel/keys';

/** The object that stands for the workspace where something belongs to no object in particular. */
export const ANCHOR = 'lead';

export const viewId = (objectId: string, key: string): string => recordId(keyOf('vue', objectId, key));
export const columnId = (view: string, field: string): string => recordId(keyOf('colonne', view, field));
export const sortId = (view: string, sort: Sort): string => recordId(keyOf('tri', view, sort.field));
export const filterId = (view: string, condition: Condition): string =>
  recordId(keyOf('filtre', view, condition.field));

export const folderId = (anchorId: string, key: string): string => recordId(keyOf('dossier', anchorId, key));
export const roleId = (anchorId: string, key: string): string => recordId(keyOf('role', anchorId, key));
export const tabId = (objectId: string, key: string): string => recordId(keyOf('onglet', objectId, key));
export const sectionId = (objectId: string, key: string): string =>
  recordId(keyOf('rubrique', objectId, key));
export const widgetId = (tab: string, field: string): string => recordId(keyOf('bloc', tab, field));
/** A record of Twenty's; ids of records are one workspace's, and a reinstalled MAX makes a new one. */
export const dashboardId = (anchorId: string, key: string): string =>
  recordId(keyOf('tableau', anchorId, key));
export const tileId = (dashboard: string, key: string): string => recordId(keyOf('case', dashboard, key));
export const tileConditionId = (tile: string, condition: Condition): string =>
  recordId(keyOf('filtre', tile, condition.field));
export const entryId = (view: string): string => recordId(keyOf('menu', view));
