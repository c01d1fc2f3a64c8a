// The patient signs the visit on the glass, or it is said why nobody does.
import { useState } from "preact/hooks";
import { called, t, time } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { patientOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { Glass } from "../../view/glass.tsx";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { TextField } from "../../view/field.tsx";
import { Card, Chip } from "../../view/parts.tsx";

export function SignVisit({ visit, patientId }: { visit: RowOf<"HomeVisit">; patientId: string }) {
  const phone = usePhone();
  const name = patientOf(useChart(patientId))?.name.text ?? "";
  const [drawn, setDrawn] = useState(false);
  const [reason, setReason] = useState("");
  const base = { homeVisitId: visit.id, signer: "PATIENT" } as const;
  const sign = () => phone.act(patientId, "signVisit", { ...base, id: newId(), kind: "SIGNATURE", name });
  const without = () => phone.act(patientId, "signVisit", { ...base, id: newId(), kind: "NONE", reason });
  return (
    <Card title={t("visit.signature")}>
      {visit.signatures.map(({ signatureId, signer, kind, at }) => (
        <p key={signatureId}>
          <Chip tone="good">{`${called("signer", signer)} · ${called("signed", kind)} · ${time(at)}`}</Chip>
        </p>
      ))}
      {visit.signatures.length === 0 && (
        <>
          <Glass label={t("glass.label", { name })} drawn={setDrawn} />
          <ActButton act={sign} disabled={!drawn}>
            {t("agree.sign")}
          </ActButton>
          <TextField label={t("visit.unsigned")} value={reason} set={setReason} />
          <ActButton kind="quiet" act={without} disabled={reason === ""}>
            {t("visit.without")}
          </ActButton>
        </>
      )}
    </Card>
  );
}
