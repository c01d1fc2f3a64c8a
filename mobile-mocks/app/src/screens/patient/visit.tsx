// A home visit, from the door to the door. Every tap is an act of its own, written down before it is shown: nothing waits
// for reception, and an app that is killed goes on at the tap where it was.
import type { VisitChecklistsQuery, VisitChecklistsQueryVariables } from "../../../../operations.ts";
import visitChecklists from "../../../../operations/VisitChecklists.graphql";
import { useState } from "preact/hooks";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { called, t, time } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { patientOf, rowsOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { TextArea } from "../../view/field.tsx";
import { Card, Line, Missing, Screen } from "../../view/parts.tsx";
import { CallOff } from "./call-off.tsx";
import { CheckIn } from "./check-in.tsx";
import { Checklist } from "./checklist.tsx";
import { fixNow } from "./fix.ts";
import { checklistOf, othersVisits, ownVisit } from "./own-visit.ts";
import { SignVisit } from "./signing.tsx";
import { WithdrawVisit } from "./withdraw.tsx";

const document = operation<VisitChecklistsQuery, VisitChecklistsQueryVariables>(visitChecklists);

export default function Visit({ patientId, chosen }: { patientId: string; chosen?: string | undefined }) {
  const chart = useChart(patientId);
  const { practitioner } = usePhone().session;
  const visits = rowsOf(chart, "HomeVisit").sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const visit = ownVisit(visits, practitioner);
  const past = visits.filter(({ homeVisitStatus }) => homeVisitStatus === "COMPLETED").slice(0, 5);
  const { data, waiting } = useAnswer(document, {});
  const { data: then } = useAnswer(document, visit && { date: visit.startedAt.slice(0, 10) });
  const checklist = visit && checklistOf([...(data?.visitChecklists ?? []), ...(then?.visitChecklists ?? [])], visit);
  return (
    <Screen title={t("part.visit")} back={`/patient/${patientId}`} about={patientOf(chart)?.name.text}>
      {othersVisits(visits, practitioner).map(({ id, startedAt, worker }) => (
        <p class="notice" key={id}>
          {t("visit.other", { name: worker?.name.text ?? t("team.unnamed"), at: time(startedAt) })}
        </p>
      ))}
      {!visit && (
        <CheckIn
          patientId={patientId}
          appointmentId={chosen}
          planned={rowsOf(chart, "Appointment").find(({ id }) => id === chosen)?.appointmentPurpose}
          lists={data?.visitChecklists ?? []}
        />
      )}
      {visit && (
        <>
          <p class="notice" role="status">
            {t("visit.running", { at: time(visit.startedAt), purpose: called("purpose", visit.visitPurpose) })}
          </p>
          {checklist ? <Checklist items={checklist.items} visit={visit} patientId={patientId} /> : <Missing waiting={waiting} />}
          <Notes visit={visit} patientId={patientId} />
          <SignVisit visit={visit} patientId={patientId} />
          <CheckOut visit={visit} patientId={patientId} />
          <CallOff visit={visit} patientId={patientId} />
        </>
      )}
      <WithdrawVisit visits={[...(visit ? [visit] : []), ...past]} patientId={patientId} />
      {past.length > 0 && (
        <Card title={t("visit.past")}>
          <ul class="list">
            {past.map(({ id, startedAt, endedAt, visitPurpose, worker }) => (
              <Line
                key={id}
                title={called("purpose", visitPurpose)}
                about={<span>{worker?.name.text}</span>}
                aside={<small>{`${time(startedAt)} – ${time(endedAt)}`}</small>}
              />
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  );
}

function Notes({ visit, patientId }: { visit: RowOf<"HomeVisit">; patientId: string }) {
  const phone = usePhone();
  const [text, setText] = useState("");
  const add = async () => {
    await phone.act(patientId, "addVisitNote", { id: newId(), homeVisitId: visit.id, text });
    setText("");
  };
  return (
    <Card title={t("visit.notes")}>
      {visit.visitNotes.map(({ noteId, text }) => (
        <p key={noteId}>{text}</p>
      ))}
      <TextArea label={t("visit.note")} value={text} set={setText} />
      <ActButton kind="quiet" act={add} disabled={text === ""}>
        {t("visit.add-note")}
      </ActButton>
    </Card>
  );
}

function CheckOut({ visit, patientId }: { visit: RowOf<"HomeVisit">; patientId: string }) {
  const phone = usePhone();
  const checkOut = async () => phone.act(patientId, "checkOutOfVisit", { homeVisitId: visit.id, ...(await fixNow(t("visit.no-fix"))) });
  return (
    <Card title={t("visit.end")}>
      <p class="about">{t("visit.place")}</p>
      <ActButton act={checkOut}>{t("visit.check-out")}</ActButton>
    </Card>
  );
}
