import { nextId } from '../offline/act';
import { type Item, Store } from '../offline/store';

/** A photo, made small already. */
export interface Photo {
  content: Blob;
  /** Whether the server has it. */
  sent: boolean;
}

/** What is handed in for a task: a draft until the learner sends it, then on its way until its receipt. */
export interface HandIn extends Item {
  key: string;
  account: string;
  course: string;
  lesson: string;
  /** The round it is meant for: a draft of an earlier one is out of date. */
  round: number;
  text: string;
  link: string;
  photos: Photo[];
  /** Made when it was sent, and kept over every try: the server takes it once. */
  id?: string;
  at?: string;
  /** Why the server did not take it, until something is changed. */
  refused?: string;
}

/** The hand-ins that lie on this phone, one a task. They stand beside the player's drafts, under names of their own. */
export class HandIns {
  constructor(readonly store = new Store()) {}

  async get(account: string, course: string, lesson: string): Promise<HandIn | undefined> {
    return this.store.get<HandIn>('drafts', keyOf(account, course, lesson));
  }

  keep(handIn: HandIn): Promise<void> {
    return this.store.put('drafts', handIn);
  }

  remove(handIn: HandIn): Promise<void> {
    return this.store.remove('drafts', handIn.key);
  }

  /** Those of this account that were sent and have no receipt yet. */
  async waiting(account: string): Promise<HandIn[]> {
    const all = await this.store.all<HandIn>('drafts');
    return all.filter((one) => one.key?.startsWith(PREFIX) && one.account === account && one.id !== undefined);
  }
}

const PREFIX = '["task",';

function keyOf(account: string, course: string, lesson: string): string {
  return JSON.stringify(['task', account, course, lesson]);
}

export function blank(account: string, course: string, lesson: string, round: number): HandIn {
  return { key: keyOf(account, course, lesson), account, course, lesson, round, text: '', link: '', photos: [] };
}

export function isEmpty(handIn: HandIn): boolean {
  return !handIn.text.trim() && !handIn.link.trim() && handIn.photos.length === 0;
}

/** On its way under a name of its own. */
export function sent(handIn: HandIn): HandIn {
  return { ...handIn, id: nextId(), at: new Date().toISOString(), refused: undefined };
}
