import type { Store } from './store';

const TOKEN_WITHIN = 15_000;

/** The bearer token of one account on this phone: kept, and replaced once when the server does not know it any more. */
export class Tokens {
  private asking?: Promise<string>;

  /** @param newToken asks the server; empty when the person is not signed in any more */
  constructor(
    private readonly store: Store,
    private readonly account: string,
    private readonly newToken: () => Promise<string>
  ) {}

  /** Undefined when the server knows neither the token nor the person. */
  async with(call: (token: string) => Promise<Response>): Promise<Response | undefined> {
    const known = await this.store.get<{ key: string; token: string }>('tokens', this.account);
    const response = known && (await call(known.token));
    if (response && response.status !== 401) {
      return response;
    }
    const fresh = await this.renew();
    const second = fresh ? await call(fresh) : undefined;
    return second?.status === 401 ? undefined : second;
  }

  /** A token that comes too late for this sending is there for the next one. */
  private renew(): Promise<string> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    const late = new Promise<string>((_, reject) => setTimeout(() => reject(new Error('No answer')), TOKEN_WITHIN));
    return Promise.race([this.asking, late]);
  }

  private async ask(): Promise<string> {
    const token = await this.newToken();
    if (token) {
      await this.store.put('tokens', { key: this.account, token } as { key: string });
    }
    return token;
  }
}
