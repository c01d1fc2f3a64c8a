// Courses of measured values, out of observations: pure.
import type { RowOf } from "../../record/row.ts";
import type { Point } from "../../view/chart.tsx";

export type Course = { code: string; name: string; unit: string; points: Point[] };

type Measured = { code: string; name: string; unit: string; value: number };

const most = 60;

/** What a case manager follows first (LOINC); everything else comes after by how often it was measured. */
const first = ["8480-6", "8462-4", "29463-7", "4548-4", "8867-4", "2708-6", "33914-3", "44261-6"];

function measuredIn({ code, value, components }: RowOf<"Observation">): Measured[] {
  const parts = [{ code, value }, ...components];
  return parts.flatMap(({ code, value }) =>
    code && value?.quantity
      ? [{ code: code.code, name: code.display, unit: value.quantity.unit, value: Number(value.quantity.value) }]
      : [],
  );
}

/** The courses with at least three values in one unit, at most the newest 60 of each. */
export function coursesOf(observations: readonly RowOf<"Observation">[], count = 12): Course[] {
  const courses = new Map<string, Course>();
  for (const observation of observations) {
    const at = observation.provenance.effectiveAt;
    for (const { code, name, unit, value } of at ? measuredIn(observation) : []) {
      const key = `${code} ${unit}`;
      const course = courses.get(key) ?? { code: key, name, unit, points: [] };
      course.points.push({ at: at!, value });
      courses.set(key, course);
    }
  }
  const rank = ({ code }: Course) => first.indexOf(code.split(" ")[0]!) + 1 || first.length + 1;
  return [...courses.values()]
    .filter(({ points }) => points.length >= 3)
    .map((course) => ({ ...course, points: course.points.sort((a, b) => a.at.localeCompare(b.at)).slice(-most) }))
    .sort((a, b) => rank(a) - rank(b) || b.points.length - a.points.length)
    .slice(0, count);
}
