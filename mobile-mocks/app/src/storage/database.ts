// The phone's storage: one IndexedDB with a store for each kind of thing. What goes in is sealed before.

export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

export const stores = ["session", "charts", "place", "queue", "answers", "drafts"] as const;

export type Store = (typeof stores)[number];

/** Tells one session from every other, and stands in clear beside it: the salt of its key. */
export type Salt = Uint8Array<ArrayBuffer>;

export const sessionKey = "session";

/**
 * One change of the storage; several are written together or not at all. A value that is left out is deleted, and so is
 * all that stands under a patient, or in a store as a whole.
 */
export type Change =
  | { store: Store; key: string | number; value?: unknown }
  | { store: Store; under: string }
  | { store: Store; whole: true };

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

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the session is over"));
  });
}

function apply(transaction: IDBTransaction, change: Change) {
  const store = transaction.objectStore(change.store);
  if ("whole" in change) {
    store.clear();
  } else if ("under" in change) {
    store.delete(IDBKeyRange.bound(`${change.under}/`, `${change.under}0`, false, true)); // "0" comes after "/"
  } else if (change.value === undefined) {
    store.delete(change.key);
  } else {
    store.put(change.value, change.key);
  }
}

const same = (a: Salt | undefined, b: Salt) => a?.length === b.length && b.every((byte, at) => byte === a[at]);

/**
 * Writes all changes of a session in one transaction, which looks itself whether that session is still the one that is kept
 * here: what comes late would be sealed with a key that nobody has any more. With "strict" they are on the disk when it
 * resolves, as an act must be; what can be brought again from the server need not be.
 */
export async function write(of: Salt, changes: Change[], durability: "strict" | "relaxed" = "strict"): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  const used = new Set<Store>(["session", ...changes.map(({ store }) => store)]);
  const transaction = (await open()).transaction([...used], "readwrite", { durability });
  const kept: IDBRequest<{ salt: Salt } | undefined> = transaction.objectStore("session").get(sessionKey);
  kept.onsuccess = () =>
    same(kept.result?.salt, of) ? changes.forEach((change) => apply(transaction, change)) : transaction.abort();
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

/** Empties every store, for another session to begin with what is given, if any: what is left of the one before is nothing. */
export async function replace(...changes: Change[]): Promise<void> {
  const transaction = (await open()).transaction(stores, "readwrite", { durability: "strict" });
  stores.forEach((store) => transaction.objectStore(store).clear());
  changes.forEach((change) => apply(transaction, change));
  await done(transaction);
}
