import { FakeWorkspace } from '../installer/fake-workspace';
import { max } from '../installer/terminal';
import { wholeWorkspace } from '../installer/world';

test.each<[string, boolean, string, number, boolean]>([
  ['uninstall', false, '', 2, false],
  ['uninstall --yes', false, '', 2, false],
  ['uninstall --delete-data', false, '', 2, false],
  ['uninstall --json', true, 'supprimer', 2, false],
  ['uninstall', true, 'oui', 2, false],
  ['uninstall --yes', true, '', 2, false],
  ['uninstall', true, 'supprimer', 0, true],
  ['uninstall --yes --delete-data', false, '', 0, true],
  ['uninstall --yes --delete-data --json', false, '', 0, true],
])('%s (terminal: %s, typed « %s ») ends with %i, removed: %s', async (line, isTty, types, code, removed) => {
  const transport = await wholeWorkspace();
  const session = await max(line, { transport, isTty, types });
  expect(session.code).toBe(code);
  expect(transport.objects.some((object) => object.nameSingular === 'lead')).toBe(!removed);
  expect(session.out).toMatch(/enregistrement|"records"/);
});

test('where MAX is not installed there is nothing to do', async () => {
  const session = await max('uninstall', { transport: new FakeWorkspace() });
  expect(session).toMatchObject({ code: 0, out: 'Rien à enlever : MAX n’est pas installé ici.' });
});

test('the JSON holds no secret', async () => {
  const transport = await wholeWorkspace();
  const { out } = await max('uninstall --json', { transport });
  expect(JSON.parse(out)).toMatchObject({
    removed: false,
    webhooks: [expect.stringContaining('/webhooks/twenty')],
  });
  expect(out).not.toContain('made-by-twenty');
});
