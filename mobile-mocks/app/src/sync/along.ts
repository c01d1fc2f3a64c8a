// What the phone takes along beside the record, so that it can be read without reception: checklists, questionnaires, and
// what the server computes of each patient. One thing after another, in the background.
import assessmentDefinitions from "../../../operations/AssessmentDefinitions.graphql";
import carePlan from "../../../operations/CarePlan.graphql";
import careSettings from "../../../operations/CareSettings.graphql";
import enrollment from "../../../operations/Enrollment.graphql";
import medicationHistory from "../../../operations/MedicationHistory.graphql";
import medicationList from "../../../operations/MedicationList.graphql";
import panel from "../../../operations/Panel.graphql";
import transitionsOfCare from "../../../operations/TransitionsOfCare.graphql";
import visitChecklists from "../../../operations/VisitChecklists.graphql";
import type { Phone } from "../phone.ts";

const once: readonly (readonly [string, object])[] = [
  [panel, { first: 100, orderBy: "RISK" }],
  [visitChecklists, {}],
  [assessmentDefinitions, {}],
];

const ofPatient = (id: string): readonly (readonly [string, object])[] => [
  [medicationList, { patient: id }],
  [transitionsOfCare, { patient: id }],
  [careSettings, { patient: id }],
  [carePlan, { patientId: id }],
  [enrollment, { patientId: id }],
  [medicationHistory, { patient: id }],
];

/** Asks for everything that is not here yet; stops when there is no reception. */
export async function takeAlong(phone: Phone): Promise<void> {
  const wanted = [...once, ...[...phone.keeper.record.value.charts.keys()].flatMap(ofPatient)];
  for (const [text, variables] of wanted) {
    if (phone.stopped) {
      return;
    }
    const { client } = await phone.reader(); // anew each time: it may have been dropped with a patient
    const { error } = await client.query(text, variables, { requestPolicy: "cache-first" }).toPromise();
    if (error?.networkError) {
      return;
    }
  }
}
