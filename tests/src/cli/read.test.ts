import { Readable } from 'node:stream';
import { readTexts } from '../../../src/cli/read';
import { localReader } from '../../../src/llm/reader';

const KEYS = [
  'typeCoaching',
  'niveauMotivation',
  'qualification',
  'budgetEstime',
  'urgenceRessentie',
  'douleurPrincipale',
  'indices',
];

async function run(input: string): Promise<{ code: number; lines: Record<string, unknown>[] }> {
  const lines: Record<string, unknown>[] = [];
  const code = await readTexts(
    {
      stdin: Readable.from([input]),
      stdout: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
    },
    localReader,
  );
  return { code, lines };
}

test('one line in, one line out, with exactly the promised keys', async () => {
  const { code, lines } = await run('{"texte": "Je manque de clients"}\n{"texte": ""}\n');
  expect(code).toBe(0);
  expect(lines.map((line) => Object.keys(line))).toEqual([KEYS, KEYS]);
});

test('a bad line is told in its place, the others are read, and the exit code says so', async () => {
  const { code, lines } = await run(
    '\uFEFF{"texte": "bof"}\r\npas du json\n\n{"text": "x"}\n[1]\n{"texte": "oui"}',
  );
  expect(code).toBe(1);
  expect(lines).toMatchObject([
    { niveauMotivation: 'FAIBLE' },
    { erreur: expect.stringContaining('n’est pas du JSON') },
    { erreur: expect.stringContaining('« texte » manque') },
    { erreur: expect.stringContaining('« texte » manque') },
    { niveauMotivation: 'MOYENNE' },
  ]);
});
