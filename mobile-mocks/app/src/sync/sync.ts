// Sends what was done and takes what has changed: first the one, then the other.
import { now } from "../api/clock.ts";
import { Refused } from "../api/request.ts";
import type { Entry } from "../outbox/act.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { batch, operationOf, rest, type Settled, settle, settledIn } from "../outbox/queue.ts";
import type { Keeper } from "../record/keeper.ts";
import { State } from "../view/state.ts";
import { nextFor, patience } from "./step.ts";
import type { Wire } from "./wire.ts";

export type SyncState = { is: "idle" | "working" | "offline" | "trouble"; at?: string; trouble?: string; conflicts: number };

const codeOf = (error: unknown) => (error instanceof Refused ? error.code : undefined);

export class Sync {
  readonly state = new State<SyncState>({ is: "idle", conflicts: 0 });
  /** Told after a round that has changed something. */
  onChanged: () => void = () => undefined;
  /** Told when the token is over. */
  onExpired: () => void = () => undefined;
  /** Told when everything must go. */
  onOver: (because: "revoked" | "ended") => Promise<void> = () => Promise.resolve();
  readonly #wire: Wire;
  readonly #keeper: Pick<Keeper, "cursor" | "take" | "drop">;
  readonly #outbox: Pick<Outbox, "queue" | "settle">;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #again = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(wire: Wire, keeper: Pick<Keeper, "cursor" | "take" | "drop">, outbox: Pick<Outbox, "queue" | "settle">) {
    this.#wire = wire;
    this.#keeper = keeper;
    this.#outbox = outbox;
  }

  /** Syncs now; asked while it is at it, it does so once more after that. Stopped, it does nothing more. */
  run = (): Promise<void> => {
    if (this.#stopped) {
      return Promise.resolve();
    }
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

  /** Stops for good, also a round that is under way: what it would bring is of a session that is over. */
  stop() {
    this.#stopping.abort();
    clearTimeout(this.#timer);
  }

  get #stopped() {
    return this.#stopping.signal.aborted;
  }

  /** What comes of some work, unless it was stopped meanwhile. */
  async #go<T>(work: Promise<T>): Promise<T> {
    const found = await work;
    this.#stopping.signal.throwIfAborted();
    return found;
  }

  async #round(): Promise<void> {
    clearTimeout(this.#timer);
    this.state.set({ ...this.state.value, is: "working" });
    try {
      const answered = await this.#push(batch);
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

  /**
   * Sends what is picked of the queue, until that is nothing, or all of it waits for something else. It stays in the queue, and
   * so on the screen, until the rows that it has made have come as well.
   */
  async #push(pick: (queue: readonly Entry[]) => Entry[]): Promise<Settled[]> {
    const answered: Settled[] = [];
    const left = () => pick(answered.reduce(settledIn, this.#outbox.queue.value));
    for (let sent = left(); sent.length > 0; sent = left()) {
      const settled = settle(sent, await this.#go(this.#wire.push(sent.map(operationOf), this.#stopping.signal)));
      if (settled.gone.length + settled.refused.length === 0) {
        break;
      }
      answered.push(settled);
    }
    return answered;
  }

  async #settle(answered: readonly Settled[]): Promise<void> {
    for (const settled of answered) {
      await this.#go(this.#outbox.settle(settled));
      this.state.set({ ...this.state.value, conflicts: this.state.value.conflicts + settled.conflicts });
    }
  }

  async #pull(): Promise<boolean> {
    let some = false;
    for (let more = true; more;) {
      const page = await this.#go(this.#wire.pull(this.#keeper.cursor, this.#stopping.signal));
      await this.#go(this.#keeper.take(page));
      some ||= page.changed.length + page.removed.length + page.scopeLost.length > 0;
      more = page.hasNextPage;
    }
    return some;
  }

  /** Does what an error asks for; a phone that was stopped has nothing more to do. */
  async #meet(error: unknown): Promise<void> {
    if (this.#stopped) {
      return;
    }
    const code = codeOf(error);
    switch (nextFor(code)) {
      case "begin-anew":
        return this.#beginAnew(code);
      case "purge-revoked":
        return this.#leave();
      case "purge-ended":
        return this.onOver("ended");
      case "ask-token":
        this.onExpired();
        break;
      case "try-later":
        return this.#later(code);
    }
    this.#trouble(code);
  }

  async #beginAnew(code: string | undefined): Promise<void> {
    if (this.#keeper.cursor !== undefined) {
      await this.#keeper.drop();
      this.#again = true;
    }
    this.#trouble(code);
  }

  /** The phone was revoked: what is still in the queue goes to who looks at it, and then everything goes. */
  async #leave(): Promise<void> {
    try {
      await this.#push(rest);
    } catch (error) {
      if (this.#stopped || nextFor(codeOf(error)) === "try-later") {
        return this.#later(codeOf(error));
      }
    }
    return this.onOver("revoked");
  }

  #later(code: string | undefined) {
    if (!this.#stopped) {
      this.#timer = setTimeout(this.run, patience(this.#tries++));
      this.state.set({ ...this.state.value, is: code === undefined ? "offline" : "trouble", trouble: code });
    }
  }

  #trouble(code: string | undefined) {
    this.state.set({ ...this.state.value, is: "trouble", trouble: code });
  }
}
