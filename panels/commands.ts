/** Where the panels are reached from in Twenty: buttons above a list, and the command menu (Ctrl+K). */
import type { PanelKey } from './manifest';

export type Command = {
  readonly panel: PanelKey;
  readonly label: string;
  readonly shortLabel: string;
  readonly icon: string;
  readonly availabilityType: 'RECORD_SELECTION' | 'GLOBAL_OBJECT_CONTEXT';
  /** `nameSingular` of one of our objects: its id is known at install only. */
  readonly object: string;
  /** Shown as a button, not only in the menu. */
  readonly isPinned: boolean;
  readonly position: number;
  /** Twenty's own little language over the context of a command (`numberOfSelectedRecords`, `pageType`…). */
  readonly when?: string;
};

export const COMMANDS: readonly Command[] = [
  {
    panel: 'distribuer-commande',
    label: 'Distribuer',
    shortLabel: 'Distribuer',
    icon: 'IconArrowsSplit',
    availabilityType: 'RECORD_SELECTION',
    object: 'lead',
    isPinned: true,
    position: 0,
  },
  {
    panel: 'distribuer',
    label: 'Distribuer les prochains leads',
    shortLabel: 'Distribuer',
    icon: 'IconArrowsSplit',
    availabilityType: 'GLOBAL_OBJECT_CONTEXT',
    object: 'lead',
    isPinned: false,
    position: 0,
    when: 'numberOfSelectedRecords == 0',
  },
  {
    panel: 'distribuer',
    label: 'Suivre la distribution',
    shortLabel: 'Suivre',
    icon: 'IconArrowsSplit',
    availabilityType: 'RECORD_SELECTION',
    object: 'attribution',
    isPinned: true,
    position: 0,
    when: 'numberOfSelectedRecords == 1',
  },
  {
    panel: 'max',
    label: 'MAX',
    shortLabel: 'MAX',
    icon: 'IconSparkles',
    availabilityType: 'RECORD_SELECTION',
    object: 'lead',
    isPinned: true,
    position: 1,
    when: 'numberOfSelectedRecords == 1',
  },
  {
    panel: 'importer',
    label: 'Importer des leads',
    shortLabel: 'Importer',
    icon: 'IconFileImport',
    availabilityType: 'GLOBAL_OBJECT_CONTEXT',
    object: 'lead',
    isPinned: true,
    position: 2,
    when: 'numberOfSelectedRecords == 0',
  },
  {
    panel: 'importer',
    label: 'Importer des leads',
    shortLabel: 'Importer',
    icon: 'IconFileImport',
    availabilityType: 'GLOBAL_OBJECT_CONTEXT',
    object: 'importLeads',
    isPinned: true,
    position: 0,
    when: 'numberOfSelectedRecords == 0',
  },
  {
    panel: 'importer',
    label: 'Suivre l’import',
    shortLabel: 'Suivre',
    icon: 'IconFileImport',
    availabilityType: 'RECORD_SELECTION',
    object: 'importLeads',
    isPinned: true,
    position: 0,
    when: 'numberOfSelectedRecords == 1',
  },
];
