// How a questionnaire branches: which items are asked after the answers so far. Pure, as docs/assessments.md has it.
import type { AssessmentDefinitionsQuery } from "../../../../operations.ts";

export type Definition = AssessmentDefinitionsQuery["assessmentDefinitions"][number];

export type Item = Definition["items"][number];

export type Answer = { item: string; options?: string[]; number?: number; text?: string; absent?: "DECLINED" | "NOT_ASKED" | "UNKNOWN" };

export type Answers = Readonly<Record<string, Answer>>;

/** A statement of any depth, as far as a branch needs it. */
export type Statement = {
  item: string | null;
  patient: string | null;
  operator: string | null;
  number: number | null;
  word: string | null;
  allOf?: readonly Statement[];
  anyOf?: readonly Statement[];
};

/** Facts about the patient that branches ask for, by name. */
export type Facts = Readonly<Record<string, number | string | undefined>>;

/** The points of what was chosen, or the number that was given. */
function valueOf(item: Item | undefined, answer: Answer | undefined): number | undefined {
  if (answer?.number !== undefined) {
    return answer.number;
  }
  const points = answer?.options?.map((code) => item?.options.find((option) => option.code === code)?.points ?? 0);
  return points && points.length > 0 ? points.reduce((sum, value) => sum + value, 0) : undefined;
}

const comparisons: Record<string, (a: number | string, b: number | string) => boolean> = {
  EQUAL: (a, b) => a === b,
  NOT_EQUAL: (a, b) => a !== b,
  AT_LEAST: (a, b) => a >= b,
  AT_MOST: (a, b) => a <= b,
  ABOVE: (a, b) => a > b,
  BELOW: (a, b) => a < b,
};

const reasons: Record<string, Answer["absent"]> = { "not-asked": "NOT_ASKED", "asked-declined": "DECLINED", "asked-unknown": "UNKNOWN" };

/** Whether a statement holds. One about something unknown does not. */
export function holds(statement: Statement, items: readonly Item[], answers: Answers, facts: Facts): boolean {
  const { item, patient, operator, number, word, allOf = [], anyOf = [] } = statement;
  if (allOf.length > 0) {
    return allOf.every((one) => holds(one, items, answers, facts));
  }
  if (anyOf.length > 0) {
    return anyOf.some((one) => holds(one, items, answers, facts));
  }
  const answer = item === null ? undefined : answers[item];
  if (operator === "MISSING") {
    return answer === undefined;
  }
  if (operator === "ABSENT") {
    return answer?.absent !== undefined && answer.absent === reasons[word ?? ""];
  }
  const value =
    patient === null
      ? valueOf(
          items.find(({ id }) => id === item),
          answer,
        )
      : facts[patient];
  const wanted = number ?? word;
  return value !== undefined && wanted !== null && (comparisons[operator ?? ""]?.(value, wanted) ?? false);
}

/** The items that are asked, in their order. */
export const asked = ({ items }: Definition, answers: Answers, facts: Facts): Item[] =>
  items.filter(
    ({ enableWhen, skipWhen }) =>
      (!enableWhen || holds(enableWhen, items, answers, facts)) && !(skipWhen && holds(skipWhen, items, answers, facts)),
  );

/** What is sent: the answers of items that are asked. */
export const toSend = (definition: Definition, answers: Answers, facts: Facts): Answer[] =>
  asked(definition, answers, facts).flatMap(({ id }) => (answers[id] ? [answers[id]] : []));
