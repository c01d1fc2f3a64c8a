// The queue of acts on this phone. An act is on the disk before anybody is told that it is saved.
import type { Vault } from "../crypto/vault.ts";
import { all, type Change, type Sealed, write } from "../storage/database.ts";
import { Turns } from "../storage/turn.ts";
import { newId } from "../view/id.ts";
import { State } from "../view/state.ts";
import { actOf, type ActName, type Entry, type Giving } from "./act.ts";
import { nextSequence, type Settled, settledIn } from "./queue.ts";

const lastKey = "sequence";

export class Outbox {
  readonly queue = new State<readonly Entry[]>([]);
  readonly #vault: Vault;
  readonly #writing = new Turns();
  #last = 0;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Reads what was written down before. */
  async load(): Promise<void> {
    const sealed = await all<Sealed>("queue");
    const place = (await all<number>("place")).find(([key]) => key === lastKey);
    this.#last = place?.[1] ?? 0;
    this.queue.set(await Promise.all(sealed.map(([, entry]) => this.#vault.open<Entry>(entry))));
  }

  /** Writes an act down; it is saved when this resolves. Acts are written one after another, so that their numbers hold. */
  add<N extends ActName>(patientId: string, name: N, input: Giving<N>): Promise<Entry> {
    return this.#writing.take(async () => {
      const sequence = nextSequence(this.#last, this.queue.value);
      const given = typeof input === "function" ? input(this.queue.value) : input;
      const entry: Entry = { sequence, doneAt: new Date().toISOString(), act: actOf(name, newId(), given), patientId };
      await write(this.#vault.salt, [
        { store: "queue", key: sequence, value: await this.#vault.seal(entry) },
        { store: "place", key: lastKey, value: sequence },
      ]);
      this.#last = sequence;
      this.queue.set([...this.queue.value, entry]);
      return entry;
    });
  }

  /** Takes out what the server has, and keeps what it refused with the reason. */
  settle({ gone, refused }: Pick<Settled, "gone" | "refused">): Promise<void> {
    return this.#writing.take(async () => {
      const changes: Change[] = gone.map(({ sequence }) => ({ store: "queue", key: sequence }));
      for (const entry of refused) {
        changes.push({ store: "queue", key: entry.sequence, value: await this.#vault.seal(entry) });
      }
      await write(this.#vault.salt, changes);
      this.queue.set(settledIn(this.queue.value, { gone, refused }));
    });
  }

  /** Drops an act that was refused, and what depends on it: their owner has seen why. */
  drop = (entries: Entry[]) => this.settle({ gone: entries, refused: [] });

  /** Puts an act right that was refused. It goes as another one, in its place, so that what depends on it can follow. */
  mend = ({ refused: _, ...entry }: Entry) => this.settle({ gone: [], refused: [entry] });
}
