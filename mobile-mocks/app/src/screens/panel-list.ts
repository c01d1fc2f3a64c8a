// The panel as a list: what the phone keeps of each patient, with what the server computed last.
import type { PanelQuery } from "../../../operations.ts";
import { patientOf, type Record, rowsOf } from "../record/record.ts";
import type { Tone } from "../view/parts.tsx";

type Node = PanelQuery["panel"]["nodes"][number];

export type Entry = {
  id: string;
  name: string;
  birthDate: string | null;
  risk: string | undefined;
  nextContactAt: string | null;
  nextTask: string | undefined;
  overdue: boolean;
  conditions: string[];
};

export const orders = ["RISK", "CONTACT", "NAME"] as const;

export type Filter = { name: string; risk: "ALL" | "HIGH" | "MODERATE" | "LOW"; order: (typeof orders)[number] };

/** One entry a patient: of the answer, which is forgotten as soon as a patient is lost, and of those whom only the copy has. */
export function entriesOf(record: Record, nodes: readonly Node[]): Entry[] {
  const entries = new Map<string, Entry>();
  record.charts.forEach((chart, id) => {
    const patient = patientOf(chart);
    if (patient) {
      const tasks = rowsOf(chart, "Task").filter(({ taskStatus }) => taskStatus === "REQUESTED" || taskStatus === "IN_PROGRESS");
      entries.set(id, {
        id,
        name: patient.name.text,
        birthDate: patient.birthDate,
        risk: undefined,
        nextContactAt: patient.nextContactAt,
        nextTask: tasks[0]?.title,
        overdue: false,
        conditions: [],
      });
    }
  });
  nodes.forEach((node) => entries.set(node.id, entryOf(node)));
  return [...entries.values()];
}

const entryOf = (node: Node): Entry => ({
  id: node.id,
  name: node.name.text,
  birthDate: node.birthDate,
  risk: node.risk?.level ?? undefined,
  nextContactAt: node.nextContactAt,
  nextTask: node.nextTask?.title,
  overdue: node.nextTask?.overdue ?? false,
  conditions: node.conditions.nodes.map(({ code }) => plain(code?.display)).filter(Boolean),
});

/** A code's words without the kind that SNOMED CT adds: "(disorder)". */
export const plain = (display: string | undefined) => (display ?? "").replace(/ \((disorder|finding|situation|procedure|person)\)$/, "");

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const weight = (risk: string | undefined) => ["HIGH", "MODERATE", "LOW"].indexOf(risk ?? "") + 1 || 4;

const compare: { [order in Filter["order"]]: (a: Entry, b: Entry) => number } = {
  RISK: (a, b) => weight(a.risk) - weight(b.risk) || a.name.localeCompare(b.name),
  CONTACT: (a, b) => (a.nextContactAt ?? "9").localeCompare(b.nextContactAt ?? "9"),
  NAME: (a, b) => a.name.localeCompare(b.name),
};

/** Those whose names have words that begin like those that were typed, without regard to case and marks. */
export function filtered(entries: readonly Entry[], { name, risk, order }: Filter): Entry[] {
  const words = folded(name).split(/\s+/).filter(Boolean);
  return entries
    .filter((entry) => risk === "ALL" || entry.risk === risk)
    .filter((entry) =>
      words.every((word) =>
        folded(entry.name)
          .split(/\s+/)
          .some((part) => part.startsWith(word)),
      ),
    )
    .sort(compare[order]);
}

export const toneOf = (risk: string | undefined): Tone =>
  risk === "HIGH" ? "alarm" : risk === "MODERATE" ? "watch" : risk === "LOW" ? "good" : "calm";
