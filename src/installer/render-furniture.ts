/** Views, folders and roles in French: all the steps of one of them on one line. */
import type { DashboardSpec } from '../../objects/dashboards/spec';
import type { PageSpec } from '../../objects/pages/spec';
import type { RoleSpec } from '../../objects/roles';
import type { ViewSpec } from '../../objects/views/spec';
import type { Line } from './render-step';
import type { FurnishStep, RoleStep, Step } from './step';

/** What a step is a part of; `null` for steps that stand alone. */
export function pieceOf(step: Step): string | null {
  if ('role' in step) return `rôle ${step.role.key}`;
  if ('folder' in step) return `dossier ${step.folder.key}`;
  if ('dashboard' in step) return `tableau ${step.dashboard.key}`;
  if ('view' in step) return `vue ${step.view.key}`;
  return isDefault(step) ? `défaut ${step.object}` : null;
}

type DefaultStep = Of<'renameView' | 'showColumn' | 'widenTitle' | 'hideColumn' | 'sortDefault'>;
const DEFAULT: readonly Step['do'][] = [
  'renameView',
  'showColumn',
  'widenTitle',
  'hideColumn',
  'sortDefault',
] satisfies readonly DefaultStep['do'][];
const isDefault = (step: Step): step is DefaultStep => DEFAULT.includes(step.do);

type Of<Kind extends FurnishStep['do']> = Extract<FurnishStep, { do: Kind }>;

const of =
  <Kind extends FurnishStep['do']>(kind: Kind) =>
  (step: Step): readonly Of<Kind>[] =>
    step.do === kind ? [step as Of<Kind>] : [];

type OfRole<Kind extends RoleStep['do']> = Extract<RoleStep, { do: Kind }>;

const ofRole =
  <Kind extends RoleStep['do']>(kind: Kind) =>
  (step: Step): readonly OfRole<Kind>[] =>
    step.do === kind ? [step as OfRole<Kind>] : [];

function renderDefault(object: string, steps: readonly Step[]): Line {
  const columns = steps.flatMap(of('showColumn')).map(({ label }) => label);
  const parts = [
    ...steps.flatMap(of('renameView')).map(({ to }) => `« ${to} »`),
    ...(columns.length > 0 ? [`colonnes ${columns.join(', ')}`] : []),
    ...(steps.some((step) => step.do === 'widenTitle') ? ['titre élargi'] : []),
    ...(steps.some((step) => step.do === 'hideColumn') ? ['colonnes de Twenty masquées'] : []),
    ...(steps.some((step) => step.do === 'sortDefault') ? ['triée'] : []),
  ];
  return { sign: '~', target: object, text: `vue par défaut : ${parts.join(' ; ')}` };
}

const SHAPES: Readonly<Record<ViewSpec['shape']['kind'], string>> = {
  TABLE: 'tableau',
  TABLE_WIDGET: 'tableau d’une fiche',
  KANBAN: 'kanban',
  CALENDAR: 'calendrier',
};

const some = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${what}${count > 1 ? 's' : ''}`];

function renderView(view: ViewSpec, steps: readonly Step[]): Line {
  const parts = [
    SHAPES[view.shape.kind],
    ...some(steps.flatMap(of('addColumns')).flatMap(({ columns }) => columns).length, 'colonne'),
    ...some(steps.flatMap(of('addFilter')).length, 'filtre'),
    ...some(steps.flatMap(of('addSort')).length, 'tri'),
  ];
  const sign = steps.some((step) => step.do === 'createView') ? '+' : '~';
  return { sign, target: view.object, text: `vue « ${view.name} » : ${parts.join(', ')}` };
}

type MenuStep = Of<'createFolder' | 'addToMenu' | 'addDashboardToMenu' | 'moveInMenu'>;

function renderFolder(name: string, steps: readonly Step[]): Line {
  const entries = steps.flatMap((step) => {
    if (step.do === 'addToMenu') return [step.view.name];
    if (step.do === 'addDashboardToMenu') return [step.dashboard.title];
    return step.do === 'moveInMenu' ? [step.label] : [];
  });
  const sign = steps.some((step) => step.do === 'createFolder') ? '+' : '~';
  return {
    sign,
    target: 'menu',
    text: [`dossier « ${name} »`, entries.join(', ')].filter(Boolean).join(' : '),
  };
}

const count = (number: number, one: string, more: string): readonly string[] =>
  number === 0 ? [] : [`${number} ${number > 1 ? more : one}`];

function renderRole(role: RoleSpec, steps: readonly Step[]): Line {
  const fields = steps.flatMap(ofRole('grantFields'));
  const parts = [
    ...count(
      steps.flatMap(ofRole('grantObjects')).flatMap(({ objects }) => objects).length,
      'objet réglé',
      'objets réglés',
    ),
    ...count(fields.flatMap(({ hidden }) => hidden).length, 'champ caché', 'champs cachés'),
    ...count(fields.flatMap(({ readOnly }) => readOnly).length, 'champ protégé', 'champs protégés'),
    ...count(steps.flatMap(ofRole('grantTools')).flatMap(({ tools }) => tools).length, 'outil', 'outils'),
  ];
  const sign = steps.some((step) => step.do === 'createRole') ? '+' : '~';
  return {
    sign,
    target: 'rôles',
    text: [`rôle « ${role.label} »`, parts.join(', ')].filter(Boolean).join(' : '),
  };
}

const renderPage = ({ object, tabs }: PageSpec): Line => ({
  sign: '~',
  target: object,
  text:
    tabs.length === 0
      ? 'fiche : onglets et champs en français'
      : `fiche : onglets ${tabs.map(({ title }) => title).join(', ')}`,
});

const renderDashboard = ({ title, tiles }: DashboardSpec, steps: readonly Step[]): Line => ({
  sign: steps.some((step) => step.do === 'createDashboard') ? '+' : '~',
  target: 'tableau de bord',
  text: `« ${title} » : ${some(tiles.length, 'bloc').join('')}`,
});

const isMenu = (step: FurnishStep): step is MenuStep => 'folder' in step;

/** `steps` are parts of one piece, at least one. */
export function renderPiece(steps: readonly Step[]): Line {
  const first = steps[0] as FurnishStep | RoleStep;
  if ('role' in first) return renderRole(first.role, steps);
  if (isMenu(first)) return renderFolder(first.folder.name, steps);
  if ('dashboard' in first) return renderDashboard(first.dashboard, steps);
  if (first.do === 'arrangePage') return renderPage(first.page);
  return 'view' in first ? renderView(first.view, steps) : renderDefault(first.object, steps);
}
