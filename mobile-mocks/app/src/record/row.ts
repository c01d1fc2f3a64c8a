import type { KeepRecordQuery } from "../../../operations.ts";

/** A page of the pull. */
export type Page = KeepRecordQuery["syncPull"];

/** A thing of the record, as it is kept. */
export type Row = Page["changed"][number]["node"];

export type TypeName = Row["__typename"];

/** A row of one type. */
export type RowOf<T extends TypeName> = Extract<Row, { __typename: T }>;
