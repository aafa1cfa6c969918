/** The page Twenty makes with an object gets MAX's tabs: once, and only while nobody else has arranged it. */
import { TAB_TITLES, type PageSpec } from '../../objects/pages/spec';
import type { PageRow } from '../twenty/metadata-pages';
import { nothing, settle, step, together, type Outcome } from './plan-field';
import { PAGE_INPUT } from './server-inputs';
import type { Actual, Desired, Step } from './step';

/** Kinds of widget whose configuration is read whole, so that sending it back loses nothing. */
const READ_WHOLE = ['FIELDS', 'TIMELINE', 'TASKS', 'NOTES', 'FILES'];

const keyOf = ({ object }: PageSpec): string => `page.${object}`;

/** Twenty's own tabs, by its own names, all of them and none removed, with one widget each. */
export function isAsMade(page: PageRow): boolean {
  const tabs = page.tabs ?? [];
  const titles = tabs.map(({ title }) => title).sort();
  const isWhole = tabs.every(
    ({ isActive, widgets }) =>
      isActive && widgets?.length === 1 && widgets.every(({ type }) => READ_WHOLE.includes(type)),
  );
  return isWhole && titles.join() === Object.keys(TAB_TITLES).sort().join();
}

function planPage(page: PageSpec, actual: Actual): Outcome {
  if (actual.settled?.has(keyOf(page)) !== false) return nothing;
  const arrange: Step = { do: 'arrangePage', page };
  const done = settle(keyOf(page));
  const object = actual.objects.find(({ nameSingular }) => nameSingular === page.object);
  if (!object) return together([step(arrange), done]);
  if (!object.isActive) return nothing;
  const row = actual.pages.find(({ objectMetadataId }) => objectMetadataId === object.id);
  return row && isAsMade(row) ? together([step(arrange), done]) : done;
}

/** Without this input the server cannot arrange pages; everything works without. */
export function planPages(desired: Desired, actual: Actual): Outcome {
  if (!actual.server.shapes[PAGE_INPUT]) return nothing;
  return together(desired.pages.map((page) => planPage(page, actual)));
}
