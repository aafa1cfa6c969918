/** The real service in a process of its own, on a clock that the parent moves. Answers `{ idle }`, `{ ahead }`. */
import { createChannels } from '../../../src/channels/channels';
import { startService } from '../../../src/service/start';
import { createTransport } from '../../../src/twenty/transport';
import { createEntrance } from '../../../src/twenty/formulaire';
import { createWorkspace } from '../../../src/twenty/workspace';

const env = (name: string): string => process.env[name] ?? '';
let ahead = Number(env('T_AHEAD'));
const clock = { now: () => new Date(Date.now() + ahead) };
const write =
  (level: string) =>
  (fields: object, sentence: string): void => {
    if (env('T_LOG') !== '') console.log(level, sentence, JSON.stringify(fields));
  };

const transport = createTransport({
  url: env('T_URL'),
  apiKey: env('T_KEY'),
  clock: { now: () => new Date() },
  limits: { perMinute: 1_000_000, short: { tokens: 1_000_000, windowMs: 1_000 } },
});
const service = await startService({
  workspace: createWorkspace(transport),
  formulaire: { entrance: createEntrance(transport), origins: [] },
  channels: createChannels({ dataDir: env('T_DATA'), clock }),
  clock,
  log: { debug: () => undefined, info: write('info'), warn: write('warn'), error: write('error') },
  secrets: [env('T_SECRET')],
  usage: () => transport.usage,
  queueUrl: env('T_QUEUE'),
  host: '127.0.0.1',
  port: Number(env('T_PORT')),
  sweepMinutes: 5,
  recovery: { lockMs: 1_000, stalledMs: 300 },
});

type Request = { readonly do: 'idle' | 'alarm' | 'sweep' } | { readonly do: 'time'; readonly ahead: number };

async function answer(request: Request): Promise<object> {
  switch (request.do) {
    case 'idle':
      await service.idle();
      return {};
    case 'alarm':
      return { at: (await service.nextAlarm())?.getTime() ?? null };
    case 'sweep':
      await service.sweepNow();
      return {};
    case 'time':
      ahead = request.ahead;
      return {};
  }
}

process.on('message', (request: Request & { readonly id: number }) => {
  void answer(request).then((message) => process.send?.({ ...message, id: request.id }));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0, port: service.port });
