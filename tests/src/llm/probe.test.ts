/** `max doctor` asks the model one real question, of ours, and says what to change when no answer comes. */
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { probeLlm } from '../../../src/llm/probe';

const URL = 'http://127.0.0.1:9/v1';
const settings = { url: URL, model: 'petit-modele', key: 'secret', timeoutMs: 50 };
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const answering = (answer: () => Response | Promise<Response>) =>
  server.use(http.post(`${URL}/chat/completions`, answer));
const reading = {
  ...{ typeCoaching: null, niveauMotivation: null, budgetEstime: null, urgenceRessentie: null },
  douleurPrincipale: null,
};

test('it answers as asked', async () => {
  const content = JSON.stringify(reading);
  answering(() => HttpResponse.json({ choices: [{ message: { content } }] }));
  expect(await probeLlm(settings)).toEqual({ model: 'petit-modele', fault: null });
});

test.each<[string, () => Response | Promise<Response>, string, RegExp]>([
  ['a wrong key', () => HttpResponse.text('no', { status: 401 }), 'refuse la question', /MAX_LLM_KEY/],
  ['an unknown model', () => HttpResponse.text('no', { status: 404 }), 'refuse la question', /MAX_LLM_MODEL/],
  ['nobody there', () => HttpResponse.error(), 'injoignable', /MAX_LLM_URL/],
  ['too slow', () => new Promise<Response>(() => undefined), 'ne répond pas à temps', /plus rapide/],
  [
    'prose instead of the schema',
    () => HttpResponse.json({ choices: [{ message: { content: 'Bonjour !' } }] }),
    'répond autre chose que ce qui est demandé',
    /json_schema/,
  ],
])('%s', async (_name, answer, says, remedy) => {
  answering(answer);
  const { fault } = await probeLlm(settings);
  expect(fault).toEqual({ says, remedy: expect.stringMatching(remedy) });
  expect(JSON.stringify(fault)).not.toContain('secret');
});
