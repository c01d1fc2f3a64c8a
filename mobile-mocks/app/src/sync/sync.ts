// Sends what was done and takes what has changed: first the one, then the other.
import type { KeepRecordQuery, KeepRecordQueryVariables, SyncPushMutation, SyncPushMutationVariables } from "../../../operations.ts";
import keepRecord from "../../../operations/KeepRecord.graphql";
import syncPush from "../../../operations/SyncPush.graphql";
import { now } from "../api/clock.ts";
import { operation, Refused, send, type Who } from "../api/request.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { batch, operationOf, type Settled, settle } from "../outbox/queue.ts";
import type { Keeper } from "../record/keeper.ts";
import { expire, purge } from "../session/session.ts";
import { State } from "../view/state.ts";
import { nextFor, patience } from "./step.ts";

const pull = operation<KeepRecordQuery, KeepRecordQueryVariables>(keepRecord);
const push = operation<SyncPushMutation, SyncPushMutationVariables>(syncPush);

export type SyncState = { is: "idle" | "working" | "offline" | "trouble"; at?: string; trouble?: string; conflicts: number };

/** How many rows a page has: what the cost of one operation allows, with all that is kept of each. */
const pageSize = 350;

export class Sync {
  readonly state = new State<SyncState>({ is: "idle", conflicts: 0 });
  /** Told when patients were lost: what was computed and drafted of them must go as well. */
  onLost: (patients: readonly string[]) => void = () => undefined;
  /** Told after a round that has changed something. */
  onChanged: () => void = () => undefined;
  readonly #who: () => Who;
  readonly #keeper: Keeper;
  readonly #outbox: Outbox;
  #running: Promise<void> | undefined;
  #again = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(who: () => Who, keeper: Keeper, outbox: Outbox) {
    this.#who = who;
    this.#keeper = keeper;
    this.#outbox = outbox;
  }

  /** Syncs now; asked while it is at it, it does so once more after that. */
  run = (): Promise<void> => {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#round().finally(() => {
      this.#running = undefined;
      if (this.#again) {
        this.#again = false;
        void this.run();
      }
    });
    return this.#running;
  };

  async #round(): Promise<void> {
    clearTimeout(this.#timer);
    this.state.set({ ...this.state.value, is: "working" });
    try {
      const answered = await this.#push();
      const taken = await this.#pull();
      await this.#settle(answered);
      if (answered.length > 0 || taken) {
        this.onChanged();
      }
      this.#tries = 0;
      this.state.set({ ...this.state.value, is: "idle", at: now().toISOString(), trouble: undefined });
    } catch (error) {
      await this.#meet(error);
    }
  }

  /** Tries no more by itself. */
  stop() {
    clearTimeout(this.#timer);
  }

  /** Sends what waits. It stays in the queue, and so on the screen, until the rows that it has made have come as well. */
  async #push(): Promise<Settled[]> {
    const answered: Settled[] = [];
    let waiting = this.#outbox.queue.value;
    for (let sent = batch(waiting); sent.length > 0; sent = batch(waiting)) {
      const input = { sentAt: new Date().toISOString(), operations: sent.map(operationOf) };
      const { syncPush: answer } = await send(this.#who(), push, { input });
      const settled = settle(sent, answer.outcomes);
      const done = new Set([...settled.gone, ...settled.refused].map(({ sequence }) => sequence));
      if (done.size === 0) {
        break; // what waits for something else is sent again with it
      }
      answered.push(settled);
      waiting = waiting.filter(({ sequence }) => !done.has(sequence));
    }
    return answered;
  }

  async #settle(answered: readonly Settled[]): Promise<void> {
    for (const settled of answered) {
      await this.#outbox.settle(settled);
      this.state.set({ ...this.state.value, conflicts: this.state.value.conflicts + settled.conflicts });
    }
  }

  async #pull(): Promise<boolean> {
    let some = false;
    for (let more = true; more;) {
      const { syncPull: page } = await send(this.#who(), pull, { after: this.#keeper.cursor, first: pageSize });
      await this.#keeper.take(page);
      if (page.scopeLost.length > 0) {
        this.onLost(page.scopeLost);
      }
      some ||= page.changed.length + page.removed.length + page.scopeLost.length > 0;
      more = page.hasNextPage;
    }
    return some;
  }

  async #meet(error: unknown): Promise<void> {
    const code = error instanceof Refused ? error.code : undefined;
    switch (nextFor(code)) {
      case "begin-anew":
        if (this.#keeper.cursor !== undefined) {
          await this.#keeper.drop();
          this.#again = true;
        }
        break;
      case "purge-revoked":
        return purge("revoked");
      case "purge-ended":
        return purge("ended");
      case "ask-token":
        expire();
        break;
      case "try-later":
        this.#timer = setTimeout(this.run, patience(this.#tries++));
        this.state.set({ ...this.state.value, is: code === undefined ? "offline" : "trouble", trouble: code });
        return;
    }
    this.state.set({ ...this.state.value, is: "trouble", trouble: code });
  }
}
