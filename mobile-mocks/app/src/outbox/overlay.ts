// What the record looks like with the acts that wait in the queue: the phone shows at once what was done on it.
import type { Chart, Record } from "../record/record.ts";
import type { Row, RowOf } from "../record/row.ts";
import { type ActName, type Entry, type InputOf, nameOf } from "./act.ts";
import { standing } from "./queue.ts";

type Rows = Map<string, Row>;

/** How an act changes the rows of its patient, where the phone can know. */
const effects: { [N in ActName]?: (rows: Rows, input: InputOf<N>, doneAt: string) => void } = {
  completeTask(rows, { taskId, outcome }) {
    alter(rows, "Task", taskId, (task) => ({ ...task, taskStatus: "COMPLETED", outcome: outcome ?? "" }));
  },
  snoozeTask(rows, { taskId, until }) {
    alter(rows, "Task", taskId, (task) => ({ ...task, snoozedUntil: until }));
  },
  updateTask(rows, { taskId, note, title }) {
    alter(rows, "Task", taskId, (task) => ({ ...task, note: note ?? task.note, title: title ?? task.title }));
  },
  updateGoal(rows, { goalId, patientWords, description, achievementStatus }) {
    alter(rows, "Goal", goalId, (goal) => ({
      ...goal,
      patientWords: patientWords ?? goal.patientWords,
      description: description ?? goal.description,
      achievementStatus: achievementStatus ?? goal.achievementStatus,
    }));
  },
  addGoal(rows, { id, carePlanId, description, patientWords, priority }) {
    add(rows, {
      __typename: "Goal",
      id,
      revision: 0,
      description: description ?? "",
      patientWords: patientWords ?? "",
      goalPriority: priority ?? null,
      goalStatus: "PROPOSED",
      achievementStatus: null,
      carePlan: { id: carePlanId },
    });
  },
  sendMessage(rows, { id, threadId, topic, text }, doneAt) {
    add(rows, {
      __typename: "Communication",
      id,
      revision: 0,
      threadId: threadId ?? id,
      topic: topic ?? "",
      text,
      sender: null,
      sentAt: doneAt,
      unread: false,
      messagePriority: "ROUTINE",
    });
  },
  checkInToVisit(rows, { id, appointmentId, purpose, checklistVersion }, doneAt) {
    add(rows, {
      __typename: "HomeVisit",
      id,
      revision: 0,
      homeVisitStatus: "IN_PROGRESS",
      visitPurpose: purpose ?? "ROUTINE",
      startedAt: doneAt,
      endedAt: null,
      checklistVersion: checklistVersion ?? "",
      appointment: appointmentId ? { id: appointmentId } : null,
      worker: null,
      visitNotes: [],
      signatures: [],
    });
  },
  recordVisitFinding(rows, { id, homeVisitId, item, status, quantity, answer, note }, doneAt) {
    add(rows, {
      __typename: "VisitFinding",
      id,
      homeVisit: { id: homeVisitId },
      item,
      enteredInError: false,
      findingStatus: status ?? "DONE",
      findingAnswer: answer ?? null,
      quantity: quantity ? { value: quantity.value, unit: quantity.unit ?? quantity.code ?? "" } : null,
      findingNote: note ?? "",
      foundAt: doneAt,
    });
  },
  addVisitNote(rows, { id, homeVisitId, text }, doneAt) {
    alter(rows, "HomeVisit", homeVisitId, (visit) => {
      const come = visit.visitNotes.some(({ noteId }) => noteId === id);
      return come ? visit : { ...visit, visitNotes: [...visit.visitNotes, { noteId: id, text, at: doneAt }] };
    });
  },
  signVisit(rows, { id, homeVisitId, signer, kind }, doneAt) {
    const signature = { signatureId: id, signer, kind: kind ?? "SIGNATURE", at: doneAt } as const;
    alter(rows, "HomeVisit", homeVisitId, (visit) => {
      const come = visit.signatures.some(({ signatureId }) => signatureId === id);
      return come ? visit : { ...visit, signatures: [...visit.signatures, signature] };
    });
  },
  withdrawVisit(rows, { homeVisitId }) {
    alter(rows, "HomeVisit", homeVisitId, (visit) => ({ ...visit, homeVisitStatus: "ENTERED_IN_ERROR" }));
  },
  cancelVisit(rows, { homeVisitId }) {
    alter(rows, "HomeVisit", homeVisitId, (visit) => ({ ...visit, homeVisitStatus: "CANCELLED" }));
  },
  checkOutOfVisit(rows, { homeVisitId }, doneAt) {
    alter(rows, "HomeVisit", homeVisitId, (visit) => ({ ...visit, homeVisitStatus: "COMPLETED", endedAt: doneAt }));
  },
  startAssessment(rows, { id, questionnaire, questionnaireVersion }, doneAt) {
    add(rows, {
      __typename: "QuestionnaireResponse",
      id,
      revision: 0,
      questionnaire,
      questionnaireVersion: questionnaireVersion ?? "",
      assessmentStatus: "IN_PROGRESS",
      assessedAt: doneAt,
      total: null,
      band: "",
    });
  },
};

function add(rows: Rows, row: Row) {
  rows.set(row.id, rows.get(row.id) ?? row);
}

function alter<T extends Row["__typename"]>(rows: Rows, type: T, id: string, change: (row: RowOf<T>) => RowOf<T>) {
  const row = rows.get(id);
  if (row?.__typename === type) {
    rows.set(id, change(row as RowOf<T>));
  }
}

/** A chart with the acts that wait for the server. */
export function overlay(chart: Chart | undefined, waiting: readonly Entry[]): Chart {
  const rows: Rows = new Map(chart);
  for (const { act, doneAt } of standing(waiting)) {
    const name = nameOf(act);
    (effects[name] as ((rows: Rows, input: unknown, doneAt: string) => void) | undefined)?.(rows, act[name], doneAt);
  }
  return rows;
}

/** The tasks that acts of the queue complete: what the server lists of them is done already. */
export const completedIn = (queue: readonly Entry[]) =>
  new Set(standing(queue).flatMap(({ act: { completeTask } }) => (completeTask ? [completeTask.taskId] : [])));

/** The chart of one patient as the phone shows it. */
export const chartOf = (record: Record, queue: readonly Entry[], patientId: string) =>
  overlay(
    record.charts.get(patientId),
    queue.filter((entry) => entry.patientId === patientId),
  );
