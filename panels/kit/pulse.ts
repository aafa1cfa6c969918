/** Looks again and again while somebody is waited for: Twenty tells a panel of no change. One look at a time. */
import { useEffect, useRef, useState } from 'preact/hooks';

export function usePulse(active: boolean, everyMs: number, look: () => Promise<void>): void {
  const [beat, setBeat] = useState(0);
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!active) return undefined;
    let stopped = false;
    const timer = setTimeout(() => {
      void latest.current().finally(() => {
        if (!stopped) setBeat((count) => count + 1);
      });
    }, everyMs);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [active, beat, everyMs]);
}
