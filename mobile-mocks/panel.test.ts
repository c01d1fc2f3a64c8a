import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import type { CreateTaskMutation, PanelQuery, ResolveConditionMutation } from "./operations.js";
import { complaint, finding, lines } from "./panel.js";

/** The recorded answer of an operation; `npm test` runs in this package's folder. */
async function recorded<Data>(name: string): Promise<Data> {
  return JSON.parse(await readFile(`recordings/${name}.json`, "utf8")).data;
}

test("the panel has a line for each patient", async () => {
  assert.deepEqual(lines(await recorded<PanelQuery>("Panel")), ["Clinic Patient · high risk · overdue: Call"]);
});

test("a conflict tells what holds now, another problem only itself", async () => {
  const conflict = await recorded<ResolveConditionMutation>("ResolveCondition.conflict");
  assert.match(complaint(conflict.resolveCondition.problems) ?? "", /Version 1 holds now\.$/);
  const invalid = await recorded<CreateTaskMutation>("CreateTask.invalid");
  assert.equal(complaint(invalid.createTask.problems), "This must not be empty.");
  const done = await recorded<ResolveConditionMutation>("ResolveCondition");
  assert.equal(complaint(done.resolveCondition.problems), null);
});

test("a finding names its act", () => {
  const asthma = { system: "http://snomed.info/sct", code: "195967001", display: "Asthma (disorder)" };
  const { input } = finding({ act: "a", condition: "b", patient: "c" }, asthma);
  assert.deepEqual([input.clientMutationId, input.id, input.patientId, input.code], ["a", "b", "c", asthma]);
});
