/** The audit step of the CI: fails on what is grave, and never takes silence for "nothing found". */
import { execFileSync } from 'node:child_process';

type Verdict = { readonly code: number; readonly lines: readonly string[] };
const verdict = (stdout: string): Verdict =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import { verdict } from './.ci/audit.mjs'; console.log(JSON.stringify(verdict(process.env.REPORT)))",
      ],
      { encoding: 'utf8', env: { ...process.env, REPORT: stdout } },
    ),
  ) as Verdict;

const report = (high: number, moderate: number) =>
  JSON.stringify({
    vulnerabilities: {
      x: { name: 'x', severity: high > 0 ? 'high' : 'moderate', range: '<2', fixAvailable: true },
    },
    metadata: { vulnerabilities: { high, critical: 0, moderate, total: high + moderate } },
  });

test.each<[string, string, number, RegExp]>([
  ['a grave one fails', report(1, 0), 1, /1 vulnérabilité\(s\) connue\(s\), dont 1 grave.*high x <2/s],
  ['a moderate one is told', report(0, 2), 0, /2 vulnérabilité\(s\) connue\(s\), dont 0 grave/],
  [
    'a registry that refuses the question is told',
    '{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}',
    0,
    /NON VÉRIFIÉ.*405/,
  ],
  ['no answer at all is told', 'npm error network', 0, /NON VÉRIFIÉ/],
])('%s', (_name, stdout, code, words) => {
  const said = verdict(stdout);
  expect(said.code).toBe(code);
  expect(said.lines.join('\n')).toMatch(words);
});
