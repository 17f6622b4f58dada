/** Acts are kept in the order they came in, by `seq`; all else by `key`. */
export type Shelf = 'acts' | 'tokens' | 'drafts' | 'results' | 'refusals' | 'receipts';

const SHELVES: Shelf[] = ['acts', 'tokens', 'drafts', 'results', 'refusals', 'receipts'];
const NAME = 'melek';
const PATIENCE = 3000;

export type Item = { seq?: number; key?: string };

/**
 * What the phone keeps: IndexedDB, and this page's memory where that fails. Nothing put here is ever refused; whether it
 * outlives the page, `durable` tells.
 */
export class Store {
  private database?: Promise<IDBDatabase>;
  private readonly memory = new Map<Shelf, Map<number | string, Item>>(SHELVES.map((name) => [name, new Map()]));
  private seq = 1e15;
  durable = true;

  async put(shelf: Shelf, item: Item): Promise<void> {
    try {
      await this.run(shelf, 'readwrite', (s) => s.put(item));
    } catch (e) {
      this.durable = false;
      const kept = shelf === 'acts' ? { seq: this.seq++, ...item } : item;
      this.memory.get(shelf)!.set((kept.seq ?? kept.key)!, kept);
    }
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
    try {
      return await transact<T>(await this.open(), shelf, mode, work);
    } catch (e) {
      this.database = undefined;
      return transact<T>(await this.open(), shelf, mode, work);
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
    const options = shelf === 'acts' ? { durability: 'strict' } : undefined;
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
