/** A target that speaks HTTP: the live server and the sandbox. Pacing is what differs between the two. */
import type { Answer, Call, Ears, Step, Target, Who } from './target';

export type Door = {
  readonly url: string;
  readonly keys: Readonly<Partial<Record<Who, string>>>;
  readonly pace: Pace;
  readonly ears: () => Promise<Ears>;
};

/** How fast a target may be called. `tokens` is what the call costs in Twenty's bucket (API.md §2: one per root field). */
export type Pace = {
  before(tokens: number): Promise<void>;
  /** After a refusal by the rate limit: true to try again. */
  refused(): Promise<boolean>;
  /** Until the bucket is surely full. */
  rest(): Promise<void>;
  settle(): Promise<void>;
};

/** The sandbox: no limit is on while the cases run, nothing to wait for. */
export const unpaced: Pace = {
  before: () => Promise.resolve(),
  refused: () => Promise.resolve(false),
  rest: () => Promise.resolve(),
  settle: () => Promise.resolve(),
};

export function httpTarget(door: Door): Target {
  const send = async (step: Step): Promise<Answer> => {
    if (step.door !== 'graphql') return exchange(door, step);
    await door.pace.before(1);
    const answer = await exchange(door, step);
    return isLimited(answer) && (await door.pace.refused()) ? send(step) : answer;
  };
  return {
    send,
    together: async (steps) => {
      await door.pace.before(steps.length);
      const answers = await Promise.all(steps.map((step) => exchange(door, step)));
      return answers.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
    },
    flood: (step, most) => flood(door, step, most),
    ears: door.ears,
    settle: () => door.pace.settle(),
  };
}

async function flood(door: Door, step: Call, most: number): Promise<readonly Answer[]> {
  await door.pace.rest();
  const answers: Answer[] = [];
  while (answers.length < most && !answers.some(isLimited)) answers.push(await exchange(door, step));
  await door.pace.rest();
  return answers;
}

async function exchange(door: Door, step: Step): Promise<Answer> {
  const { url, init } = request(door, step);
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

function request(door: Door, step: Step): { readonly url: string; readonly init: RequestInit } {
  switch (step.door) {
    case 'get':
      return { url: new URL(step.url, door.url).href, init: {} };
    case 'put':
      return {
        url: step.url,
        init: { method: 'PUT', headers: { 'content-type': step.contentType }, body: step.content },
      };
    case 'graphql':
    case 'metadata':
      return {
        url: `${door.url}/${step.door}`,
        init: {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...authorization(door, step.as ?? 'admin') },
          body: JSON.stringify({ query: step.query, variables: step.variables ?? {} }),
        },
      };
  }
}

function authorization(door: Door, who: Who): Readonly<Record<string, string>> {
  if (who === 'nobody') return {};
  return { authorization: `Bearer ${who === 'garbage' ? 'ceci-nest-pas-une-cle' : (door.keys[who] ?? '')}` };
}

/** Twenty answers a refused call with HTTP 200 and this subCode (API.md §2). */
export function isLimited(answer: Answer): boolean {
  return JSON.stringify(answer.body).includes('"subCode":"LIMIT_REACHED"');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
