// The queue of acts as a plain value, and what becomes of it: pure, so that no act is lost by the way it is stored.
import type { SyncPushMutation } from "../../../operations.ts";
import { type Entry, mutationOf, type Operation } from "./act.ts";

export type Outcome = SyncPushMutation["syncPush"]["outcomes"][number];

/** How many acts go at once. */
export const most = 100;

/** What is to be sent now: the oldest that were not refused. */
export const batch = (queue: readonly Entry[]) => queue.filter(({ refused }) => refused === undefined).slice(0, most);

/** An entry as the push takes it. */
export const operationOf = ({ act, doneAt, sequence }: Entry): Operation => ({ act, doneAt, sequence });

/** The number of the next act: one more than any that was ever given. */
export const nextSequence = (last: number, queue: readonly Entry[]) =>
  1 + queue.reduce((highest, { sequence }) => Math.max(highest, sequence), last);

export type Settled = {
  /** Done, joined, or waiting with the server: out of the queue. */
  gone: Entry[];
  /** Refused: kept, and shown with the reason. */
  refused: Entry[];
  /** How many wait in the conflict inbox now. */
  conflicts: number;
};

/** What the outcomes of a push make of the entries that were sent. One without an outcome, or WAITING, stays as it is. */
export function settle(sent: readonly Entry[], outcomes: readonly Outcome[]): Settled {
  const byAct = new Map(outcomes.map((outcome) => [outcome.clientMutationId, outcome]));
  const settled: Settled = { gone: [], refused: [], conflicts: 0 };
  for (const entry of sent) {
    const outcome = byAct.get(mutationOf(entry));
    switch (outcome?.status) {
      case "CONFLICT":
        settled.conflicts++;
        settled.gone.push(entry);
        break;
      case "APPLIED":
      case "MERGED":
      case "QUARANTINED":
        settled.gone.push(entry);
        break;
      case "REJECTED":
        settled.refused.push({ ...entry, refused: outcome.problems.map(({ message }) => message).join(" ") || "REJECTED" });
        break;
    }
  }
  return settled;
}
