// What a phone does with the answers, in small: it shows that the generated types are enough to write
// an app with, and the type check holds it against every change of the contract.
import type { PanelQuery, ProblemPartsFragment, RecordConditionMutationVariables, RiskLevel } from "./operations.js";

type Row = PanelQuery["panel"]["nodes"][number];

/** The lines of the panel, as a list shows them. */
export function lines({ panel }: PanelQuery): string[] {
  return panel.nodes.map((patient) => [patient.name.text, urgency(patient), next(patient)].join(" · "));
}

const urgencies: Record<RiskLevel, string> = { HIGH: "high risk", MODERATE: "watch", LOW: "stable" };

function urgency({ risk }: Row): string {
  return risk?.level ? urgencies[risk.level] : "risk unknown";
}

function next({ nextTask }: Row): string {
  if (!nextTask) {
    return "nothing planned";
  }
  return nextTask.overdue ? `overdue: ${nextTask.title}` : nextTask.title;
}

/** What to tell the person whose act was not done, null when it was. */
export function complaint(problems: ProblemPartsFragment[]): string | null {
  const [problem] = problems;
  if (!problem) {
    return null;
  }
  return problem.__typename === "RevisionConflict"
    ? `${problem.message} Version ${problem.currentRevision} holds now.`
    : problem.message;
}

/** The variables of a finding, as a form makes them. Both ids are kept until the server has answered. */
export function finding(
  ids: { act: string; condition: string; patient: string },
  code: { system: string; code: string; display: string },
): RecordConditionMutationVariables {
  return {
    input: { clientMutationId: ids.act, id: ids.condition, patientId: ids.patient, code, changeSeverity: "URGENT" },
  };
}
