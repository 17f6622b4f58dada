import type { Held, Reply } from './act';
import { alone, inBounds, pauseAfter, request, Signs } from './line';
import type { Outbox, Waiting } from './outbox';
import { Tokens } from './tokens';

const ADDRESS = 'api/sync';
const AT_MOST = 50;
const ANSWER_WITHIN = 60_000;
const LISTEN_AFTER = 3_000;

/** What became of one sending. */
type Delivery =
  | { kind: 'received'; reply: Reply }
  | { kind: 'unreadable'; message: string }
  | { kind: 'signed-out' }
  | { kind: 'later'; pause: number; refusing: boolean };

export interface Sender {
  account: string;
  /** Asks the server for a new bearer token of this account; empty when the person is not signed in any more. */
  newToken(): Promise<string>;
  /** The lessons on this page: with each sending the phone hears which of them were recalled. */
  holds?(): Held[];
  /** After receipts were kept, for pages that wait for them. */
  received?(reply: Reply): void;
  /** After `signedOut` or `stuck` changed. */
  changed(): void;
}

/**
 * Carries an account's acts to the server: in order, at most 50 at once, one sending at a time over all tabs. Whatever goes
 * wrong, the acts stay in the outbox; sending an act twice does no harm.
 */
export class Courier {
  /** The server knows neither the token nor the person: waits for a sign-in. */
  signedOut = false;
  /** Acts that the server cannot read, with what it says. They are kept, and tried again with the next visit. */
  readonly stuck = new Map<string, string>();

  private readonly tokens: Tokens;
  private readonly signs = new Signs((wasAway) => this.lookUp(wasAway));
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;
  private notBefore = 0;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;
  /** The line was away or nobody looked: what is on this page may have been recalled meanwhile. */
  private listens = false;
  private heardAt = 0;

  constructor(
    private readonly outbox: Outbox,
    readonly sender: Sender
  ) {
    this.tokens = new Tokens(outbox.store, sender.account, () => sender.newToken());
  }

  start(): void {
    this.stopped = false;
    this.signs.watch();
    void this.send(true);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.signs.ignore();
  }

  private lookUp(wasAway: boolean): void {
    this.listens ||= wasAway || Date.now() - this.heardAt > LISTEN_AFTER;
    void this.send(true);
  }

  /** Asks the server for something now, in this account's name; nothing when it is signed out. Throws without a line. */
  ask(address: string, question: unknown): Promise<Response | undefined> {
    return this.tokens.with((token) => post(address, question, token));
  }

  /** Sends what waits; done when nothing is left or a sending failed. `now` overrides a pause that the server asked for. */
  send(now = false): Promise<void> {
    if (this.stopped || (!now && Date.now() < this.notBefore)) {
      return Promise.resolve();
    }
    clearTimeout(this.timer);
    this.again = this.running !== undefined;
    this.running ??= this.sendAll()
      .catch(() => this.pause(0, false))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async sendAll(): Promise<void> {
    do {
      this.again = false;
      await alone('melek-outbox', () => this.empty());
    } while (this.again && Date.now() >= this.notBefore);
  }

  private async empty(): Promise<void> {
    let size = AT_MOST;
    for (;;) {
      const batch = (await this.next()).slice(0, size);
      if (batch.length === 0 || this.stopped) {
        return this.listen();
      }
      const delivery = await this.deliver(batch);
      if (delivery.kind === 'unreadable' && batch.length > 1) {
        size = Math.ceil(batch.length / 2);
      } else {
        size = AT_MOST;
        if (!(await this.conclude(batch, delivery))) {
          return;
        }
      }
    }
  }

  /** Hears what became of the lessons on this page, when nothing was sent that would have told. */
  private async listen(): Promise<void> {
    if (!this.listens || this.stopped || !this.sender.holds?.().length) {
      return;
    }
    const delivery = await this.deliver([]);
    if (delivery.kind === 'received') {
      await this.keep([], delivery.reply);
    } else if (delivery.kind === 'later') {
      this.pause(delivery.pause, delivery.refusing);
    }
  }

  private keep(batch: Waiting[], reply: Reply): Promise<number> {
    this.listens = false;
    this.heardAt = Date.now();
    return this.outbox.settle(this.sender.account, batch, reply, this.sender.holds?.() ?? []);
  }

  private async next(): Promise<Waiting[]> {
    return (await this.outbox.waiting(this.sender.account)).filter((w) => !this.stuck.has(w.act.id));
  }

  /** Whether to go on with the next batch. */
  private async conclude(batch: Waiting[], delivery: Delivery): Promise<boolean> {
    switch (delivery.kind) {
      case 'received':
        return this.receive(batch, delivery.reply);
      case 'unreadable':
        this.stuck.set(batch[0].act.id, delivery.message);
        this.sender.changed();
        return true;
      case 'signed-out':
        this.tell(true);
        return false;
      case 'later':
        this.pause(delivery.pause, delivery.refusing);
        return false;
    }
  }

  private async receive(batch: Waiting[], reply: Reply): Promise<boolean> {
    const settled = await this.keep(batch, reply);
    this.failures = settled > 0 ? 0 : this.failures;
    this.notBefore = 0;
    this.tell(false);
    if (settled === 0) {
      this.pause(0, true);
      return false;
    }
    this.sender.received?.(reply);
    return true;
  }

  private tell(signedOut: boolean): void {
    this.signedOut = signedOut;
    this.sender.changed();
  }

  private async deliver(batch: Waiting[]): Promise<Delivery> {
    try {
      const acts = batch.map((w) => w.act);
      const holds = this.sender.holds?.() ?? [];
      const message = () => ({ sentAt: new Date().toISOString(), acts, holds });
      const response = await this.tokens.with((token) => post(ADDRESS, message(), token));
      return response ? await judge(response) : { kind: 'signed-out' };
    } catch (e) {
      return { kind: 'later', pause: 0, refusing: false };
    }
  }

  private pause(atLeast: number, refusing: boolean): void {
    const wait = Math.max(atLeast, pauseAfter(this.failures++));
    this.notBefore = refusing ? Date.now() + wait : 0;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(true), wait);
  }
}

function post(path: string, message: unknown, token: string): Promise<Response> {
  return request('POST', path, JSON.stringify(message), 'application/json', token, ANSWER_WITHIN);
}

/** A page that is no reply (the sign-in page of a public hotspot, say) counts as no line. */
async function judge(response: Response): Promise<Delivery> {
  const body = (await response.json().catch(() => ({}))) as Partial<Reply> & { error?: string; message?: string };
  if (response.status === 413 || (response.status === 400 && body.error)) {
    return { kind: 'unreadable', message: body.message ?? '' };
  }
  if (response.ok && Array.isArray(body.receipts)) {
    return { kind: 'received', reply: body as Reply };
  }
  const pause = Number(response.headers.get('Retry-After') ?? 0) * 1000 || 0;
  return { kind: 'later', pause: inBounds(pause), refusing: true };
}
