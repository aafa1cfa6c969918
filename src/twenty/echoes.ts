/** Memory of our own writes, to know them when Twenty's webhooks tell us about them. */
export type Written = { readonly id: string; readonly updatedAt: string };

export type Echoes = {
  remember(written: readonly Written[]): void;
  isOwn(recordId: string, updatedAt: string): boolean;
};

const MOST = 20_000;

/** Keeps the last `most` writes. Forgetting is harmless: an echo that is not recognised only costs one look. */
export function createEchoes(most = MOST): Echoes {
  const seen = new Set<string>();
  return {
    remember(written) {
      for (const { id, updatedAt } of written) {
        const key = keyOf(id, updatedAt);
        seen.delete(key);
        seen.add(key);
      }
      for (const oldest of seen) {
        if (seen.size <= most) break;
        seen.delete(oldest);
      }
    },
    isOwn: (recordId, updatedAt) => seen.has(keyOf(recordId, updatedAt)),
  };
}

/** The instant, not its spelling: "…Z" and "…+00:00" are the same moment. */
const keyOf = (id: string, updatedAt: string): string => `${id} ${Date.parse(updatedAt)}`;
