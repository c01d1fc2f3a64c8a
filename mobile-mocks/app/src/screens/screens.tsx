// Which screen an address is.
import { lazy } from "../view/lazy.tsx";
import { path } from "../view/router.tsx";
import { useValue } from "../view/state.ts";
import Day from "./day.tsx";

const Panel = lazy(() => import("./panel.tsx"));
const Inbox = lazy(() => import("./inbox.tsx"));
const More = lazy(() => import("./more.tsx"));
const Queue = lazy(() => import("./queue.tsx"));
const Registry = lazy(() => import("./registry.tsx"));
const Coverage = lazy(() => import("./coverage.tsx"));
const Patient = lazy(() => import("./patient/patient.tsx"));

type PatientScreen = { patientId: string; chosen?: string | undefined };

/** The parts of a chart, by their place in the address. */
const parts: Record<string, ReturnType<typeof lazy<PatientScreen>>> = {
  plan: lazy(() => import("./patient/plan.tsx")),
  history: lazy(() => import("./patient/history.tsx")),
  medicines: lazy(() => import("./patient/medicines.tsx")),
  reconciliation: lazy(() => import("./patient/reconciliation.tsx")),
  settings: lazy(() => import("./patient/settings.tsx")),
  transition: lazy(() => import("./patient/transition.tsx")),
  trends: lazy(() => import("./patient/trends.tsx")),
  team: lazy(() => import("./patient/team.tsx")),
  messages: lazy(() => import("./patient/messages.tsx")),
  consent: lazy(() => import("./patient/consent.tsx")),
  decision: lazy(() => import("./patient/decision.tsx")),
  assessments: lazy(() => import("./patient/assessments.tsx")),
  visit: lazy(() => import("./patient/visit.tsx")),
};

export function Screens() {
  const [, first, patientId, part, chosen] = useValue(path).split("/");
  switch (first) {
    case "panel":
      return <Panel />;
    case "inbox":
      return <Inbox />;
    case "more":
      return <More />;
    case "queue":
      return <Queue />;
    case "registry":
      return <Registry />;
    case "coverage":
      return <Coverage />;
    case "patient": {
      const Part = parts[part ?? ""] ?? Patient;
      return <Part key={`${patientId}/${part}`} patientId={patientId ?? ""} chosen={chosen} />;
    }
    default:
      return <Day />;
  }
}
