// Rows, pages and entries for the tests.
import type { Entry } from "../src/outbox/act.ts";
import { actOf } from "../src/outbox/act.ts";
import type { Page, Row } from "../src/record/row.ts";

export const page = (parts: Partial<Page>): Page => ({
  scopeLost: [],
  scopeGained: [],
  changed: [],
  removed: [],
  cursor: "1",
  hasNextPage: false,
  serverTime: "2026-03-01T00:00:00Z",
  ...parts,
});

export const task = (id: string, title = "Call"): Row => ({
  __typename: "Task",
  id,
  revision: 1,
  title,
  taskKind: "PHONE_CALL",
  taskStatus: "REQUESTED",
  taskPriority: "ROUTINE",
  dueAt: null,
  note: "",
  outcome: "",
  snoozedUntil: null,
  owner: null,
});

export const changed = (patientId: string, node: Row) => ({ patientId, node });

export const complete = (sequence: number, taskId = "t1", patientId = "p1"): Entry => ({
  sequence,
  doneAt: "2026-03-01T10:00:00Z",
  patientId,
  act: actOf("completeTask", `m${sequence}`, { taskId, baseRevision: 1, outcome: "Reached" }),
});
