// How far the phone is with the server: always at the top.
import { t, time } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { Link } from "../view/router.tsx";
import { useValue } from "../view/state.ts";

export function SyncChip() {
  const { sync, outbox } = usePhone();
  const state = useValue(sync.state);
  const queue = useValue(outbox.queue);
  const refused = queue.some((entry) => entry.refused !== undefined);
  const tone = refused || state.is === "trouble" ? "alarm" : state.is === "offline" || queue.length > 0 ? "watch" : "good";
  return (
    <div role="status">
      <Link to="/queue" class={`sync ${tone}`}>
        <span class="dot" aria-hidden="true" />
        <span>
          {t(`sync.${state.is}`, { at: time(state.at) })}
          {queue.length > 0 && ` · ${t("sync.waiting", { count: queue.length })}`}
        </span>
      </Link>
    </div>
  );
}
