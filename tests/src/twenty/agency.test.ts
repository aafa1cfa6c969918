import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { loadAgency, newAgencyMemory } from '../../../src/twenty/agency';
import { createTransport } from '../../../src/twenty/transport';
import { aTestTime } from './time';

const URL_OF_TWENTY = 'https://crm.exemple.test';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const NONE = { edges: [], pageInfo: { hasNextPage: false } };
const member = {
  id: 'm1',
  name: { firstName: 'Alice', lastName: 'Moreau' },
  userEmail: 'alice@exemple.fr',
  timeZone: 'Europe/Paris',
};
const MEMBERS = { edges: [{ node: member }], pageInfo: { hasNextPage: false } };

/** Answers the agency's root fields in the order of each turn; nobody has been erased. */
function twentySays(...turns: readonly object[]): void {
  let turn = 0;
  server.use(
    http.post(`${URL_OF_TWENTY}/graphql`, async ({ request }) => {
      const { query } = (await request.json()) as { query: string };
      if (query.includes('ErasedLeads')) return HttpResponse.json({ data: { leads: NONE } });
      turn += 1;
      return HttpResponse.json({ data: turns[turn - 1] ?? turns.at(-1) });
    }),
  );
}

test('an agency told with its parts in another order is the very same object; another agency is not', async () => {
  const { clock, wait } = aTestTime();
  const transport = createTransport({ url: URL_OF_TWENTY, apiKey: 'clef', clock, wait });
  twentySays(
    { reglagesMax: NONE, modelesMessage: NONE, membresEquipe: NONE, workspaceMembers: MEMBERS },
    { workspaceMembers: MEMBERS, membresEquipe: NONE, modelesMessage: NONE, reglagesMax: NONE },
    { reglagesMax: NONE, modelesMessage: NONE, membresEquipe: NONE, workspaceMembers: NONE },
  );
  const memory = newAgencyMemory();
  const first = await loadAgency(transport, memory);
  expect([...first.agency.membres.keys()]).toEqual(['m1']);
  expect(await loadAgency(transport, memory)).toBe(first);
  const emptied = await loadAgency(transport, memory);
  expect(emptied).not.toBe(first);
  expect(emptied.agency.membres.size).toBe(0);
});
