/** A server that closes while somebody is being answered: that answer arrives, its connection is not kept for a next request. */
import { Agent, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { listen, type Listening } from '../../../src/server/http';
import { json } from '../../../src/server/reply';
import { silent } from '../service/loop-world';

/** Keeps its connections, as proxies and Twenty's worker do. */
const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

const ask = async (server: Listening): Promise<IncomingMessage> => {
  const request = get({ port: server.port, host: '127.0.0.1', agent });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer;
};

test('the answer under way arrives whole, says that it is the last, and then the server is closed', async () => {
  let answerNow = (): void => undefined;
  const asked = new Promise<void>((heard) => {
    answerNow = heard;
  });
  let arrived = (): void => undefined;
  const underWay = new Promise<void>((heard) => {
    arrived = heard;
  });
  const handle = async () => {
    arrived();
    await asked;
    return json(200, { fait: true });
  };
  const server = await listen({ host: '127.0.0.1', port: 0, handle, log: silent });
  const answer = ask(server);
  await underWay;
  const closed = server.close();
  answerNow();
  expect(await answer).toMatchObject({ statusCode: 200, headers: { connection: 'close' } });
  await closed; // a connection that is kept would hold it up for the 65 seconds that it may be idle
});

test('before that, connections are kept', async () => {
  const handle = () => Promise.resolve(json(200, {}));
  const server = await listen({ host: '127.0.0.1', port: 0, handle, log: silent });
  expect((await ask(server)).headers).toMatchObject({ connection: 'keep-alive' });
  await server.close();
});
