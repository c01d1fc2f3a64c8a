// What was chosen for a medicine, and whether the server takes it so.

export const kinds = ["CONTINUE", "CHANGE_DOSE", "HOLD", "STOP", "CLARIFY"] as const;

export type Chosen = { decision: (typeof kinds)[number]; reason: string; dosage: string };

/** All but going on as before needs its reason, and another dose needs that dose. */
export const whole = ({ decision, reason, dosage }: Chosen) =>
  decision === "CONTINUE" || (reason.trim() !== "" && (decision !== "CHANGE_DOSE" || dosage.trim() !== ""));

/** The choice as the server takes it: a dose only where it is another one. */
export const decisionOf = ({ decision, reason, dosage }: Chosen) => ({
  decision,
  reason: decision === "CONTINUE" ? "" : reason,
  dosage: decision === "CHANGE_DOSE" ? dosage : "",
});
