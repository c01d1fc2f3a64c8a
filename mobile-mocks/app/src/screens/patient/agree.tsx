// The patient agrees to the plan: by signing on the glass, or by saying so before the case manager.
import { useState } from "preact/hooks";
import { t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { patientOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { Card } from "../../view/parts.tsx";
import { Glass } from "../../view/glass.tsx";

export function Agree({ patientId, plan }: { patientId: string; plan: RowOf<"CarePlan"> }) {
  const phone = usePhone();
  const name = patientOf(useChart(patientId))?.name.text ?? "";
  const [drawn, setDrawn] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const agree = (method: "SIGNATURE" | "VERBAL_WITNESSED") => async () => {
    const witness = method === "VERBAL_WITNESSED" ? { witnessId: phone.session.practitioner } : {};
    await phone.act(patientId, "agreeToCarePlan", {
      id: newId(),
      carePlanId: plan.id,
      baseRevision: plan.revision,
      party: "PATIENT",
      method,
      partyName: name,
      ...witness,
    });
    setAgreed(true);
  };
  if (agreed) {
    return (
      <p class="notice" role="status">
        {t("saved")}
      </p>
    );
  }
  return (
    <Card title={t("agree.title")}>
      <p>{t("agree.about", { name })}</p>
      <Glass label={t("glass.label", { name })} drawn={setDrawn} />
      <div class="buttons">
        <ActButton act={agree("SIGNATURE")} disabled={!drawn}>
          {t("agree.sign")}
        </ActButton>
        <ActButton kind="quiet" act={agree("VERBAL_WITNESSED")}>
          {t("agree.verbal")}
        </ActButton>
      </div>
    </Card>
  );
}
