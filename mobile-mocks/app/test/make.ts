// Rows, pages and entries for the tests.
import { actOf, type ActName, type Entry, type Given } from "../src/outbox/act.ts";
import type { Outcome } from "../src/outbox/queue.ts";
import type { Page, Row, RowOf } from "../src/record/row.ts";

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

/** An act of the queue; its mutation is called m and its number. */
export const entry = <N extends ActName>(sequence: number, name: N, input: Given<N>, patientId = "p1"): Entry => ({
  sequence,
  doneAt: "2026-03-01T10:00:00Z",
  patientId,
  act: actOf(name, `m${sequence}`, input),
});

export const complete = (sequence: number, taskId = "t1", patientId = "p1") =>
  entry(sequence, "completeTask", { taskId, baseRevision: 1, outcome: "Reached" }, patientId);

/** A visit that is begun, and an item of it that was answered. */
export const checkIn = (sequence: number, id = "v1") => entry(sequence, "checkInToVisit", { id, patientId: "p1" });
export const finding = (sequence: number, homeVisitId = "v1") =>
  entry(sequence, "recordVisitFinding", { id: `f${sequence}`, homeVisitId, item: "weight" });

export const refused = (entry: Entry): Entry => ({ ...entry, refused: "no" });

export const outcome = (clientMutationId: string, status: Outcome["status"], message = ""): Outcome => ({
  clientMutationId,
  status,
  waitsFor: [],
  problems: message ? [{ __typename: "InvalidValue", message, code: "INVALID", path: [] }] : [],
});

export const visit = (id: string, parts: Partial<RowOf<"HomeVisit">> = {}): RowOf<"HomeVisit"> => ({
  __typename: "HomeVisit",
  id,
  revision: 1,
  homeVisitStatus: "IN_PROGRESS",
  visitPurpose: "ROUTINE",
  startedAt: "2026-03-01T10:00:00Z",
  endedAt: null,
  checklistVersion: "1",
  appointment: null,
  worker: { id: "w1", name: { text: "Luis" } },
  visitNotes: [],
  signatures: [],
  ...parts,
});
