// The course of what was measured, drawn from what the phone keeps: it needs no reception.
import { day, t } from "../../i18n/i18n.ts";
import { useChart } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import { LineChart } from "../../view/chart.tsx";
import { Card, Empty, Screen } from "../../view/parts.tsx";
import { unitOf } from "../../view/unit.ts";
import { coursesOf } from "./course.ts";

export default function Trends({ patientId }: { patientId: string }) {
  const courses = coursesOf(rowsOf(useChart(patientId), "Observation"));
  return (
    <Screen title={t("part.trends")} back={`/patient/${patientId}`}>
      {courses.length === 0 && <Empty>{t("trends.none")}</Empty>}
      {courses.map(({ code, name, unit, points }) => {
        const first = points[0]!;
        const last = points.at(-1)!;
        return (
          <Card key={code} title={name}>
            <p class="number">
              <strong>{last.value}</strong> {unitOf(unit)} <small>{day(last.at)}</small>
            </p>
            <LineChart
              points={points}
              label={t("trends.label", {
                name,
                count: points.length,
                first: first.value,
                last: last.value,
                unit: unitOf(unit),
                from: day(first.at),
                to: day(last.at),
              })}
            />
            <p class="ends">
              <small>{day(first.at)}</small>
              <small>{day(last.at)}</small>
            </p>
          </Card>
        );
      })}
    </Screen>
  );
}
