// A visit that should not have been logged: of somebody else, or logged twice. It is marked, and counts no more.
import { useState } from "preact/hooks";
import { called, moment, t } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import type { RowOf } from "../../record/row.ts";
import { ActButton } from "../../view/button.tsx";
import { Select, TextField } from "../../view/field.tsx";

export function WithdrawVisit({ visits, patientId }: { visits: RowOf<"HomeVisit">[]; patientId: string }) {
  const phone = usePhone();
  const [chosen, setChosen] = useState("");
  const [reason, setReason] = useState("");
  if (visits.length === 0) {
    return null;
  }
  const withdraw = async () => {
    await phone.act(patientId, "withdrawVisit", { homeVisitId: chosen, reason });
    setReason("");
  };
  // A visit that somebody else took back meanwhile is chosen no more, and none takes its place.
  const there = visits.some(({ id }) => id === chosen);
  return (
    <details class="card">
      <summary>{t("visit.mistake")}</summary>
      <Select label={t("visit.which")} value={there ? chosen : ""} set={setChosen} options={[["", "–"] as const, ...visits.map(option)]} />
      <TextField label={t("visit.why")} value={reason} set={setReason} />
      <ActButton kind="danger" act={withdraw} disabled={!there || reason.trim() === ""}>
        {t("visit.withdraw")}
      </ActButton>
    </details>
  );
}

const option = ({ id, startedAt, visitPurpose, worker }: RowOf<"HomeVisit">) =>
  [id, [called("purpose", visitPurpose), moment(startedAt), worker?.name.text].filter(Boolean).join(", ")] as const;
