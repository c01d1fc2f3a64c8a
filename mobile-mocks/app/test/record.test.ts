import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecord, recordOf, rowsOf, take } from "../src/record/record.ts";
import { changed, page, task } from "./make.ts";

const two = take(emptyRecord, page({ changed: [changed("p1", task("t1")), changed("p2", task("t2"))] }));

test("a page puts rows into the charts of their patients", () => {
  assert.deepEqual([...two.record.charts.keys()], ["p1", "p2"]);
  assert.deepEqual([...two.touched].sort(), ["p1/Task", "p2/Task"]);
});

test("a row that changed takes the place of the one before", () => {
  const { record } = take(two.record, page({ changed: [changed("p1", task("t1", "Call again"))] }));
  assert.deepEqual(
    rowsOf(record.charts.get("p1"), "Task").map(({ title }) => title),
    ["Call again"],
  );
  assert.equal(rowsOf(two.record.charts.get("p1"), "Task")[0]!.title, "Call", "the record before is as it was");
});

test("a patient who is lost is gone with every row, and its parts are touched", () => {
  const { record, touched } = take(two.record, page({ scopeLost: ["p1"] }));
  assert.equal(record.charts.has("p1"), false);
  assert.equal(record.owners.has("t1"), false);
  assert.deepEqual([...touched], ["p1/Task"]);
});

test("a patient who is lost and gained comes anew", () => {
  const { record } = take(two.record, page({ scopeLost: ["p1"], scopeGained: ["p1"], changed: [changed("p1", task("t3"))] }));
  assert.deepEqual([...record.charts.get("p1")!.keys()], ["t3"]);
});

test("a row that moved to another patient is in one chart", () => {
  const { record, touched } = take(two.record, page({ changed: [changed("p2", task("t1"))] }));
  assert.equal(record.charts.get("p1")!.size, 0);
  assert.equal(record.charts.get("p2")!.size, 2);
  assert.deepEqual([...touched].sort(), ["p1/Task", "p2/Task"]);
});

test("what was removed is gone, and what is not known is no trouble", () => {
  const { record } = take(
    two.record,
    page({
      removed: [
        { nodeId: "t2", type: "Task" },
        { nodeId: "x", type: "Task" },
      ],
    }),
  );
  assert.equal(record.charts.get("p2")!.size, 0);
});

test("a row of a type that no screen shows is not kept", () => {
  const { record } = take(emptyRecord, page({ changed: [changed("p1", { __typename: "Procedure", id: "r1" })] }));
  assert.equal(record.charts.size, 0);
});

test("charts that were kept make the same record", () => {
  assert.deepEqual(recordOf(two.record.charts), two.record);
});
