// What is gone through at a visit, item by item. The last answer of an item holds.
import { useState } from "preact/hooks";
import type { VisitChecklistsQuery } from "../../../../operations.ts";
import { called, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { Choice, TextField } from "../../view/field.tsx";
import { Card, Chip } from "../../view/parts.tsx";
import { Link } from "../../view/router.tsx";
import { unitOf } from "../../view/unit.ts";

type Item = VisitChecklistsQuery["visitChecklists"][number]["items"][number];
type Finding = RowOf<"VisitFinding">;
type Found = { quantity?: { value: string; unit: string; code: string }; answer?: boolean };

export function Checklist({ items, visit, patientId }: { items: readonly Item[]; visit: RowOf<"HomeVisit">; patientId: string }) {
  const phone = usePhone();
  const findings = rowsOf(useChart(patientId), "VisitFinding").filter(({ homeVisit }) => homeVisit?.id === visit.id);
  const last = new Map<string, Finding>();
  findings.sort((a, b) => a.foundAt.localeCompare(b.foundAt)).forEach((finding) => last.set(finding.item, finding));
  const record = (item: Item) => (found: Found) =>
    phone.act(patientId, "recordVisitFinding", { id: newId(), homeVisitId: visit.id, item: item.key, status: "DONE", note: "", ...found });
  const sections = [...new Set(items.map(({ section }) => section))];
  return (
    <>
      <p class="about">{t("visit.items", { count: last.size, all: items.length })}</p>
      {sections.map((section) => (
        <Card key={section} title={section}>
          {items
            .filter((item) => item.section === section)
            .map((item) => (
              <ItemForm key={item.key} item={item} found={last.get(item.key)} record={record(item)} patientId={patientId} />
            ))}
        </Card>
      ))}
    </>
  );
}

type Props = { item: Item; found: Finding | undefined; record: (found: Found) => Promise<void>; patientId: string };

function ItemForm({ item, found, record, patientId }: Props) {
  switch (item.kind) {
    case "VITAL":
      return <Vital item={item} found={found} record={record} patientId={patientId} />;
    case "YES_NO":
    case "RED_FLAG":
      return <YesNo item={item} found={found} record={record} />;
    case "INSTRUMENT":
      return (
        <div class="item">
          <p>{item.text}</p>
          <Link class="button quiet" to={`/patient/${patientId}/assessments/${item.questionnaire}`}>
            {t("visit.fill-in")}
          </Link>
          <Done found={found} record={record} />
        </div>
      );
    default:
      return (
        <div class="item">
          <p>{item.text}</p>
          <Done found={found} record={record} />
        </div>
      );
  }
}

const Done = ({ found, record }: Pick<Props, "found" | "record">) =>
  found ? (
    <Chip tone="good">{t("visit.done")}</Chip>
  ) : (
    <ActButton kind="quiet" act={() => record({})}>
      {t("patient.done")}
    </ActButton>
  );

function YesNo({ item, found, record }: Omit<Props, "patientId">) {
  const value = found?.findingAnswer == null ? undefined : found.findingAnswer ? "yes" : "no";
  return (
    <div class="item">
      <Choice
        label={item.text}
        value={value}
        set={(answer) => void record({ answer: answer === "yes" })}
        options={[
          ["yes", t("yes")],
          ["no", t("no")],
        ]}
      />
      {item.kind === "RED_FLAG" && value === "yes" && (
        <p class="late" role="alert">
          {t("visit.flag", { severity: called("severity", item.severity) })}
        </p>
      )}
    </div>
  );
}

function Vital({ item, found, record }: Props) {
  const [value, setValue] = useState("");
  const number = Number(value.replace(",", "."));
  const wrong = value !== "" && !(number >= item.lowest && number <= item.highest);
  const save = async () => {
    await record({ quantity: { value: String(number), unit: item.unit, code: item.unit } });
    setValue("");
  };
  return (
    <div class="item">
      <div class="pair end">
        <TextField label={`${item.text} (${unitOf(item.unit)})`} value={value} set={setValue} inputMode="decimal" />
        <ActButton kind="quiet" act={save} disabled={value === "" || wrong}>
          {t("save")}
        </ActButton>
      </div>
      {wrong && (
        <p class="wrong" role="alert">
          {t("visit.range", { low: item.lowest, high: item.highest, unit: unitOf(item.unit) })}
        </p>
      )}
      {found?.quantity && <Chip tone="good">{`${found.quantity.value} ${unitOf(found.quantity.unit)}`}</Chip>}
    </div>
  );
}
