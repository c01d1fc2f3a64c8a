// A patient at a glance: who, what presses, and the ways into the chart.
import type { EnrollmentQuery, EnrollmentQueryVariables } from "../../../../operations.ts";
import enrollment from "../../../../operations/Enrollment.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { age, called, date, moment, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { patientOf, rowsOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { Card, Chip, Empty, Line, Screen } from "../../view/parts.tsx";
import { Link } from "../../view/router.tsx";
import { useValue } from "../../view/state.ts";
import { plain, toneOf } from "../panel-list.ts";
import { Contact } from "./contact.tsx";
import { Issues } from "./issues.tsx";
import { open, Tasks } from "./tasks.tsx";

const document = operation<EnrollmentQuery, EnrollmentQueryVariables>(enrollment);

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
          {risk && <Chip tone={toneOf(risk.level ?? undefined)}>{risk.level ? called("risk", risk.level) : t("risk.unknown")}</Chip>}
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
        <Contact patientId={patientId} number={phone} />
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
            <Line key={id} title={plain(code?.display)} aside={<small>{date(onsetAt)}</small>} />
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
