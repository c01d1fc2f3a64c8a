// What waits for a person to decide: acts of phones that met another's change. Both sides are shown.
import { useState } from "preact/hooks";
import type {
  ResolveSyncConflictMutation,
  ResolveSyncConflictMutationVariables,
  SyncConflictsQuery,
  SyncConflictsQueryVariables,
} from "../../../operations.ts";
import resolveSyncConflict from "../../../operations/ResolveSyncConflict.graphql";
import syncConflicts from "../../../operations/SyncConflicts.graphql";
import { useAnswer } from "../api/answer.ts";
import { operation } from "../api/request.ts";
import { called, moment, t } from "../i18n/i18n.ts";
import type { Act } from "../outbox/act.ts";
import { usePhone } from "../phone.ts";
import { newId } from "../view/id.ts";
import { ActButton } from "../view/button.tsx";
import { TextField } from "../view/field.tsx";
import { Card, Chip, Empty, Missing, Screen } from "../view/parts.tsx";
import { Link } from "../view/router.tsx";
import { replacement } from "./conflict.ts";

const list = operation<SyncConflictsQuery, SyncConflictsQueryVariables>(syncConflicts);
const resolve = operation<ResolveSyncConflictMutation, ResolveSyncConflictMutationVariables>(resolveSyncConflict);

type Conflict = SyncConflictsQuery["syncConflicts"]["nodes"][number];

export default function Inbox() {
  const { data, waiting } = useAnswer(list, { status: "OPEN", first: 25 });
  return (
    <Screen title={t("inbox.title")} about={t("inbox.about")}>
      {!data && <Missing waiting={waiting} />}
      {data?.syncConflicts.nodes.length === 0 && <Empty>{t("inbox.none")}</Empty>}
      {data?.syncConflicts.nodes.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} />
      ))}
    </Screen>
  );
}

function ConflictCard({ conflict }: { conflict: Conflict }) {
  const phone = usePhone();
  const [note, setNote] = useState("");
  const decide = (resolution: "KEPT" | "REPLACED", act?: Act) => async () => {
    const input = {
      clientMutationId: newId(),
      syncConflictId: conflict.id,
      baseRevision: conflict.revision,
      resolution,
      note,
      ...(act ? { act } : {}),
    };
    const { resolveSyncConflict: answer } = await phone.ask(resolve, { input });
    const problem = answer?.problems[0];
    if (problem) {
      throw new Error(problem.message);
    }
    await phone.sync.run();
    phone.version.set(phone.version.value + 1);
  };
  const mine = replacement(conflict, newId());
  return (
    <Card title={called("act", conflict.act)}>
      <div class="chips">
        {conflict.patient && <Link to={`/patient/${conflict.patient.id}`}>{conflict.patient.name.text}</Link>}
        <Chip tone="watch">{called("cause", conflict.cause)}</Chip>
      </div>
      <p class="about">{t("inbox.by", { name: conflict.performer?.name.text ?? "", at: moment(conflict.doneAt) })}</p>
      <Sides conflict={conflict} />
      <TextField label={t("inbox.note")} value={note} set={setNote} />
      <div class="buttons">
        {mine && <ActButton act={decide("REPLACED", mine)}>{t("inbox.mine")}</ActButton>}
        <ActButton kind="quiet" act={decide("KEPT")}>
          {t("inbox.keep")}
        </ActButton>
      </div>
    </Card>
  );
}

/** What was sent, and what stands in the way: field by field where the server told so. */
function Sides({ conflict }: { conflict: Conflict }) {
  const fields = conflict.problems.flatMap((problem) => ("fields" in problem ? problem.fields : []));
  return (
    <>
      {conflict.problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {fields.map(({ field, yours, theirs, theirAt }) => (
        <dl class="facts" key={field}>
          <dt>{field}</dt>
          <dd>{t("inbox.theirs", { value: theirs ?? "–", at: moment(theirAt) })}</dd>
          <dd>{t("inbox.yours", { value: yours ?? "–" })}</dd>
        </dl>
      ))}
      <dl class="facts">
        {sent(conflict.input).map(([key, value]) => (
          <>
            <dt>{called("field", key)}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

/** The words of an act as it was sent, without the names of things. */
function sent(input: string): [string, string][] {
  return Object.entries(JSON.parse(input) as Record<string, unknown>)
    .filter(([key, value]) => !/[iI]d$|Revision$/.test(key) && (typeof value === "string" || typeof value === "number") && value !== "")
    .map(([key, value]) => [key, String(value)]);
}
