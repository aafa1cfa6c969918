/**
 * The application "MAX" as Twenty installs it: front components and nothing else. No object, no field, no view, no role: a sync
 * drops what a manifest omits, and views an application owns break its upgrades (DESIGN §2.8). Identifiers are for ever.
 */
export const APPLICATION = {
  universalIdentifier: '6d61782d-5e0a-4c52-9b1a-70616e6e6501',
  name: 'MAX',
  description: 'Distribuer des leads, suivre MAX sur un lead, importer un fichier.',
} as const;

export type Panel = {
  /** Names the built file, `dist/panels/<key>.mjs`. */
  readonly key: string;
  readonly universalIdentifier: string;
  readonly name: string;
  /** The module in `panels/` and the component it exports. */
  readonly module: string;
  readonly component: string;
  /** Mounted for the time of a click, without a panel: it is told of every selected record, a panel only of one. */
  readonly headless: boolean;
};

export const PANELS = [
  {
    key: 'distribuer-commande',
    universalIdentifier: '6d61782d-5e0a-4c52-9b1a-70616e6e6511',
    name: 'Distribuer (commande)',
    module: 'distribuer/command.tsx',
    component: 'DistribuerCommande',
    headless: true,
  },
  {
    key: 'distribuer',
    universalIdentifier: '6d61782d-5e0a-4c52-9b1a-70616e6e6512',
    name: 'Distribuer',
    module: 'distribuer/panel.tsx',
    component: 'Distribuer',
    headless: false,
  },
  {
    key: 'max',
    universalIdentifier: '6d61782d-5e0a-4c52-9b1a-70616e6e6513',
    name: 'MAX',
    module: 'max/panel.tsx',
    component: 'Max',
    headless: false,
  },
  {
    key: 'importer',
    universalIdentifier: '6d61782d-5e0a-4c52-9b1a-70616e6e6514',
    name: 'Importer',
    module: 'importer/panel.tsx',
    component: 'Importer',
    headless: false,
  },
] as const satisfies readonly Panel[];

export type PanelKey = (typeof PANELS)[number]['key'];

/** Where a component lies in the application's own folder on the server. */
export const builtPath = (key: string): string => `panneaux/${key}.mjs`;

export type Built = {
  /** Of the package; Twenty shows it beside the application. */
  readonly version: string;
  /** Checksum by key. Twenty's interface asks for a component again when it changes. */
  readonly checksums: Readonly<Record<string, string>>;
};

/** Twenty reads the application's version here, at each sync. */
export const packageJson = ({ version }: Pick<Built, 'version'>): string =>
  JSON.stringify({ name: 'max-panneaux', version });

/** What `syncApplication` takes (twenty-sdk 2.21 `Manifest`, of which the package exports the parts only). */
export type Manifest = Readonly<Record<string, unknown>> & {
  readonly frontComponents: readonly {
    readonly universalIdentifier: string;
    readonly builtComponentChecksum: string;
  }[];
};

/** What `syncApplication` is told. Every list that could hold data is empty, and has to stay so. */
export const manifestOf = ({ checksums }: Pick<Built, 'checksums'>): Manifest => ({
  application: {
    universalIdentifier: APPLICATION.universalIdentifier,
    displayName: APPLICATION.name,
    description: APPLICATION.description,
    author: 'MAX',
    // A panel acts with the rights of the person who uses it; the application itself has no role, hence no right.
    defaultRoleUniversalIdentifier: NO_ROLE,
    packageJsonChecksum: null,
    yarnLockChecksum: null,
  },
  frontComponents: PANELS.map(({ key, universalIdentifier, name, module, component, headless }) => ({
    universalIdentifier,
    name,
    componentName: component,
    sourceComponentPath: `panels/${module}`,
    builtComponentPath: builtPath(key),
    builtComponentChecksum: checksums[key] ?? '',
    isHeadless: headless,
  })),
  objects: [],
  fields: [],
  indexes: [],
  logicFunctions: [],
  permissionFlags: [],
  roles: [],
  skills: [],
  agents: [],
  connectionProviders: [],
  publicAssets: [],
  views: [],
  viewFields: [],
  navigationMenuItems: [],
  pageLayouts: [],
  pageLayoutTabs: [],
  commandMenuItems: [],
});

const NO_ROLE = '6d61782d-5e0a-4c52-9b1a-70616e6e6590';
