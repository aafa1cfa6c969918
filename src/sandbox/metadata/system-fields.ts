/** The fields every object has, as Twenty 2.21 makes them for a custom object (seen on a real server). */
import type { FieldType } from './model';

export type SystemField = {
  readonly name: string;
  readonly type: FieldType;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly isNullable: boolean;
  readonly defaultValue: unknown;
};

const ACTOR = { name: "''", source: "'MANUAL'" };

const field = (
  name: string,
  type: FieldType,
  texts: readonly [label: string, description: string, icon: string],
  defaultValue: unknown = null,
): SystemField => {
  const [label, description, icon] = texts;
  return { name, type, label, description, icon, isNullable: defaultValue === null, defaultValue };
};

export const SYSTEM_FIELDS: readonly SystemField[] = [
  field('id', 'UUID', ['Id', 'Id', 'Icon123'], 'uuid'),
  field('createdAt', 'DATE_TIME', ['Creation date', 'Creation date', 'IconCalendar'], 'now'),
  field('createdBy', 'ACTOR', ['Created by', 'The creator of the record', 'IconCreativeCommonsSa'], ACTOR),
  field('deletedAt', 'DATE_TIME', ['Deleted at', 'Deletion date', 'IconCalendarClock']),
  field('position', 'POSITION', ['Position', 'Position', 'IconHierarchy2'], 0),
  field(
    'updatedAt',
    'DATE_TIME',
    ['Last update', 'Last time the record was changed', 'IconCalendarClock'],
    'now',
  ),
  field(
    'updatedBy',
    'ACTOR',
    ['Updated by', 'The workspace member who last updated the record', 'IconUserCircle'],
    ACTOR,
  ),
  field('searchVector', 'TS_VECTOR', ['Search vector', 'Search vector', 'IconSearch']),
];
