// The way out for who cannot open what is kept here: somebody else signs in, and all of it is gone.
import { useState } from "preact/hooks";
import { t } from "../i18n/i18n.ts";
import { ActButton, Button } from "../view/button.tsx";
import { purge } from "./session.ts";

export function Leave() {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return <Button onClick={() => setSure(true)}>{t("lock.other")}</Button>;
  }
  return (
    <>
      <p class="notice" role="status">
        {t("lock.sure")}
      </p>
      <ActButton kind="danger" act={() => purge("signed-out")}>
        {t("signout")}
      </ActButton>
    </>
  );
}
