// Where the patient was when: hospital, nursing facility, home.
import type { CareSettingsQuery, CareSettingsQueryVariables } from "../../../../operations.ts";
import careSettings from "../../../../operations/CareSettings.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { called, day, t } from "../../i18n/i18n.ts";
import { useChart } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import { plain } from "../panel-list.ts";
import { Card, Empty, Line, Missing, Screen } from "../../view/parts.tsx";

const document = operation<CareSettingsQuery, CareSettingsQueryVariables>(careSettings);

export default function Settings({ patientId }: { patientId: string }) {
  const { data, waiting } = useAnswer(document, { patient: patientId });
  const encounters = rowsOf(useChart(patientId), "Encounter")
    .sort((a, b) => (b.encounterStartsAt ?? "").localeCompare(a.encounterStartsAt ?? ""))
    .slice(0, 20);
  const periods = [...(data?.patient?.careSettings ?? [])].sort((a, b) => (b.from ?? "").localeCompare(a.from ?? ""));
  return (
    <Screen title={t("part.settings")} back={`/patient/${patientId}`}>
      <Card title={t("settings.where")}>
        {!data && <Missing waiting={waiting} />}
        {data && periods.length === 0 && <Empty>{t("settings.none")}</Empty>}
        <ol class="timeline">
          {periods.map(({ setting, from, to }) => (
            <li key={`${setting}${from}`} class={setting === "HOME" ? "home" : setting ? "away" : "unknown"}>
              <strong>{called("setting", setting) || t("settings.unknown")}</strong>
              <span>{`${day(from)} – ${to ? day(to) : t("settings.now")}`}</span>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t("settings.encounters")}>
        <ul class="list">
          {encounters.map((encounter) => (
            <Line
              key={encounter.id}
              title={plain(encounter.encounterReason?.display) || called("class", encounter.class)}
              about={<span>{[called("class", encounter.class), encounter.serviceProvider?.name].filter(Boolean).join(" · ")}</span>}
              aside={<small>{day(encounter.encounterStartsAt)}</small>}
            />
          ))}
        </ul>
      </Card>
    </Screen>
  );
}
