package minutes_test

import (
	"fmt"
	"strings"
	"testing"

	"caseload/care/coverage/minutes"
	"caseload/internal/ruletest"
)

type question struct {
	name, inputs string
	wants        []string
}

func askAll(t *testing.T, common string, questions []question) {
	t.Helper()
	for _, q := range questions {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, minutes.Rules(), "billing-minutes", "{"+strings.Trim(common+","+q.inputs, ",")+"}").Wants(q.wants...)
		})
	}
}

// spent writes one entry of so many minutes.
func spent(family, role string, n float64) string {
	return fmt.Sprintf(`"entries":[{"id":"e","role":%q,"family":%q,"start":"2026-11-03","minutes":%g}]`, role, family, n)
}

const (
	november = `"month":"2026-11","zone":"America/New_York"`
	chronic  = november + `,"consent":true,"chronicConditions":2,"carePlan":true,"initiatingVisit":true`
)

func TestThresholds(t *testing.T) {
	t.Parallel()
	low := `"complexity":"low",`
	askAll(t, chronic, []question{
		{"CPT 99490: 19 minutes are too few", low + spent("CCM", "rn", 19.99), []string{"result=none", "minutes.CCM=19", "99490=0", "99490:not met", "toNext.99490=1"}},
		{"CPT 99490: 20 minutes", low + spent("CCM", "rn", 20), []string{"result=99490 x1", "toNext.99490=20"}},
		{"CPT 99439: 39 minutes", low + spent("CCM", "rn", 39), []string{"result=99490 x1", "toNext.99490=1"}},
		{"CPT 99439: 40 minutes", low + spent("CCM", "rn", 40), []string{"result=99490 x1, 99439 x1"}},
		{"CPT 99439: 60 minutes, and no more than two", low + spent("CCM", "rn", 100), []string{"result=99490 x1, 99439 x2", "-toNext.99490"}},
		{"CPT 99487: 59 minutes of high complexity are not complex", `"complexity":"high",` + spent("CCM", "rn", 59), []string{"result=99490 x1, 99439 x1", "toNext.99487=1"}},
		{"CPT 99487: 60 minutes of moderate complexity", `"complexity":"moderate",` + spent("CCM", "rn", 60), []string{"result=99487 x1", "99490:not met", "toNext.99487=30"}},
		{"CPT 99489: full 30 minutes each", `"complexity":"high",` + spent("CCM", "rn", 119), []string{"result=99487 x1, 99489 x1", "toNext.99487=1"}},
		{"CPT 99489: 120 minutes", `"complexity":"high",` + spent("CCM", "rn", 120), []string{"result=99487 x1, 99489 x2"}},
		{"60 minutes of a complexity that was not told", spent("CCM", "rn", 60), []string{"result=", "99487:unknown", "missing=complexity"}},
		{"CPT 99491: 30 minutes of the practitioner", low + spent("CCM", "physician", 30), []string{"result=99491 x1", "minutes.CCM.practitioner=30", "99490=0"}},
		{"CPT 99437: 60 and 90", low + spent("CCM", "NP", 90), []string{"result=99491 x1, 99437 x2", "toNext.99491=30"}},
	})
	askAll(t, november+`,"consent":true,"complexCondition":true`, []question{
		{"CPT 99426: 30 minutes of staff", spent("PCM", "clinical staff", 30), []string{"result=99426 x1", "toNext.99426=30"}},
		{"CPT 99427: two at most", spent("PCM", "rn", 200), []string{"result=99426 x1, 99427 x2"}},
		{"CPT 99424, 99425: the practitioner", spent("PCM", "pa", 95), []string{"result=99424 x1, 99425 x2"}},
		{"29 minutes", spent("PCM", "pa", 29), []string{"result=none"}},
	})
	askAll(t, november+`,"consent":true,"behavioralCondition":true,"validatedScale":true`, []question{
		{"CPT 99484: 20 minutes", spent("BHI", "rn", 20), []string{"result=99484 x1"}},
		{"19 minutes", spent("BHI", "rn", 19), []string{"result=none", "toNext.99484=1"}},
	})
	const trained = `,"consent":true,"initiatingVisit":true,"trainedWorker":true,"homeHealth":[]`
	askAll(t, november+trained+`,"socialNeed":true`, []question{
		{"G0019: 60 minutes", spent("CHI", "chw", 60), []string{"result=G0019 x1", "toNext.G0019=30"}},
		{"G0022: full 30 minutes, no midpoint", spent("CHI", "chw", 89), []string{"result=G0019 x1"}},
		{"G0022: 150 minutes", spent("CHI", "chw", 150), []string{"result=G0019 x1, G0022 x3"}},
		{"time under home health does not count", `"homeHealth":[{"from":"2026-11-01","through":"2026-11-03"}],` + spent("CHI", "chw", 60), []string{"result=none", "rejected.e:not met"}},
		{"after it time does", `"homeHealth":[{"from":"2026-10-01","through":"2026-11-02"}],` + spent("CHI", "chw", 60), []string{"result=G0019 x1"}},
	})
	askAll(t, november+trained+`,"seriousCondition":true`, []question{
		{"G0023: 60 minutes of a navigator", spent("PIN", "patient navigator", 60), []string{"result=G0023 x1"}},
		{"G0140, G0146: peer support", spent("PIN_PS", "peer", 90), []string{"result=G0140 x1, G0146 x1"}},
	})
}

func TestCollaborativeCare(t *testing.T) {
	t.Parallel()
	const team = november + `,"consent":true,"psychiatricConsultant":true`
	first, later, full := `"firstMonth":true,`, `"firstMonth":false,`, `"rounding":"full",`
	askAll(t, team, []question{
		{"programs.md 2: 15 minutes are nothing", first + spent("CoCM", "bhcm", 15), []string{"result=none", "toNext.99492=21", "toNext.G2214=1"}},
		{"programs.md 2: G2214 from 16", first + spent("CoCM", "bhcm", 16), []string{"result=G2214 x1", "toNext.99492=20"}},
		{"programs.md 2: G2214 until the base", first + spent("CoCM", "bhcm", 35), []string{"result=G2214 x1"}},
		{"programs.md 2: 99492 from 36", first + spent("CoCM", "bhcm", 36), []string{"result=99492 x1", "toNext.99492=50", "G2214:not met"}},
		{"programs.md 2: to 85", first + spent("CoCM", "bhcm", 85), []string{"result=99492 x1", "toNext.99492=1"}},
		{"programs.md 2: first 99494 at 86", first + spent("CoCM", "bhcm", 86), []string{"result=99492 x1, 99494 x1", "toNext.99492=30"}},
		{"programs.md 2: second at 116, and no more", first + spent("CoCM", "bhcm", 200), []string{"result=99492 x1, 99494 x2", "-toNext.99492"}},
		{"programs.md 2: later months, 30 minutes", later + spent("CoCM", "bhcm", 30), []string{"result=G2214 x1", "toNext.99493=1"}},
		{"programs.md 2: 99493 from 31", later + spent("CoCM", "bhcm", 31), []string{"result=99493 x1", "toNext.99493=45"}},
		{"programs.md 2: add-ons at 76 and 106", later + spent("CoCM", "bhcm", 76), []string{"result=99493 x1, 99494 x1", "toNext.99493=30"}},
		{"full: 99492 from 70", full + first + spent("CoCM", "bhcm", 69), []string{"result=G2214 x1", "toNext.99492=1"}},
		{"full: 99494 at 100", full + first + spent("CoCM", "bhcm", 100), []string{"result=99492 x1, 99494 x1", "toNext.99492=30"}},
		{"full: 99493 from 60, 99494 at 90", full + later + spent("CoCM", "bhcm", 89), []string{"result=99493 x1", "toNext.99493=1"}},
		{"the month of the episode is not told", spent("CoCM", "bhcm", 40), []string{"result=", "missing=firstMonth"}},
		{"the psychiatric consultant's time does not count", first + spent("CoCM", "psychiatrist", 40), []string{"result=none", "rejected.e:not met"}},
	})
}

func TestEligibilityAndExclusions(t *testing.T) {
	t.Parallel()
	low := `"complexity":"low",`
	askAll(t, november, []question{
		{"what CCM asks is named", low + spent("CCM", "rn", 25), []string{"result=", "99490=1", "99490:unknown", "missing=carePlan,chronicConditions,consent,initiatingVisit"}},
		{"one chronic condition is too few", low + `"consent":true,"chronicConditions":1,"carePlan":true,"initiatingVisit":true,` + spent("CCM", "rn", 25), []string{"result=none", "99490:not met"}},
		{"no consent", low + `"consent":false,"chronicConditions":2,"carePlan":true,"initiatingVisit":true,` + spent("CCM", "rn", 25), []string{"result=none"}},
	})
	askAll(t, chronic+`,"complexity":"low"`, []question{
		{"staff and practitioner exclude each other", `"entries":[{"role":"rn","family":"CCM","start":"2026-11-03","minutes":20},{"role":"np","family":"CCM","start":"2026-11-04","minutes":30}]`, []string{"result=99491 x1", "99490:not met"}},
		{"another practitioner reported it", `"billed":[{"code":"99490","samePractitioner":false}],` + spent("CCM", "rn", 25), []string{"result=none", "99490:not met"}},
		{"the same practitioner reported APCM", `"billed":[{"code":"G0557"}],` + spent("CCM", "rn", 25), []string{"result=none"}},
		{"another one did", `"billed":[{"code":"G0557","samePractitioner":false}],` + spent("CCM", "rn", 25), []string{"result=99490 x1"}},
		{"TCM may share the month since 2020", `"billed":[{"code":"99495"}],` + spent("CCM", "rn", 25), []string{"result=99490 x1"}},
		{"time for TCM counts for nothing else", spent("TCM", "rn", 25), []string{"result=none", "minutes.TCM=25"}},
		{"APCM takes the place of CCM", `"apcm":true,"qmb":false,` + spent("CCM", "rn", 25), []string{"result=G0557 x1", "99490:not met", "G0556:not met", "G0558:not met"}},
		{"APCM of a Qualified Medicare Beneficiary", `"apcm":true,"qmb":true,"entries":[]`, []string{"result=G0558 x1"}},
		{"who is one was not told", `"apcm":true,"entries":[]`, []string{"result=", "missing=qmb"}},
		{"APCM not with TCM", `"apcm":true,"qmb":false,"billed":[{"code":"99495"}],"entries":[]`, []string{"result=none"}},
		{"programs.md 2: with APCM from 2026", `"apcm":true,"qmb":false,"behavioralCondition":true,"validatedScale":true,` + spent("BHI", "rn", 10), []string{"G0570:met", "result=G0557 x1"}},
	})
	ruletest.Ask(t, minutes.Rules(), "billing-minutes", `{"month":"2024-11","consent":true,"chronicConditions":1,"apcm":true,"entries":[]}`).Wants("result=none", "-G0556")
	ruletest.Ask(t, minutes.Rules(), "billing-minutes", `{"month":"2026-11","consent":true,"chronicConditions":1,"apcm":true,"entries":[]}`).Wants("result=G0556 x1")
	ruletest.Ask(t, minutes.Rules(), "billing-minutes", `{"month":"2023-11","consent":true,"socialNeed":true,"initiatingVisit":true,"trainedWorker":true,"homeHealth":[],"entries":[{"role":"chw","family":"CHI","start":"2023-11-03","minutes":60}]}`).Wants("result=none", "-G0019")
}
