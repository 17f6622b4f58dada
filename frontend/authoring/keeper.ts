import { nextId } from '../offline/act';
import { Signs } from '../offline/line';
import type { Store } from '../offline/store';
import { hold, type Kept, keyOf, leftBehind, type Place } from './kept';
import type { Receipt, Sending } from './sending';

export type State = 'saved' | 'waiting' | 'sending' | 'collided' | 'refused' | 'closed';

const PAUSE = 1000;

/**
 * Saves one text as it is being written: on the laptop with every input, on the server whenever the line allows. One sending
 * is under way at a time, and is repeated word for word until it is answered, so that nobody collides with themselves. It
 * goes on as long as the page lives, whether or not anybody still looks at the text.
 */
export class Keeper {
  state: State = 'saved';
  /** What somebody else had saved meanwhile. */
  theirs?: { text: string; by: string; revision: number };
  /** When the server said so, as ISO 8601. */
  savedAt?: string;
  private text = '';
  /** What the server has of it; undefined when that is to be heard again. */
  private standing?: string;
  private revision = 0;
  private hand = nextId();
  private opening?: Promise<void>;
  private underway = false;
  private timer?: number;
  private sent?: string;
  /** What the server keeps beside theirs. */
  private beside?: string;

  constructor(
    private readonly store: Store,
    private readonly place: Place,
    private readonly sending: Sending
  ) {
    new Signs(() => this.flush()).watch();
  }

  /** Begins with what the server has; answers what is to be written on with: perhaps something newer from this laptop. */
  async open(revision: number, text: string): Promise<string> {
    if (!this.opening) {
      this.begin(revision, text);
      this.opening = this.takeOver();
    } else if (this.isSettled() && revision > this.revision) {
      this.begin(revision, text);
    } else if (!this.isSettled()) {
      this.goOn();
    }
    await this.opening;
    return this.text;
  }

  private begin(revision: number, text: string): void {
    this.revision = revision;
    this.standing = this.text = text;
    this.show('saved');
  }

  /** What a page that is gone had not sent: the newest is written on with, what is older is sent for itself. */
  private async takeOver(): Promise<void> {
    const [newest, ...older] = await leftBehind(this.store, this.place, this.standing!);
    if (newest) {
      this.text = newest.text;
      this.revision = newest.sent === this.standing ? this.revision : newest.basedOn;
      this.hand = newest.hand!;
      this.goOn();
    }
    older.forEach((kept) => new Keeper(this.store, this.place, this.sending).carryOn(kept));
    await hold(this.key);
  }

  private goOn(): void {
    this.show('waiting');
    void this.send();
  }

  /** Sends what a page that is gone had not sent, without anybody looking at it. */
  carryOn(kept: Kept): void {
    this.opening = Promise.resolve();
    this.text = kept.text;
    this.standing = kept.base;
    this.revision = kept.basedOn;
    this.sent = kept.sent;
    this.hand = kept.hand!;
    this.goOn();
  }

  write(text: string): void {
    this.text = text;
    void this.keep();
    if (this.state !== 'closed') {
      this.show('waiting');
      this.after(PAUSE);
    }
  }

  /** Sends now what would be sent in a moment. */
  flush(): void {
    if (this.state === 'waiting') {
      void this.send();
    }
  }

  /** As `flush`, also what was not taken earlier: its draft or its lesson may be there again. */
  again(): void {
    if (this.state === 'waiting' || this.state === 'closed') {
      void this.send();
    }
  }

  /** As `flush`, for a page that may be gone at once: nothing is waited for. */
  leave(): void {
    if (this.state === 'waiting') {
      void this.send(true);
    }
  }

  /** What is written now is to stand in place of theirs. */
  putTogether(): void {
    if (this.theirs) {
      this.revision = this.theirs.revision;
      this.standing = this.theirs = this.beside = undefined;
      this.goOn();
    }
  }

  /** Whether nothing is on its way or has to go. */
  get isQuiet(): boolean {
    return this.state !== 'waiting' && this.state !== 'sending';
  }

  private isSettled(): boolean {
    return this.text === this.standing && !this.sent && !this.theirs;
  }

  private get key(): string {
    return keyOf(this.place, this.hand);
  }

  private async keep(): Promise<void> {
    const { key, hand, text, sent, standing, revision } = this;
    const kept: Kept = { key, hand, basedOn: revision, base: standing, text, sent, at: new Date().toISOString() };
    await this.store.put('drafts', this.state === 'closed' ? { ...kept, closed: true } : kept);
    tell();
  }

  private after(pause: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private async send(isLeaving = false): Promise<void> {
    window.clearTimeout(this.timer);
    if (this.underway) {
      return;
    }
    if (this.isSettled()) {
      return this.settle();
    }
    if (this.beside === this.text && this.theirs) {
      return this.show('collided');
    }
    this.underway = true;
    const text = (this.sent ??= this.text);
    this.show('sending');
    const kept = this.keep();
    if (!isLeaving) {
      await kept;
    }
    try {
      await this.take(text, await this.sending.save(this.place, this.hand, this.revision, text));
    } catch {
      this.show('waiting');
      this.after(10 * PAUSE);
    }
    this.underway = false;
    if (this.state === 'waiting' && !this.sent) {
      void this.send();
    }
  }

  private async take(text: string, receipt: Receipt): Promise<void> {
    this.sent = undefined;
    const isAll = this.text === text;
    if (receipt.outcome === 'saved') {
      this.revision = receipt.revision;
      this.standing = text;
      this.theirs = this.beside = undefined;
      this.savedAt = new Date().toISOString();
    } else if (receipt.outcome === 'collided') {
      this.theirs = receipt;
      this.beside = text;
    }
    if (receipt.outcome === 'saved' && isAll) {
      this.settle();
    } else {
      this.show(isAll || receipt.outcome === 'closed' ? receipt.outcome : 'waiting');
      await this.keep();
    }
  }

  /** What is written next is kept after this, however long the removal takes. */
  private settle(): void {
    this.show('saved');
    void this.store.remove('drafts', this.key).then(tell);
  }

  private show(state: State): void {
    this.state = state;
    tell();
  }
}

/** Tells when something is kept, sent or settled in this page. */
export const changes = new EventTarget();

function tell(): void {
  changes.dispatchEvent(new Event('change'));
}

const keepers = new Map<string, Keeper>();

/** The one that this page has for a text: it may still be busy with what was written before. */
export function keeperOf(store: Store, place: Place, sending: Sending): Keeper {
  const name = keyOf(place);
  const keeper = keepers.get(name) ?? new Keeper(store, place, sending);
  keepers.set(name, keeper);
  return keeper;
}

/** Sends what of a text is still on this laptop, unless another page is busy with it. */
export async function carryOn(store: Store, place: Place, sending: Sending): Promise<void> {
  if (keepers.has(keyOf(place))) {
    return keepers.get(keyOf(place))!.again();
  }
  const [newest, ...older] = await leftBehind(store, place);
  if (newest) {
    keeperOf(store, place, sending).carryOn(newest);
  }
  older.forEach((kept) => new Keeper(store, place, sending).carryOn(kept));
}

/** When nothing in this page is on its way any more, or after so many milliseconds. */
export function quiet(within: number): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if ([...keepers.values()].every((keeper) => keeper.isQuiet)) {
        changes.removeEventListener('change', look);
        done();
      }
    };
    changes.addEventListener('change', look);
    window.setTimeout(done, within);
    look();
  });
}
