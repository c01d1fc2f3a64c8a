// What the sync says to the server: it sends acts, and takes pages of the record.
import type { KeepRecordQuery, KeepRecordQueryVariables, SyncPushMutation, SyncPushMutationVariables } from "../../../operations.ts";
import keepRecord from "../../../operations/KeepRecord.graphql";
import syncPush from "../../../operations/SyncPush.graphql";
import { operation, send, sendInParts, type Who } from "../api/request.ts";
import type { Operation } from "../outbox/act.ts";
import type { Outcome } from "../outbox/queue.ts";
import type { Page } from "../record/row.ts";

const pull = operation<KeepRecordQuery, KeepRecordQueryVariables>(keepRecord);
const push = operation<SyncPushMutation, SyncPushMutationVariables>(syncPush);

/** How many rows a page has: what the cost of one operation allows, with all that is kept of each. */
const pageSize = 350;

export type Wire = {
  push(operations: Operation[], signal: AbortSignal): Promise<Outcome[]>;
  pull(after: string | undefined, signal: AbortSignal): Promise<Page>;
};

export const wireOf = (who: () => Who): Wire => ({
  async push(operations, signal) {
    const { syncPush } = await sendInParts(who(), push, { input: { sentAt: new Date().toISOString(), operations } }, signal);
    return syncPush.outcomes;
  },
  async pull(after, signal) {
    const { syncPull } = await send(who(), pull, { after, first: pageSize }, signal);
    return syncPull;
  },
});
