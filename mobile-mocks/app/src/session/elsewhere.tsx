// Another window of the app is at work.
import { t } from "../i18n/i18n.ts";
import { Gate } from "./form.tsx";

export const Elsewhere = () => (
  <Gate title={t("elsewhere.title")}>
    <p role="status">{t("elsewhere.about")}</p>
  </Gate>
);
