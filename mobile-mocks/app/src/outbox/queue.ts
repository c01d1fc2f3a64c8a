// The queue of acts as a plain value, and what becomes of it: pure, so that no act is lost by the way it is stored.
import type { SyncPushMutation } from "../../../operations.ts";
import { type Entry, mutationOf, type Operation } from "./act.ts";
import { dependents } from "./dependents.ts";

export type Outcome = SyncPushMutation["syncPush"]["outcomes"][number];

/** How many acts go at once. */
export const most = 100;

const isRefused = ({ refused }: Entry) => refused !== undefined;

/** What is as good as done: what was refused is not. */
export const standing = (queue: readonly Entry[]) => queue.filter((entry) => !isRefused(entry));

/** What makes no sense as long as an act before it is refused. */
export const heldBack = (queue: readonly Entry[]) => dependents(queue, queue.filter(isRefused));

/** What is to be sent now: the oldest that were not refused, and that do not depend on what was. */
export function batch(queue: readonly Entry[]): Entry[] {
  const held = heldBack(queue);
  return standing(queue)
    .filter((entry) => !held.includes(entry))
    .slice(0, most);
}

/** What a phone that has to drop everything sends before: also what would wait otherwise. */
export const rest = (queue: readonly Entry[]) => standing(queue).slice(0, most);

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

/** The queue without what is gone, and with what was refused in its place. */
export function settledIn(queue: readonly Entry[], { gone, refused }: Pick<Settled, "gone" | "refused">): readonly Entry[] {
  const out = new Set(gone.map(({ sequence }) => sequence));
  const by = new Map(refused.map((entry) => [entry.sequence, entry]));
  return queue.filter(({ sequence }) => !out.has(sequence)).map((entry) => by.get(entry.sequence) ?? entry);
}

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
