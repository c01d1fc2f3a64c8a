import "./window.ts";
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { setImmediate as asked } from "node:timers/promises";
import { Refused, Unreachable } from "../src/api/request.ts";
import type { Entry, Operation } from "../src/outbox/act.ts";
import { type Outcome, type Settled, settledIn } from "../src/outbox/queue.ts";
import type { Page } from "../src/record/row.ts";
import { Sync } from "../src/sync/sync.ts";
import { State } from "../src/view/state.ts";
import { checkIn, complete, finding, outcome, page, refused } from "./make.ts";

const nameOf = ({ act }: Operation) => Object.values(act)[0].clientMutationId as string;

const applied = (operations: Operation[]) => operations.map((one) => outcome(nameOf(one), "APPLIED"));

/** A phone whose server answers as it is told; it notes what was sent and taken. */
function phoneWith(entries: Entry[], answer: { push?: (operations: Operation[]) => Outcome[]; pull?: () => Promise<Page> }) {
  const queue = new State<readonly Entry[]>(entries);
  const noted = { pushed: [] as string[][], pulls: 0, taken: 0, over: [] as string[] };
  const wire = {
    push: async (operations: Operation[]) => {
      noted.pushed.push(operations.map(nameOf));
      return (answer.push ?? applied)(operations);
    },
    pull: () => {
      noted.pulls++;
      return answer.pull?.() ?? Promise.resolve(page({}));
    },
  };
  const keeper = { cursor: undefined, take: async () => void noted.taken++, drop: async () => undefined };
  const outbox = { queue, settle: async (settled: Pick<Settled, "gone" | "refused">) => queue.set(settledIn(queue.value, settled)) };
  const sync = new Sync(wire, keeper, outbox);
  sync.onOver = async (because) => void noted.over.push(because);
  return { sync, queue, noted };
}

const revoked = () => Promise.reject(new Refused("DEVICE_REVOKED", ""));

test("what was done is sent, then what has changed is taken", async () => {
  const { sync, queue, noted } = phoneWith([complete(1)], {});
  await sync.run();
  assert.deepEqual(noted, { pushed: [["m1"]], pulls: 1, taken: 1, over: [] });
  assert.deepEqual(queue.value, []);
  assert.equal(sync.state.value.is, "idle");
});

test("stopped, a round that is under way takes nothing more, and none comes after it", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let come: (page: Page) => void = () => undefined;
  const { sync, noted } = phoneWith([], { pull: () => new Promise((resolve) => (come = resolve)) });
  const round = sync.run();
  await asked();
  void sync.run(); // once more after that
  sync.stop();
  come(page({ hasNextPage: true }));
  await round;
  await sync.run();
  mock.timers.tick(120_000);
  assert.deepEqual([noted.pulls, noted.taken], [1, 0]);
  mock.timers.reset();
});

test("stopped while it fails, it does not try later", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let fail: (error: Error) => void = () => undefined;
  const { sync, noted } = phoneWith([], { pull: () => new Promise((_, reject) => (fail = reject)) });
  const round = sync.run();
  await asked();
  sync.stop();
  fail(new Unreachable("no answer"));
  await round;
  mock.timers.tick(120_000);
  assert.equal(noted.pulls, 1);
  mock.timers.reset();
});

test("a phone that was ended meanwhile does not end the next session", async () => {
  let fail: (error: Error) => void = () => undefined;
  const { sync, noted } = phoneWith([], { pull: () => new Promise((_, reject) => (fail = reject)) });
  const round = sync.run();
  await asked();
  sync.stop();
  fail(new Refused("UNAUTHENTICATED", ""));
  await round;
  assert.deepEqual(noted.over, []);
});

test("what waits for a refused act is not sent without it", async () => {
  const push = (operations: Operation[]) =>
    operations.map((one) => outcome(nameOf(one), "checkInToVisit" in one.act ? "REJECTED" : "homeVisitId" in Object.values(one.act)[0] ? "WAITING" : "APPLIED"));
  const { sync, queue, noted } = phoneWith([checkIn(1), finding(2), complete(3)], { push });
  await sync.run();
  await sync.run();
  assert.deepEqual(noted.pushed, [["m1", "m2", "m3"]]);
  assert.deepEqual(queue.value.map(({ sequence, refused }) => [sequence, refused]), [[1, "REJECTED"], [2, undefined]]);
});

test("a revoked phone sends what is left of the queue, and then drops everything", async () => {
  const known = new Set<string>();
  const push = (operations: Operation[]) =>
    operations.map((one, at) => {
      const waits = at > 0 && "homeVisitId" in Object.values(one.act)[0];
      if (!waits) {
        known.add(nameOf(one));
      }
      return outcome(nameOf(one), waits ? "WAITING" : "QUARANTINED");
    });
  const phone = phoneWith([complete(1), refused(checkIn(4, "v4")), finding(5, "v4")], {
    push,
    pull: () => {
      phone.queue.set([...phone.queue.value, checkIn(2), finding(3)]); // done while the line was busy
      return revoked();
    },
  });
  await phone.sync.run();
  assert.deepEqual([...known].sort(), ["m1", "m2", "m3", "m5"]);
  assert.deepEqual(phone.noted.over, ["revoked"]);
});

test("a revoked phone that cannot send tries later, and one that is refused does not", async () => {
  for (const [error, over] of [[new Unreachable("no answer"), []], [new Refused("FORBIDDEN", ""), ["revoked"]]] as const) {
    mock.timers.enable({ apis: ["setTimeout"] });
    const phone = phoneWith([], {
      push: () => {
        throw error;
      },
      pull: () => {
        phone.queue.set([complete(1)]);
        return revoked();
      },
    });
    await phone.sync.run();
    assert.deepEqual(phone.noted.over, over);
    phone.sync.stop();
    mock.timers.reset();
  }
});
