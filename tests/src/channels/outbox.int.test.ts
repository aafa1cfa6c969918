import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOutbox, fileName } from '../../../src/channels/outbox';
import type { Channel, Outgoing } from '../../../src/service/ports';

const clock = { now: () => new Date('2026-12-01T08:30:00Z') };
const sms: Outgoing = {
  key: 'coach-01.questions.5d8a',
  canal: 'SMS',
  destinataire: '+33612345678',
  sujet: '',
  corps: 'Bonjour Léa, trois questions…',
};

let folder: string;
let outbox: Channel;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'max-outbox-')), 'outbox');
  outbox = createOutbox({ folder, clock });
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

test('one file a message, .json or .eml, and the trace of it', async () => {
  expect(await outbox.trace(sms.key)).toEqual({ trace: 'not-sent' });
  const outcome = await outbox.send(sms);
  await outbox.send({ ...sms, key: 'rappel.j-1.2026-12-02T09:00Z', canal: 'COURRIEL', sujet: 'À demain' });

  const files = (await readdir(folder)).sort();
  expect(files).toEqual([`${fileName(sms.key)}.json`, `${fileName('rappel.j-1.2026-12-02T09:00Z')}.eml`]);
  expect(outcome).toEqual({ outcome: 'sent', idFournisseur: `outbox:${files[0]}` });
  expect(await outbox.trace(sms.key)).toEqual({ trace: 'sent', idFournisseur: `outbox:${files[0]}` });
  expect(JSON.parse(await readFile(join(folder, files[0] ?? ''), 'utf8'))).toMatchObject({
    cle: sms.key,
    destinataire: '+33612345678',
    envoyeLe: '2026-12-01T08:30:00.000Z',
  });
});

test('the same key never leaves twice, from twenty senders at once, in whatever form', async () => {
  const senders = Array.from({ length: 20 }, (_, n) =>
    createOutbox({ folder, clock }).send({ ...sms, corps: `n° ${n}` }),
  );
  const outcomes = await Promise.all(senders);
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  await outbox.send({ ...sms, canal: 'COURRIEL' });
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toHaveLength(1);
});

test('two keys that look alike are two files', () => {
  expect(fileName('a:b')).not.toBe(fileName('a_b'));
  expect(fileName('x'.repeat(400)).length).toBeLessThan(200);
});

test('a folder that cannot be written: later, nothing left', async () => {
  await writeFile(folder, 'a file where the folder should be');
  expect(await outbox.send(sms)).toMatchObject({ outcome: 'later' });
  expect(await outbox.trace(sms.key)).toEqual({ trace: 'not-sent' });
});
