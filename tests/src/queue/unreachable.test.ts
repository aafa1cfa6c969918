/** Which failure of a home is called what, and what is to be done. */
import { MaxError } from '../../../src/errors';
import { LastFault, unreachable } from '../../../src/queue/unreachable';

const coded = (code: string): Error => Object.assign(new Error(`u:secret ${code}`), { code });
const gaveUp = (cause: Error): Error => new Error('gave up', { cause });

test.each([
  ['nobody there', coded('ECONNREFUSED'), /rien n’écoute à son adresse\. Démarrez/],
  ['no such host', coded('ENOTFOUND'), /nom de son hôte est inconnu\. Corrigez l’hôte/],
  ['no name server', coded('EAI_AGAIN'), /ne peut pas être cherché\. Vérifiez .*DNS/],
  ['a wall', coded('ETIMEDOUT'), /ne peut pas être joint d’ici\. Vérifiez .*pare-feu/],
  ['no way to the host', coded('EHOSTUNREACH'), /ne peut pas être joint d’ici/],
  ['no way to the network', coded('ENETUNREACH'), /ne peut pas être joint d’ici/],
  ['a full disk', coded('ENOSPC'), /disque est plein\. Faites de la place/],
  ['a folder of somebody else', coded('EACCES'), /fermé à MAX\. .*accessible en écriture/],
  ['a folder of root', coded('EPERM'), /fermé à MAX/],
  ['a mount that is read only', coded('EROFS'), /fermé à MAX/],
  ['PostgreSQL, a copy', coded('25006'), /rien ne s’écrit\. .*serveur principal/],
  ['PostgreSQL, password', coded('28P01'), /mot de passe est refusé\. Corrigez-les .*%XX/],
  ['PostgreSQL, account', coded('28000'), /mot de passe est refusé/],
  ['PostgreSQL, database', coded('3D000'), /n’existe pas\. Créez-la/],
  ['PostgreSQL, rights', coded('42501'), /droits qu’il faut\. Donnez-lui CREATE .*max_notes/],
  ['PostgreSQL, disk', coded('53100'), /disque est plein/],
  ['PostgreSQL, connections', coded('53300'), /connexions qu’il accepte\. Relevez max_connections/],
  ['PostgreSQL, starting', coded('57P03'), /démarre ou s’arrête\. Attendez/],
  ['Redis, no password given', new Error('NOAUTH Authentication required.'), /mot de passe est refusé/],
  ['Redis, password', new Error('WRONGPASS invalid username-password pair'), /mot de passe est refusé/],
  ['Redis, rights', new Error("NOPERM this user has no permissions to run the 'eval' command"), /~\* \+@all/],
  ['Redis, memory', new Error("OOM command not allowed when used memory > 'maxmemory'."), /noeviction/],
  [
    'Redis, disk',
    new Error('MISCONF Redis is configured to save RDB snapshots'),
    /plus écrire sur son disque/,
  ],
  ['Redis, a copy', new Error("READONLY You can't write against a read only replica."), /serveur principal/],
  ['Redis, starting', new Error('LOADING Redis is loading the dataset in memory'), /relit encore/],
  ['a client that gave up', gaveUp(gaveUp(coded('ECONNREFUSED'))), /rien n’écoute/],
])('%s', (_case, cause, says) => {
  const error = unreachable('redis', cause);
  expect(error).toMatchObject({ kind: 'injoignable', message: expect.stringMatching(says) as string, cause });
  expect(error.message).toMatch(/^La file d’attente \(QUEUE_URL\) ne répond pas : /);
  expect(error.message).not.toContain('secret');
});

test.each([
  ['pglite', /^La file d’attente \(QUEUE_URL\) ne répond pas\. Vérifiez que le dossier/],
  ['postgres', /ne répond pas\. Vérifiez que le serveur PostgreSQL/],
  ['redis', /ne répond pas\. Vérifiez que le serveur Redis/],
] as const)('%s: what nobody knows is not guessed', (kind, says) => {
  for (const cause of [new Error('noauthority'), coded('X'), 'ECONNREFUSED', null]) {
    expect(unreachable(kind, cause).message).toMatch(says);
  }
});

test('what has been said already is not said anew', () => {
  const known = new MaxError('panne', 'déjà dit');
  expect(unreachable('redis', known)).toBe(known);
});

describe('a client that only says that it gave up', () => {
  const GAVE_UP = new Error('Reached the max retries per request limit');

  test('has what its connection said behind it', () => {
    const last = new LastFault();
    expect(last.behind(GAVE_UP)).toBe(GAVE_UP);
    last.heard(coded('ENOTFOUND'));
    last.heard(coded('ECONNREFUSED'));
    expect(last.behind(GAVE_UP)).toMatchObject({ message: GAVE_UP.message, cause: { code: 'ECONNREFUSED' } });
    expect(last.behind('no error at all')).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  test('what it says of itself counts more', () => {
    const last = new LastFault();
    last.heard(coded('ECONNREFUSED'));
    const own = new Error('OOM command not allowed');
    expect(last.behind(own)).toBe(own);
  });

  test('what was said half a minute ago is of another trouble', () => {
    jest.useFakeTimers();
    try {
      const last = new LastFault();
      last.heard(coded('ECONNREFUSED'));
      jest.advanceTimersByTime(30_000);
      expect(last.behind(GAVE_UP)).not.toBe(GAVE_UP);
      jest.advanceTimersByTime(1);
      expect(last.behind(GAVE_UP)).toBe(GAVE_UP);
    } finally {
      jest.useRealTimers();
    }
  });
});
