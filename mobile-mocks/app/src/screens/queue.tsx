// What was done here and is not with the server yet, and what it refused.
import { asServer } from "../api/clock.ts";
import { called, moment, t } from "../i18n/i18n.ts";
import { mutationOf, nameOf } from "../outbox/act.ts";
import { usePhone } from "../phone.ts";
import { patientOf } from "../record/record.ts";
import { ActButton, Button } from "../view/button.tsx";
import { Card, Chip, Empty, Line, Screen } from "../view/parts.tsx";
import { Link } from "../view/router.tsx";
import { useValue } from "../view/state.ts";

export default function Queue() {
  const { sync, outbox, keeper, session } = usePhone();
  const state = useValue(sync.state);
  const queue = useValue(outbox.queue);
  const record = useValue(keeper.record);
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
            <Line
              key={mutationOf(entry)}
              title={called("act", nameOf(entry.act))}
              about={
                <>
                  <span>{patientOf(record.charts.get(entry.patientId))?.name.text}</span>
                  {entry.refused && <span class="late">{entry.refused}</span>}
                </>
              }
              aside={
                <>
                  <Chip tone={entry.refused ? "alarm" : "watch"}>{t(entry.refused ? "queue.refused" : "queue.saved")}</Chip>
                  <small>{moment(asServer(entry.doneAt))}</small>
                  {entry.refused && <Button onClick={() => void outbox.drop(entry)}>{t("queue.drop")}</Button>}
                </>
              }
            />
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
