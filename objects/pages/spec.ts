/** The words a record's page is declared with. Plain data. */

/** `EDITOR` is for rich text. `TABLE` lists the records of a relation as the view of that key does (`objects/views/tabs.ts`). */
export type WidgetSpec = { readonly field: string; readonly title: string } & (
  { readonly as: 'FIELD' | 'EDITOR' } | { readonly as: 'TABLE'; readonly view: string }
);

export type TabSpec = {
  /** For ever: the tab's id is made of it. */
  readonly key: string;
  readonly title: string;
  readonly icon: string;
  readonly widgets: readonly WidgetSpec[];
};

/** Fields under one heading, in this order. */
export type SectionSpec = {
  /** For ever: the section's id is made of it. */
  readonly key: string;
  readonly title: string;
  readonly fields: readonly string[];
};

export type PageSpec = {
  /** `singular` of the object. */
  readonly object: string;
  /** Fields of the summary; those in no section follow in the last one. None: all stand in Twenty's order. */
  readonly sections: readonly SectionSpec[];
  /** Fields the summary does not show: what only machines read, and what has a tab. */
  readonly hidden: readonly string[];
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

/** What Twenty 2.21 calls the list of fields, and what staff read instead. */
export const FIELDS_TITLES: Readonly<Record<string, string>> = { Fields: 'Fiche' };

/** Twenty's own fields: their labels are in English on objects it did not make, and cannot be changed. */
export const SYSTEM_FIELDS: readonly string[] = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy'];
