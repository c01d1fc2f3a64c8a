// A patient at a glance: who, what presses, and the ways into the chart.
import type { EnrollmentQuery, EnrollmentQueryVariables } from "../../../../operations.ts";
import enrollment from "../../../../operations/Enrollment.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { age, called, day, moment, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { patientOf, rowsOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { ActButton } from "../../view/button.tsx";
import { Card, Chip, Empty, Line, Screen } from "../../view/parts.tsx";
import { Link } from "../../view/router.tsx";
import { useValue } from "../../view/state.ts";
import { plain, toneOf } from "../panel-list.ts";

const document = operation<EnrollmentQuery, EnrollmentQueryVariables>(enrollment);

export const open = ({ taskStatus }: RowOf<"Task">) => ["REQUESTED", "ACCEPTED", "IN_PROGRESS", "ON_HOLD"].includes(taskStatus);

const parts = [
  "plan",
  "medicines",
  "reconciliation",
  "settings",
  "transition",
  "trends",
  "assessments",
  "decision",
  "team",
  "messages",
  "consent",
  "visit",
] as const;

export default function Patient({ patientId }: { patientId: string }) {
  const chart = useChart(patientId);
  const { data } = useAnswer(document, { patientId });
  const patient = patientOf(chart);
  if (!patient) {
    return <Absent />;
  }
  const risk = data?.patient?.risk;
  const phone = patient.telecom.find(({ system }) => system === "phone")?.value;
  const address = patient.address[0];
  const about = [t("years", { age: age(patient.birthDate) ?? "?" }), called("gender", patient.gender), patient.language]
    .filter(Boolean)
    .join(" · ");
  return (
    <Screen title={patient.name.text} back="/panel" about={about}>
      <Card>
        <div class="chips">
          {risk?.level && <Chip tone={toneOf(risk.level)}>{called("risk", risk.level)}</Chip>}
          {patient.deceased && <Chip>{t("patient.deceased")}</Chip>}
        </div>
        {risk?.reasons.map((reason) => (
          <p class="about" key={reason}>
            {reason}
          </p>
        ))}
        <dl class="facts">
          {patient.nextContactAt && (
            <>
              <dt>{t("patient.next")}</dt>
              <dd>{moment(patient.nextContactAt)}</dd>
            </>
          )}
          {address && (
            <>
              <dt>{t("patient.address")}</dt>
              <dd>{[...address.line, address.city, address.state, address.postalCode].join(", ")}</dd>
            </>
          )}
        </dl>
        {phone && (
          <a class="button quiet" href={`tel:${phone}`}>
            {t("patient.call", { number: phone })}
          </a>
        )}
      </Card>
      <nav class="tiles" aria-label={t("patient.parts")}>
        {parts.map((part) => (
          <Link key={part} to={`/patient/${patientId}/${part}`}>
            {t(`part.${part}`)}
          </Link>
        ))}
      </nav>
      <Tasks patientId={patientId} tasks={rowsOf(chart, "Task").filter(open)} />
      <Issues issues={rowsOf(chart, "DetectedIssue").filter(({ issueStatus }) => issueStatus !== "RESOLVED")} />
      <Card title={t("patient.conditions")}>
        <ul class="list">
          {conditions(rowsOf(chart, "Condition")).map(({ id, code, onsetAt }) => (
            <Line key={id} title={plain(code?.display)} aside={<small>{day(onsetAt)}</small>} />
          ))}
        </ul>
      </Card>
    </Screen>
  );
}

/** A record that is not here: on its way, or not for this phone. */
function Absent() {
  const { is } = useValue(usePhone().sync.state);
  return (
    <Screen title={t(is === "working" ? "patient.coming" : "patient.gone")} back="/panel">
      <Empty>{t(is === "working" ? "patient.coming-about" : "patient.gone-about")}</Empty>
    </Screen>
  );
}

/** Active problems; a social or passing finding is not one. */
const conditions = (rows: RowOf<"Condition">[]) =>
  rows
    .filter(({ conditionStatus }) => conditionStatus === "ACTIVE")
    .sort((a, b) => (b.onsetAt ?? "").localeCompare(a.onsetAt ?? ""))
    .slice(0, 12);

function Tasks({ patientId, tasks }: { patientId: string; tasks: RowOf<"Task">[] }) {
  const phone = usePhone();
  return (
    <Card title={t("patient.tasks")}>
      {tasks.length === 0 && <Empty>{t("day.none")}</Empty>}
      <ul class="list">
        {tasks.map(({ id, revision, title, dueAt, taskPriority }) => (
          <Line
            key={id}
            title={title}
            about={
              <span class={dueAt && dueAt < new Date().toISOString() ? "late" : ""}>
                {[moment(dueAt), called("priority", taskPriority)].filter(Boolean).join(" · ")}
              </span>
            }
            aside={
              <ActButton kind="quiet" act={() => phone.act(patientId, "completeTask", { taskId: id, baseRevision: revision, outcome: "" })}>
                {t("patient.done")}
              </ActButton>
            }
          />
        ))}
      </ul>
    </Card>
  );
}

function Issues({ issues }: { issues: RowOf<"DetectedIssue">[] }) {
  if (issues.length === 0) {
    return null;
  }
  return (
    <Card title={t("patient.issues")} tone="watch">
      <ul class="list">
        {issues.map(({ id, title, reasons, issueSeverity }) => (
          <Line
            key={id}
            title={title}
            about={<span>{reasons.join(" ")}</span>}
            aside={<Chip tone="alarm">{called("severity", issueSeverity)}</Chip>}
          />
        ))}
      </ul>
    </Card>
  );
}
