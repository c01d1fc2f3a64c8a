// Which acts make no sense without others of the queue.
import { type Act, type Entry, inputOf } from "./act.ts";

/** All texts of an act: an id of another's thing is one of them. */
const texts = (value: unknown): string[] =>
  typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];

const made = (act: Act) => inputOf(act).id ?? "";

/** The acts that name what one of the others would have made, and so on. */
export function dependents(queue: readonly Entry[], on: readonly Entry[]): Entry[] {
  const missing = new Set(on.map(({ act }) => made(act)).filter(Boolean));
  return queue.filter((entry) => {
    const depends = !on.includes(entry) && texts(entry.act).some((text) => missing.has(text));
    if (depends && made(entry.act)) {
      missing.add(made(entry.act));
    }
    return depends;
  });
}
