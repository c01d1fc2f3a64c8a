// A supervisor divides a caseload: what would be, and then that it is.
import { useState } from "preact/hooks";
import type {
  PreviewReassignmentQuery,
  PreviewReassignmentQueryVariables,
  ReassignCaseloadMutation,
  ReassignCaseloadMutationVariables,
} from "../../../operations.ts";
import previewReassignment from "../../../operations/PreviewReassignment.graphql";
import reassignCaseload from "../../../operations/ReassignCaseload.graphql";
import { operation } from "../api/request.ts";
import { called, t } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { patientOf, type Record } from "../record/record.ts";
import { newId } from "../view/id.ts";
import { ActButton } from "../view/button.tsx";
import { Select, TextField } from "../view/field.tsx";
import { Card, Chip, Empty, Line } from "../view/parts.tsx";
import { useValue } from "../view/state.ts";
import { toneOf } from "./panel-list.ts";

const preview = operation<PreviewReassignmentQuery, PreviewReassignmentQueryVariables>(previewReassignment);
const reassign = operation<ReassignCaseloadMutation, ReassignCaseloadMutationVariables>(reassignCaseload);

type Share = PreviewReassignmentQuery["previewReassignment"]["nodes"][number];

/** Those who have patients in the record, by their id. */
function managersOf(record: Record): (readonly [string, string])[] {
  const managers = new Map<string, string>();
  record.charts.forEach((chart) => {
    const manager = patientOf(chart)?.caseManager;
    if (manager) {
      managers.set(manager.id, manager.name.text);
    }
  });
  return [...managers];
}

/** Known are those who cover or are covered: they may have no patients of their own now. */
export function Reassign({ known }: { known: readonly (readonly [string, string])[] }) {
  const phone = usePhone();
  const managers = managersOf(useValue(phone.keeper.record));
  const [from, setFrom] = useState("");
  const [to, setTo] = useState(phone.session.practitioner);
  const [reason, setReason] = useState("");
  const [shares, setShares] = useState<readonly Share[]>();
  const [said, setSaid] = useState("");
  const leaves = from || (managers[0]?.[0] ?? "");
  const people = [...new Map([...managers, ...known, [phone.session.practitioner, t("coverage.me")]])].filter(([id]) => id !== leaves);
  const goes = people.some(([id]) => id === to) ? to : (people[0]?.[0] ?? "");
  const look = async () => {
    const { previewReassignment: answer } = await phone.ask(preview, { fromId: leaves, toIds: [goes], first: 100 });
    setShares(answer.nodes);
    setSaid("");
  };
  const divide = async () => {
    const assignments = (shares ?? []).flatMap(({ patient, baseRevision, caseManager }) =>
      patient && caseManager ? [{ patientId: patient.id, baseRevision, caseManagerId: caseManager.id }] : [],
    );
    const { reassignCaseload: answer } = await phone.ask(reassign, { input: { clientMutationId: newId(), assignments, reason } });
    setSaid(
      [t("coverage.done", { count: answer?.patientIds.length ?? 0 }), ...(answer?.problems.map(({ message }) => message) ?? [])].join(" "),
    );
    setShares(undefined);
    void phone.sync.run();
  };
  return (
    <Card title={t("coverage.reassign")}>
      {managers.length === 0 && <Empty>{t("coverage.nobody")}</Empty>}
      <Select label={t("coverage.from")} value={leaves} set={setFrom} options={managers} />
      <Select label={t("coverage.to")} value={goes} set={setTo} options={people} />
      <ActButton kind="quiet" act={look} disabled={leaves === "" || goes === ""}>
        {t("coverage.preview")}
      </ActButton>
      {said && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      {shares && (
        <>
          <ul class="list">
            {shares.map(({ patient, caseManager, reason: why }) => (
              <Line
                key={patient?.id}
                title={patient?.name.text}
                about={<span>{`${caseManager?.name.text} · ${why}`}</span>}
                aside={patient?.risk?.level && <Chip tone={toneOf(patient.risk.level)}>{called("risk", patient.risk.level)}</Chip>}
              />
            ))}
          </ul>
          <TextField label={t("coverage.reason")} value={reason} set={setReason} />
          <ActButton act={divide} disabled={reason === "" || shares.length === 0}>
            {t("coverage.divide", { count: shares.length })}
          </ActButton>
        </>
      )}
    </Card>
  );
}
