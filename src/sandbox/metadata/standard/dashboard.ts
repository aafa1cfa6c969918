import type { StandardObject } from '../standard-object';

/** Twenty's own `dashboard`, as a 2.21 server declares it: its page is made with it (`records/dashboards.ts`). */
export const dashboard: StandardObject = {
  nameSingular: 'dashboard',
  namePlural: 'dashboards',
  labelSingular: 'Dashboard',
  labelPlural: 'Dashboards',
  icon: 'IconLayoutDashboard',
  description: 'A dashboard',
  universalIdentifier: '20202020-3840-4b6d-9425-0c5188b05ca8',
  shortcut: 'D',
  isSystem: false,
  isUICreatable: true,
  isSearchable: true,
  labelIdentifier: 'title',
  duplicateCriteria: null,
  fields: [
    { name: 'title', type: 'TEXT', label: 'Title', icon: 'IconNotes', description: 'Dashboard title' },
    {
      name: 'pageLayoutId',
      type: 'UUID',
      label: 'Page Layout ID',
      icon: 'IconLayout',
      description: 'Dashboard page layout',
    },
  ],
};
