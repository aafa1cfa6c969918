/** The whole metadata schema the sandbox plays. */
import { APPLICATIONS_SDL } from './applications';
import { MODEL_SDL } from './model';
import { MODEL_INPUTS_SDL } from './model-inputs';
import { PAGES_SDL } from './pages';
import { ROLES_SDL } from './roles';
import { ROOTS_SDL } from './roots';
import { VIEWS_SDL } from './views';
import { VIEWS_INPUTS_SDL } from './views-inputs';
import { WORKSPACE_SDL } from './workspace';

export const METADATA_SDL = [
  ROOTS_SDL,
  ROLES_SDL,
  PAGES_SDL,
  MODEL_SDL,
  MODEL_INPUTS_SDL,
  VIEWS_SDL,
  VIEWS_INPUTS_SDL,
  WORKSPACE_SDL,
  APPLICATIONS_SDL,
].join('\n');
