// The phone's storage: one IndexedDB with a store for each kind of thing. What goes in is sealed before.

export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

export const stores = ["session", "charts", "place", "queue", "answers", "drafts"] as const;

export type Store = (typeof stores)[number];

/** One change of the storage; several are written together or not at all. A value that is left out is deleted. */
export type Change = { store: Store; key: string | number; value?: unknown };

const name = "caseload";

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Whether a session is there to write for. */
let taking = true;

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/**
 * Writes all changes in one transaction. With "strict" they are on the disk when it resolves, as an act must be; what can be
 * brought again from the server need not be.
 */
export async function write(changes: Change[], durability: "strict" | "relaxed" = "strict"): Promise<void> {
  if (!taking) {
    throw new Error("the session is over");
  }
  const used = [...new Set(changes.map(({ store }) => store))];
  if (used.length === 0) {
    return;
  }
  const transaction = (await open()).transaction(used, "readwrite", { durability });
  for (const { store, key, value } of changes) {
    value === undefined ? transaction.objectStore(store).delete(key) : transaction.objectStore(store).put(value, key);
  }
  await done(transaction);
}

/** Everything in a store, in the order of its keys. */
export async function all<T>(store: Store): Promise<[key: string | number, value: T][]> {
  const transaction = (await open()).transaction(store);
  const keys = transaction.objectStore(store).getAllKeys();
  const values = transaction.objectStore(store).getAll();
  await done(transaction);
  return keys.result.map((key, at) => [key as string | number, values.result[at] as T]);
}

export async function get<T>(store: Store, key: string): Promise<T | undefined> {
  const transaction = (await open()).transaction(store);
  const request = transaction.objectStore(store).get(key);
  await done(transaction);
  return request.result as T | undefined;
}

/** Empties every store, and takes nothing that comes late: what is left of a session is nothing. */
export async function empty(): Promise<void> {
  taking = false;
  const transaction = (await open()).transaction(stores, "readwrite", { durability: "strict" });
  stores.forEach((store) => transaction.objectStore(store).clear());
  await done(transaction);
}

/** Takes what a new session writes. */
export function takeAgain() {
  taking = true;
}
