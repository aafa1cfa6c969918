/** Twenty's public pages: `/client-config`, `/healthz`. */
import { connectionFault } from './network';

export type PublicPage = {
  readonly status: number;
  readonly body: string;
  readonly dateHeader: string | null;
};

/** The page as it is, whatever its status; only a missing answer throws (`injoignable`). No key is sent. */
export async function readPublicPage(
  path: string,
  {
    url,
    fetch,
    timeoutMs,
  }: { readonly url: string; readonly fetch: typeof globalThis.fetch; readonly timeoutMs: number },
): Promise<PublicPage> {
  try {
    const answer = await fetch(new URL(path, url), { signal: AbortSignal.timeout(timeoutMs) });
    return { status: answer.status, body: await answer.text(), dateHeader: answer.headers.get('date') };
  } catch (reason) {
    throw connectionFault(reason, url);
  }
}
