import { nextId } from '../offline/act';
import type { Item, Store } from '../offline/store';

/** Which text, wherever its lesson is moved: `id/three-products/lesson.md`. */
export interface Place {
  account: string;
  draft: string;
  name: string;
}

/** On the laptop: a text that the server does not have yet. */
export interface Kept extends Item {
  key: string;
  /** Which page writes it: no other touches it as long as that one lives. Older ones have none. */
  hand?: string;
  basedOn: number;
  /** The text that it was based on. */
  base?: string;
  text: string;
  /** The one that is on its way: its answer may have been lost. */
  sent?: string;
  at?: string;
  /** The server does not take it any more. */
  closed?: boolean;
}

const SHELF = 'drafts';
const PREFIX = 'workshop';
const PATIENCE = 700;

export function keyOf({ account, draft, name }: Place, hand?: string): string {
  return [PREFIX, account, draft, name, ...(hand ? [hand] : [])].join(' ');
}

/** Of which text it is. */
export function placeOf({ key }: Kept): Place {
  const [, account, draft, name] = key.split(' ');
  return { account, draft, name };
}

/** All that this laptop keeps for an account, what was written last first. */
export async function kept(store: Store, account: string): Promise<Kept[]> {
  const all = await store.all<Kept>(SHELF);
  const own = all.filter((one) => one.key?.startsWith(`${PREFIX} ${account} `));
  return own.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}

/** What pages that are gone have left of a text, the newest first; what the server has anyway is removed. */
export async function leftBehind(store: Store, place: Place, standing?: string): Promise<Kept[]> {
  const all = await kept(store, place.account);
  const found: Kept[] = [];
  for (const one of all.filter((item) => keyOf(placeOf(item)) === keyOf(place))) {
    if (await hold(one.key)) {
      if (one.text !== standing && (one.sent !== undefined || one.text !== one.base)) {
        found.push(one.hand ? one : await named(store, place, one));
      } else {
        await store.remove(SHELF, one.key);
      }
    }
  }
  return found;
}

/** One from before there were hands. */
async function named(store: Store, place: Place, old: Kept): Promise<Kept> {
  const hand = nextId();
  const one = { ...old, key: keyOf(place, hand), hand };
  await hold(one.key);
  await store.put(SHELF, one);
  await store.remove(SHELF, old.key);
  return one;
}

const held = new Set<string>();

/** Whether nobody held it; this page does then, as long as it lives. */
export async function hold(key: string): Promise<boolean> {
  if (held.has(key)) {
    return false;
  }
  const isFree = !('locks' in navigator) || (await lock(key));
  if (isFree) {
    held.add(key);
  }
  return isFree;
}

/** A page that is just being closed gives it up within a moment. */
function lock(key: string): Promise<boolean> {
  const patience = new AbortController();
  const timer = window.setTimeout(() => patience.abort(), PATIENCE);
  return new Promise((answer) => {
    const granted = (): Promise<void> => {
      window.clearTimeout(timer);
      answer(true);
      return new Promise(() => undefined);
    };
    navigator.locks.request(key, { signal: patience.signal }, granted).catch(() => answer(false));
  });
}
