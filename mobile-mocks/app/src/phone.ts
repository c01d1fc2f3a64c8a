// All that a signed-in phone works with: what it keeps, what it has to send, and how it hears.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Reader } from "./api/client.ts";
import { ahead, asServer } from "./api/clock.ts";
import { type Change, listen } from "./api/live.ts";
import { type Document, send, type Who } from "./api/request.ts";
import type { ActName, Entry, Giving } from "./outbox/act.ts";
import { Outbox } from "./outbox/outbox.ts";
import { chartOf } from "./outbox/overlay.ts";
import { Keeper } from "./record/keeper.ts";
import { door, expire, purge, type Session } from "./session/session.ts";
import { takeAlong } from "./sync/along.ts";
import { Sync } from "./sync/sync.ts";
import { wireOf } from "./sync/wire.ts";
import { State, useValue } from "./view/state.ts";

const syncEvery = 60_000;

export class Phone {
  readonly session: Session;
  readonly keeper: Keeper;
  readonly outbox: Outbox;
  readonly sync: Sync;
  /** The change that was heard last, until it is put away. */
  readonly heard = new State<Change | undefined>(undefined);
  /** Grows when the record has changed: what the server computes of it is asked for again. */
  readonly version = new State(0);
  stopped = false;
  #reader: Promise<Reader> | undefined;
  #stops: (() => void)[] = [];

  constructor(session: Session) {
    this.session = session;
    this.keeper = new Keeper(session.vault);
    this.outbox = new Outbox(session.vault);
    this.sync = new Sync(wireOf(this.who), this.keeper, this.outbox);
    this.keeper.without = this.#without;
    this.sync.onChanged = this.#grow;
    this.sync.onExpired = expire;
    this.sync.onOver = purge;
  }

  /** The session with the token of now, which may be renewed; a session that has begun after it is not its own. */
  who = (): Who => {
    const now = door.value?.is === "open" ? door.value.session : this.session;
    return now.device === this.session.device ? now : this.session;
  };

  async start(): Promise<void> {
    await Promise.all([this.keeper.load(), this.outbox.load()]);
    if (this.stopped) {
      return;
    }
    this.#every(syncEvery, this.sync.run);
    const online = () => void this.sync.run();
    addEventListener("online", online);
    this.#stops.push(() => removeEventListener("online", online));
    this.#stops.push(
      listen(this.who(), undefined, (change) => {
        this.heard.set(change);
        void this.sync.run();
      }),
    );
    void this.sync.run().then(() => takeAlong(this));
  }

  stop() {
    this.stopped = true;
    this.sync.stop();
    void this.#reader?.then(({ close }) => close());
    this.#stops.forEach((stop) => stop());
  }

  /** Writes an act down and sends it when it can. It is saved when this resolves. */
  async act<N extends ActName>(patientId: string, name: N, input: Giving<N>): Promise<void> {
    await this.outbox.add(patientId, name, input);
    void this.sync.run();
  }

  /** Puts right what was refused, and sends it when it can. */
  mend = async (entry: Entry): Promise<void> => {
    await this.outbox.mend(entry);
    void this.sync.run();
  };

  /** Asks the server at once: for what can only be done with reception. */
  ask = <Data, Variables>(document: Document<Data, Variables>, variables: Variables) => send(this.who(), document, variables);

  /** What reads the server's answers; loaded when the first screen needs it. */
  reader(): Promise<Reader> {
    this.#reader ??= this.#newReader();
    return this.#reader;
  }

  async #newReader(): Promise<Reader> {
    const { createReader } = await import("./api/client.ts");
    return createReader(this.session.vault, this.who);
  }

  /** Writes what drops patients: the reader of before keeps nothing from then on, and the next one reads after that. */
  #without = async (write: () => Promise<void>): Promise<void> => {
    const before = this.#reader;
    const written = Promise.resolve(before)
      .then(
        (reader) => reader?.close(),
        () => undefined,
      )
      .then(write);
    this.#reader = written.catch(() => undefined).then(() => this.#newReader());
    await written;
    this.#grow();
  };

  #grow = () => this.version.set(this.version.value + 1);

  #every(milliseconds: number, work: () => void) {
    const timer = setInterval(work, milliseconds);
    this.#stops.push(() => clearInterval(timer));
  }
}

export const PhoneContext = createContext<Phone | undefined>(undefined);

export function usePhone(): Phone {
  return useContext(PhoneContext)!;
}

/** The chart of a patient as the phone has it, with what was done on it. */
export function useChart(patientId: string) {
  const { keeper, outbox } = usePhone();
  const record = useValue(keeper.record);
  const queue = useValue(outbox.queue);
  useValue(ahead);
  const waiting = queue.map((entry) => ({ ...entry, doneAt: asServer(entry.doneAt) }));
  return chartOf(record, waiting, patientId);
}
