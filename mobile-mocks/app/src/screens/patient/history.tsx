// What differs between two versions of the plan, and who changed it when.
import { useState } from "preact/hooks";
import type { CarePlanHistoryQuery, CarePlanHistoryQueryVariables } from "../../../../operations.ts";
import carePlanHistory from "../../../../operations/CarePlanHistory.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { moment, t } from "../../i18n/i18n.ts";
import { Select } from "../../view/field.tsx";
import { Card, Empty, Line, Missing, Screen } from "../../view/parts.tsx";
import { useLivingPlan } from "./living.ts";

const document = operation<CarePlanHistoryQuery, CarePlanHistoryQueryVariables>(carePlanHistory);

export default function History({ patientId }: { patientId: string }) {
  const { plan } = useLivingPlan(patientId);
  const newest = plan?.revision ?? 1;
  const [from, setFrom] = useState(String(Math.max(0, newest - 1)));
  const { data, waiting } = useAnswer(document, { patientId, from: Number(from), to: newest });
  const found = data?.patient?.carePlan;
  return (
    <Screen title={t("part.history")} back={`/patient/${patientId}/plan`}>
      <Select
        label={t("history.from")}
        value={from}
        set={setFrom}
        options={Array.from({ length: newest }, (_, at) => [String(at), t("history.version", { number: at })] as const)}
      />
      <Card title={t("history.differences", { number: newest })}>
        {!data && <Missing waiting={waiting} />}
        {found?.compare.differences.length === 0 && <Empty>{t("history.same")}</Empty>}
        <ul class="list">
          {found?.compare.differences.map(({ sentence }) => (
            <Line key={sentence} title={sentence} />
          ))}
        </ul>
      </Card>
      <Card title={t("history.changes")}>
        <ul class="list">
          {found?.revisions.nodes.map(({ id, number, author, reason, at }) => (
            <Line
              key={id}
              title={`${t("history.version", { number })} · ${author?.name.text ?? ""}`}
              about={<span>{reason}</span>}
              aside={<small>{moment(at)}</small>}
            />
          ))}
        </ul>
      </Card>
    </Screen>
  );
}
