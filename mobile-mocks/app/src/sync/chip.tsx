// How far the phone is with the server: always at the top.
import { t, time } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { Link } from "../view/router.tsx";
import { useValue } from "../view/state.ts";

export function SyncChip() {
  const { sync, outbox } = usePhone();
  const state = useValue(sync.state);
  const queue = useValue(outbox.queue);
  const refused = queue.filter((entry) => entry.refused !== undefined).length;
  const waiting = queue.length - refused;
  const tone = refused > 0 || state.is === "trouble" ? "alarm" : state.is === "offline" || waiting > 0 ? "watch" : "good";
  return (
    <div role="status">
      <Link to="/queue" class={`sync ${tone}`}>
        <span class="dot" aria-hidden="true" />
        <span>
          {t(`sync.${state.is}`, { at: time(state.at) })}
          {waiting > 0 && ` · ${t("sync.waiting", { count: waiting })}`}
          {refused > 0 && ` · ${t("sync.refused", { count: refused })}`}
        </span>
      </Link>
    </div>
  );
}
