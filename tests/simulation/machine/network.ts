/** Calls between processes: each request and each answer is an event, after a delay that the seed chooses; or never. */
import { machine } from './globals';
import type { Owner } from './scheduler';

export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};
export type Host = {
  readonly owner: Owner;
  /** 'cut': the connection breaks instead of an answer. */
  readonly answer: (asked: Asked) => Promise<Answered | 'cut'>;
};

export type Weather = {
  /** Milliseconds of one way. */
  delay(): number;
  /** The request never arrives, and nobody knows. */
  losesRequest(origin: string): boolean;
  /** The answer never arrives. */
  losesAnswer(origin: string): boolean;
};

export const hosts = new Map<string, Host>();
export const network: { weather: Weather; onCall: (asked: Asked) => void } = {
  weather: { delay: () => 5, losesRequest: () => false, losesAnswer: () => false },
  onCall: () => undefined,
};

const fault = (code: string): Error => Object.assign(new TypeError('fetch failed'), { cause: { code } });

/** In place of `fetch`, for everything that speaks HTTP in the simulation. */
export function virtualFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const { scheduler } = machine;
  const caller = scheduler.current;
  const url = input instanceof URL ? input : new URL(input instanceof Request ? input.url : input);
  const asked: Asked = {
    ...{ method: init.method ?? 'GET', url, headers: headersOf(init.headers) },
    body: bodyOf(init.body),
  };
  const deadline =
    (init.signal as { deadline?: number } | null | undefined)?.deadline ?? scheduler.now + 120_000;
  network.onCall(asked);
  return new Promise((resolve, reject) => {
    let over = false;
    const end = (ms: number, label: string, settle: () => void): void => {
      if (over) return;
      over = true;
      host?.owner.onCrash.delete(cutOff);
      const at = Math.min(scheduler.now + ms, deadline);
      const late = scheduler.now + ms > deadline;
      scheduler.at(at, label, late ? timedOut : settle, caller);
    };
    const timedOut = (): void => reject(Object.assign(new Error('timed out'), { name: 'TimeoutError' }));
    const { weather } = network;
    const silence = (): void => end(Infinity, 'silence', timedOut);
    const cutOff = (): void => end(weather.delay(), 'coupure', () => reject(fault('ECONNRESET')));
    const host = hosts.get(url.origin);
    if (!host?.owner.alive) return end(weather.delay(), 'refus', () => reject(fault('ECONNREFUSED')));
    if (weather.losesRequest(url.origin)) return silence();
    host.owner.onCrash.add(cutOff);
    const back = (answered: Answered | 'cut'): void => {
      if (answered !== 'cut' && weather.losesAnswer(url.origin)) return silence();
      end(weather.delay(), `réponse ${answered === 'cut' ? 'coupée' : String(answered.status)}`, () =>
        answered === 'cut' ? reject(fault('ECONNRESET')) : resolve(responseOf(answered)),
      );
    };
    const label = `${asked.method} ${url.pathname} ${String(asked.body.length)}`;
    scheduler.after(weather.delay(), label, () => void host.answer(asked).then(back), host.owner);
  });
}

function headersOf(headers: RequestInit['headers']): Readonly<Record<string, string>> {
  if (headers === undefined) return {};
  const entries =
    headers instanceof Headers ? [...headers] : Object.entries(headers as Record<string, string>);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function bodyOf(body: RequestInit['body']): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body as Uint8Array);
}

/** As much of a Response as is used: the real one goes through streams, at ten times the cost. */
function responseOf({ status, headers, body }: Answered): Response {
  const text = (): string => (typeof body === 'string' ? body : body.toString('utf8'));
  const bytes = (): Uint8Array => new Uint8Array(typeof body === 'string' ? Buffer.from(body) : body);
  return {
    status,
    ok: status >= 200 && status < 300,
    headers: new Headers(headers),
    text: () => Promise.resolve(text()),
    json: () => Promise.resolve(JSON.parse(text()) as unknown),
    arrayBuffer: () => Promise.resolve(bytes().buffer),
    get body() {
      return Object.assign([Buffer.from(bytes())], { cancel: () => Promise.resolve() });
    },
  } as unknown as Response;
}
