// Everything that anybody says the patient takes, in one list, and where they do not agree.
import type { MedicationListQuery, MedicationListQueryVariables } from "../../../../operations.ts";
import medicationList from "../../../../operations/MedicationList.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { called, date, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { Card, Chip, Line, Loading, Screen, type Tone } from "../../view/parts.tsx";
import { Link } from "../../view/router.tsx";

export const medicines = operation<MedicationListQuery, MedicationListQueryVariables>(medicationList);

type List = NonNullable<NonNullable<MedicationListQuery["patient"]>["medicationList"]>;

export default function Medicines({ patientId }: { patientId: string }) {
  const { data, waiting } = useAnswer(medicines, { patient: patientId });
  const list = data?.patient?.medicationList;
  return (
    <Screen
      title={t("part.medicines")}
      back={`/patient/${patientId}`}
      about={list ? t("medicines.count", { count: list.lines.length }) : undefined}
    >
      <Link class="button quiet" to={`/patient/${patientId}/reconciliation`}>
        {t("part.reconciliation")}
      </Link>
      {!list && (waiting ? <Loading /> : <Kept patientId={patientId} />)}
      {list && list.findings.length > 0 && <Findings findings={list.findings} />}
      {list && <Lines lines={list.lines} patientId={patientId} />}
    </Screen>
  );
}

const tone = (severity: string): Tone => (severity === "CONTRAINDICATED" || severity === "MAJOR" ? "alarm" : "watch");

function Findings({ findings }: { findings: List["findings"] }) {
  return (
    <Card title={t("medicines.findings")} tone="watch">
      <ul class="list">
        {findings.map(({ key, title, action, severity, source }) => (
          <Line
            key={key}
            title={title}
            about={
              <>
                <span>{action}</span>
                <small>{source}</small>
              </>
            }
            aside={<Chip tone={tone(severity)}>{called("finding", severity)}</Chip>}
          />
        ))}
      </ul>
    </Card>
  );
}

function Lines({ lines, patientId }: { lines: List["lines"]; patientId: string }) {
  const phone = usePhone();
  const notTaken = (line: List["lines"][number]) => () =>
    phone.act(patientId, "recordMedicationStatement", {
      id: newId(),
      patientId,
      ...(line.codings[0] ? { code: line.codings[0] } : { display: line.display }),
      status: "NOT_TAKEN",
      informationSource: "PATIENT",
      problem: "OTHER",
    });
  return (
    <Card title={t("part.medicines")}>
      <ul class="list">
        {lines.map((line) => (
          <Line
            key={line.key}
            title={line.display}
            about={
              <>
                <span>{line.dosage}</span>
                {line.disagreements.map(({ kind, sources }) => (
                  <span class="late" key={kind}>
                    {t("medicines.disagree", {
                      what: called("disagreement", kind),
                      who: sources.map((source) => called("source", source)).join(", "),
                    })}
                  </span>
                ))}
                <span class="why">
                  {line.statements
                    .map(({ informationSource, statedAt }) => `${called("source", informationSource)} ${date(statedAt)}`)
                    .slice(0, 3)
                    .join(" · ")}
                </span>
              </>
            }
            aside={
              <>
                <Chip tone={line.disagreements.length > 0 ? "watch" : "calm"}>{called("line", line.state)}</Chip>
                <ActButton kind="quiet" act={notTaken(line)}>
                  {t("medicines.not-taken")}
                </ActButton>
              </>
            }
          />
        ))}
      </ul>
    </Card>
  );
}

/** What the phone keeps of orders and statements, where the list as the server computes it was never seen here. */
function Kept({ patientId }: { patientId: string }) {
  const orders = rowsOf(useChart(patientId), "MedicationRequest").filter(
    ({ medicationRequestStatus }) => medicationRequestStatus === "ACTIVE",
  );
  return (
    <Card title={t("medicines.kept")}>
      <p>{t("medicines.kept-about")}</p>
      <ul class="list">
        {orders.map(({ id, code, dosage }) => (
          <Line key={id} title={code?.display} about={<span>{dosage}</span>} />
        ))}
      </ul>
    </Card>
  );
}
