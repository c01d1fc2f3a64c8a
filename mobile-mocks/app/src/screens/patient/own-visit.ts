// Which of a patient's visits is one's own, and what is gone through at it.
import type { VisitChecklistsQuery } from "../../../../operations.ts";
import type { RowOf } from "../../record/row.ts";

type Visit = RowOf<"HomeVisit">;
type List = VisitChecklistsQuery["visitChecklists"][number];

const underWay = (visits: readonly Visit[]) => visits.filter(({ homeVisitStatus }) => homeVisitStatus === "IN_PROGRESS");

/** A visit that nobody has given a revision yet was begun on this phone. */
const isOwn = (practitioner: string) => (visit: Visit) => visit.revision === 0 || visit.worker?.id === practitioner;

/** The visit at which one is. */
export const ownVisit = (visits: readonly Visit[], practitioner: string) => underWay(visits).find(isOwn(practitioner));

/** The visits at which somebody else is. */
export const othersVisits = (visits: readonly Visit[], practitioner: string) =>
  underWay(visits).filter((visit) => !isOwn(practitioner)(visit));

/** The checklist that a visit was begun with; where that one is not here, another of its purpose. */
export function checklistOf(lists: readonly List[], { visitPurpose, checklistVersion }: Visit): List | undefined {
  const fit = lists.filter(({ purpose }) => purpose === visitPurpose);
  return fit.find(({ version }) => version === checklistVersion) ?? fit[0];
}
