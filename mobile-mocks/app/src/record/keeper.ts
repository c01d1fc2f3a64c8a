// Keeps the copy of the record: in memory as it is shown, and sealed on the disk, each type of a chart as one part, together with the cursor.
import type { Vault } from "../crypto/vault.ts";
import { all, type Change, get, type Sealed, write } from "../storage/database.ts";
import { State } from "../view/state.ts";
import { answers, lossOf, strays } from "./loss.ts";
import { type Chart, emptyRecord, type Record, recordOf, rowsIn, take, type Taken } from "./record.ts";
import type { Page, Row } from "./row.ts";

const cursorKey = "cursor";

export class Keeper {
  readonly record = new State<Record>(emptyRecord);
  cursor: string | undefined;
  /** Does a write that drops patients; who has what was computed of them lets go of it before, and reads anew after it. */
  without: (write: () => Promise<void>) => Promise<void> = (write) => write();
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  async load(): Promise<void> {
    const charts = new Map<string, Chart>();
    for (const [part, sealed] of await all<Sealed>("charts")) {
      const patient = String(part).split("/")[0]!;
      const chart = (charts.get(patient) ?? new Map()) as Map<string, Row>;
      (await this.#vault.open<Row[]>(sealed)).forEach((row) => chart.set(row.id, row));
      charts.set(patient, chart);
    }
    const cursor = await get<Sealed>("place", cursorKey);
    this.cursor = cursor && (await this.#vault.open<string>(cursor));
    this.record.set(recordOf(charts));
  }

  /** Takes a page: all of it is kept with its cursor when this resolves, or nothing of it. */
  async take(page: Page): Promise<void> {
    const taken = take(this.record.value, page);
    const changes: Change[] = [
      ...(await this.#changes(taken)),
      ...lossOf(page.scopeLost),
      ...(page.hasNextPage ? [] : strays((await all("drafts")).map(([key]) => String(key)), taken.record)),
      { store: "place", key: cursorKey, value: await this.#vault.seal(page.cursor) },
    ];
    const keep = () => write(this.#vault.salt, changes, "relaxed");
    await (page.scopeLost.length > 0 ? this.without(keep) : keep());
    this.cursor = page.cursor;
    this.record.set(taken.record);
  }

  async #changes({ record, touched }: Taken): Promise<Change[]> {
    return Promise.all(
      [...touched].map(async (part): Promise<Change> => {
        const rows = rowsIn(record, part);
        return { store: "charts", key: part, value: rows.length > 0 ? await this.#vault.seal(rows) : undefined };
      }),
    );
  }

  /** Drops the copy and what was computed of it, to begin anew; the queue stays, and drafts until it is known whose record comes. */
  async drop(): Promise<void> {
    const changes: Change[] = [{ store: "charts", whole: true }, ...answers, { store: "place", key: cursorKey }];
    await this.without(() => write(this.#vault.salt, changes));
    this.cursor = undefined;
    this.record.set(emptyRecord);
  }
}
