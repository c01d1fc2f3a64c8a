package homehealth_test

import (
	"strings"
	"testing"

	"caseload/care/coverage/homehealth"
	"caseload/internal/ruletest"
)

const (
	sound = `"leavingNeedsHelp":true,"leavingHard":true,"skilledNeed":true,"planOfCare":true,"underPractitioner":true`
	seen  = `"faceToFace":[{"id":"f","on":"2026-02-20","by":"NP"}]`
)

func TestHomeHealth(t *testing.T) {
	t.Parallel()
	face := func(on, more string) string { return `"faceToFace":[{"on":"` + on + `"` + more + `}]` }
	const soc = `"startOfCare":"2026-03-01"`
	for _, q := range []struct {
		name, inputs string
		wants        []string
	}{
		{"42 CFR 424.22: all there", soc + "," + sound + "," + seen, []string{"result=complete", "faceToFace=2026-03-31", "faceToFace.from=2025-12-01", "faceToFace.done=2026-02-20"}},
		{"42 CFR 424.22: on the ninetieth day before", soc + "," + sound + "," + face("2025-12-01", `,"by":"physician"`), []string{"result=complete"}},
		{"a day earlier", soc + "," + sound + "," + face("2025-11-30", `,"by":"physician"`) + `,"asOf":"2026-04-05"`, []string{"result=incomplete", "faceToFace:missed"}},
		{"42 CFR 424.22: on the thirtieth day after", soc + "," + sound + "," + face("2026-03-31", `,"by":"pa"`), []string{"result=complete"}},
		{"a day later", soc + "," + sound + "," + face("2026-04-01", `,"by":"pa"`) + `,"asOf":"2026-04-05"`, []string{"result=incomplete", "faceToFace:missed"}},
		{"while there is time it is not complete", soc + "," + sound + `,"faceToFace":[],"asOf":"2026-03-20"`, []string{"result=incomplete", "faceToFace:running", "faceToFace.daysLeft=11"}},
		{"a nurse who may not", soc + "," + sound + "," + face("2026-03-02", `,"by":"rn"`) + `,"asOf":"2026-04-05"`, []string{"faceToFace:missed"}},
		{"who had the encounter is not told", soc + "," + sound + "," + face("2026-03-02", ""), []string{"result=", "missing=faceToFace[].by"}},
		{"2026 rule: any of them", soc + "," + sound + "," + face("2026-03-02", `,"by":"cnm","relation":"other"`), []string{"result=complete"}},
		{"an episode of 2025 keeps the rule of 2025", `"startOfCare":"2025-12-31",` + sound + "," + face("2025-12-30", `,"by":"np","relation":"other"`) + `,"asOf":"2026-03-01"`, []string{"result=incomplete"}},
		{"and asks who it was", `"startOfCare":"2025-12-31",` + sound + "," + face("2025-12-30", `,"by":"np"`), []string{"result=", "missing=faceToFace[].relation"}},
		{"homebound needs both halves", soc + `,"leavingNeedsHelp":true,"leavingHard":false,"skilledNeed":true,"planOfCare":true,"underPractitioner":true,` + seen, []string{"result=incomplete", "homebound:not met"}},
		{"what is not told is named", soc + `,"leavingNeedsHelp":true,"skilledNeed":true,"planOfCare":true,` + seen, []string{"result=", "missing=leavingHard,underPractitioner"}},
		{"484.55: OASIS on the fifth day", soc + `,"oasisStart":"2026-03-06"`, []string{"oasisStart=2026-03-06", "oasisStart:met"}},
		{"484.55: a day later", soc + `,"oasisStart":"2026-03-07","asOf":"2026-03-07"`, []string{"oasisStart:missed"}},
		{"the first certification", soc + `,"asOf":"2026-04-29"`, []string{"certification=1", "certification.through=2026-04-29", "oasisRecertification=2026-04-29", "oasisRecertification.from=2026-04-25"}},
		{"the second begins on day 60", soc + `,"asOf":"2026-04-30"`, []string{"certification=2", "certification.from=2026-04-30", "certification.through=2026-06-28", "oasisRecertification.from=2026-06-24"}},
		{"across a leap day", `"startOfCare":"2028-02-01"`, []string{"certification.through=2028-03-31"}},
		{"recertified too early", soc + `,"asOf":"2026-04-29","oasisRecertified":["2026-04-24"]`, []string{"oasisRecertification:running"}},
		{"recertified in the window", soc + `,"asOf":"2026-04-29","oasisRecertified":["2026-04-25"]`, []string{"oasisRecertification:met"}},
		{"484.55: 48 elapsed hours, clocks set forward between", soc + `,"zone":"America/New_York","referral":"2026-03-06T10:00","returnHome":"2026-03-07T10:00","firstVisit":"2026-03-09T11:00"`, []string{"firstVisit=2026-03-09T11:00:00-04:00", "firstVisit:met"}},
		{"484.55: too late", soc + `,"zone":"America/New_York","returnHome":"2026-03-07T10:00","firstVisit":"2026-03-09T11:01"`, []string{"firstVisit:missed"}},
		{"484.55: on the ordered date", soc + `,"referral":"2026-03-01","orderedStart":"2026-03-09","firstVisit":"2026-03-09"`, []string{"firstVisit=2026-03-09", "firstVisit:met"}},
		{"a referral without its hour", soc + `,"referral":"2026-03-06"`, []string{"firstVisit=2026-03-08", "firstVisit:unknown"}},
		{"no start of care", sound, []string{"result=", "missing=startOfCare"}},
		{"times need a zone", soc + `,"referral":"2026-03-06T10:00:00Z"`, []string{"result=", "missing=zone"}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, homehealth.Rules(), "home-health", "{"+strings.Trim(q.inputs, ",")+"}").Wants(q.wants...)
		})
	}
}
