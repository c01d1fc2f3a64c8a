// The care plan: goals in the patient's words, what is done for them, and the patient's signature.
import { useState } from "preact/hooks";
import type { EnrollmentQuery, EnrollmentQueryVariables } from "../../../../operations.ts";
import enrollment from "../../../../operations/Enrollment.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { called, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { TextField } from "../../view/field.tsx";
import { Card, Chip, Empty, Line, Loading, Screen } from "../../view/parts.tsx";
import { Link } from "../../view/router.tsx";
import { Agree } from "./agree.tsx";
import { GoalCard, NewGoal } from "./goal.tsx";
import { useLivingPlan } from "./living.ts";

const enrolled = operation<EnrollmentQuery, EnrollmentQueryVariables>(enrollment);

export default function Plan({ patientId }: { patientId: string }) {
  const chart = useChart(patientId);
  const { plan, waiting, coming } = useLivingPlan(patientId);
  const back = `/patient/${patientId}`;
  if (!plan) {
    return (
      <Screen title={t("part.plan")} back={back}>
        {waiting ? <Loading /> : coming ? <Empty>{t("patient.gone-about")}</Empty> : <Begin patientId={patientId} />}
      </Screen>
    );
  }
  const interventions = rowsOf(chart, "Intervention").filter(({ carePlan }) => carePlan?.id === plan.id);
  const barriers = rowsOf(chart, "Barrier").filter(({ carePlan }) => carePlan?.id === plan.id);
  return (
    <Screen title={t("part.plan")} back={back} about={`${plan.title} · ${called("plan.status", plan.carePlanStatus)}`}>
      <Link class="button quiet" to={`${back}/history`}>
        {t("part.history")}
      </Link>
      {rowsOf(chart, "Goal")
        .filter(({ carePlan }) => carePlan?.id === plan.id)
        .map((goal) => (
          <GoalCard key={goal.id} goal={goal} patientId={patientId} />
        ))}
      <NewGoal patientId={patientId} carePlanId={plan.id} />
      {interventions.length > 0 && (
        <Card title={t("plan.interventions")}>
          <ul class="list">
            {interventions.map(({ id, title, description, interventionStatus }) => (
              <Line
                key={id}
                title={title}
                about={<span>{description}</span>}
                aside={<Chip>{called("intervention", interventionStatus)}</Chip>}
              />
            ))}
          </ul>
        </Card>
      )}
      {barriers.length > 0 && (
        <Card title={t("plan.barriers")}>
          <ul class="list">
            {barriers.map(({ id, title, barrierStatus }) => (
              <Line key={id} title={title} aside={<Chip>{called("barrier", barrierStatus)}</Chip>} />
            ))}
          </ul>
        </Card>
      )}
      <Agree patientId={patientId} plan={plan} />
    </Screen>
  );
}

/** Without a plan, one is begun for the enrollment; without an enrollment, there is none to begin. */
function Begin({ patientId }: { patientId: string }) {
  const phone = usePhone();
  const [title, setTitle] = useState("");
  const { data } = useAnswer(enrolled, { patientId });
  const episode = data?.patient?.episodesOfCare.nodes.find(({ status }) => status === "ACTIVE" || status === "PLANNED");
  if (!episode) {
    return <Empty>{t("plan.none")}</Empty>;
  }
  const begin = () =>
    phone.act(patientId, "createCarePlan", { id: newId(), episodeOfCareId: episode.id, title, problems: [], program: "", reason: "" });
  return (
    <Card title={t("plan.begin")}>
      <TextField label={t("field.title")} value={title} set={setTitle} />
      <ActButton act={begin} disabled={title === ""}>
        {t("plan.begin")}
      </ActButton>
    </Card>
  );
}
