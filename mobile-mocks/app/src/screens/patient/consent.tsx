// What the patient lets be shown of what is confidential.
import { useState } from "preact/hooks";
import type {
  RecordConsentMutation,
  RecordConsentMutationVariables,
  RevokeConsentMutation,
  RevokeConsentMutationVariables,
} from "../../../../operations.ts";
import recordConsent from "../../../../operations/RecordConsent.graphql";
import revokeConsent from "../../../../operations/RevokeConsent.graphql";
import { operation } from "../../api/request.ts";
import { called, day, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { TextField } from "../../view/field.tsx";
import { Card, Chip, Empty, Line, Screen } from "../../view/parts.tsx";

const record = operation<RecordConsentMutation, RecordConsentMutationVariables>(recordConsent);
const revoke = operation<RevokeConsentMutation, RevokeConsentMutationVariables>(revokeConsent);

/** Fails with what stood in the way, and else takes what the decision opened or closed. */
function useDecision() {
  const phone = usePhone();
  return async (problems: readonly { message: string }[] | undefined) => {
    if (problems?.[0]) {
      throw new Error(problems[0].message);
    }
    await phone.sync.run();
  };
}

export default function Consent({ patientId }: { patientId: string }) {
  const phone = usePhone();
  const decided = useDecision();
  const consents = rowsOf(useChart(patientId), "Consent");
  const [note, setNote] = useState("");
  const permit = async () => {
    const input = {
      clientMutationId: newId(),
      patientId,
      labels: [{ id: newId(), label: "SUD" as const }],
      decision: "PERMIT" as const,
      purpose: t("consent.purpose"),
      documentation: "SIGNED_FORM" as const,
      documentationNote: note,
    };
    await decided((await phone.ask(record, { input })).recordConsent?.problems);
  };
  return (
    <Screen title={t("part.consent")} back={`/patient/${patientId}`}>
      <Card>
        {consents.length === 0 && <Empty>{t("consent.none")}</Empty>}
        <ul class="list">
          {consents.map((consent) => (
            <ConsentLine key={consent.id} consent={consent} />
          ))}
        </ul>
      </Card>
      <Card title={t("consent.new")}>
        <p>{t("consent.about")}</p>
        <TextField label={t("consent.form")} value={note} set={setNote} />
        <ActButton act={permit} disabled={note === ""}>
          {t("consent.permit")}
        </ActButton>
      </Card>
    </Screen>
  );
}

function ConsentLine({ consent }: { consent: RowOf<"Consent"> }) {
  const phone = usePhone();
  const decided = useDecision();
  const take = async () => {
    const input = { clientMutationId: newId(), consentId: consent.id, baseRevision: consent.revision, reason: t("consent.taken-back") };
    await decided((await phone.ask(revoke, { input })).revokeConsent?.problems);
  };
  return (
    <Line
      title={consent.consentLabel ? called("label", consent.consentLabel) : (consent.consentCategory?.display ?? t("part.consent"))}
      about={<span>{[consent.consentPurpose, consent.grantee?.name.text, day(consent.consentEndsAt)].filter(Boolean).join(" · ")}</span>}
      aside={
        <>
          <Chip tone={consent.consentDecision === "PERMIT" ? "good" : "watch"}>{called("consent", consent.consentDecision)}</Chip>
          {consent.consentStatus === "ACTIVE" && consent.consentLabel && (
            <ActButton kind="quiet" act={take}>
              {t("consent.revoke")}
            </ActButton>
          )}
        </>
      }
    />
  );
}
