import { Environment } from '../../../src/environment';
import { readLlm } from '../../../src/llm/settings';

function parseLlm(variables: NodeJS.ProcessEnv) {
  const env = new Environment(variables);
  return { llm: readLlm(env), faults: env.faults };
}

test('off until it is configured', () => expect(parseLlm({ PATH: '/bin' })).toEqual({ faults: [] }));

test('an address and a model are enough', () => {
  expect(parseLlm({ MAX_LLM_URL: 'http://modele.test/v1/', MAX_LLM_MODEL: 'petit' })).toEqual({
    llm: { url: 'http://modele.test/v1', model: 'petit' },
    faults: [],
  });
});

test('all faults at once, and no secret in them', () => {
  const { llm, faults } = parseLlm({ MAX_LLM_URL: 'modele.test', MAX_LLM_KEY: 'très secret' });
  expect(llm).toBeUndefined();
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['MAX_LLM_URL', 'MAX_LLM_MODEL', 'MAX_LLM_KEY']);
  expect(faults.join()).not.toContain('secret');
});

test('a key is given once', () => {
  const { faults } = parseLlm({
    MAX_LLM_URL: 'http://m.test/v1',
    MAX_LLM_MODEL: 'p',
    MAX_LLM_KEY: 'k',
    MAX_LLM_KEY_FILE: '/x',
  });
  expect(faults).toHaveLength(1);
});
