// Who treats and who helps.
import { t } from "../../i18n/i18n.ts";
import { useChart } from "../../phone.ts";
import { patientOf, rowsOf } from "../../record/record.ts";
import { Card, Empty, Line, Screen } from "../../view/parts.tsx";

export default function Team({ patientId }: { patientId: string }) {
  const chart = useChart(patientId);
  const manager = patientOf(chart)?.caseManager;
  const seen = new Set<string>();
  const people = rowsOf(chart, "CareTeamParticipant").filter(({ practitioner, display, role }) => {
    const key = `${practitioner?.name.text ?? display} ${role?.display}`;
    const named = practitioner?.id === manager?.id && !role; // the manager is named above
    return !named && !seen.has(key) && seen.add(key);
  });
  return (
    <Screen title={t("part.team")} back={`/patient/${patientId}`}>
      <Card>
        {people.length === 0 && !manager && <Empty>{t("team.none")}</Empty>}
        <ul class="list">
          {manager && <Line title={manager.name.text} about={<span>{t("team.manager")}</span>} />}
          {people.map(({ id, display, role, practitioner }) => (
            <Line key={id} title={practitioner?.name.text || display || t("team.unnamed")} about={<span>{role?.display}</span>} />
          ))}
        </ul>
      </Card>
    </Screen>
  );
}
