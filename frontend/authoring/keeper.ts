import type { Item, Store } from '../offline/store';

/** What became of a text that was sent. */
export type Receipt =
  | { outcome: 'saved'; revision: number }
  | { outcome: 'collided'; revision: number; text: string; by: string }
  | { outcome: 'refused' }
  | { outcome: 'closed' };

/** On the laptop: a text that the server does not have yet. */
interface Kept extends Item {
  key: string;
  basedOn: number;
  text: string;
  /** The one that is on its way: its answer may have been lost. */
  sent?: string;
}

export type State = 'saved' | 'waiting' | 'sending' | 'collided' | 'refused' | 'closed';

const PAUSE = 1000;

/**
 * Saves one text as it is being written: on the laptop with every input, on the server whenever the line allows. One sending
 * is under way at a time, and is repeated word for word until it is answered, so that nobody collides with themselves.
 */
export class Keeper {
  state: State = 'saved';
  /** What somebody else had saved meanwhile. */
  theirs?: { text: string; by: string; revision: number };
  private text = '';
  private standing = '';
  private revision = 0;
  private underway = false;
  private timer?: number;
  private sent?: string;

  constructor(
    private readonly store: Store,
    private readonly key: string,
    private readonly save: (basedOn: number, text: string) => Promise<Receipt>,
    private readonly changed: () => void
  ) {}

  /** Begins with what the server has; answers what is to be written on with: perhaps something newer from this laptop. */
  async open(revision: number, text: string): Promise<string> {
    this.revision = revision;
    this.standing = this.text = text;
    const kept = await this.store.get<Kept>('drafts', this.key);
    if (!kept || kept.text === text) {
      await this.store.remove('drafts', this.key);
      return text;
    }
    this.text = kept.text;
    this.revision = kept.sent === text ? revision : kept.basedOn;
    this.show('waiting');
    void this.send();
    return kept.text;
  }

  write(text: string): void {
    this.text = text;
    void this.keep();
    if (this.state !== 'collided' && this.state !== 'closed') {
      this.show('waiting');
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.send(), PAUSE);
    }
  }

  /** What is written now is to stand in place of theirs. */
  async putTogether(): Promise<void> {
    if (this.theirs) {
      this.revision = this.theirs.revision;
      this.standing = this.theirs.text;
      this.theirs = undefined;
      this.show('waiting');
      await this.send();
    }
  }

  private async keep(): Promise<void> {
    await this.store.put('drafts', { key: this.key, basedOn: this.revision, text: this.text, sent: this.sent } as Kept);
  }

  private async send(): Promise<void> {
    if (this.underway || this.text === this.standing) {
      this.show(this.underway ? this.state : 'saved');
      return;
    }
    this.underway = true;
    const text = (this.sent ??= this.text);
    this.show('sending');
    await this.keep();
    try {
      await this.take(text, await this.save(this.revision, text));
    } catch {
      this.show('waiting');
      this.timer = window.setTimeout(() => void this.send(), 10 * PAUSE);
    }
    this.underway = false;
    if (this.state === 'waiting' && !this.sent) {
      void this.send();
    }
  }

  private async take(text: string, receipt: Receipt): Promise<void> {
    this.sent = undefined;
    if (receipt.outcome === 'saved') {
      this.revision = receipt.revision;
      this.standing = text;
      if (this.text === text) {
        await this.store.remove('drafts', this.key);
        this.show('saved');
      } else {
        await this.keep();
        this.show('waiting');
      }
    } else {
      this.theirs = receipt.outcome === 'collided' ? receipt : undefined;
      await this.keep();
      this.show(receipt.outcome);
    }
  }

  private show(state: State): void {
    this.state = state;
    this.changed();
  }
}
