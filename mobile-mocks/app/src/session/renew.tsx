// The token is over: another one of the same person, and everything goes on.
import { useState } from "preact/hooks";
import { t } from "../i18n/i18n.ts";
import { ActButton } from "../view/button.tsx";
import { TextField } from "../view/field.tsx";
import { usePhone } from "../phone.ts";
import { renew } from "./session.ts";
import { cleanToken } from "./token.ts";

export function Renew() {
  const phone = usePhone();
  const [token, setToken] = useState("");
  return (
    <aside class="banner watch" aria-label={t("renew.title")}>
      <p>{t("renew.title")}</p>
      <TextField label={t("signin.token")} value={token} set={setToken} autoComplete="off" />
      <ActButton
        act={async () => {
          if (!(await renew(cleanToken(token)))) {
            throw new Error(t("renew.other"));
          }
          void phone.sync.run();
        }}
      >
        {t("renew.go-on")}
      </ActButton>
    </aside>
  );
}
