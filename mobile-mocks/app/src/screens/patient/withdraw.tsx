// A visit that should not have been logged: of somebody else, or logged twice. It is marked, and counts no more.
import { useState } from "preact/hooks";
import { called, t, time } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import type { RowOf } from "../../record/row.ts";
import { ActButton } from "../../view/button.tsx";
import { Select, TextField } from "../../view/field.tsx";

export function WithdrawVisit({ visits, patientId }: { visits: RowOf<"HomeVisit">[]; patientId: string }) {
  const phone = usePhone();
  const [chosen, setChosen] = useState("");
  const [reason, setReason] = useState("");
  const homeVisitId = visits.some(({ id }) => id === chosen) ? chosen : visits[0]?.id;
  if (!homeVisitId) {
    return null;
  }
  const withdraw = async () => {
    await phone.act(patientId, "withdrawVisit", { homeVisitId, reason });
    setReason("");
  };
  return (
    <details class="card">
      <summary>{t("visit.mistake")}</summary>
      <Select
        label={t("visit.which")}
        value={homeVisitId}
        set={setChosen}
        options={visits.map(({ id, startedAt, visitPurpose }) => [id, `${called("purpose", visitPurpose)}, ${time(startedAt)}`] as const)}
      />
      <TextField label={t("visit.why")} value={reason} set={setReason} />
      <ActButton kind="danger" act={withdraw} disabled={reason.trim() === ""}>
        {t("visit.withdraw")}
      </ActButton>
    </details>
  );
}
