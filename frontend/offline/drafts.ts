import type { Answers } from '../player/lesson';
import type { Item, Store } from './store';

/** What was typed or ticked in a lesson and not yet sent. */
export interface Draft extends Item {
  key: string;
  practice: Answers;
  test: Answers;
  ticked: number[];
}

/** One input: the draft as it was shown before it and after it. */
interface Change {
  before: Draft;
  after: Draft;
}

const SPARE = 'melek-draft';

/**
 * The draft of one lesson, on the phone with every input. Two tabs may write the same one: each writes what it changed, and
 * nothing else.
 */
export class DraftKeeper {
  draft: Draft;
  private changes: Change[] = [];
  private writing = false;
  private spare?: Spare;

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
    if (!this.spare) {
      this.spare = new Spare(this.key);
      this.take(this.spare.leftBehind());
    }
  }

  private take(changes: Change[]): void {
    if (changes.length > 0) {
      this.changes.push(...changes);
      this.adopt(this.draft);
      void this.write();
    }
  }

  change(part: Partial<Draft>): void {
    const before = this.draft;
    const after = { ...before, ...part };
    this.draft = after;
    this.changes.push({ before, after });
    this.spare?.keep(this.changes);
    void this.write();
  }

  /** Writes at once, and again when something was typed meanwhile. */
  private async write(): Promise<void> {
    if (this.writing) {
      return;
    }
    this.writing = true;
    while (this.changes.length > 0) {
      const changes = [...this.changes];
      const kept = await this.store.update<Draft>('drafts', this.key, (found) => all(changes, { ...this.empty(), ...found }));
      this.changes.splice(0, changes.length);
      this.spare?.keep(this.changes);
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
  return changes.reduce(changed, draft);
}

function changed(kept: Draft, { before, after }: Change): Draft {
  return {
    key: kept.key,
    practice: merged(kept.practice, before.practice, after.practice),
    test: merged(kept.test, before.test, after.test),
    ticked: mergedTicks(kept.ticked, before.ticked, after.ticked)
  };
}

/**
 * The inputs that are still on their way into the store: a tab that is closed with the last letter would lose them. Kept
 * without waiting, where the browser can, and taken up by whoever opens the lesson next.
 */
class Spare {
  private readonly prefix: string;
  private readonly name: string;

  constructor(key: string) {
    this.prefix = `${SPARE} ${key} `;
    this.name = this.prefix + Math.random();
  }

  keep(changes: Change[]): void {
    try {
      if (changes.length > 0) {
        localStorage.setItem(this.name, JSON.stringify(changes));
      } else {
        localStorage.removeItem(this.name);
      }
    } catch {
      // then the store alone has to do
    }
  }

  /** Inputs of tabs that are gone; of one that is still there it does no harm to write them twice. */
  leftBehind(): Change[] {
    try {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(this.prefix));
      const changes = names.flatMap((name) => JSON.parse(localStorage.getItem(name) ?? '[]') as Change[]);
      names.forEach((name) => localStorage.removeItem(name));
      return changes;
    } catch {
      return [];
    }
  }
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
