// A visit that was begun and did not take place: the door stayed shut.
import { useState } from "preact/hooks";
import { t } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import type { RowOf } from "../../record/row.ts";
import { ActButton } from "../../view/button.tsx";
import { TextField } from "../../view/field.tsx";

export function CallOff({ visit, patientId }: { visit: RowOf<"HomeVisit">; patientId: string }) {
  const phone = usePhone();
  const [reason, setReason] = useState("");
  return (
    <details class="card">
      <summary>{t("visit.called-off")}</summary>
      <TextField label={t("visit.called-off-why")} value={reason} set={setReason} />
      <ActButton
        kind="danger"
        act={() => phone.act(patientId, "cancelVisit", { homeVisitId: visit.id, reason })}
        disabled={reason.trim() === ""}
      >
        {t("visit.call-off")}
      </ActButton>
    </details>
  );
}
