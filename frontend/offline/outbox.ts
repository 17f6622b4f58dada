import { type Act, type Held, type Progress, type Receipt, type Reply, type TestResult } from './act';
import { type Item, Store } from './store';

/** An act that waits for its receipt. */
export interface Waiting extends Item {
  account: string;
  act: Act;
  /** Where it was done, in the learner's words. */
  place: string;
  /** What was typed in the learner's own words: shown again should the server refuse it. */
  typed: string[];
}

/** An act that the server did not take, until the learner has read why. */
export interface Refusal extends Item {
  key: string;
  account: string;
  place: string;
  message?: string;
  typed: string[];
}

/** A marked test, with what was answered. */
export interface Result extends Item {
  key: string;
  act: string;
  answers: NonNullable<Act['answers']>;
  result: TestResult;
}

/** When the last receipt of an account came, and how far the account had come by then. */
export interface LastReceipt extends Item {
  key: string;
  at: string;
  progress?: Record<string, Progress>;
  /** Why lessons were recalled, by version and lesson. */
  recalled?: Record<string, string>;
}

/**
 * The acts that wait on this phone. Each belongs to an account: those of someone else stay until that person signs in
 * again. Changes are told to the other tabs; where a browser cannot, they look when they are seen again.
 */
export class Outbox extends EventTarget {
  private readonly channel = 'BroadcastChannel' in self ? new BroadcastChannel('melek-outbox') : undefined;

  constructor(readonly store: Store) {
    super();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        this.dispatchEvent(new Event('change'));
      }
    });
    if (this.channel) {
      this.channel.onmessage = () => this.dispatchEvent(new Event('change'));
    }
  }

  async add(waiting: Waiting): Promise<void> {
    await this.store.put('acts', waiting);
    this.changed();
  }

  /** In the order in which they were done. */
  async waiting(account: string): Promise<Waiting[]> {
    return (await this.store.all<Waiting>('acts')).filter((w) => w.account === account);
  }

  /** How many acts of other people wait here. */
  async foreign(account: string): Promise<number> {
    return (await this.store.all<Waiting>('acts')).filter((w) => w.account !== account).length;
  }

  /**
   * Keeps what the receipts say, and only then lets go of their acts. Answers how many acts were settled.
   *
   * @param holds the lessons about which the reply says whether they were recalled
   */
  async settle(account: string, sent: Waiting[], reply: Reply, holds: Held[]): Promise<number> {
    const receipts = new Map(reply.receipts.map((r) => [r.id, r]));
    const settled = sent.filter((w) => receipts.has(w.act.id));
    for (const waiting of settled) {
      await this.keep(waiting, receipts.get(waiting.act.id)!);
      await this.store.remove('acts', waiting.seq!);
    }
    await this.note(account, reply, holds);
    this.changed();
    return settled.length;
  }

  private async keep(waiting: Waiting, receipt: Receipt): Promise<void> {
    const { account, act, place, typed } = waiting;
    if (receipt.outcome === 'refused') {
      await this.store.put('refusals', { key: act.id, account, place, typed, message: receipt.message } as Refusal);
    } else if (receipt.result) {
      const key = keyOf(account, act.course, act.lesson);
      await this.store.put('results', { key, act: act.id, answers: act.answers, result: receipt.result } as Result);
    }
  }

  private async note(account: string, reply: Reply, holds: Held[]): Promise<void> {
    const before = await this.last(account);
    const progress = reply.progress ? { ...before?.progress, [reply.progress.course]: reply.progress } : before?.progress;
    const recalled = { ...before?.recalled };
    holds.forEach((h) => delete recalled[recallKey(h.version, h.lesson)]);
    reply.recalled?.forEach((r) => (recalled[recallKey(r.version, r.lesson)] = r.reason));
    await this.store.put('receipts', { key: account, at: reply.receivedAt, progress, recalled } as LastReceipt);
  }

  last(account: string): Promise<LastReceipt | undefined> {
    return this.store.get<LastReceipt>('receipts', account);
  }

  async refusals(account: string): Promise<Refusal[]> {
    return (await this.store.all<Refusal>('refusals')).filter((r) => r.account === account);
  }

  async dismiss(refusal: Refusal): Promise<void> {
    await this.store.remove('refusals', refusal.key);
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
    this.channel?.postMessage(null);
  }
}

export function recallKey(version: string, lesson: string): string {
  return `${version} ${lesson}`;
}

export function keyOf(account: string, course: string, lesson: string): string {
  return JSON.stringify([account, course, lesson]);
}
