// What is to be done about a patient.
import { past } from "../../api/clock.ts";
import { called, moment, t } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import type { RowOf } from "../../record/row.ts";
import { ActButton } from "../../view/button.tsx";
import { Card, Empty, Line } from "../../view/parts.tsx";

type Task = RowOf<"Task">;

export const open = ({ taskStatus }: Task) => ["REQUESTED", "ACCEPTED", "IN_PROGRESS", "ON_HOLD"].includes(taskStatus);

export function Tasks({ patientId, tasks }: { patientId: string; tasks: Task[] }) {
  return (
    <Card title={t("patient.tasks")}>
      {tasks.length === 0 && <Empty>{t("day.none")}</Empty>}
      <ul class="list">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} patientId={patientId} />
        ))}
      </ul>
    </Card>
  );
}

function TaskLine({ task: { id, revision, title, dueAt, taskPriority }, patientId }: { task: Task; patientId: string }) {
  const phone = usePhone();
  const late = past(dueAt);
  const done = () => phone.act(patientId, "completeTask", { taskId: id, baseRevision: revision, outcome: "" });
  return (
    <Line
      title={title}
      about={<span class={late ? "late" : ""}>{[moment(dueAt), called("priority", taskPriority)].filter(Boolean).join(" · ")}</span>}
      aside={
        <ActButton kind="quiet" act={done}>
          {t("patient.done")}
        </ActButton>
      }
    />
  );
}
