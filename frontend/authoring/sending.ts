import { request } from '../offline/line';
import type { Store } from '../offline/store';
import { Tokens } from '../offline/tokens';
import type { Place } from './kept';

/** What became of a text that was sent. */
export type Receipt =
  | { outcome: 'saved'; revision: number }
  | { outcome: 'collided'; revision: number; text: string; by: string }
  | { outcome: 'refused' }
  | { outcome: 'closed' };

const ANSWER_WITHIN = 60_000;

/** Takes an account's texts to the server by itself: it needs no view that is still there, and outlives a page that closes. */
export class Sending {
  private token = '';
  private readonly tokens: Tokens;
  private newToken: () => Promise<string> = () => Promise.resolve('');

  constructor(store: Store, account: string) {
    this.tokens = new Tokens(store, account, () => this.newToken());
  }

  /** @param newToken asks the server for a bearer token of the account; empty when it is not signed in any more */
  async begin(newToken: () => Promise<string>): Promise<void> {
    this.newToken = newToken;
    await this.tokens
      .with((token) => {
        this.token = token;
        return Promise.resolve(new Response());
      })
      .catch(() => undefined);
  }

  /** With a token at hand it is under way when this returns. Throws without a line, or without an answer that can be read. */
  async save(place: Place, hand: string, basedOn: number, text: string): Promise<Receipt> {
    const put = (token: string): Promise<Response> => {
      this.token = token;
      return send(place, hand, JSON.stringify({ path: pathOf(place), basedOn, text }), token);
    };
    const first = this.token ? await put(this.token) : undefined;
    return judge(first && first.status !== 401 ? first : await this.tokens.with(put));
  }
}

function send({ draft }: Place, hand: string, body: string, token: string): Promise<Response> {
  const path = `api/workshop/${draft}/texts/${hand}`;
  return request('PUT', path, body, 'application/json', token, ANSWER_WITHIN, true);
}

/** The server finds a lesson by its slug, so any number does. */
function pathOf({ name }: Place): string {
  const [language, slug, file] = name.split('/');
  return file ? `${language}/00-${slug}/${file}` : name;
}

/** A page that is no receipt (the sign-in page of a public hotspot, say) counts as no line. */
async function judge(response?: Response): Promise<Receipt> {
  const receipt = (await response?.json().catch(() => undefined)) as Receipt | undefined;
  if (response?.ok && receipt?.outcome) {
    return receipt;
  }
  if (response?.status === 413) {
    return { outcome: 'refused' };
  }
  throw new Error('No receipt');
}

const sendings = new Map<string, Sending>();

/** The one that this page has for an account. */
export function sendingOf(store: Store, account: string): Sending {
  const sending = sendings.get(account) ?? new Sending(store, account);
  sendings.set(account, sending);
  return sending;
}
