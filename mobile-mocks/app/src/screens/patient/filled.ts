// What was filled in, as it stands in the fields: it is kept as it was typed, and read where something is asked of it. A number
// that is half typed is none yet, and an emptied field is no answer.
import { numberOf } from "../../view/number.ts";
import type { Answer, Answers, Definition, Item } from "./form.ts";

export type Filled = Pick<Answer, "item" | "options" | "absent"> & { typed?: string };

export type FilledIn = Readonly<Record<string, Filled>>;

/** What is wrong with what was typed: no number, none that is whole, or none that can be true. */
export function wrongIn({ type, minimum, maximum }: Item, filled: Filled | undefined): "number" | "whole" | "range" | undefined {
  const typed = filled?.typed?.trim();
  if (!typed || type === "TEXT") {
    return undefined;
  }
  const number = numberOf(typed);
  if (number === undefined) {
    return "number";
  }
  if (type === "INTEGER" && !Number.isInteger(number)) {
    return "whole";
  }
  return number < (minimum ?? -Infinity) || number > (maximum ?? Infinity) ? "range" : undefined;
}

function answerOf(item: Item, filled: Filled | undefined): Answer | undefined {
  if (filled?.typed === undefined) {
    return filled;
  }
  const { typed, ...answer } = filled;
  if (typed.trim() === "" || wrongIn(item, filled)) {
    return undefined;
  }
  return item.type === "TEXT" ? { ...answer, text: typed } : { ...answer, number: numberOf(typed)! };
}

/** The answers that were filled in. */
export const answersOf = ({ items }: Definition, filled: FilledIn): Answers =>
  Object.fromEntries(
    items.flatMap((item) => {
      const answer = answerOf(item, filled[item.id]);
      return answer ? [[item.id, answer]] : [];
    }),
  );
