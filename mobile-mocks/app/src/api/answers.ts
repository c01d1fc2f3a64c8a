// What graphcache has, kept sealed. What an answer changes is written at once and alone, since the app may be killed a
// moment later; now and then all that was written becomes one again.
import type { SerializedEntries, StorageAdapter } from "@urql/exchange-graphcache";
import type { Vault } from "../crypto/vault.ts";
import { all, type Change, type Sealed, write } from "../storage/database.ts";
import { Turns } from "../storage/turn.ts";

const store = "answers";

/** So many changes are kept beside one another before they become one. */
const most = 100;

export class Answers implements StorageAdapter {
  readonly #vault: Vault;
  readonly #writing = new Turns();
  #kept: SerializedEntries = {};
  #places: (string | number)[] = [];
  #over = false;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Resolves when graphcache has what was kept: a query that is not to leave the phone finds nothing before. */
  readonly ready = new Promise<void>((resolve) => (this.onCacheHydrated = resolve));
  declare onCacheHydrated: () => void;

  /** What was kept; what does not open is asked for again. */
  async readData(): Promise<SerializedEntries> {
    for (const [place, sealed] of await all<Sealed>(store)) {
      this.#places.push(place);
      Object.assign(this.#kept, await this.#vault.open<SerializedEntries>(sealed).catch(() => undefined));
    }
    return standing(this.#kept);
  }

  writeData = (delta: SerializedEntries): Promise<void> => this.#writing.take(() => this.#write(delta)).catch(() => undefined);

  /** Writes what changes as one more; where there are too many, all in place of them. */
  async #write(delta: SerializedEntries): Promise<void> {
    const changed = marked(delta);
    Object.assign(this.#kept, changed);
    const instead = this.#places.length < most ? [] : this.#places;
    if (instead.length > 0) {
      this.#kept = standing(this.#kept);
    }
    const key = Number(this.#places.at(-1) ?? 0) + 1;
    const value = await this.#vault.seal(instead.length > 0 ? this.#kept : changed);
    if (this.#over) {
      return;
    }
    const gone: Change[] = instead.map((place) => ({ store, key: place }));
    await write(this.#vault.salt, [...gone, { store, key, value }], "relaxed");
    this.#places = instead.length > 0 ? [key] : [...this.#places, key];
  }

  /** Keeps nothing more, from when it resolves: what is just being written is written to its end. */
  close(): Promise<void> {
    this.#over = true;
    return this.#writing.take(() => Promise.resolve());
  }
}

/** Says null for what is gone: JSON leaves out what is undefined. */
function marked(delta: SerializedEntries): SerializedEntries {
  return Object.fromEntries(Object.entries(delta).map(([key, value]) => [key, value ?? (null as never)]));
}

/** What is there, without what is gone. */
function standing(entries: SerializedEntries): SerializedEntries {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined));
}
