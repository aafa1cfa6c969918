#!/usr/bin/env node
// Known vulnerabilities among what production installs. Fails on high and critical ones; a registry that does not answer the
// question is said as loudly as it can be without failing, for that is no fault of the change (exit 0, "NON VÉRIFIÉ").
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const FAILS = ['high', 'critical'];

/** `stdout` of `npm audit --json` → what to say and how to end. */
export function verdict(stdout) {
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return { code: 0, lines: ['NON VÉRIFIÉ : npm audit n’a pas répondu en JSON.'] };
  }
  const counts = report.metadata?.vulnerabilities;
  if (!counts) {
    const why = report.error?.summary || report.message || report.error?.code || 'sans raison donnée';
    return {
      code: 0,
      lines: [`NON VÉRIFIÉ : le registre ne répond pas à npm audit (${why}). À refaire ailleurs.`],
    };
  }
  const found = Object.values(report.vulnerabilities ?? {}).map(
    ({ name, severity, range, fixAvailable }) =>
      `  ${severity} ${name} ${range ?? ''}${fixAvailable ? ' (correctif disponible)' : ''}`,
  );
  const grave = FAILS.reduce((sum, level) => sum + (counts[level] ?? 0), 0);
  const total = counts.total ?? grave;
  return {
    code: grave > 0 ? 1 : 0,
    lines: [`${total} vulnérabilité(s) connue(s), dont ${grave} grave(s)`, ...found],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const { code, lines } = verdict(stdout ?? '');
  for (const line of lines) console.log(line);
  process.exitCode = code;
}
