// The registry of collaborative care: who needs somebody next.
import { useState } from "preact/hooks";
import type { CollaborativeCareRegistryQuery, CollaborativeCareRegistryQueryVariables } from "../../../operations.ts";
import collaborativeCareRegistry from "../../../operations/CollaborativeCareRegistry.graphql";
import { useAnswer } from "../api/answer.ts";
import { past } from "../api/clock.ts";
import { operation } from "../api/request.ts";
import { called, day, t } from "../i18n/i18n.ts";
import { Spark } from "../view/chart.tsx";
import { Select } from "../view/field.tsx";
import { Card, Chip, Empty, Missing, Row, Screen } from "../view/parts.tsx";

const document = operation<CollaborativeCareRegistryQuery, CollaborativeCareRegistryQueryVariables>(collaborativeCareRegistry);

const orders = ["NEXT_TO_ACT", "LAST_SCORE", "CHANGE", "WEEKS_IN_TREATMENT", "NEXT_CONTACT", "NAME"] as const;

type Episode = CollaborativeCareRegistryQuery["collaborativeCareRegistry"]["nodes"][number];

export default function Registry() {
  const [orderBy, setOrder] = useState<(typeof orders)[number]>("NEXT_TO_ACT");
  const { data, waiting } = useAnswer(document, { orderBy });
  const nodes = data?.collaborativeCareRegistry.nodes ?? [];
  return (
    <Screen title={t("registry.title")} back="/more" about={t("registry.about")}>
      <Select
        label={t("panel.order")}
        value={orderBy}
        set={setOrder}
        options={orders.map((order) => [order, called("registry.order", order)] as const)}
      />
      {!data && <Missing waiting={waiting} />}
      {data && nodes.length === 0 && <Empty>{t("registry.none")}</Empty>}
      {nodes.length > 0 && (
        <Card>
          <ul class="list">
            {nodes.map((episode) => (
              <EpisodeRow key={episode.id} episode={episode} />
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  );
}

const late = ({ nextContactAt }: Episode) => past(nextContactAt);

function EpisodeRow({ episode }: { episode: Episode }) {
  const { phq9, patient, series } = episode;
  const scores = series.filter(({ questionnaire, total }) => questionnaire === "phq-9" && total !== null).map(({ total }) => total!);
  return (
    <Row
      to={patient ? `/patient/${patient.id}` : "/registry"}
      title={patient?.name.text ?? ""}
      about={
        <>
          <span>
            PHQ-9 {phq9?.baseline ?? "–"} → {phq9?.last ?? "–"} · {t("registry.weeks", { count: episode.weeksInTreatment ?? 0 })}
          </span>
          <span class={late(episode) ? "late" : ""}>{episode.nextContactAt ? t("panel.contact", { at: day(episode.nextContactAt) }) : ""}</span>
          <span class="late">{episode.safetyFlags.join(" · ")}</span>
        </>
      }
      aside={
        <>
          <Chip tone={episode.reviewDue ? "watch" : "calm"}>{called("registry.state", episode.state)}</Chip>
          <Spark values={scores} />
        </>
      }
    />
  );
}
