/** A recording may be published, and two takes of the same truth are the same file. */
import { recordId } from '../../src/kernel/keys';
import { differences } from './difference';
import type { Entry, Recording } from './recording';
import { canonical, HOST, PREFIX, withoutSecrets, type Take } from './scrub';

type Run = { readonly prefix: string; readonly server: string; readonly id: string; readonly at: string };

const RUNS: readonly [Run, Run] = [
  {
    prefix: 'contratab12',
    server: 'http://127.0.0.1:3000',
    id: '3b241101-e2bb-4255-8caf-4136c566a962',
    at: '2027-01-05T10:00:00',
  },
  {
    prefix: 'contratff00',
    server: 'http://127.0.0.1:4321',
    id: '9c858901-8a57-4791-81fe-4c455b099bc9',
    at: '2027-02-09T22:30:00',
  },
];

/** What the same case says in one run or another. */
function taken({ prefix, server, id, at }: Run, more: readonly Entry[] = []): Recording {
  const own = recordId(`${prefix}.un cas.mot`);
  const cursor = Buffer.from(JSON.stringify({ nombre: 1, id })).toString('base64');
  const call = { door: 'graphql', root: `create${prefix}`, query: '{ x }' } as const;
  const answer = {
    id,
    own,
    createdAt: `${at}.100Z`,
    updatedAt: `${at}.900Z`,
    le: '2027-03-01T10:00:00.000Z',
    url: `${server}/file/1?token=eyJhbGciOi.eyJzdWIi.sig-nature`,
    endCursor: cursor,
  };
  return {
    case: 'un cas',
    twenty: 'v2.21.0',
    prefix,
    entries: [
      {
        send: { ...call, variables: { id: own, le: '2027-03-01T10:00:00.000Z' } },
        answer: { status: 200, body: answer },
      },
      { send: { ...call, variables: { after: cursor } }, answer: { status: 200, body: {} } },
      ...more,
    ],
  };
}

const take = (run: Run): Take => ({
  server: run.server,
  from: new Date(`${run.at}Z`),
  to: new Date(Date.parse(`${run.at}Z`) + 60_000),
  issued: new Map([['mot', recordId(`${run.prefix}.un cas.mot`)]]),
  known: new Map(),
});

const published = (run: Run): Recording => canonical(taken(run), take(run)).recording;
type Sent = {
  readonly send: { readonly variables: object };
  readonly answer: { readonly body: Record<string, string> };
};
const textOf = (recording: Recording): string => JSON.stringify(recording);

test('two runs give the same recording', () => {
  expect(published(RUNS[1])).toEqual(published(RUNS[0]));
});

test.each(['eyJhbGciOi', '127.0.0.1', 'contratab12', RUNS[0].id])('%s is not published', (word) => {
  expect(textOf(taken(RUNS[0]))).toContain(word);
  expect(textOf(published(RUNS[0]))).not.toContain(word);
});

test('the words of the case, the order of dates and the cursor survive', () => {
  const [first, second] = published(RUNS[0]).entries as unknown as readonly Sent[];
  const body = (first as Sent).answer.body;
  expect(first?.send.variables).toEqual({
    id: recordId(`${PREFIX}.un cas.mot`),
    le: '2027-03-01T10:00:00.000Z',
  });
  expect(body.own).toBe(recordId(`${PREFIX}.un cas.mot`));
  expect(body.le).toBe('2027-03-01T10:00:00.000Z');
  expect(Date.parse(body.updatedAt ?? '')).toBeGreaterThan(Date.parse(body.createdAt ?? ''));
  expect(body.url).toBe(`${HOST}/file/1?token=<JWT>`);
  expect(second?.send.variables).toEqual({ after: body.endCursor });
  expect(JSON.parse(Buffer.from(body.endCursor ?? '', 'base64').toString())).toEqual({
    nombre: 1,
    id: body.id,
  });
});

test('a verbatim recording loses its secrets and nothing else', () => {
  const secret = 'ab'.repeat(32);
  const webhook: Entry = {
    send: { door: 'metadata', root: 'createWebhook', query: '{ x }' },
    answer: { status: 200, body: { secret } },
  };
  const kept = withoutSecrets(taken(RUNS[0], [webhook]), take(RUNS[0]));
  expect(textOf(kept)).toContain(RUNS[0].id);
  expect(textOf(kept)).not.toContain(secret);
  expect(textOf(kept)).not.toContain('eyJhbGciOi');
});

test('what differs between two takes is named by its path', () => {
  const [one, other] = [taken(RUNS[0]), taken(RUNS[1])];
  expect(differences(one, other)).toEqual([]);
  const changed: Entry = { send: { door: 'get', url: '/healthz' }, answer: { status: 500, body: {} } };
  expect(differences(one, { ...other, entries: [...other.entries.slice(0, 1), changed] })[0]).toMatch(
    /^entries\.1\./,
  );
});
