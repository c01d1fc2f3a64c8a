// A handoff with what was done on this phone since the server told of it. An act on a handoff names its revision, and makes the
// next one: so acts are laid over it by that, whether they wait in the queue or the answer does not know of them yet.
import type { HandoffsQuery } from "../../../../operations.ts";
import type { Entry } from "../../outbox/act.ts";
import { standing } from "../../outbox/queue.ts";

export type Handoff = NonNullable<HandoffsQuery["patient"]>["handoffs"]["nodes"][number];

/** Whether an act is on that handoff. */
export const isOn = (id: string) => ({ act: { updateHandoff, submitHandoff } }: Entry) => (updateHandoff ?? submitHandoff)?.handoffId === id;

function after(handoff: Handoff, { act: { updateHandoff, submitHandoff } }: Entry): Handoff {
  const baseRevision = (updateHandoff ?? submitHandoff)?.baseRevision ?? 0;
  if (baseRevision < handoff.revision) {
    return handoff; // it is in there, or came too late
  }
  const settled = new Map(updateHandoff?.items?.map(({ key, status }) => [key, status]));
  return {
    ...handoff,
    revision: baseRevision + 1,
    items: handoff.items.map((item) => ({ ...item, status: settled.get(item.key) ?? item.status })),
    ...(submitHandoff ? { status: "SENT" as const, viewerCan: { ...handoff.viewerCan, update: false, submit: false } } : {}),
  };
}

/** The handoff as these acts leave it. */
export const handoffAfter = (handoff: Handoff, acts: readonly Entry[]) => standing(acts).filter(isOn(handoff.id)).reduce(after, handoff);
