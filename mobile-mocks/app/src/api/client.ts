// What is computed by the server and read with reception: urql, with graphcache that knows the schema. Its answers are
// kept, sealed, so that what was seen can be read again without reception.
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import schema from "virtual:schema";
import type { Vault } from "../crypto/vault.ts";
import { Answers } from "./answers.ts";
import { learn } from "./clock.ts";
import { keysOf } from "./keys.ts";
import { headersOf, type Who } from "./request.ts";

/** Reads, and keeps what was read until it is closed. */
export type Reader = { client: Client; close(): Promise<void> };

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
  return { client, close: () => answers.close() };
}
