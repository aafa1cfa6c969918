import { MaxError } from '../../../src/errors';
import { refreshAgreement } from '../../../src/service/agreement';
import { aLoop, silent } from './loop-world';

const aRoom = () => {
  const { workspace } = aLoop();
  workspace.putMessage({ id: 'm1', accord: 'TEL_QUEL' });
  workspace.putMessage({ id: 'm2', accord: 'MODIFIE' });
  workspace.putMessage({ id: 'm3' });
  return { workspace, log: silent };
};

test('is said on the settings of its parcours, and written again only when it moved', async () => {
  const room = aRoom();
  const writes = () => room.workspace.calls.filter((call) => call === 'writeAgreement').length;
  await refreshAgreement(room);
  expect([...room.workspace.accords]).toEqual([
    ['COACHING', 'COACH-01 : 1 brouillon sur 2 approuvé tel quel (50 %)'],
    ['IMMIGRATION', ''],
  ]);
  await refreshAgreement(room);
  expect(writes()).toBe(1);
  room.workspace.putMessage({ id: 'm3', accord: 'TEL_QUEL' });
  await refreshAgreement(room);
  expect(writes()).toBe(2);
});

test('a settings record of no parcours is left alone', async () => {
  const room = aRoom();
  room.workspace.accords.clear();
  room.workspace.accords.set('AUTRE', 'écrit par l’équipe');
  await refreshAgreement(room);
  expect(room.workspace.accords.get('AUTRE')).toBe('écrit par l’équipe');
});

test.each(['agreement', 'writeAgreement'] as const)(
  '%s fails: said in the log, nothing else',
  async (call) => {
    const room = aRoom();
    room.workspace.fail(call, new MaxError('droit-manquant', 'Non.'));
    const said: string[] = [];
    const log = { ...silent, warn: (_fields: object, sentence: string) => void said.push(sentence) };
    await expect(refreshAgreement({ ...room, log })).resolves.toBeUndefined();
    expect(said).toEqual(['accord de l’équipe impossible à compter']);
  },
);
