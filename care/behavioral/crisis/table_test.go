package crisis_test

import (
	"testing"
	"time"

	"caseload/care/assess/instrument"
	"caseload/care/behavioral/crisis"
	"caseload/care/code"
	"caseload/ent/crisisprotocol"
)

var severities = []crisisprotocol.Severity{crisisprotocol.SeverityLOW, crisisprotocol.SeverityMODERATE, crisisprotocol.SeverityHIGH}

func TestEverySeverityHasStepsASourceAndATimeToAnswer(t *testing.T) {
	t.Parallel()
	before := 24 * time.Hour
	for _, severity := range severities {
		within := crisis.AnswerWithin(severity)
		if within <= 0 || within >= before {
			t.Errorf("%s: an answer within %s", severity, within)
		}
		before = within
		keys := map[string]bool{}
		for _, s := range crisis.Steps(severity, time.Now()) {
			if keys[s.Key] || s.Text == "" || s.Source == "" || s.DueAt.Before(time.Now()) {
				t.Errorf("%s: %+v", severity, s)
			}
			keys[s.Key] = true
		}
		for _, key := range []string{"assess-risk", "offer-988", "tell-clinician", "safety-plan", "follow-up"} {
			if !keys[key] {
				t.Errorf("%s lacks %s", severity, key)
			}
		}
	}
}

func TestWhatIsGraverKeepsWhatWasSettled(t *testing.T) {
	t.Parallel()
	at := time.Now()
	steps := crisis.Steps(crisisprotocol.SeverityLOW, at)
	for i := range steps {
		if steps[i].Key == "offer-988" {
			steps[i].Status = code.CrisisStepDone
		}
	}
	raised := map[string]code.CrisisStep{}
	for _, s := range crisis.Raised(steps, crisisprotocol.SeverityHIGH, at.Add(time.Hour)) {
		raised[s.Key] = s
	}
	if raised["offer-988"].Status != code.CrisisStepDone || raised["refer"].Key == "" || raised["stay"].Status != code.CrisisStepOpen {
		t.Errorf("%+v", raised)
	}
}

// The alerts that the table names are those of instruments that are known here.
func TestEveryPositiveIsAnAlertOfItsInstrument(t *testing.T) {
	t.Parallel()
	for alert, want := range map[string]crisisprotocol.Severity{"phq9_item9": "MODERATE", "phq9_item9_high": "HIGH", "phq9_severe": ""} {
		if got := crisis.SeverityOf("phq-9", []instrument.Fired{{Alert: alert}}); got != want {
			t.Errorf("%s is %q", alert, got)
		}
	}
	for _, name := range []string{"phq-9", "cssrs-screener"} {
		form := instrument.Shipped().Current(name)
		known := 0
		for _, a := range form.Alerts {
			if crisis.SeverityOf(name, []instrument.Fired{{Alert: a.ID}}) != "" {
				known++
			}
		}
		if !crisis.Asks(name) || known < 2 {
			t.Errorf("%s: %d of its alerts are in the table", name, known)
		}
	}
	if crisis.Asks("gad-7") {
		t.Error("GAD-7 asks nothing about suicide")
	}
}
