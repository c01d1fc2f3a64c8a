// Everything else: registry, coverage, language, light, and the way out.
import { useState } from "preact/hooks";
import { called, language, speak, t } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { purge } from "../session/session.ts";
import { ActButton, Button } from "../view/button.tsx";
import { Choice } from "../view/field.tsx";
import { Card, Row, Screen } from "../view/parts.tsx";
import { useValue } from "../view/state.ts";
import { paint, theme } from "../view/theme.ts";

export default function More() {
  const { session, outbox } = usePhone();
  const queue = useValue(outbox.queue);
  const light = useValue(theme);
  const [leaving, setLeaving] = useState(false);
  return (
    <Screen title={t("more.title")} about={session.roles.map((role) => called("role", role)).join(", ")}>
      <Card>
        <ul class="list">
          <Row to="/registry" title={t("registry.title")} about={t("registry.about")} />
          <Row to="/coverage" title={t("coverage.title")} about={t("coverage.about")} />
          <Row to="/queue" title={t("queue.title")} about={t("queue.about")} />
        </ul>
      </Card>
      <Card>
        <Choice
          label={t("more.language")}
          value={language.value}
          set={speak}
          options={[
            ["en", "English"],
            ["es", "Español"],
          ]}
        />
        <Choice
          label={t("more.light")}
          value={light}
          set={paint}
          options={(["auto", "light", "dark"] as const).map((key) => [key, t(`light.${key}`)] as const)}
        />
      </Card>
      <Card title={t("signout")}>
        <p>{queue.length > 0 ? t("signout.waiting", { count: queue.length }) : t("signout.about")}</p>
        {leaving ? (
          <ActButton kind="danger" act={() => purge("signed-out")}>
            {t("signout.sure")}
          </ActButton>
        ) : (
          <Button onClick={() => setLeaving(true)}>{t("signout")}</Button>
        )}
      </Card>
    </Screen>
  );
}
