import type { StandardObject } from '../standard-object';

/** Twenty's own `note`, as a 2.21 server declares it (the fields the product or its tests can meet). */
export const note: StandardObject = {
  nameSingular: 'note',
  namePlural: 'notes',
  labelSingular: 'Note',
  labelPlural: 'Notes',
  icon: 'IconNotes',
  description: 'A note',
  universalIdentifier: '20202020-0b00-45cd-b6f6-6cd806fc6804',
  shortcut: 'N',
  isSystem: false,
  isUICreatable: true,
  isSearchable: true,
  labelIdentifier: 'title',
  duplicateCriteria: null,
  fields: [
    { name: 'title', type: 'TEXT', label: 'Title', icon: 'IconNotes', description: 'Note title' },
    { name: 'bodyV2', type: 'RICH_TEXT', label: 'Body', icon: 'IconFilePencil', description: 'Note body' },
  ],
};
