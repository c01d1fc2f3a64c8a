// What was assessed, and questionnaires to fill in.
import type { AssessmentDefinitionsQuery, AssessmentDefinitionsQueryVariables } from "../../../../operations.ts";
import assessmentDefinitions from "../../../../operations/AssessmentDefinitions.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { called, day, t } from "../../i18n/i18n.ts";
import { useChart } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import { Card, Chip, Empty, Line, Missing, Row, Screen } from "../../view/parts.tsx";
import { Questionnaire } from "./questionnaire.tsx";

const document = operation<AssessmentDefinitionsQuery, AssessmentDefinitionsQueryVariables>(assessmentDefinitions);

export default function Assessments({ patientId, chosen }: { patientId: string; chosen?: string | undefined }) {
  const { data, waiting } = useAnswer(document, {});
  const done = rowsOf(useChart(patientId), "QuestionnaireResponse").sort((a, b) => b.assessedAt.localeCompare(a.assessedAt));
  const definitions = (data?.assessmentDefinitions ?? []).filter(({ status }) => status === "ACTIVE");
  const definition = definitions.find(({ id }) => id === chosen);
  if (definition) {
    return <Questionnaire definition={definition} patientId={patientId} />;
  }
  const title = (questionnaire: string) => definitions.find(({ id }) => id === questionnaire)?.title ?? questionnaire;
  return (
    <Screen title={t("part.assessments")} back={`/patient/${patientId}`}>
      <Card title={t("assessments.done")}>
        {done.length === 0 && <Empty>{t("assessments.none")}</Empty>}
        <ul class="list">
          {done.map(({ id, questionnaire, total, band, assessedAt, assessmentStatus }) => (
            <Line
              key={id}
              title={title(questionnaire)}
              about={<span>{day(assessedAt)}</span>}
              aside={<Chip>{total === null ? called("assessment", assessmentStatus) : `${total} · ${called("band", band)}`}</Chip>}
            />
          ))}
        </ul>
      </Card>
      <Card title={t("assessments.new")}>
        {!data && <Missing waiting={waiting} />}
        <ul class="list">
          {definitions.map(({ id, title, items }) => (
            <Row
              key={id}
              to={`/patient/${patientId}/assessments/${id}`}
              title={title}
              about={<span>{t("assessments.items", { count: items.length })}</span>}
            />
          ))}
        </ul>
      </Card>
    </Screen>
  );
}
