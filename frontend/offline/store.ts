/** Acts are kept in the order they came in, by `seq`; all else by `key`. */
export type Shelf = 'acts' | 'tokens' | 'drafts' | 'results' | 'refusals' | 'receipts';

const SHELVES: Shelf[] = ['acts', 'tokens', 'drafts', 'results', 'refusals', 'receipts'];
const NAME = 'melek';
const PATIENCE = 3000;
const REST = 20_000;

export type Item = { seq?: number; key?: string };

/**
 * What the phone keeps: IndexedDB, and this page's memory where that fails. Nothing put here is ever refused; whether it
 * outlives the page, `durable` tells. What stands in memory moves to the disk as soon as that takes it.
 */
export class Store {
  private database?: Promise<IDBDatabase>;
  private readonly memory = new Map<Shelf, Map<number | string, Item>>(SHELVES.map((name) => [name, new Map()]));
  private seq = 1e15;
  private restUntil = 0;
  durable = true;

  async put(shelf: Shelf, item: Item): Promise<void> {
    try {
      await this.run(shelf, 'readwrite', (s) => s.put(item));
      await this.bringHome();
    } catch (e) {
      this.durable = false;
      const kept = shelf === 'acts' ? { seq: this.seq++, ...item } : item;
      this.memory.get(shelf)!.set((kept.seq ?? kept.key)!, kept);
    }
  }

  /** Reads, changes and writes in one go, so that another tab's changes stay. Answers what is kept now. */
  async update<T extends Item>(shelf: Shelf, key: string, change: (kept: T | undefined) => T): Promise<T> {
    let kept: T | undefined;
    const inMemory = this.memory.get(shelf)!.get(key) as T | undefined;
    try {
      await this.run(shelf, 'readwrite', (s) => {
        const request = s.get(key);
        request.onsuccess = () => s.put((kept = change(inMemory ?? request.result)));
        return request;
      });
      this.memory.get(shelf)!.delete(key);
      await this.bringHome();
    } catch (e) {
      this.durable = false;
      kept = change(inMemory ?? kept);
      this.memory.get(shelf)!.set(key, kept);
    }
    return kept!;
  }

  private async bringHome(): Promise<void> {
    for (const [shelf, items] of this.memory) {
      for (const [key, item] of items) {
        const { seq: _, ...withoutSeq } = item;
        await this.run(shelf, 'readwrite', (s) => s.put(shelf === 'acts' ? withoutSeq : item));
        items.delete(key);
      }
    }
    this.durable = true;
  }

  async get<T extends Item>(shelf: Shelf, key: string): Promise<T | undefined> {
    const kept = this.memory.get(shelf)!.get(key);
    return (kept as T) ?? (await this.read<T | undefined>(shelf, (s) => s.get(key), undefined));
  }

  /** In the order of their keys. */
  async all<T extends Item>(shelf: Shelf): Promise<T[]> {
    const stored = await this.read<T[]>(shelf, (s) => s.getAll(), []);
    return [...stored, ...(this.memory.get(shelf)!.values() as IterableIterator<T>)];
  }

  async remove(shelf: Shelf, key: number | string): Promise<void> {
    this.memory.get(shelf)!.delete(key);
    await this.read(shelf, (s) => s.delete(key), undefined, 'readwrite');
  }

  private async read<T>(
    shelf: Shelf,
    work: (s: IDBObjectStore) => IDBRequest,
    otherwise: T,
    mode: IDBTransactionMode = 'readonly'
  ): Promise<T> {
    try {
      return await this.run<T>(shelf, mode, work);
    } catch (e) {
      this.durable = false;
      return otherwise;
    }
  }

  /** The browser may close a database at any time, so a failure is tried once more with a new connection. */
  private async run<T>(shelf: Shelf, mode: IDBTransactionMode, work: (s: IDBObjectStore) => IDBRequest): Promise<T> {
    if (performance.now() < this.restUntil) {
      throw new Error('The database did not open a moment ago');
    }
    try {
      return await transact<T>(await this.open(), shelf, mode, work);
    } catch (e) {
      this.database = undefined;
      return this.again<T>(shelf, mode, work);
    }
  }

  /** A browser that keeps everything waiting, or refuses, is left alone for a while. */
  private async again<T>(shelf: Shelf, mode: IDBTransactionMode, work: (s: IDBObjectStore) => IDBRequest): Promise<T> {
    try {
      return await transact<T>(await this.open(), shelf, mode, work);
    } catch (e) {
      this.database = undefined;
      this.restUntil = performance.now() + REST;
      throw e;
    }
  }

  private open(): Promise<IDBDatabase> {
    this.database ??= openDatabase(() => (this.database = undefined));
    return this.database;
  }
}

/** Done when the transaction is, not when the request is: only then it is on the disk. */
function transact<T>(
  database: IDBDatabase,
  shelf: Shelf,
  mode: IDBTransactionMode,
  work: (s: IDBObjectStore) => IDBRequest
): Promise<T> {
  return new Promise((resolve, reject) => {
    // a battery may die at any moment
    const options = shelf === 'acts' || shelf === 'drafts' ? { durability: 'strict' } : undefined;
    const transaction = database.transaction(shelf, mode, options as IDBTransactionOptions);
    const request = work(transaction.objectStore(shelf));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function openDatabase(closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    setTimeout(() => reject(new Error('The database does not open')), PATIENCE);
    request.onupgradeneeded = () => SHELVES.forEach((name) => createShelf(request.result, name));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      database.onclose = closed;
      resolve(database);
    };
  });
}

function createShelf(database: IDBDatabase, name: Shelf): void {
  database.createObjectStore(name, name === 'acts' ? { keyPath: 'seq', autoIncrement: true } : { keyPath: 'key' });
}
