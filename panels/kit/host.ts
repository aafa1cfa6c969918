/** What Twenty's interface gives a panel: who asks, on which records, and a few gestures of its own. */
import {
  closeSidePanel,
  enqueueSnackbar,
  openSidePanelPage,
  unmountFrontComponent,
  useColorScheme,
  useSelectedRecordIds,
} from 'twenty-sdk/front-component';
import { createApi } from './api';

type Host = { readonly requestAccessTokenRefresh?: () => Promise<string> };
const host = (): Host =>
  (globalThis as { frontComponentHostCommunicationApi?: Host }).frontComponentHostCommunicationApi ?? {};

/** The worker is given its settings as an environment that exists at run time only: no bundler may look into it. */
const environment = (name: string): string => {
  const { process } = globalThis as unknown as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name] ?? '';
};

export const api = createApi({
  fetch: (url, init) => globalThis.fetch(url, init),
  url: () => environment('TWENTY_API_URL').replace(/\/$/, ''),
  token: () => environment('TWENTY_APP_ACCESS_TOKEN'),
  renew: () => host().requestAccessTokenRefresh?.() ?? Promise.resolve(null),
});

export const serverUrl = (): string => environment('TWENTY_API_URL').replace(/\/$/, '');
/** Good for half an hour. */
export const accessToken = (): string => environment('TWENTY_APP_ACCESS_TOKEN');

export { useColorScheme, useSelectedRecordIds };

type Page = Parameters<typeof openSidePanelPage>[0];

export const closePanel = (): void => void closeSidePanel();
export const endCommand = (): void => void unmountFrontComponent();
export const say = (message: string, variant: 'success' | 'error' | 'info' | 'warning'): void =>
  void enqueueSnackbar({ message, variant });

export const openRecord = (objectNameSingular: string, recordId: string): void =>
  void openSidePanelPage({ page: 'view-record', recordId, objectNameSingular } as Page);

/** `about` reaches the other panel as its one "selected record", whatever it says. */
export const openPanel = (panel: {
  readonly frontComponentId: string;
  readonly pageTitle: string;
  readonly pageIcon: string;
  readonly about: string;
}): Promise<void> => {
  const { frontComponentId, pageTitle, pageIcon, about } = panel;
  return openSidePanelPage({
    page: 'view-front-component',
    frontComponentId,
    pageTitle,
    pageIcon,
    recordId: about,
    objectNameSingular: 'lead',
    resetNavigationStack: true,
  } as Page);
};
