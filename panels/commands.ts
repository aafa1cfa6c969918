/** Where the panels are reached from in Twenty: buttons above a list, and the command menu (Ctrl+K). */
import type { PanneauKey } from './manifest';

export type Commande = {
  readonly panneau: PanneauKey;
  readonly label: string;
  readonly shortLabel: string;
  readonly icon: string;
  readonly availabilityType: 'RECORD_SELECTION' | 'GLOBAL_OBJECT_CONTEXT';
  /** `nameSingular` of one of our objects: its id is known at install only. */
  readonly objet: string;
  /** Shown as a button, not only in the menu. */
  readonly isPinned: boolean;
  readonly position: number;
  /** Twenty's own little language over the context of a command (`numberOfSelectedRecords`, `pageType`…). */
  readonly when?: string;
};

export const COMMANDES: readonly Commande[] = [
  {
    panneau: 'distribuer-commande',
    label: 'Distribuer',
    shortLabel: 'Distribuer',
    icon: 'IconArrowsSplit',
    availabilityType: 'RECORD_SELECTION',
    objet: 'lead',
    isPinned: true,
    position: 0,
  },
  {
    panneau: 'distribuer',
    label: 'Distribuer les prochains leads',
    shortLabel: 'Distribuer',
    icon: 'IconArrowsSplit',
    availabilityType: 'GLOBAL_OBJECT_CONTEXT',
    objet: 'lead',
    isPinned: false,
    position: 0,
    when: 'numberOfSelectedRecords == 0',
  },
  {
    panneau: 'distribuer',
    label: 'Suivre la distribution',
    shortLabel: 'Suivre',
    icon: 'IconArrowsSplit',
    availabilityType: 'RECORD_SELECTION',
    objet: 'attribution',
    isPinned: true,
    position: 0,
    when: 'numberOfSelectedRecords == 1',
  },
  {
    panneau: 'max',
    label: 'MAX',
    shortLabel: 'MAX',
    icon: 'IconSparkles',
    availabilityType: 'RECORD_SELECTION',
    objet: 'lead',
    isPinned: true,
    position: 1,
    when: 'numberOfSelectedRecords == 1',
  },
  {
    panneau: 'importer',
    label: 'Importer des leads',
    shortLabel: 'Importer',
    icon: 'IconFileImport',
    availabilityType: 'GLOBAL_OBJECT_CONTEXT',
    objet: 'lead',
    isPinned: true,
    position: 2,
    when: 'numberOfSelectedRecords == 0',
  },
  {
    panneau: 'importer',
    label: 'Importer des leads',
    shortLabel: 'Importer',
    icon: 'IconFileImport',
    availabilityType: 'GLOBAL_OBJECT_CONTEXT',
    objet: 'importLeads',
    isPinned: true,
    position: 0,
    when: 'numberOfSelectedRecords == 0',
  },
  {
    panneau: 'importer',
    label: 'Suivre l’import',
    shortLabel: 'Suivre',
    icon: 'IconFileImport',
    availabilityType: 'RECORD_SELECTION',
    objet: 'importLeads',
    isPinned: true,
    position: 0,
    when: 'numberOfSelectedRecords == 1',
  },
];
