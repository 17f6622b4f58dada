import type { Answers } from '../player/lesson';
import type { Item, Store } from './store';

/** What was typed or ticked in a lesson and not yet sent. */
export interface Draft extends Item {
  key: string;
  practice: Answers;
  test: Answers;
  ticked: number[];
}

type Change = (draft: Draft) => Draft;

/**
 * The draft of one lesson, on the phone with every input. Two tabs may write the same one: each writes what it changed, and
 * nothing else.
 */
export class DraftKeeper {
  draft: Draft;
  private changes: Change[] = [];
  private writing = false;

  constructor(
    private readonly store: Store,
    readonly key: string,
    private readonly changed: () => void
  ) {
    this.draft = { key, practice: {}, test: {}, ticked: [] };
  }

  /** Reads what another tab, or an earlier visit, has left. */
  async read(): Promise<void> {
    const kept = await this.store.get<Draft>('drafts', this.key);
    this.adopt({ ...this.empty(), ...kept });
  }

  change(part: Partial<Draft>): void {
    const before = this.draft;
    const after = { ...before, ...part };
    this.draft = after;
    this.changes.push((kept) => ({
      key: this.key,
      practice: merged(kept.practice, before.practice, after.practice),
      test: merged(kept.test, before.test, after.test),
      ticked: mergedTicks(kept.ticked, before.ticked, after.ticked)
    }));
    if (!this.writing) {
      void this.write();
    }
  }

  /** Writes at once, and again when something was typed meanwhile. */
  private async write(): Promise<void> {
    this.writing = true;
    while (this.changes.length > 0) {
      const changes = [...this.changes];
      const kept = await this.store.update<Draft>('drafts', this.key, (found) => all(changes, { ...this.empty(), ...found }));
      this.changes.splice(0, changes.length);
      this.adopt(kept);
    }
    this.writing = false;
  }

  private adopt(kept: Draft): void {
    this.draft = all(this.changes, kept);
    this.changed();
  }

  private empty(): Draft {
    return { key: this.key, practice: {}, test: {}, ticked: [] };
  }
}

function all(changes: Change[], draft: Draft): Draft {
  return changes.reduce((d, change) => change(d), draft);
}

function merged(kept: Answers, before: Answers, after: Answers): Answers {
  const own = [...Object.keys(before), ...Object.keys(after)].filter((id) => before[id] !== after[id]);
  const others = Object.entries(kept).filter(([id]) => !own.includes(id));
  return Object.fromEntries([...others, ...own.filter((id) => id in after).map((id) => [id, after[id]] as const)]);
}

function mergedTicks(kept: number[], before: number[], after: number[]): number[] {
  const others = kept.filter((i) => after.includes(i) || !before.includes(i));
  return Array.from(new Set([...others, ...after.filter((i) => !before.includes(i))]));
}
