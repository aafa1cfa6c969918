import { MaxError } from '../../../src/errors';
import { FakeWorkspace } from '../installer/fake-workspace';
import { max } from '../installer/terminal';

const refused = (): FakeWorkspace => {
  const workspace = new FakeWorkspace();
  workspace.addObject({ nameSingular: 'prospect', namePlural: 'leads' });
  return workspace;
};

describe('max plan', () => {
  test('2 when something is pending, 0 when nothing is, 1 when refused; never writes', async () => {
    const transport = new FakeWorkspace();
    const pending = await max('plan', { transport });
    const written = transport.mutations.length;
    await max('install --yes', { transport });
    const complete = await max('plan', { transport });
    const impossible = await max('plan', { transport: refused() });
    expect([pending.code, complete.code, impossible.code, written]).toEqual([2, 0, 1, 0]);
    expect(pending.out).toMatch(/Plan : \d+ à créer, \d+ à changer\.$/);
    expect(complete.out).toBe('Rien à faire : l’espace de travail est complet.');
  });

  test('--json is the plan, line by line', async () => {
    const { out } = await max('plan --json', { transport: new FakeWorkspace() });
    const json = JSON.parse(out);
    expect(json).toMatchObject({
      plan: 'ready',
      notes: [expect.stringContaining('Donnez à chacun son rôle')],
    });
    expect(json.steps).toContainEqual({ sign: '+', target: 'lead', text: 'objet « Leads »' });
  });

  test.each<[string, string]>([
    ['plan', 'Erreur : la clé est refusée'],
    ['plan --json', ''],
  ])('%s with a refused key ends with 1 and the sentence', async (line, err) => {
    const transport = new FakeWorkspace();
    transport.rawMetadata = () => Promise.reject(new MaxError('cle-refusee', 'la clé est refusée'));
    const session = await max(line, { transport });
    expect(session).toMatchObject({ code: 1, err });
    expect(session.out + session.err).toContain('la clé est refusée');
  });
});

describe('max install', () => {
  test.each<[string, boolean, string, number, boolean]>([
    ['install', false, '', 2, false],
    ['install --json', true, 'oui', 2, false],
    ['install --dry', true, 'oui', 2, false],
    ['install', true, 'non', 2, false],
    ['install', true, '', 2, false],
    ['install', true, 'oui', 0, true],
    ['install --yes', false, '', 0, true],
    ['install --yes --json', false, '', 0, true],
  ])(
    '%s (terminal: %s, typed « %s ») ends with %i, written: %s',
    async (line, isTty, types, code, written) => {
      const transport = new FakeWorkspace();
      const session = await max(line, { transport, isTty, types });
      expect(session.code).toBe(code);
      expect(transport.mutations.length > 0).toBe(written);
    },
  );

  test('draws a bar on a terminal, and a line a step elsewhere', async () => {
    const terminal = await max('install', { transport: new FakeWorkspace(), isTty: true, types: 'oui' });
    const pipe = await max('install --yes', { transport: new FakeWorkspace() });
    expect(terminal.drawn[0]).toMatch(/^░{24} 1\/\d+ {2}\+ attribution$/);
    expect(terminal.drawn.at(-1)).toBe('');
    expect(pipe.out).toMatch(/\n\[ {2}1\/\d+\] \+ attribution\n/);
    expect(pipe.drawn).toEqual([]);
  });

  test('stopped by the network, it says how to go on, and goes on', async () => {
    const transport = new FakeWorkspace();
    transport.dieBefore = 20;
    const stopped = await max('install --yes', { transport });
    transport.dieBefore = null;
    const resumed = await max('install --yes', { transport });
    const again = await max('install --yes', { transport });
    expect(stopped).toMatchObject({
      code: 1,
      err: 'Interrompu : relancez « max install », il reprend où il en était.\nErreur : connexion perdue',
    });
    expect([resumed.code, again.code]).toEqual([0, 0]);
    expect(again.out).toBe('Rien à faire : l’espace de travail est complet.');
  });

  test('a refused plan ends with 1, whatever is said', async () => {
    const transport = refused();
    const session = await max('install --yes', { transport });
    expect(session.code).toBe(1);
    expect(session.out).toContain('Rien n’a été écrit.');
    expect(transport.mutations).toEqual([]);
  });

  test('--yes --json is one JSON document', async () => {
    const { out } = await max('install --yes --json', { transport: new FakeWorkspace() });
    expect(JSON.parse(out)).toMatchObject({
      installed: true,
      create: expect.any(Number),
      notes: [expect.stringContaining('Donnez à chacun son rôle')],
    });
  });
});
