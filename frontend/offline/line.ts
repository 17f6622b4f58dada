const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;

/** What browsers send for a page that is gone, in bytes of at most three a character. */
const OUTLIVES = 20_000;

/**
 * Asks the server for something with a bearer token, and gives up when the whole answer is not there in time.
 *
 * @param outlives whether it goes on when the page is closed; only short texts do
 */
export function request(
  method: 'POST' | 'PUT',
  path: string,
  body: BodyInit,
  type: string,
  token: string,
  within: number,
  outlives = false
): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), within);
  const headers = { 'Content-Type': type, Authorization: `Bearer ${token}` };
  const address = new URL(path, document.baseURI).href;
  const keepalive = outlives && typeof body === 'string' && body.length <= OUTLIVES;
  return fetch(address, { method, headers, body, keepalive, credentials: 'omit', cache: 'no-store', signal: abort.signal })
    .then(async (r) => new Response(await r.text(), { status: r.status, headers: r.headers }))
    .finally(() => clearTimeout(timer));
}

/** One tab at a time, where the browser can tell. */
export function alone(name: string, work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(name, work) : work();
}

/** Milliseconds to wait: twice as long after each failure, and never the same as all the others. */
export function pauseAfter(failures: number): number {
  return inBounds(FIRST_PAUSE * 2 ** failures) * (0.5 + Math.random() / 2);
}

/** A server does not make anybody wait for longer than this either. */
export function inBounds(pause: number): number {
  return Math.min(LONGEST_PAUSE, pause);
}

/** Calls when the line may be there again: the browser says so, or the page is looked at again. */
export class Signs {
  private readonly onLine = () => this.seen(true);
  private readonly onVisible = () => document.visibilityState === 'visible' && this.seen(false);

  /** @param seen told whether the line had been away for certain */
  constructor(private readonly seen: (wasAway: boolean) => void) {}

  watch(): void {
    window.addEventListener('online', this.onLine);
    document.addEventListener('visibilitychange', this.onVisible);
  }

  ignore(): void {
    window.removeEventListener('online', this.onLine);
    document.removeEventListener('visibilitychange', this.onVisible);
  }
}
