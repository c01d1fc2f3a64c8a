// Who is away and who covers; and for supervisors, how a caseload would be divided, and that it is.
import type { AbsencesQuery, AbsencesQueryVariables } from "../../../operations.ts";
import absences from "../../../operations/Absences.graphql";
import { useAnswer } from "../api/answer.ts";
import { operation } from "../api/request.ts";
import { day, t } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { Card, Empty, Line, Missing, Screen } from "../view/parts.tsx";
import { Reassign } from "./reassign.tsx";

const document = operation<AbsencesQuery, AbsencesQueryVariables>(absences);

export default function Coverage() {
  const { session } = usePhone();
  const { data, waiting } = useAnswer(document, { first: 25 });
  const nodes = data?.absences.nodes ?? [];
  const known = nodes
    .flatMap(({ practitioner, coveredBy }) => [practitioner, coveredBy])
    .flatMap((person) => (person ? [[person.id, person.name.text] as const] : []));
  return (
    <Screen title={t("coverage.title")} back="/more" about={t("coverage.about")}>
      <Card title={t("coverage.away")}>
        {!data && <Missing waiting={waiting} />}
        {data && nodes.length === 0 && <Empty>{t("coverage.none")}</Empty>}
        <ul class="list">
          {nodes.map((absence) => (
            <Line
              key={absence.id}
              title={absence.practitioner?.name.text}
              about={<span>{`${day(absence.startsAt)} – ${day(absence.endsAt)} · ${absence.reason}`}</span>}
              aside={<small>{t("coverage.by", { name: absence.coveredBy?.name.text ?? "" })}</small>}
            />
          ))}
        </ul>
      </Card>
      {session.roles.includes("SUPERVISOR") && <Reassign known={known} />}
    </Screen>
  );
}
