/** What a machine or the operator made of a message that came in. */
import {
  ETAPE_RECUE,
  isAutomatic,
  isProviderStart,
  isProviderStop,
} from '../../../workflows/delivery/received';

test('that came in says by its step what a machine or the operator made of it', () => {
  const all = [isAutomatic, isProviderStop, isProviderStart];
  const steps = [ETAPE_RECUE.automatique, ETAPE_RECUE.stop, ETAPE_RECUE.start];
  for (const [at, etape] of steps.entries())
    expect(all.map((is) => is({ sens: 'ENTRANT', etape }))).toEqual(all.map((_is, n) => n === at));
  expect(all.map((is, n) => is({ sens: 'SORTANT', etape: steps[n] ?? '' }))).toEqual([false, false, false]);
});
