// Keeps the copy of the record: in memory as it is shown, and sealed on the disk, each type of a chart as one part, together with the cursor.
import type { Vault } from "../crypto/vault.ts";
import { all, type Change, get, type Sealed, write } from "../storage/database.ts";
import { State } from "../view/state.ts";
import { type Chart, emptyRecord, type Record, recordOf, rowsIn, take, type Taken } from "./record.ts";
import type { Page, Row } from "./row.ts";

const cursorKey = "cursor";

export class Keeper {
  readonly record = new State<Record>(emptyRecord);
  cursor: string | undefined;
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
    await write(
      [...(await this.#changes(taken)), { store: "place", key: cursorKey, value: await this.#vault.seal(page.cursor) }],
      "relaxed",
    );
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

  /** Drops the copy, to begin anew; the queue stays. */
  async drop(): Promise<void> {
    const parts = (await all("charts")).map(([key]): Change => ({ store: "charts", key }));
    await write([...parts, { store: "place", key: cursorKey }]);
    this.cursor = undefined;
    this.record.set(emptyRecord);
  }
}
