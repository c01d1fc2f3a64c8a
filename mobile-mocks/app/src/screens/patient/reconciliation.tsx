// Going through the whole list of medicines, line by line, until each is decided.
import { useState } from "preact/hooks";
import type { MedicationHistoryQuery, MedicationHistoryQueryVariables } from "../../../../operations.ts";
import medicationHistory from "../../../../operations/MedicationHistory.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { called, t } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { Choice, TextField } from "../../view/field.tsx";
import { Card, Missing, Screen } from "../../view/parts.tsx";
import { medicines } from "./medicines.tsx";

const history = operation<MedicationHistoryQuery, MedicationHistoryQueryVariables>(medicationHistory);

const kinds = ["CONTINUE", "CHANGE_DOSE", "HOLD", "STOP", "CLARIFY"] as const;

type Kind = (typeof kinds)[number];

type Decisions = Record<string, { decision: Kind; reason: string }>;

export default function Reconciliation({ patientId }: { patientId: string }) {
  const phone = usePhone();
  const { data, waiting } = useAnswer(medicines, { patient: patientId });
  const { data: past } = useAnswer(history, { patient: patientId });
  const [decided, setDecided] = useState<Decisions>({});
  const list = data?.patient?.medicationList;
  const open = past?.patient?.medicationReconciliations.nodes.find(({ status }) => status === "OPEN");
  const begin = () => phone.act(patientId, "openMedicationReconciliation", { id: newId(), patientId, occasion: "TRANSITION" });
  const decide = async () => {
    const decisions = (list?.lines ?? [])
      .filter(({ key }) => decided[key])
      .map(({ key, decision }) => ({
        medication: key,
        ...decided[key]!,
        ...(decision && decision.reconciliationId === open?.id ? { baseRevision: decision.revision } : {}),
      }));
    await phone.act(patientId, "decideMedications", { medicationReconciliationId: open!.id, baseRevision: open!.revision, decisions });
    setDecided({});
  };
  const complete = () =>
    phone.act(patientId, "completeMedicationReconciliation", { medicationReconciliationId: open!.id, baseRevision: open!.revision });
  const left = list?.lines.filter(({ decision }) => decision?.reconciliationId !== open?.id || !decision).length ?? 0;
  return (
    <Screen
      title={t("part.reconciliation")}
      back={`/patient/${patientId}/medicines`}
      about={open ? t("reconciliation.left", { count: left }) : undefined}
    >
      {!list && <Missing waiting={waiting} />}
      {list && !open && (
        <Card>
          <p>{t("reconciliation.about")}</p>
          <ActButton act={begin}>{t("reconciliation.begin")}</ActButton>
        </Card>
      )}
      {open &&
        list?.lines.map(({ key, display, dosage, decision, disagreements }) => (
          <Card key={key} title={display}>
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
              value={decided[key]?.decision ?? (decision?.reconciliationId === open.id ? (decision.decision as Kind) : undefined)}
              set={(chosen) => setDecided({ ...decided, [key]: { decision: chosen, reason: decided[key]?.reason ?? "" } })}
              options={kinds.map((kind) => [kind, called("decide", kind)] as const)}
            />
            {decided[key] && decided[key].decision !== "CONTINUE" && (
              <TextField
                label={t("reconciliation.why")}
                value={decided[key].reason}
                set={(reason) => setDecided({ ...decided, [key]: { ...decided[key]!, reason } })}
              />
            )}
          </Card>
        ))}
      {open && (
        <div class="buttons">
          <ActButton act={decide} disabled={Object.keys(decided).length === 0}>
            {t("save")}
          </ActButton>
          <ActButton kind="quiet" act={complete} disabled={left > 0}>
            {t("reconciliation.complete")}
          </ActButton>
        </div>
      )}
    </Screen>
  );
}
