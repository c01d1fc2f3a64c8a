// Hears changes of conditions as they happen, and goes on after a lost line where it stopped.
import { createClient } from "graphql-ws";
import type { ConditionChangedSubscription } from "../../../operations.ts";
import conditionChanged from "../../../operations/ConditionChanged.graphql";
import { headersOf, type Who } from "./request.ts";

export type Change = ConditionChangedSubscription["conditionChanged"];

/** Tells each change of the panel after a place in the change log; returns how to stop. */
export function listen(who: Who, after: string | undefined, tell: (change: Change) => void): () => void {
  const { Authorization, ...device } = headersOf(who);
  const client = createClient({
    url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
    connectionParams: { authorization: Authorization, ...device },
    retryAttempts: Infinity,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 1000)),
    shouldRetry: () => true,
    keepAlive: 15_000,
  });
  let last = after;
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const variables = { scope: { panel: true }, minimumSeverity: "INFO", after: last };
      try {
        for await (const { data } of client.iterate<ConditionChangedSubscription>({ query: conditionChanged, variables })) {
          if (data) {
            last = data.conditionChanged.cursor;
            tell(data.conditionChanged);
          }
        }
      } catch {
        // the line broke: from the last cursor again
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  };
  void run();
  return () => {
    stopped = true;
    void client.dispose();
  };
}
