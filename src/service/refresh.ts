/** A process that does no work hears of no change: it asks Twenty for settings and team itself, now and then. */
import type { AgencyCache } from './agency';
import type { Figures } from './figures';
import { faultFields, type Log } from './log';

type Room = {
  readonly agency: Pick<AgencyCache, 'reload'>;
  readonly figures: Pick<Figures, 'watchTwenty'>;
  readonly log: Log;
};

/** One call to Twenty now and one every `everyMs`; one that fails is a warning. Answers how to end it. */
export function keepFresh({ agency, figures, log }: Room, everyMs: number): () => void {
  const refresh = (): void => {
    figures
      .watchTwenty(agency.reload())
      .catch((cause: unknown) => log.warn(faultFields(cause), 'réglages à relire'));
  };
  refresh();
  const timer = setInterval(refresh, everyMs);
  return () => clearInterval(timer);
}
