import assert from "node:assert/strict";
import { test } from "node:test";
import { renamed } from "../src/outbox/act.ts";
import { dependents } from "../src/outbox/dependents.ts";
import { completedIn, overlay } from "../src/outbox/overlay.ts";
import { batch, heldBack, most, nextSequence, operationOf, rest, settle, settledIn } from "../src/outbox/queue.ts";
import type { Row } from "../src/record/row.ts";
import { replacement } from "../src/screens/conflict.ts";
import { nextFor, patience } from "../src/sync/step.ts";
import { checkIn, complete, entry, finding, outcome, refused, task, visit } from "./make.ts";

test("what the server has leaves the queue", () => {
  const sent = [complete(1), complete(2), complete(3), complete(4)];
  const settled = settle(sent, [
    outcome("m1", "APPLIED"),
    outcome("m2", "MERGED"),
    outcome("m3", "CONFLICT"),
    outcome("m4", "QUARANTINED"),
  ]);
  assert.deepEqual(settled.gone, sent);
  assert.equal(settled.conflicts, 1);
});

test("what was refused stays, with the reason", () => {
  const settled = settle([complete(1)], [outcome("m1", "REJECTED", "This must not be empty.")]);
  assert.deepEqual(settled.gone, []);
  assert.equal(settled.refused[0]!.refused, "This must not be empty.");
});

test("what waits, or has no outcome, stays as it is", () => {
  const settled = settle([complete(1), complete(2)], [outcome("m1", "WAITING")]);
  assert.deepEqual(settled, { gone: [], refused: [], conflicts: 0 });
});

test("the oldest that were not refused go first, as many as the protocol takes", () => {
  const queue = Array.from({ length: 130 }, (_, at) => (at === 0 ? { ...complete(at), refused: "no" } : complete(at)));
  const sent = batch(queue);
  assert.equal(sent.length, most);
  assert.equal(sent[0]!.sequence, 1);
  assert.deepEqual(Object.keys(operationOf(sent[0]!)).sort(), ["act", "doneAt", "sequence"]);
});

test("what depends on an act that was refused is held back, and what follows from it", () => {
  const message = entry(3, "sendMessage", { id: "a", patientId: "p1", text: "first" });
  const reply = entry(4, "sendMessage", { id: "b", threadId: "a", patientId: "p1", text: "second" });
  const third = entry(5, "sendMessage", { id: "c", threadId: "b", patientId: "p1", text: "third" });
  const queue = [refused(checkIn(1)), finding(2), refused(message), reply, third, finding(6, "v2"), complete(7)];
  assert.deepEqual(heldBack(queue), [queue[1], reply, third]);
  assert.deepEqual(batch(queue), [queue[5], queue[6]]);
  assert.deepEqual(dependents(queue, [queue[0]!]), [queue[1]]);
  assert.deepEqual(rest(queue).length, 5, "a phone that drops everything sends it all the same");
});

test("what was refused is put right in its place, under another name", () => {
  const queue = [refused(checkIn(1)), finding(2)];
  const { refused: _, ...right } = { ...queue[0]!, act: renamed(queue[0]!.act, "m9") };
  const after = settledIn(queue, { gone: [], refused: [right] });
  assert.deepEqual(after.map(({ act }) => Object.values(act)[0].clientMutationId), ["m9", "m2"]);
  assert.deepEqual(batch(after), after, "what depends on it goes along");
});

test("numbers never come twice, also when the queue is empty", () => {
  assert.equal(nextSequence(0, []), 1);
  assert.equal(nextSequence(41, []), 42);
  assert.equal(nextSequence(3, [complete(7)]), 8);
});

test("an act that waits shows at once, and one that was refused does not", () => {
  const chart = new Map<string, Row>([["t1", task("t1")]]);
  const status = (rows: ReadonlyMap<string, Row>) => (rows.get("t1") as { taskStatus?: string }).taskStatus;
  assert.equal(status(overlay(chart, [complete(1)])), "COMPLETED");
  assert.equal(status(overlay(chart, [{ ...complete(1), refused: "no" }])), "REQUESTED");
  assert.equal(status(chart), "REQUESTED");
});

test("a task is done when its completion stands, and not when that was refused", () => {
  assert.deepEqual([...completedIn([complete(1, "t1"), refused(complete(2, "t2")), checkIn(3)])], ["t1"]);
});

test("a visit that is called off is under way no more", () => {
  const chart = new Map<string, Row>([["v1", visit("v1")]]);
  const rows = overlay(chart, [entry(1, "cancelVisit", { homeVisitId: "v1", reason: "Nobody opened" })]);
  assert.equal((rows.get("v1") as { homeVisitStatus?: string }).homeVisitStatus, "CANCELLED");
});

test("each trouble of the sync has its way", () => {
  const ways = {
    "": "try-later",
    CURSOR_EXPIRED: "begin-anew",
    BAD_CURSOR: "begin-anew",
    DEVICE_REVOKED: "purge-revoked",
    TOKEN_EXPIRED: "ask-token",
    UNAUTHENTICATED: "purge-ended",
    INTERNAL: "try-later",
    SCOPE_TOO_LARGE: "give-up",
  };
  for (const [code, way] of Object.entries(ways)) {
    assert.equal(nextFor(code || undefined), way, code);
  }
});

test("tries come less often, and never stop", () => {
  assert.deepEqual([0, 1, 2, 9].map(patience), [1_000, 2_000, 4_000, 30_000]);
});

test("the act that replaces one in conflict is the same on what is on record now", () => {
  const conflict = {
    act: "completeTask",
    input: '{"clientMutationId":"old","taskId":"t1","baseRevision":1}',
    problems: [{ __typename: "RevisionConflict", currentRevision: 4 }],
  };
  assert.deepEqual(replacement(conflict, "new"), { completeTask: { clientMutationId: "new", taskId: "t1", baseRevision: 4 } });
  assert.equal(replacement({ ...conflict, problems: [] }, "new"), undefined);
});
