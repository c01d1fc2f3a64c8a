// What rules have noticed about a patient, and nobody has settled.
import { called, t } from "../../i18n/i18n.ts";
import type { RowOf } from "../../record/row.ts";
import { Card, Chip, Line } from "../../view/parts.tsx";

export function Issues({ issues }: { issues: RowOf<"DetectedIssue">[] }) {
  if (issues.length === 0) {
    return null;
  }
  return (
    <Card title={t("patient.issues")} tone="watch">
      <ul class="list">
        {issues.map(({ id, title, reasons, issueSeverity }) => (
          <Line
            key={id}
            title={title}
            about={<span>{reasons.join(" ")}</span>}
            aside={<Chip tone="alarm">{called("severity", issueSeverity)}</Chip>}
          />
        ))}
      </ul>
    </Card>
  );
}
