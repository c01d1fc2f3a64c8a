// What goes with patients who are lost, in the transaction of the page that tells of it: killed a moment later, a phone would not
// hear of it again.
import type { Change } from "../storage/database.ts";
import type { Record } from "./record.ts";

/** What was computed: sealed together, whoever it is of, so that all of it goes. */
export const answers: readonly Change[] = [{ store: "answers", whole: true }];

/** What was computed, and the drafts about these patients. */
export const lossOf = (patients: readonly string[]): Change[] =>
  patients.length === 0 ? [] : [...answers, ...patients.map((under): Change => ({ store: "drafts", under }))];

/** The drafts about patients of whom no record is kept: a copy that began anew is never told whom it has lost. */
export const strays = (drafts: readonly string[], { charts }: Record): Change[] =>
  drafts.filter((key) => !charts.has(key.split("/")[0]!)).map((key) => ({ store: "drafts", key }));
