/** Long work, shown: a bar on a terminal, a line a step elsewhere. */
import type { CliDeps } from './deps';

const WIDTH = 24;

export type Meter = {
  readonly step: (what: string, index: number, total: number) => void;
  readonly end: () => void;
};

function bar(index: number, total: number): string {
  const full = Math.round((index / total) * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

export function createMeter(deps: CliDeps): Meter {
  if (deps.isTty) {
    return {
      step: (what, index, total) => deps.redraw(`${bar(index, total)} ${index}/${total}  ${what}`),
      end: () => deps.redraw(''),
    };
  }
  return {
    step: (what, index, total) =>
      deps.stdout(`[${String(index).padStart(String(total).length)}/${total}] ${what}`),
    end: () => undefined,
  };
}
