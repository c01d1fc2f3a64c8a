// The panel: who there is, how urgent, and what comes next. Search and filters work on what the phone keeps.
import { useMemo, useState } from "preact/hooks";
import type { PanelQuery, PanelQueryVariables } from "../../../operations.ts";
import panel from "../../../operations/Panel.graphql";
import { useAnswer } from "../api/answer.ts";
import { operation } from "../api/request.ts";
import { age, called, day, t } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { Select, TextField } from "../view/field.tsx";
import { Card, Chip, Empty, Missing, Row, Screen } from "../view/parts.tsx";
import { useValue } from "../view/state.ts";
import { type Entry, entriesOf, filtered, type Filter, orders, toneOf } from "./panel-list.ts";

const document = operation<PanelQuery, PanelQueryVariables>(panel);

export default function Panel() {
  const { keeper } = usePhone();
  const record = useValue(keeper.record);
  const { data, waiting } = useAnswer(document, { first: 100, orderBy: "RISK" });
  const [filter, setFilter] = useState<Filter>({ name: "", risk: "ALL", order: "RISK" });
  const entries = useMemo(() => entriesOf(record, data?.panel.nodes ?? []), [record, data]);
  const shown = filtered(entries, filter);
  return (
    <Screen title={t("panel.title")} about={t("panel.count", { count: entries.length })}>
      <search class="filters">
        <TextField label={t("panel.search")} value={filter.name} set={(name) => setFilter({ ...filter, name })} type="search" />
        <div class="pair">
          <Select
            label={t("panel.risk")}
            value={filter.risk}
            set={(risk) => setFilter({ ...filter, risk })}
            options={(["ALL", "HIGH", "MODERATE", "LOW"] as const).map((risk) => [risk, called("risk", risk)] as const)}
          />
          <Select
            label={t("panel.order")}
            value={filter.order}
            set={(order) => setFilter({ ...filter, order })}
            options={orders.map((order) => [order, called("order", order)] as const)}
          />
        </div>
      </search>
      {entries.length === 0 && <Missing waiting={waiting} />}
      {entries.length > 0 && shown.length === 0 && <Empty>{t("panel.none")}</Empty>}
      {shown.length > 0 && (
        <Card>
          <ul class="list">
            {shown.map((entry) => (
              <PanelRow key={entry.id} entry={entry} />
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  );
}

function PanelRow({ entry }: { entry: Entry }) {
  const next = entry.nextTask ?? (entry.nextContactAt ? t("panel.contact", { at: day(entry.nextContactAt) }) : t("panel.nothing"));
  return (
    <Row
      to={`/patient/${entry.id}`}
      title={entry.name}
      about={
        <>
          <span>{[t("years", { age: age(entry.birthDate) ?? "?" }), ...entry.conditions.slice(0, 2)].join(" · ")}</span>
          <span class={entry.overdue ? "late" : ""}>{next}</span>
        </>
      }
      aside={<Chip tone={toneOf(entry.risk)}>{entry.risk ? called("risk", entry.risk) : t("risk.unknown")}</Chip>}
    />
  );
}
