// At the door: what the visit is for, and where the phone is.
import { useState } from "preact/hooks";
import type { VisitChecklistsQuery } from "../../../../operations.ts";
import { called, t } from "../../i18n/i18n.ts";
import { actOf, type Entry } from "../../outbox/act.ts";
import { usePhone } from "../../phone.ts";
import type { RowOf } from "../../record/row.ts";
import { ActButton } from "../../view/button.tsx";
import { Select } from "../../view/field.tsx";
import { newId } from "../../view/id.ts";
import { Card } from "../../view/parts.tsx";
import { useValue } from "../../view/state.ts";
import { fixNow } from "./fix.ts";

const purposes = ["POST_DISCHARGE", "ROUTINE", "MEDICATION_REVIEW", "HOME_SAFETY", "ASSESSMENT", "TEACHING"] as const;

type Props = {
  patientId: string;
  appointmentId: string | undefined;
  planned: RowOf<"Appointment">["appointmentPurpose"] | undefined;
  lists: VisitChecklistsQuery["visitChecklists"];
};

export function CheckIn({ patientId, appointmentId, planned, lists }: Props) {
  const phone = usePhone();
  const refused = useRefused(patientId);
  const [other, setPurpose] = useState<(typeof purposes)[number]>();
  const purpose = other ?? purposes.find((one) => one === planned) ?? "ROUTINE";
  const given = () => ({
    patientId,
    purpose,
    checklistVersion: lists.find((list) => list.purpose === purpose)?.version ?? "",
    ...(appointmentId ? { appointmentId } : {}),
  });
  const checkIn = async () => {
    await phone.act(patientId, "checkInToVisit", { id: newId(), ...given(), ...(await fixNow(t("visit.no-fix"))) });
  };
  /** The visit stays the one that was begun, with where the phone was then. */
  const mend = async ({ act: { checkInToVisit }, ...entry }: Entry) => {
    const { appointmentId: _, clientMutationId: __, ...before } = checkInToVisit!;
    await phone.mend({ ...entry, act: actOf("checkInToVisit", newId(), { ...before, ...given() }) });
  };
  return (
    <Card title={t("visit.door")}>
      {refused && (
        <p class="wrong" role="alert">
          {t("visit.refused", { reason: refused.refused! })}
        </p>
      )}
      <Select
        label={t("visit.purpose")}
        value={purpose}
        set={setPurpose}
        options={purposes.map((key) => [key, called("purpose", key)] as const)}
      />
      <p class="about">{t("visit.place")}</p>
      <ActButton act={() => (refused ? mend(refused) : checkIn())}>{t("visit.check-in")}</ActButton>
    </Card>
  );
}

/** A check-in at the patient's that was refused, and that other acts may wait for. */
const useRefused = (patientId: string) =>
  useValue(usePhone().outbox.queue).find(
    (entry) => entry.patientId === patientId && entry.refused !== undefined && entry.act.checkInToVisit !== undefined,
  );
