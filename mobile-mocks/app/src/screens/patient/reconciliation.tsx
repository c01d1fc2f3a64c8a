// Going through the whole list of medicines, line by line, until each is decided.
import { useState } from "preact/hooks";
import type { MedicationHistoryQuery, MedicationHistoryQueryVariables } from "../../../../operations.ts";
import medicationHistory from "../../../../operations/MedicationHistory.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { t } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { Card, Missing, Screen } from "../../view/parts.tsx";
import { type Chosen, decisionOf, whole } from "./chosen.ts";
import { Deciding } from "./deciding.tsx";
import { medicines } from "./medicines.tsx";

const history = operation<MedicationHistoryQuery, MedicationHistoryQueryVariables>(medicationHistory);

export default function Reconciliation({ patientId }: { patientId: string }) {
  const phone = usePhone();
  const { data, waiting } = useAnswer(medicines, { patient: patientId });
  const { data: past } = useAnswer(history, { patient: patientId });
  const [decided, setDecided] = useState<Record<string, Chosen>>({});
  const list = data?.patient?.medicationList;
  const open = past?.patient?.medicationReconciliations.nodes.find(({ status }) => status === "OPEN");
  const begin = () => phone.act(patientId, "openMedicationReconciliation", { id: newId(), patientId, occasion: "TRANSITION" });
  const decide = async () => {
    const decisions = (list?.lines ?? [])
      .filter(({ key }) => decided[key])
      .map(({ key, decision }) => ({
        medication: key,
        ...decisionOf(decided[key]!),
        ...(decision && decision.reconciliationId === open?.id ? { baseRevision: decision.revision } : {}),
      }));
    await phone.act(patientId, "decideMedications", { medicationReconciliationId: open!.id, baseRevision: open!.revision, decisions });
    setDecided({});
  };
  const complete = () =>
    phone.act(patientId, "completeMedicationReconciliation", { medicationReconciliationId: open!.id, baseRevision: open!.revision });
  const chosen = Object.values(decided);
  const ready = chosen.length > 0 && chosen.every(whole);
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
        list?.lines.map((line) => (
          <Deciding
            key={line.key}
            line={line}
            before={line.decision?.reconciliationId === open.id ? (line.decision.decision as Chosen["decision"]) : undefined}
            chosen={decided[line.key]}
            set={(chosen) => setDecided({ ...decided, [line.key]: chosen })}
          />
        ))}
      {open && (
        <div class="buttons">
          <ActButton act={decide} disabled={!ready}>
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
