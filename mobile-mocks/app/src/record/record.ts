// The copy of the record: charts by patient, each its rows by id. Pages of the pull are taken by pure functions.
import type { Page, Row, RowOf, TypeName } from "./row.ts";

export type Chart = ReadonlyMap<string, Row>;

export type Record = {
  readonly charts: ReadonlyMap<string, Chart>;
  /** Of whose record a row is part. */
  readonly owners: ReadonlyMap<string, string>;
};

export const emptyRecord: Record = { charts: new Map(), owners: new Map() };

/** The record of charts that were kept. */
export function recordOf(charts: ReadonlyMap<string, Chart>): Record {
  const owners = new Map<string, string>();
  charts.forEach((chart, patient) => chart.forEach((_, id) => owners.set(id, patient)));
  return { charts, owners };
}

/** A part of a chart that is stored as one: the rows of a type. */
export type Part = `${string}/${TypeName}`;

/** A record after a page, and the parts that differ from before or are gone. */
export type Taken = { record: Record; touched: Set<Part> };

/** Rows with nothing but their name are of types that no screen shows: they are not kept. */
const worthKeeping = (row: Row) => Object.keys(row).length > 2;

/** Takes a page in the order that the protocol asks for: lost, gained, changed, removed. */
export function take(before: Record, page: Page): Taken {
  const charts = new Map(before.charts);
  const owners = new Map(before.owners);
  const touched = new Set<Part>();
  const own = new Set<string>(); // charts that were copied for this page
  const chartOf = (patient: string) => {
    if (!own.has(patient)) {
      charts.set(patient, new Map(charts.get(patient)));
      own.add(patient);
    }
    return charts.get(patient) as Map<string, Row>;
  };
  const drop = (id: string) => {
    const owner = owners.get(id);
    const row = owner === undefined ? undefined : charts.get(owner)?.get(id);
    if (owner !== undefined && row) {
      touched.add(`${owner}/${row.__typename}`);
      chartOf(owner).delete(id);
      owners.delete(id);
    }
  };

  for (const patient of page.scopeLost) {
    [...(charts.get(patient)?.keys() ?? [])].forEach(drop);
    charts.delete(patient);
    own.delete(patient);
  }
  for (const { patientId, node } of page.changed.filter(({ node }) => worthKeeping(node))) {
    if (owners.get(node.id) !== patientId) {
      drop(node.id);
    }
    chartOf(patientId).set(node.id, node);
    owners.set(node.id, patientId);
    touched.add(`${patientId}/${node.__typename}`);
  }
  page.removed.forEach(({ nodeId }) => drop(nodeId));
  return { record: { charts, owners }, touched };
}

/** The rows of a part. */
export function rowsIn(record: Record, part: Part): Row[] {
  const [patient, type] = part.split("/") as [string, TypeName];
  return rowsOf(record.charts.get(patient), type);
}

/** The rows of one type in a chart. */
export function rowsOf<T extends TypeName>(chart: Chart | undefined, type: T): RowOf<T>[] {
  return [...(chart?.values() ?? [])].filter((row): row is RowOf<T> => row.__typename === type);
}

/** The row of the patient in a chart. */
export const patientOf = (chart: Chart | undefined) => rowsOf(chart, "Patient")[0];
