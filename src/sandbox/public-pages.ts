/** The public documents of a server: its configuration, its health, its card (API.md §5; recorded core/v1-v3). */

export const APP_VERSION = 'v2.21.0';

export const clientConfig = (): unknown => ({
  appVersion: APP_VERSION,
  billing: { isBillingEnabled: false, trialPeriods: [] },
  aiModels: [],
  authProviders: { google: false, magicLink: false, password: true, microsoft: false, sso: [] },
  signInPrefilled: false,
  isMultiWorkspaceEnabled: false,
  isEmailVerificationRequired: false,
  defaultSubdomain: 'bac-a-sable',
  api: { mutationMaximumAffectedRecords: 100 },
});

export const health = (): unknown => ({ status: 'ok', info: {}, error: {}, details: {} });

export const serverCard = (): unknown => ({
  $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
  name: 'com.twenty/twenty',
  version: APP_VERSION.slice(1),
  title: 'Twenty CRM (bac à sable)',
  description: 'Un Twenty en mémoire, pour la démonstration et les tests.',
});
