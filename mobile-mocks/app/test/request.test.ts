import "./window.ts";
import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { operation, Refused, send, sendInParts, Unreachable } from "../src/api/request.ts";

const who = { token: "t", device: "d" };
const ask = operation<{ answer: number }, object>("{ answer }");
const failed = { message: "", extensions: { code: "INTERNAL" } };

const answering = (body: unknown) => mock.method(globalThis, "fetch", async () => Response.json(body));

afterEach(() => mock.restoreAll());

test("what failed in part is refused, but where the data holds all the same", async () => {
  answering({ data: { answer: 42 }, errors: [failed] });
  await assert.rejects(send(who, ask, {}), (error: Refused) => error.code === "INTERNAL");
  assert.deepEqual(await sendInParts(who, ask, {}), { answer: 42 });
});

test("what has no data is refused by its code", async () => {
  answering({ data: null, errors: [failed] });
  for (const way of [send, sendInParts]) {
    await assert.rejects(way(who, ask, {}), (error: Refused) => error.code === "INTERNAL");
  }
});

test("no answer is none", async () => {
  mock.method(globalThis, "fetch", () => Promise.reject(new TypeError("no network")));
  await assert.rejects(sendInParts(who, ask, {}), Unreachable);
});
