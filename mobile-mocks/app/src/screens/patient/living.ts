// The plan that is lived by: the one of the enrollment, which the server names. Others are imported, and for reading.
import type { CarePlanQuery, CarePlanQueryVariables } from "../../../../operations.ts";
import carePlan from "../../../../operations/CarePlan.graphql";
import { useAnswer } from "../../api/answer.ts";
import { operation } from "../../api/request.ts";
import { useChart } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import type { RowOf } from "../../record/row.ts";

const document = operation<CarePlanQuery, CarePlanQueryVariables>(carePlan);

/** The plan; none as far as it is known, or one that is still coming to the phone. */
export function useLivingPlan(patientId: string): { plan: RowOf<"CarePlan"> | undefined; waiting: boolean; coming: boolean } {
  const chart = useChart(patientId);
  const { data, waiting } = useAnswer(document, { patientId });
  const named = data?.patient?.carePlan?.id;
  const plan = rowsOf(chart, "CarePlan").find(({ id }) => id === named);
  return { plan, waiting, coming: data === undefined || (named !== undefined && plan === undefined) };
}
