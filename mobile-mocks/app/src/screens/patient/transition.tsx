// After a discharge: what is owed by when, and what goes along from one setting to the next.
import { useRef } from "preact/hooks";
import type {
  HandoffsQuery,
  HandoffsQueryVariables,
  TransitionsOfCareQuery,
  TransitionsOfCareQueryVariables,
} from "../../../../operations.ts";
import handoffs from "../../../../operations/Handoffs.graphql";
import transitionsOfCare from "../../../../operations/TransitionsOfCare.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { called, day, moment, spelled, t } from "../../i18n/i18n.ts";
import type { Entry } from "../../outbox/act.ts";
import { usePhone } from "../../phone.ts";
import { ActButton } from "../../view/button.tsx";
import { Card, Chip, Empty, Line, Missing, Screen, type Tone } from "../../view/parts.tsx";
import { useValue } from "../../view/state.ts";
import { type Handoff, handoffAfter } from "./handoff.ts";

const transitions = operation<TransitionsOfCareQuery, TransitionsOfCareQueryVariables>(transitionsOfCare);
const moves = operation<HandoffsQuery, HandoffsQueryVariables>(handoffs);

type Transition = NonNullable<TransitionsOfCareQuery["patient"]>["transitionsOfCare"][number];

export default function TransitionScreen({ patientId }: { patientId: string }) {
  const { data, waiting } = useAnswer(transitions, { patient: patientId });
  const { data: more } = useAnswer(moves, { patient: patientId });
  const found = [...(data?.patient?.transitionsOfCare ?? [])].sort((a, b) => b.dischargedAt.localeCompare(a.dischargedAt)).slice(0, 3);
  return (
    <Screen title={t("part.transition")} back={`/patient/${patientId}`}>
      {!data && <Missing waiting={waiting} />}
      {data && found.length === 0 && <Empty>{t("transition.none")}</Empty>}
      {found.map((transition) => (
        <Clocks key={transition.encounterId} transition={transition} />
      ))}
      {more?.patient?.handoffs.nodes.map((handoff) => (
        <HandoffCard key={handoff.id} told={handoff} patientId={patientId} />
      ))}
    </Screen>
  );
}

const tone = (status: string): Tone =>
  status === "MET" ? "good" : status === "MISSED" ? "alarm" : status === "RUNNING" ? "watch" : "calm";

function Clocks({ transition }: { transition: Transition }) {
  return (
    <Card title={t("transition.discharged", { at: day(transition.dischargedAt) })}>
      <p class="about">{`${called("setting", transition.from)} → ${called("setting", transition.to)}`}</p>
      <ul class="list">
        {transition.clocks.map(({ name, label, status, dueOn, dueAt, daysLeft, hoursLeft, note, missing }) => (
          <Line
            key={name}
            title={label}
            about={
              <>
                <span>{note}</span>
                {missing.length > 0 && <span class="why">{t("missing", { what: spelled(missing) })}</span>}
              </>
            }
            aside={
              <>
                <Chip tone={tone(status)}>{called("clock", status)}</Chip>
                <small>{dueAt ? moment(dueAt) : day(dueOn)}</small>
                {status === "RUNNING" && <strong>{left(daysLeft, hoursLeft)}</strong>}
              </>
            }
          />
        ))}
      </ul>
    </Card>
  );
}

const left = (days: number | null, hours: number | null) =>
  hours !== null && hours < 48 ? t("left.hours", { count: Math.round(hours) }) : days !== null ? t("left.days", { count: days }) : "";

/** The acts of the queue, also those that have just left it: the answer that tells what they did is on its way then. */
function useActs() {
  const { outbox } = usePhone();
  const seen = useRef(new Map<number, Entry>());
  useValue(outbox.queue);
  return () => {
    outbox.queue.value.forEach((entry) => seen.current.set(entry.sequence, entry));
    return [...seen.current.values()];
  };
}

function HandoffCard({ told, patientId }: { told: Handoff; patientId: string }) {
  const phone = usePhone();
  const acts = useActs();
  const handoff = handoffAfter(told, acts());
  const base = () => ({ handoffId: told.id, baseRevision: handoffAfter(told, acts()).revision });
  const settle = (key: string) => () =>
    phone.act(patientId, "updateHandoff", () => ({ ...base(), items: [{ key, status: "DONE" as const }] }));
  return (
    <Card title={t("handoff.title", { from: called("setting", handoff.from), to: called("setting", handoff.to) })}>
      <div class="chips">
        <Chip>{called("handoff", handoff.status)}</Chip>
      </div>
      <ul class="list">
        {handoff.items.map(({ key, text, status, required }) => (
          <Line
            key={key}
            title={text}
            about={required ? <span>{t("handoff.required")}</span> : undefined}
            aside={
              status === "MISSING" && handoff.viewerCan.update ? (
                <ActButton kind="quiet" act={settle(key)}>
                  {t("patient.done")}
                </ActButton>
              ) : (
                <Chip tone="good">{called("item", status)}</Chip>
              )
            }
          />
        ))}
      </ul>
      {handoff.viewerCan.submit && <ActButton act={() => phone.act(patientId, "submitHandoff", base)}>{t("handoff.submit")}</ActButton>}
    </Card>
  );
}
