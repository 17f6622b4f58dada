import { alone, pauseAfter, request, Signs } from './line';
import type { Store } from './store';
import { Tokens } from './tokens';

/** What became of one request. */
export type Delivery<T> =
  | { kind: 'received'; reply: T }
  | { kind: 'refused'; reason: string; message: string }
  | { kind: 'later' };

/** Whose things are carried. */
export interface Owner {
  account: string;
  /** Asks the server for a new bearer token of this account; empty when the person is not signed in any more. */
  newToken(): Promise<string>;
  /** After anything changed that is shown. */
  changed(): void;
}

/**
 * Carries what lies on this device to the server, one after the other and one tab at a time. Whatever goes wrong, all of it
 * stays here and is tried again: after a pause, or when the line seems to be there.
 */
export abstract class Carrier {
  /** The server knows neither the token nor the person: waits for a sign-in. */
  signedOut = false;
  protected stopped = false;

  private readonly tokens: Tokens;
  private readonly signs = new Signs(() => void this.send());
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;
  private running?: Promise<void>;
  private again = false;

  /**
   * @param name that only one tab at a time works under
   * @param within milliseconds in which a request is answered
   */
  constructor(
    store: Store,
    private readonly name: string,
    private readonly within: number,
    private readonly owner: Owner
  ) {
    this.tokens = new Tokens(store, owner.account, () => owner.newToken());
  }

  start(): void {
    this.signs.watch();
    void this.send();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.signs.ignore();
  }

  /** Sends what waits; done when nothing is left or a sending failed. */
  send(): Promise<void> {
    if (this.stopped) {
      return Promise.resolve();
    }
    clearTimeout(this.timer);
    this.again = this.running !== undefined;
    this.running ??= this.sendAll().finally(() => {
      this.running = undefined;
      this.rested();
      this.owner.changed();
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    do {
      this.again = false;
      await alone(this.name, () => this.empty());
    } while (this.again && !this.stopped);
  }

  /** Sends one after the other until nothing is left; what cannot be sent now makes it pause. */
  protected abstract empty(): Promise<void>;

  /** Nothing is under way any more. */
  protected rested(): void {}

  protected wentWell(): void {
    this.failures = 0;
  }

  protected pause(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), pauseAfter(this.failures++));
  }

  protected async put<T>(path: string, body: BodyInit, type: string): Promise<Delivery<T>> {
    const response = await this.tokens.with((token) => request('PUT', path, body, type, token, this.within));
    this.signedOut = response === undefined;
    return response ? judge<T>(response) : { kind: 'later' };
  }
}

/** A page that is no reply (the sign-in page of a public hotspot, say) counts as no line. */
async function judge<T>(response: Response): Promise<Delivery<T>> {
  const body = (await response.json().catch(() => ({}))) as { taken?: boolean; error?: string; message?: string };
  if (response.ok && body.taken === true) {
    return { kind: 'received', reply: body as T };
  }
  const isRefusal = [400, 413, 422].includes(response.status) && body.error !== undefined;
  return isRefusal ? { kind: 'refused', reason: body.error!, message: body.message ?? '' } : { kind: 'later' };
}
