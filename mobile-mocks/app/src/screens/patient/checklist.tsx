// What is gone through at a visit, item by item. The last answer of an item holds.
import { useState } from "preact/hooks";
import type { VisitChecklistsQuery } from "../../../../operations.ts";
import { called, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";
import { newId } from "../../view/id.ts";
import { ActButton, Button } from "../../view/button.tsx";
import { Choice, TextField } from "../../view/field.tsx";
import { Card, Chip } from "../../view/parts.tsx";
import { Link } from "../../view/router.tsx";
import { numberOf } from "../../view/number.ts";
import { unitOf } from "../../view/unit.ts";

type Item = VisitChecklistsQuery["visitChecklists"][number]["items"][number];
type Finding = RowOf<"VisitFinding">;
type Found = { status?: "DONE" | "NOT_DONE"; quantity?: { value: string; unit: string; code: string }; answer?: boolean };

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

const ItemForm = (props: Props) => (
  <div class="item">
    <Asked {...props} />
  </div>
);

/** What an item asks for, by its kind. */
function Asked({ item, found, record, patientId }: Props) {
  switch (item.kind) {
    case "VITAL":
      return <Vital item={item} found={found} record={record} />;
    case "YES_NO":
    case "RED_FLAG":
      return <YesNo item={item} found={found} record={record} />;
    default:
      return (
        <>
          <p>{item.text}</p>
          {item.kind === "INSTRUMENT" && (
            <Link class="button quiet" to={`/patient/${patientId}/assessments/${item.questionnaire}`}>
              {t("visit.fill-in")}
            </Link>
          )}
          <Done found={found} record={record} />
        </>
      );
  }
}

const Done = ({ found, record }: Pick<Props, "found" | "record">) => (
  <div class="buttons">
    {found?.findingStatus === "DONE" ? (
      <Chip tone="good">{t("visit.done")}</Chip>
    ) : (
      <ActButton kind="quiet" act={() => record({})}>
        {t("patient.done")}
      </ActButton>
    )}
    <NotDone found={found} record={record} />
  </div>
);

const NotDone = ({ found, record }: Pick<Props, "found" | "record">) => (
  <Button pressed={found?.findingStatus === "NOT_DONE"} onClick={() => void record({ status: "NOT_DONE" })}>
    {t("visit.not-done")}
  </Button>
);

/** What was answered: yes, no, or that it was not asked. */
const answered = (found: Finding | undefined) =>
  found?.findingStatus === "NOT_DONE" ? "not-done" : found?.findingAnswer == null ? undefined : found.findingAnswer ? "yes" : "no";

function YesNo({ item, found, record }: Omit<Props, "patientId">) {
  const value = answered(found);
  return (
    <>
      <Choice
        label={item.text}
        value={value}
        set={(answer) => void record(answer === "not-done" ? { status: "NOT_DONE" } : { answer: answer === "yes" })}
        options={[
          ["yes", t("yes")],
          ["no", t("no")],
          ["not-done", t("visit.not-done")],
        ]}
      />
      {item.kind === "RED_FLAG" && value === "yes" && (
        <p class="late" role="alert">
          {t("visit.flag", { severity: called("severity", item.severity) })}
        </p>
      )}
    </>
  );
}

function Vital({ item, found, record }: Omit<Props, "patientId">) {
  const [value, setValue] = useState("");
  const blank = value.trim() === "";
  const number = numberOf(value);
  const wrong = !blank && !(number !== undefined && number >= item.lowest && number <= item.highest);
  const save = async () => {
    await record({ quantity: { value: String(number), unit: item.unit, code: item.unit } });
    setValue("");
  };
  return (
    <>
      <div class="pair end">
        <TextField label={`${item.text} (${unitOf(item.unit)})`} value={value} set={setValue} inputMode="decimal" />
        <ActButton kind="quiet" act={save} disabled={blank || wrong}>
          {t("save")}
        </ActButton>
        <NotDone found={found} record={record} />
      </div>
      {wrong && (
        <p class="wrong" role="alert">
          {t("visit.range", { low: item.lowest, high: item.highest, unit: unitOf(item.unit) })}
        </p>
      )}
      {found?.quantity && <Chip tone="good">{`${found.quantity.value} ${unitOf(found.quantity.unit)}`}</Chip>}
    </>
  );
}
