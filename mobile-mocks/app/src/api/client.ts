// What is computed by the server and read with reception: urql, with graphcache that knows the schema. Its answers are
// kept, sealed, so that what was seen can be read again without reception.
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange, type SerializedEntries, type StorageAdapter } from "@urql/exchange-graphcache";
import schema from "virtual:schema";
import type { Vault } from "../crypto/vault.ts";
import { get, type Sealed, write } from "../storage/database.ts";
import { learn } from "./clock.ts";
import { keysOf } from "./keys.ts";
import { headersOf, type Who } from "./request.ts";

const key = "answers";
const keepEvery = 1000; // milliseconds: answers come in flocks, and all are sealed as one

/** Keeps what graphcache has, as one sealed value. */
class Answers implements StorageAdapter {
  readonly #vault: Vault;
  #kept: SerializedEntries = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Resolves when graphcache has what was kept: a query that is not to leave the phone finds nothing before. */
  readonly ready = new Promise<void>((resolve) => (this.onCacheHydrated = resolve));
  declare onCacheHydrated: () => void;

  async readData(): Promise<SerializedEntries> {
    const sealed = await get<Sealed>("answers", key);
    return (this.#kept = sealed ? await this.#vault.open<SerializedEntries>(sealed) : {});
  }

  async writeData(delta: SerializedEntries): Promise<void> {
    Object.assign(this.#kept, delta);
    // Not put off by what comes meanwhile: while the phone fills there is always something, and it may be killed.
    this.#timer ??= setTimeout(() => this.#write().catch(() => undefined), keepEvery);
  }

  async #write(): Promise<void> {
    this.#timer = undefined;
    const value = await this.#vault.seal(this.#kept);
    if (!this.#over) {
      await write([{ store: "answers", key, value }], "relaxed");
    }
  }

  /** Keeps nothing more. */
  close() {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  /** Drops what is kept, and keeps nothing more. */
  async forget(): Promise<void> {
    this.close();
    this.#kept = {};
    await write([{ store: "answers", key }]);
  }
}

/** Reads, and can forget all that was read. */
export type Reader = { client: Client; close(): void; forget(): Promise<void> };

export async function createReader(vault: Vault, who: () => Who): Promise<Reader> {
  const answers = new Answers(vault);
  const client = new Client({
    url: "/graphql",
    preferGetMethod: false,
    fetchOptions: () => ({ headers: headersOf(who()) }),
    requestPolicy: "cache-and-network",
    // A screen that is left does not stop an answer: it is kept all the same.
    fetch: (input, init) => learn(fetch(input, { ...init, signal: null })),
    exchanges: [cacheExchange({ schema, keys: keysOf(schema.__schema.types), storage: answers }), fetchExchange],
  });
  await answers.ready;
  return { client, close: () => answers.close(), forget: () => answers.forget() };
}
