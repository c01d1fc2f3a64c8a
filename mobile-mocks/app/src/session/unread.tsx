// What is kept on this phone does not open: nobody is left waiting before it.
import { t } from "../i18n/i18n.ts";
import { Gate } from "./form.tsx";
import { Leave } from "./leave.tsx";

export const Unread = () => (
  <Gate title={t("unread.title")}>
    <p role="alert">{t("unread.about")}</p>
    <Leave />
  </Gate>
);
