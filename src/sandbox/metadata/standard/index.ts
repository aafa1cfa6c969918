/** Every standard object of the sandbox workspace; the order lets each relation find its target. */
import type { StandardObject } from '../standard-object';
import { attachment } from './attachment';
import { company } from './company';
import { dashboard } from './dashboard';
import { note } from './note';
import { noteTarget } from './noteTarget';
import { opportunity } from './opportunity';
import { person } from './person';
import { task } from './task';
import { taskTarget } from './taskTarget';
import { timelineActivity } from './timelineActivity';
import { workspaceMember } from './workspaceMember';

export const STANDARD_OBJECTS: readonly StandardObject[] = [
  workspaceMember,
  company,
  person,
  opportunity,
  dashboard,
  task,
  note,
  taskTarget,
  noteTarget,
  attachment,
  timelineActivity,
];
