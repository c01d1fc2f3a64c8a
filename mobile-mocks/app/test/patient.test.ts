import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../src/outbox/place.ts";
import { lossOf, strays } from "../src/record/loss.ts";
import { emptyRecord, take } from "../src/record/record.ts";
import { answersOf, wrongIn } from "../src/screens/patient/filled.ts";
import type { Definition, Item } from "../src/screens/patient/form.ts";
import { type Handoff, handoffAfter } from "../src/screens/patient/handoff.ts";
import { checklistOf, othersVisits, ownVisit } from "../src/screens/patient/own-visit.ts";
import { numberOf } from "../src/view/number.ts";
import { changed, entry, page, refused, task, visit } from "./make.ts";

test("a number is one as people type it, and nothing else is", () => {
  assert.deepEqual(["12", "12.", "12,5", ".5", "-3", " 7 "].map(numberOf), [12, 12, 12.5, 0.5, -3, 7]);
  assert.deepEqual(["", "-", ".", "1e3", "0x1", "1.2.3", "12 kg", "Infinity"].map(numberOf), Array(8).fill(undefined));
});

const item = (parts: Partial<Item>) => ({ id: "a", type: "DECIMAL", minimum: 0, maximum: 120, ...parts }) as Item;
const definition = { items: [item({}), item({ id: "b", type: "TEXT" }), item({ id: "c", type: "CHOICE" })] } as unknown as Definition;

test("what was typed stays as it was typed, and is read when it is sent", () => {
  const typed = (text: string) => answersOf(definition, { a: { item: "a", typed: text } });
  assert.deepEqual(typed("12."), { a: { item: "a", number: 12 } });
  assert.deepEqual(typed("12.5"), { a: { item: "a", number: 12.5 } });
  for (const none of ["", "  ", "-", "121"]) {
    assert.deepEqual(typed(none), {}, none);
  }
  assert.deepEqual(answersOf(definition, { b: { item: "b", typed: "12." }, c: { item: "c", options: ["x"] } }), {
    b: { item: "b", text: "12." },
    c: { item: "c", options: ["x"] },
  });
});

test("what is no number, not whole or out of range is wrong, and what is blank is not", () => {
  const wrong = (typed: string, parts: Partial<Item> = {}) => wrongIn(item(parts), { item: "a", typed });
  assert.deepEqual(["-", "121", "-1", "12", ""].map((typed) => wrong(typed)), ["number", "range", "range", undefined, undefined]);
  assert.equal(wrong("1.5", { type: "INTEGER" }), "whole");
  assert.equal(wrong("1000", { maximum: null }), undefined);
  assert.equal(wrong("words", { type: "TEXT" }), undefined);
  assert.equal(wrongIn(item({}), undefined), undefined);
});

test("one's own visit is where one is the worker, or that was begun on this phone", () => {
  const others = visit("v1");
  const begun = visit("v2", { revision: 0, worker: null });
  const own = visit("v3", { worker: { id: "me", name: { text: "Me" } } });
  const over = visit("v4", { ...own, homeVisitStatus: "COMPLETED" });
  assert.equal(ownVisit([over, others], "me"), undefined);
  assert.equal(ownVisit([others, begun], "me"), begun);
  assert.equal(ownVisit([others, own], "me"), own);
  assert.deepEqual(othersVisits([others, begun, own, over], "me"), [others]);
});

test("a checklist is that with which the visit was begun", () => {
  const list = (purpose: string, version: string) => ({ purpose, version }) as Parameters<typeof checklistOf>[0][number];
  const lists = [list("TEACHING", "1"), list("ROUTINE", "2"), list("ROUTINE", "1")];
  assert.equal(checklistOf(lists, visit("v1", { checklistVersion: "1" })), lists[2]);
  assert.equal(checklistOf(lists, visit("v1", { checklistVersion: "" })), lists[1], "another of its purpose");
  assert.equal(checklistOf([lists[0]!], visit("v1")), undefined);
});

const handoff = {
  id: "h1",
  revision: 3,
  status: "PREPARING",
  items: ["a", "b", "c"].map((key) => ({ key, status: "MISSING" })),
  viewerCan: { update: true, submit: true },
} as unknown as Handoff;
const tick = (sequence: number, key: string, baseRevision: number, handoffId = "h1") =>
  entry(sequence, "updateHandoff", { handoffId, baseRevision, items: [{ key, status: "DONE" }] });
const statuses = ({ items }: Handoff) => items.map(({ status }) => status);

test("what was settled of a handoff shows at once, and the next act names the revision after it", () => {
  const after = handoffAfter(handoff, [tick(1, "a", 3), tick(2, "c", 4), tick(3, "b", 3, "h2")]);
  assert.deepEqual(statuses(after), ["DONE", "MISSING", "DONE"]);
  assert.equal(after.revision, 5);
});

test("what the server knows of, or refused, is not laid over a handoff once more", () => {
  const undone = { ...handoff, revision: 4 };
  assert.deepEqual(handoffAfter(undone, [tick(1, "a", 3), refused(tick(2, "b", 4))]), undone);
});

test("a handoff that is on its way is changed no more", () => {
  const after = handoffAfter(handoff, [entry(1, "submitHandoff", { handoffId: "h1", baseRevision: 3 })]);
  assert.deepEqual([after.status, after.viewerCan.update, after.viewerCan.submit], ["SENT", false, false]);
});

test("with a patient goes what was computed, and what was begun about them", () => {
  assert.deepEqual(lossOf(["p1"]), [
    { store: "answers", whole: true },
    { store: "drafts", under: "p1" },
  ]);
  assert.deepEqual(lossOf([]), []);
});

test("drafts about patients who did not come again are strays", () => {
  const { record } = take(emptyRecord, page({ changed: [changed("p1", task("t1"))] }));
  assert.deepEqual(strays(["p1/x", "p2/y"], record), [{ store: "drafts", key: "p2/y" }]);
});

test("a draft stands under its patient by a name that says nothing, another one in each session", async () => {
  const name = "assessment/dast-10/1";
  const place = await placeOf("phone 1", "p1", name);
  assert.match(place, /^p1\/[0-9a-f]{64}$/);
  assert.equal(await placeOf("phone 1", "p1", name), place);
  assert.notEqual(await placeOf("phone 2", "p1", name), place);
});
