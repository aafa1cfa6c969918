import type { StandardObject } from '../standard-object';

/** Twenty's own `task`, as a 2.21 server declares it (the fields the product or its tests can meet). */
export const task: StandardObject = {
  nameSingular: 'task',
  namePlural: 'tasks',
  labelSingular: 'Task',
  labelPlural: 'Tasks',
  icon: 'IconCheckbox',
  description: 'A task',
  universalIdentifier: '20202020-1ba1-48ba-bc83-ef7e5990ed10',
  shortcut: 'T',
  isSystem: false,
  isUICreatable: true,
  isSearchable: true,
  labelIdentifier: 'title',
  duplicateCriteria: null,
  fields: [
    { name: 'title', type: 'TEXT', label: 'Title', icon: 'IconNotes', description: 'Task title' },
    { name: 'bodyV2', type: 'RICH_TEXT', label: 'Body', icon: 'IconFilePencil', description: 'Task body' },
    {
      name: 'dueAt',
      type: 'DATE_TIME',
      label: 'Due Date',
      icon: 'IconCalendarEvent',
      description: 'Task due date',
    },
    {
      name: 'status',
      type: 'SELECT',
      label: 'Status',
      icon: 'IconCheck',
      description: 'Task status',
      defaultValue: "'TODO'",
      options: [
        ['TODO', 'To do', 'sky'],
        ['IN_PROGRESS', 'In progress', 'purple'],
        ['DONE', 'Done', 'green'],
      ],
    },
    {
      name: 'assignee',
      type: 'RELATION',
      label: 'Assignee',
      icon: 'IconUserCircle',
      description: 'Task assignee',
      to: 'workspaceMember',
      onDelete: 'SET_NULL',
      reverse: {
        name: 'assignedTasks',
        label: 'Assigned tasks',
        icon: 'IconCheckbox',
        description: 'Tasks assigned to the workspace member',
      },
    },
  ],
};
