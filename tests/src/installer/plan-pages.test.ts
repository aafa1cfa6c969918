/** When a page counts as nobody's work yet: only then does MAX arrange it. */
import { isAsMade } from '../../../src/installer/plan-pages';
import type { PageRow, TabRow } from '../../../src/twenty/metadata-pages';

const KINDS = { Home: 'FIELDS', Timeline: 'TIMELINE', Tasks: 'TASKS', Notes: 'NOTES', Files: 'FILES' };

const tab = (title: string, type: string): TabRow => ({
  id: title,
  title,
  position: 10,
  isActive: true,
  widgets: [{ id: `${title}.1`, title, type, gridPosition: {}, configuration: { configurationType: type } }],
});

const made: readonly TabRow[] = Object.entries(KINDS).map(([title, type]) => tab(title, type));
const pageOf = (tabs: readonly TabRow[]): PageRow => ({ id: 'page', name: 'Fiche', tabs: [...tabs] });
const [home, ...rest] = made as [TabRow, ...TabRow[]];

test('as Twenty makes it', () => {
  expect(isAsMade(pageOf(made))).toBe(true);
  expect(isAsMade(pageOf([...made].reverse()))).toBe(true);
});

test.each<[string, readonly TabRow[]]>([
  ['a tab renamed', [{ ...home, title: 'Accueil' }, ...rest]],
  ['a tab removed: Twenty keeps it, inactive', [{ ...home, isActive: false }, ...rest]],
  ['a tab added', [...made, tab('Vidéos', 'FIELDS')]],
  ['a widget removed', [{ ...home, widgets: [] }, ...rest]],
  ['a widget of a kind that is not read whole', [tab('Home', 'IFRAME'), ...rest]],
  ['no tabs at all', []],
])('arranged by a person: %s', (_what, tabs) => {
  expect(isAsMade(pageOf(tabs))).toBe(false);
});
