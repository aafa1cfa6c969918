/** In place of the package `twilio` in the simulated service: its client's two calls, answered by the run's provider. */
import type { Provider } from '../agency/provider';

export const account: { provider: Provider | null } = { provider: null };

const provider = (): Provider => {
  if (account.provider === null) throw new Error('no provider in this run');
  return account.provider;
};

type Messages = Pick<Provider, 'create' | 'list'>;

const twilio = (): { readonly messages: Messages } => ({
  messages: { create: (options) => provider().create(options), list: (filter) => provider().list(filter) },
});
twilio.RequestClient = class RequestClient {};

/** As the package has it. */
export { twilio as default };
