// My Day: what there is to do, the first thing on top, with what speaks for it.
import type { MyDayQuery, MyDayQueryVariables } from "../../../operations.ts";
import myDay from "../../../operations/MyDay.graphql";
import { useAnswer } from "../api/answer.ts";
import { ahead, today } from "../api/clock.ts";
import { operation } from "../api/request.ts";
import { called, moment, t, time, tongue, weekday } from "../i18n/i18n.ts";
import { completedIn } from "../outbox/overlay.ts";
import { usePhone } from "../phone.ts";
import { Card, Chip, Empty, Missing, Row, Screen, type Tone } from "../view/parts.tsx";
import { useValue } from "../view/state.ts";

const document = operation<MyDayQuery, MyDayQueryVariables>(myDay);

type Item = MyDayQuery["myDay"]["nodes"][number];

export default function Day() {
  const { outbox } = usePhone();
  useValue(ahead);
  const done = completedIn(useValue(outbox.queue));
  const { data, waiting } = useAnswer(document, { date: today(), first: 50 });
  const items = (data?.myDay.nodes ?? []).filter(({ task }) => !task || !done.has(task.id));
  return (
    <Screen title={t("day.title")} about={weekday(today())}>
      {!data && <Missing waiting={waiting} />}
      {data && items.length === 0 && <Empty>{t("day.none")}</Empty>}
      {items.length > 0 && (
        <Card>
          <ol class="list">
            {items.map((item, at) => (
              <DayRow key={item.task?.id ?? item.appointment?.id ?? at} item={item} />
            ))}
          </ol>
        </Card>
      )}
    </Screen>
  );
}

/** Where an item is done: a visit at its visit, everything else in the chart. */
function placeOf({ kind, patient, appointment }: Item): string {
  if (!patient) {
    return "/inbox";
  }
  return kind === "VISIT" ? `/patient/${patient.id}/visit${appointment ? `/${appointment.id}` : ""}` : `/patient/${patient.id}`;
}

/** What a visit asks for and is not on record of who comes. */
function lacking({ appointment }: Item): string[] {
  const open = (appointment?.requirements ?? []).filter(({ status }) => status !== "MET");
  return open.map(({ kind, value, status }) =>
    t(status === "UNKNOWN" ? "requirement.unknown" : "requirement.lacking", { what: kind === "LANGUAGE" ? tongue(value) : value }),
  );
}

function DayRow({ item }: { item: Item }) {
  const tone: Tone =
    item.task?.overdue || item.kind === "ISSUE" || item.kind === "CONFLICT" ? "alarm" : item.score >= 80 ? "watch" : "calm";
  const when = item.startsAt ? time(item.startsAt) : moment(item.dueAt);
  return (
    <Row
      to={placeOf(item)}
      title={item.patient?.name.text ?? item.title}
      about={
        <>
          {item.patient && <span>{item.title}</span>}
          <span class="why">{item.reasons.map(({ text }) => text).join(" · ")}</span>
          {lacking(item).map((text) => (
            <span class="late" key={text}>
              {text}
            </span>
          ))}
          {item.coveredFor && <span>{t("day.for", { name: item.coveredFor.name.text })}</span>}
        </>
      }
      aside={
        <>
          <Chip tone={tone}>{called("day.kind", item.kind)}</Chip>
          <small>{when}</small>
        </>
      }
    />
  );
}
