// What was done here and is not with the server yet, and what it refused.
import { useState } from "preact/hooks";
import { asServer } from "../api/clock.ts";
import { called, moment, t } from "../i18n/i18n.ts";
import { type Entry, mutationOf, nameOf, renamed } from "../outbox/act.ts";
import { dependents } from "../outbox/dependents.ts";
import { heldBack } from "../outbox/queue.ts";
import { usePhone } from "../phone.ts";
import { patientOf } from "../record/record.ts";
import { ActButton, Button } from "../view/button.tsx";
import { newId } from "../view/id.ts";
import { Card, Chip, Empty, Line, Screen } from "../view/parts.tsx";
import { Link } from "../view/router.tsx";
import { useValue } from "../view/state.ts";

export default function Queue() {
  const { sync, outbox, keeper, session } = usePhone();
  const state = useValue(sync.state);
  const queue = useValue(outbox.queue);
  const record = useValue(keeper.record);
  const held = heldBack(queue);
  return (
    <Screen title={t("queue.title")} about={t("queue.about")}>
      <Card>
        <dl class="facts">
          <dt>{t("queue.last")}</dt>
          <dd>{state.at ? moment(state.at) : t("queue.never")}</dd>
          <dt>{t("queue.kept")}</dt>
          <dd>{t("panel.count", { count: record.charts.size })}</dd>
          <dt>{t("queue.device")}</dt>
          <dd class="code">{session.device}</dd>
        </dl>
        <ActButton act={sync.run}>{t("queue.sync")}</ActButton>
      </Card>
      <Card title={t("queue.waiting")}>
        {queue.length === 0 && <Empty>{t("queue.none")}</Empty>}
        <ul class="list">
          {queue.map((entry) => (
            <EntryLine key={mutationOf(entry)} entry={entry} held={held.includes(entry)} />
          ))}
        </ul>
      </Card>
      {state.conflicts > 0 && (
        <p class="notice">
          {t("queue.conflicts", { count: state.conflicts })} <Link to="/inbox">{t("tab.inbox")}</Link>
        </p>
      )}
    </Screen>
  );
}

function EntryLine({ entry, held }: { entry: Entry; held: boolean }) {
  const record = useValue(usePhone().keeper.record);
  const refused = entry.refused !== undefined;
  return (
    <Line
      title={called("act", nameOf(entry.act))}
      about={
        <>
          <span>{patientOf(record.charts.get(entry.patientId))?.name.text}</span>
          {refused && <span class="late">{entry.refused}</span>}
          {held && !refused && <span class="why">{t("queue.held-about")}</span>}
        </>
      }
      aside={
        <>
          <Chip tone={refused ? "alarm" : "watch"}>{t(refused ? "queue.refused" : held ? "queue.held" : "queue.saved")}</Chip>
          <small>{moment(asServer(entry.doneAt))}</small>
        </>
      }
    >
      {refused && <Refused entry={entry} />}
    </Line>
  );
}

/** What can be done about an act that was refused: at the door it is put right, others go as they are, or are dropped. */
function Refused({ entry }: { entry: Entry }) {
  const { outbox, mend } = usePhone();
  const [asked, setAsked] = useState(false);
  const others = dependents(useValue(outbox.queue), [entry]);
  const drop = () => outbox.drop([entry, ...others]);
  return (
    <>
      <div class="buttons">
        {entry.act.checkInToVisit ? (
          <Link class="button quiet" to={`/patient/${entry.patientId}/visit`}>
            {t("queue.mend")}
          </Link>
        ) : (
          <ActButton kind="quiet" act={() => mend({ ...entry, act: renamed(entry.act, newId()) })}>
            {t("queue.again")}
          </ActButton>
        )}
        <Button pressed={asked} onClick={() => (others.length > 0 ? setAsked(!asked) : void drop())}>
          {t("queue.drop")}
        </Button>
      </div>
      {asked && others.length > 0 && (
        <>
          <p class="wrong" role="alert">
            {t("queue.drop-with", { count: others.length })}
          </p>
          <ActButton kind="danger" act={drop}>
            {t("queue.drop-all")}
          </ActButton>
        </>
      )}
    </>
  );
}
