/** The page of a record: the tabs MAX adds to the ones Twenty makes with an object. Plain data. */

/** `CARD` lists the records of a relation; `EDITOR` is for rich text. */
export type WidgetSpec = {
  readonly field: string;
  readonly title: string;
  readonly as: 'FIELD' | 'CARD' | 'EDITOR';
};

export type TabSpec = {
  /** For ever: the tab's id is made of it. */
  readonly key: string;
  readonly title: string;
  readonly icon: string;
  readonly widgets: readonly WidgetSpec[];
};

export type PageSpec = {
  /** `singular` of the object. */
  readonly object: string;
  /** Stands right after Twenty's first tab, the one with the fields. */
  readonly tabs: readonly TabSpec[];
};

/** What Twenty 2.21 calls the tabs of a new object's page, and what staff read instead. */
export const TAB_TITLES: Readonly<Record<string, string>> = {
  Home: 'Résumé',
  Timeline: 'Historique',
  Tasks: 'Tâches',
  Notes: 'Notes',
  Files: 'Fichiers',
};

export const pages: readonly PageSpec[] = [
  {
    object: 'lead',
    tabs: [
      {
        key: 'rendez-vous',
        title: 'Rendez-vous',
        icon: 'IconCalendarEvent',
        widgets: [{ field: 'rendezVousDuLead', title: 'Rendez-vous', as: 'CARD' }],
      },
      {
        key: 'messages',
        title: 'Messages',
        icon: 'IconMessages',
        widgets: [{ field: 'messagesDuLead', title: 'Messages', as: 'CARD' }],
      },
      {
        key: 'tentatives',
        title: 'Tentatives',
        icon: 'IconPhone',
        widgets: [{ field: 'tentativesDuLead', title: 'Tentatives de contact', as: 'CARD' }],
      },
      {
        key: 'max',
        title: 'MAX',
        icon: 'IconSparkles',
        widgets: [
          { field: 'modeMax', title: 'Mode de MAX', as: 'FIELD' },
          { field: 'lectureMax', title: 'Lecture de MAX', as: 'EDITOR' },
        ],
      },
    ],
  },
];
