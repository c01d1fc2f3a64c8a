// The act that takes the place of one that met another's change: the same, on what is on record now.
import type { Act } from "../outbox/act.ts";

type Conflict = { act: string; input: string; problems: readonly { __typename: string }[] };

/** The same act with a new name and the revision of now; undefined where that one was not told. */
export function replacement({ act, input, problems }: Conflict, clientMutationId: string): Act | undefined {
  const told = problems.find(
    (problem): problem is { __typename: "RevisionConflict"; currentRevision: number } => problem.__typename === "RevisionConflict",
  );
  if (!told) {
    return undefined;
  }
  const before = JSON.parse(input) as Record<string, unknown>;
  return { [act]: { ...before, clientMutationId, baseRevision: told.currentRevision } } as unknown as Act;
}
