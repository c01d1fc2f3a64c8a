// What is to become of one medicine: chosen, with its reason, and how it is to be taken from now on.
import type { MedicationListQuery } from "../../../../operations.ts";
import { called, t } from "../../i18n/i18n.ts";
import { Choice, TextField } from "../../view/field.tsx";
import { Card } from "../../view/parts.tsx";
import { type Chosen, kinds } from "./chosen.ts";

type Line = NonNullable<NonNullable<MedicationListQuery["patient"]>["medicationList"]>["lines"][number];

type Props = { line: Line; before: Chosen["decision"] | undefined; chosen: Chosen | undefined; set: (chosen: Chosen) => void };

export function Deciding({ line: { display, dosage, disagreements }, before, chosen, set }: Props) {
  const other = chosen ?? { reason: "", dosage };
  return (
    <Card title={display}>
      <p class="about">{dosage}</p>
      {disagreements.map(({ kind, sources }) => (
        <p class="late" key={kind}>
          {t("medicines.disagree", {
            what: called("disagreement", kind),
            who: sources.map((source) => called("source", source)).join(", "),
          })}
        </p>
      ))}
      <Choice
        label={t("reconciliation.decide")}
        value={chosen?.decision ?? before}
        set={(decision) => set({ ...other, decision })}
        options={kinds.map((kind) => [kind, called("decide", kind)] as const)}
      />
      {chosen?.decision === "CHANGE_DOSE" && (
        <TextField label={t("reconciliation.dosage")} value={chosen.dosage} set={(dosage) => set({ ...chosen, dosage })} />
      )}
      {chosen && chosen.decision !== "CONTINUE" && (
        <TextField label={t("reconciliation.why")} value={chosen.reason} set={(reason) => set({ ...chosen, reason })} />
      )}
    </Card>
  );
}
