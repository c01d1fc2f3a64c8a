package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/server/story"
)

// Each story comes to what its text promises, as phones see it; and then whatever a phone asks
// is answered.
func TestStories(t *testing.T) {
	t.Parallel()
	promises := map[string]func(*told){
		"heart-attack":             (*told).heartAttack,
		"dual-eligible-snf":        (*told).skilledNursing,
		"depression-not-improving": (*told).depression,
		"diabetes-kidney":          (*told).medicines,
		"visit-day":                (*told).visits,
		"monday-caseload":          (*told).monday,
	}
	for _, name := range story.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			promise, ok := promises[name]
			if !ok {
				t.Fatal("nobody looks at this story")
			}
			s := tell(t, name)
			s.isOfItsTime()
			s.isCalledByItsNames()
			s.answersAsRecorded()
			promise(s)
		})
	}
}

func (s *told) clock(patient, name string) any {
	s.t.Helper()
	found := s.asks("case-manager", "TransitionsOfCare", map[string]any{"patient": s.id(patient)}).list("patient", "transitionsOfCare")
	if len(found) == 0 {
		s.t.Fatal("nobody was discharged")
	}
	return find(found[0].list("clocks"), "name", name).at("status")
}

func (s *told) heartAttack() {
	for _, name := range []string{"CALL", "CONTACT", "VISIT_WITHIN_7_DAYS", "RECONCILIATION", "PERIOD"} {
		if got := s.clock("Patient/maria", name); got != "RUNNING" {
			s.t.Errorf("%s is %v", name, got)
		}
	}
	handoffs := s.asks("case-manager", "Handoffs", map[string]any{"patient": s.id("Patient/maria")}).list("patient", "handoffs", "nodes")
	if find(handoffs, "kind", "TO_HOME") == nil {
		s.t.Errorf("handoffs %v", handoffs)
	}
	later := time.Date(2026, time.March, 16, 13, 0, 0, 0, s.of.Zone)
	if err := s.teller.Advance(s.t.Context(), later); err != nil {
		s.t.Fatal(err)
	}
	if got := s.clock("Patient/maria", "CALL"); got != "MISSED" {
		s.t.Errorf("after the weekend CALL is %v", got)
	}
	tasks := s.asks("supervisor", "Worklist", map[string]any{"first": 50}).list("worklist", "nodes")
	if !slices.ContainsFunc(tasks, func(t answer) bool {
		title, _ := t["title"].(string)
		return strings.Contains(title, "See that somebody calls")
	}) {
		s.t.Errorf("the supervisor has %v", tasks)
	}
}

func (s *told) skilledNursing() {
	benefit := s.asks("case-manager", "SkilledNursingBenefit", map[string]any{"patient": s.id("Patient/robert")})
	of := func(path ...string) any {
		return benefit.at(append([]string{"patient", "skilledNursingBenefit"}, path...)...)
	}
	if of("entry", "answer") != "QUALIFIES" || of("days", "used") != 21.0 || of("days", "firstCoinsuranceOn") != "2026-03-01" {
		s.t.Errorf("entry %v, days %v", of("entry"), of("days"))
	}
	gap := find(benefit.list("patient", "skilledNursingBenefit", "gaps"), "name", "NO_SECONDARY_FOR_COINSURANCE")
	if gap["status"] != "NONE" {
		s.t.Errorf("Medicaid does not take over the share: %v", gap)
	}
	periods := s.asks("case-manager", "CareSettings", map[string]any{"patient": s.id("Patient/robert")}).list("patient", "careSettings")
	if len(periods) == 0 || periods[len(periods)-1]["setting"] != "SNF" {
		s.t.Errorf("settings %v", periods)
	}
}

func (s *told) depression() {
	rows := s.asks("case-manager", "CollaborativeCare", map[string]any{"patient": s.id("Patient/elena")}).list("patient", "collaborativeCare", "nodes")
	if len(rows) != 1 || rows[0]["state"] != "NOT_IMPROVING" || rows[0]["id"] != s.id("CollaborativeCareEpisode/elena").String() {
		s.t.Errorf("registry %v", rows)
	}
	if queue := s.asks("provider", "PsychiatricReviewQueue", nil).list("psychiatricReviewQueue", "nodes"); len(queue) != 1 {
		s.t.Errorf("the psychiatrist has %v to review", queue)
	}
}

func (s *told) medicines() {
	list := s.asks("case-manager", "MedicationList", map[string]any{"patient": s.id("Patient/walter")})
	if line := find(list.list("patient", "medicationList", "lines"), "display", "Lisinopril"); find(line.list("disagreements"), "kind", "DOSE") == nil {
		s.t.Errorf("nobody disagrees about lisinopril: %v", line)
	}
	kinds := map[any]bool{}
	for _, f := range list.list("patient", "medicationList", "findings") {
		kinds[f["kind"]] = true
	}
	if !kinds["INTERACTION"] || !kinds["RENAL"] {
		s.t.Errorf("findings %v", kinds)
	}
	if told := s.asks("provider", "ResultNotices", map[string]any{"filter": map[string]any{"open": true}}).list("resultNotices", "nodes"); len(told) == 0 {
		s.t.Error("the provider has not heard of the results")
	}
}

func (s *told) visits() {
	stops := s.asks("visit-staff", "VisitRoute", map[string]any{"date": "2026-03-10", "timeZone": "America/New_York"}).list("visitRoute", "stops")
	if len(stops) != 8 {
		s.t.Fatalf("%d stops", len(stops))
	}
	for i, stop := range stops {
		if late, _ := stop["lateMinutes"].(float64); (late > 0) != (i == 6) {
			s.t.Errorf("stop %d is late by %v", i+1, stop["lateMinutes"])
		}
	}
	if got := stops[4].at("appointment", "id"); got != s.id("Appointment/stop-5").String() {
		s.t.Errorf("the fifth stop is %v", got)
	}
}

func (s *told) monday() {
	nodes := s.asks("case-manager", "Panel", map[string]any{"first": 100}).list("panel", "nodes")
	if len(nodes) != 80 {
		s.t.Errorf("%d patients", len(nodes))
	}
	risks := map[any]int{}
	for _, p := range nodes {
		risks[p.at("risk", "level")]++
	}
	if risks["HIGH"] == 0 || risks["LOW"] == 0 || risks[nil] > 0 {
		s.t.Errorf("risks %v", risks)
	}
	overdue := 0
	for _, task := range s.asks("case-manager", "Worklist", map[string]any{"first": 100}).list("worklist", "nodes") {
		if task["overdue"] == true {
			overdue++
		}
	}
	if overdue < 5 {
		s.t.Errorf("%d tasks are overdue", overdue)
	}
	for _, name := range []string{"Patient/p20", "Patient/p40", "Patient/p60", "Patient/p80"} {
		periods := s.asks("case-manager", "CareSettings", map[string]any{"patient": s.id(name)}).list("patient", "careSettings")
		if len(periods) == 0 || periods[len(periods)-1]["setting"] != "INPATIENT" {
			s.t.Errorf("%s is in %v", name, periods)
		}
	}
	if got := find(nodes, "id", s.id("Patient/p80").String()); got == nil {
		s.t.Error("the last patient has another id")
	}
}

func TestAStepThatIsRefusedEndsTheStory(t *testing.T) {
	t.Parallel()
	of, err := story.Read("refused", []byte(strings.Join([]string{
		"title: T", "about: A", "zone: America/New_York", "clock: 2026-03-01 09:00", "steps:",
		"  - at: 2026-03-01 08:00", "    as: supervisor", "    act: AssignPatient",
		"    input: {patientId: <Patient/nobody>, baseRevision: 1, caseManagerId: <Practitioner/case-manager>}",
	}, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	teller, _ := storyteller(t)
	const want = "story refused: line 6: AssignPatient as supervisor: refused: "
	if err := teller.Tell(t.Context(), of); err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
}
