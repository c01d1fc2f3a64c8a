package obligation_test

import (
	"strings"
	"testing"

	"caseload/care/coverage/obligation"
	"caseload/internal/ruletest"
)

type question struct {
	name, inputs string
	wants        []string
}

func askAll(t *testing.T, rule, common string, questions []question) {
	t.Helper()
	for _, q := range questions {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, obligation.Rules(), rule, "{"+strings.Trim(common+","+q.inputs, ",")+"}").Wants(q.wants...)
		})
	}
}

func covered(payer, more string) string {
	return `"coverages":[{"payer":"` + payer + `","plan":"A","from":"2026-01-01"` + more + `}]`
}

func TestSpecialNeedsPlan(t *testing.T) {
	t.Parallel()
	snp := covered("ma_snp", "")
	const whole = `"topics":["housing","food","transport"]`
	askAll(t, "payer-obligations", snp, []question{
		{"42 CFR 422.101(f): the window is 90 days before to 90 after", `"events":[],"asOf":"2026-03-01"`,
			[]string{"PO01=2026-04-01", "PO01.from=2025-10-03", "PO01:running", "PO01.daysLeft=31", "PO06=2027-01-01", "PO04=2026-04-01", "result=2026-04-01"}},
		{"422.101(f): done on the last day", `"events":[{"id":"h","kind":"hra","on":"2026-04-01",` + whole + `}],"asOf":"2026-05-01"`, []string{"PO01:met", "PO01.done=2026-04-01", "PO02=2027-04-01", "PO03:met", "PO04=2026-06-30"}},
		{"422.101(f): done 90 days before", `"events":[{"kind":"hra","on":"2025-10-03",` + whole + `}],"asOf":"2026-05-01"`, []string{"PO01:met", "PO02=2026-10-03"}},
		{"done 91 days before", `"events":[{"kind":"hra","on":"2025-10-02",` + whole + `}],"asOf":"2026-05-01"`, []string{"PO01:missed", "-PO02", "result=2026-04-01"}},
		{"done a day late", `"events":[{"kind":"hra","on":"2026-04-02",` + whole + `}],"asOf":"2026-05-01"`, []string{"PO01:missed"}},
		{"a topic that was not asked", `"events":[{"kind":"hra","on":"2026-02-01","topics":["housing","food"]}],"asOf":"2026-05-01"`, []string{"PO01:met", "PO03:missed"}},
		{"topics that were not told", `"events":[{"kind":"hra","on":"2026-02-01"}],"asOf":"2026-05-01"`, []string{"result=", "PO03:unknown", "missing=events[].topics"}},
		{"a year after the last one, across a leap day", `"events":[{"kind":"hra","on":"2026-02-01",` + whole + `},{"kind":"hra","on":"2027-12-01",` + whole + `}],"asOf":"2028-01-01"`, []string{"PO02=2028-11-30", "PO02:running"}},
		{"the first contact within a year", `"events":[{"kind":"encounter","mode":"video","on":"2026-12-31"}],"asOf":"2027-01-05"`, []string{"PO06=2027-12-31", "PO06:running"}},
		{"a call is no contact", `"events":[{"kind":"encounter","mode":"phone","on":"2026-12-31"}],"asOf":"2027-01-05"`, []string{"PO06=2027-01-01", "PO06:missed"}},
		{"the care team with its roles", `"events":[{"kind":"care_plan","on":"2026-02-01"},{"kind":"care_team","on":"2026-01-20","roles":["PCP","case manager","pharmacist"]}],"asOf":"2026-05-01"`, []string{"PO04:met", "PO05:met"}},
		{"a care team without the case manager", `"events":[{"kind":"care_plan","on":"2026-02-01"},{"kind":"care_team","on":"2026-01-20","roles":["PCP"]}],"asOf":"2026-05-01"`, []string{"PO05:missed"}},
		{"attempts do not stand for the assessment", `"events":[],"asOf":"2026-05-01","attempts":[{"at":"2026-02-01","mode":"phone"},{"at":"2026-02-03","mode":"phone"},{"at":"2026-02-05","mode":"letter"}]`, []string{"PO01:missed"}},
		{"nothing told of what happened", `"asOf":"2026-05-01"`, []string{"result=", "PO01=2026-04-01", "PO01:unknown", "missing=events"}},
		{"no day of the question", `"events":[]`, []string{"result=", "PO01=2026-04-01", "missing=asOf"}},
	})
}

func TestOldEventsKeepTheRulesOfTheirDate(t *testing.T) {
	t.Parallel()
	askAll(t, "payer-obligations", `"coverages":[{"payer":"ma_snp","from":"2023-06-01"}],"asOf":"2024-06-01"`, []question{
		{"the three topics are asked from 2024 on", `"events":[{"kind":"hra","on":"2023-12-31"},{"kind":"hra","on":"2024-01-01","topics":["housing"]}]`, []string{"PO03=2024-01-01", "PO03:missed"}},
		{"before it nothing was asked", `"events":[{"kind":"hra","on":"2023-12-31"}]`, []string{"-PO03"}},
		{"a setting has its dates", `"events":[],"settings":[{"obligation":"PO04","days":30,"from":"2027-01-01"}]`, []string{"PO04=2023-08-30"}},
		{"and holds within them", `"events":[],"settings":[{"obligation":"PO04","days":30}]`, []string{"PO04=2023-07-01", "PO01=2023-08-30"}},
	})
}

func TestOneThingMayMeetSeveral(t *testing.T) {
	t.Parallel()
	both := `"coverages":[{"payer":"ma_snp","plan":"A","from":"2026-01-01"},{"payer":"medicaid_mco","plan":"B","from":"2026-02-01"}],"asOf":"2026-06-01"`
	hra := func(more string) string {
		return `"events":[{"id":"h","kind":"hra","on":"2026-02-10","topics":["housing","food","transport"]` + more + `}]`
	}
	askAll(t, "payer-obligations", both, []question{
		{"programs.md 8: an HRA meets PO01 and PO08 if the forms match", hra(`,"formMatches":true`), []string{"PO01:met", "PO08:met"}},
		{"they do not match", hra(`,"formMatches":false`), []string{"PO01:met", "PO08:missed"}},
		{"whether they match is not told", hra(``), []string{"PO08:unknown", "result=", "missing=events[].formMatches"}},
	})
}

func TestAnEffortIsEnoughForSome(t *testing.T) {
	t.Parallel()
	tries := func(on ...string) string {
		texts := make([]string, len(on))
		for i, at := range on {
			when, mode, _ := strings.Cut(at, " ")
			texts[i] = `{"id":"` + when + `","at":"` + when + `","mode":"` + mode + `"}`
		}
		return `"attempts":[` + strings.Join(texts, ",") + `]`
	}
	askAll(t, "payer-obligations", covered("medicaid_mco", "")+`,"events":[],"asOf":"2026-06-01"`, []question{
		{"42 CFR 438.208(b)(3): repeated attempts", tries("2026-01-10 phone", "2026-02-10 phone", "2026-03-10 letter"), []string{"PO08:met", "result=nothing open"}},
		{"two are too few", tries("2026-01-10 phone", "2026-02-10 letter"), []string{"PO08:missed"}},
		{"one way is too few", tries("2026-01-10 phone", "2026-02-10 phone", "2026-03-10 phone"), []string{"PO08:missed"}},
		{"one came too late", tries("2026-01-10 phone", "2026-02-10 letter", "2026-04-02 phone"), []string{"PO08:missed"}},
	})
	askAll(t, "unable-to-reach", "", []question{
		{"programs.md 8: three at different times and modes", tries("2026-03-02T09:00 phone", "2026-03-04T17:00 phone", "2026-03-06T12:00 letter"), []string{"result=unable to reach", "attempts=3", "modes=2"}},
		{"at one time they are one", tries("2026-03-02T09:00 phone", "2026-03-02T09:10 text", "2026-03-06T12:00 letter"), []string{"result=keep trying", "attempts=2"}},
		{"reached", `"attempts":[{"at":"2026-03-02","mode":"phone","reached":true}]`, []string{"result=reached"}},
		{"how is not told", `"attempts":[{"at":"2026-03-02"}]`, []string{"result=", "missing=attempts[].at,attempts[].mode"}},
	})
}

func TestOtherPayers(t *testing.T) {
	t.Parallel()
	const asOf = `"asOf":"2026-12-01"`
	askAll(t, "payer-obligations", asOf, []question{
		{"438.208(c)(3): twelve months after the last review", covered("medicaid_mco_shcn", "") + `,"events":[{"kind":"plan_signed","on":"2026-01-31"},{"kind":"plan_review","on":"2026-08-31"}]`, []string{"PO11=2027-08-31", "PO11:running"}},
		{"the state's days are not told", covered("medicaid_mco_shcn", "") + `,"events":[{"kind":"shcn_identified","on":"2026-01-31"}]`, []string{"result=", "PO10:unknown", "missing=settings: days of PO10"}},
		{"the state's days as a setting", covered("medicaid_mco_shcn", "") + `,"events":[{"kind":"shcn_identified","on":"2026-01-31"}],"settings":[{"obligation":"PO10","days":30}]`, []string{"PO10=2026-03-02", "PO10:missed"}},
		{"NCQA: 30 and 60 days after identification", covered("ncqa_cm", "") + `,"events":[{"kind":"identified","on":"2026-05-01"},{"kind":"assessment_started","on":"2026-05-31"},{"kind":"assessment","on":"2026-07-01"}]`, []string{"PO13=2026-05-31", "PO13:met", "PO14=2026-06-30", "PO14:missed"}},
		{"TCM: business days over Thanksgiving, 7 days of high complexity", covered("ffs_tcm", "") + `,"events":[{"kind":"discharge","on":"2026-11-25","complexity":"high"}]`, []string{"PO19=2026-11-30", "PO19:missed", "PO20=2026-12-02", "PO20:running", "result=2026-11-30"}},
		{"TRC: the discharge day does not count for the engagement", covered("hedis_trc", "") + `,"events":[{"kind":"admission","on":"2026-05-01"},{"kind":"discharge","on":"2026-05-04"},{"kind":"visit","on":"2026-05-04"},{"kind":"reconciliation","on":"2026-05-04"}]`,
			[]string{"PO15=2026-05-03", "PO16=2026-05-06", "PO17=2026-06-03", "PO17.from=2026-05-05", "PO17:missed", "PO18:met"}},
		{"two discharges have their days behind the name", covered("hedis_trc", "") + `,"events":[{"kind":"discharge","on":"2026-05-04"},{"kind":"discharge","on":"2026-08-04"}]`, []string{"PO16.2026-05-04=2026-05-06", "PO16.2026-08-04=2026-08-06"}},
		{"484.55: the current certification", covered("ffs_hh", "") + `,"events":[{"kind":"start_of_care","on":"2026-09-01"}]`, []string{"PO22=2026-09-06", "PO25=2026-10-01", "PO25.from=2026-06-03", "PO24=2026-12-29", "PO24.from=2026-12-25"}},
		{"483.106: an exempt stay that runs over", covered("snf", "") + `,"events":[{"kind":"nursing_admission","on":"2026-10-25","exempt":true},{"kind":"mds","on":"2026-11-05"}]`, []string{"PO26:missed", "PO27=2026-12-04", "PO27:running", "PO28=2026-11-07", "PO28:met", "PO29=2027-02-05"}},
		{"one that does not", covered("snf", "") + `,"events":[{"kind":"nursing_admission","on":"2026-10-25","exempt":true},{"kind":"nursing_discharge","on":"2026-11-20"}]`, []string{"-PO27"}},
		{"405.1200: two days before, known ahead", covered("original_medicare", "") + `,"events":[{"kind":"last_covered_day","on":"2026-12-10"}]`, []string{"PO30=2026-12-08", "PO30:running"}},
		{"45 CFR 164.524: whoever pays", `"coverages":[],"events":[{"kind":"access_request","on":"2026-11-10"}]`, []string{"PO32=2026-12-10", "PO32:running"}},
		{"a coverage that ended before", covered("ma_coordination", `,"through":"2026-02-28"`) + `,"events":[]`, []string{"PO07:stopped"}},
		{"no coverages told", `"events":[]`, []string{"result=", "missing=coverages"}},
		{"a payer that nobody knows", covered("acme", "") + `,"events":[]`, []string{"result=", "missing=coverages[].payer"}},
		{"a payer of whom no program asks", covered("commercial", "") + `,"events":[]`, []string{"result=nothing open"}},
		{"both payers ask for the same review once", `"coverages":[{"payer":"dual_eligible","plan":"A","from":"2026-01-01"},{"payer":"medicaid","plan":"A","from":"2026-01-01"}],"events":[{"kind":"nursing_admission","on":"2026-11-01"}]`, []string{"PO26:missed", "PO28=2026-11-14"}},
		{"nobody tells of what would meet it", covered("snf", "") + `,"untold":["pasrr_level_1"],"events":[{"kind":"nursing_admission","on":"2026-11-01"}]`, []string{"result=", "PO26:unknown", "PO28:missed", "missing=events of the kind pasrr_level_1,events[].exempt"}},
		{"what was told counts all the same", covered("snf", "") + `,"untold":["pasrr_level_1"],"events":[{"kind":"nursing_admission","on":"2026-11-01"},{"kind":"pasrr_level_1","on":"2026-10-30"}]`, []string{"PO26:met"}},
		{"a corrected enrollment moves the deadline", covered("ma_coordination", `,"formerFrom":"2025-12-01"`) + `,"events":[]`, []string{"PO07=2026-04-01", "PO07.former=2026-03-01"}},
	})
}

func TestTheMostUrgentComesFirst(t *testing.T) {
	t.Parallel()
	answer := ruletest.Ask(t, obligation.Rules(), "payer-obligations", "{"+covered("ma_snp", "")+`,"asOf":"2026-05-01","events":[{"kind":"hra","on":"2026-04-20","topics":["housing","food","transport"]}]}`)
	var order []string
	for _, part := range answer.Parts {
		if !strings.Contains(part.Name, ".") {
			order = append(order, part.Name+" "+string(part.Status))
		}
	}
	want := "PO01 missed, PO04 running, PO06 running, PO02 running, PO03 met"
	if got := strings.Join(order, ", "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestUnderAnotherPlan(t *testing.T) {
	t.Parallel()
	askAll(t, "payer-obligations-compared", covered("ma_snp", "")+`,"events":[],"asOf":"2026-02-01"`, []question{
		{"another program", `"others":[{"payer":"medicaid_mco","from":"2026-01-01"}]`, []string{"result=4", "PO01=only here", "PO08=only there"}},
		{"another enrollment", `"others":[{"payer":"ma_snp","plan":"B","from":"2026-02-01"}]`, []string{"result=3", "PO01=differs"}},
		{"another plan's days", `"others":[{"payer":"ma_snp","plan":"B","from":"2026-01-01"}],"settings":[{"obligation":"PO04","plan":"B","days":30}]`, []string{"result=1", "PO04=differs"}},
		{"nothing else", `"others":[{"payer":"ma_snp","plan":"B","from":"2026-01-01"}]`, []string{"result=0"}},
		{"the others are not told", ``, []string{"result=", "missing=others"}},
	})
	part := ruletest.Ask(t, obligation.Rules(), "payer-obligations-compared", "{"+covered("ma_snp", "")+
		`,"events":[],"others":[{"payer":"ma_snp","plan":"B","from":"2026-01-01"}],"settings":[{"obligation":"PO04","plan":"B","days":30}]}`).Part("PO04")
	if want := "enrollment 2026-01-01 +90 days here, enrollment 2026-01-01 +30 days, as is set by B there"; part.Note != want || part.Input != "2026-04-01 / 2026-01-31" {
		t.Errorf("got %q, %q", part.Note, part.Input)
	}
}
