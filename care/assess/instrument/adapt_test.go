package instrument_test

import (
	"encoding/json"
	"testing"

	"caseload/care/assess/instrument"
)

func TestADeploymentPutsTheOfficialWordingIn(t *testing.T) {
	t.Parallel()
	in := current(t, "hunger-vital-sign")
	half, err := in.Reword(map[string]string{"q1": "Official words"})
	if err != nil || half.Items[0].Text != "Official words" || half.License.Verbatim {
		t.Errorf("%+v %v", half, err)
	}
	whole, err := in.Reword(map[string]string{"q1": "Official words", "q2": "More of them"})
	if err != nil || !whole.License.Verbatim || in.Items[0].Text == "Official words" {
		t.Errorf("all words make it verbatim, and leave the shipped one alone: %v", err)
	}
	if _, err := in.Reword(map[string]string{"q9": "x"}); err == nil {
		t.Error("an unknown item is reworded")
	}
}

// TestTheGateOfThePHQ2CanBeLowered: Kroenke 2003 publishes 2 as the more
// sensitive cut.
func TestTheGateOfThePHQ2CanBeLowered(t *testing.T) {
	t.Parallel()
	in := current(t, "phq-2")
	tuned, err := in.WithCut("phq2_gate", 2)
	if err != nil {
		t.Fatal(err)
	}
	if !has(tuned.Evaluate(adding(t, in, 2), nobody).Alerts, "phq2_gate") || has(tuned.Evaluate(adding(t, in, 1), nobody).Alerts, "phq2_gate") {
		t.Error("the gate is not at 2")
	}
	if has(in.Evaluate(adding(t, in, 2), nobody).Alerts, "phq2_gate") {
		t.Error("the shipped gate moved")
	}
	for alert, cut := range map[string]float64{"phq2_gate": 7, "none": 2} {
		if _, err := in.WithCut(alert, cut); err == nil {
			t.Errorf("%s at %v is accepted", alert, cut)
		}
	}
	if _, err := current(t, "bims").WithCut("bims_low", 10); err == nil {
		t.Error("an alert on a low total becomes one on a high total")
	}
	brief, err := current(t, "audit-c").WithCut("auditc_positive", 5)
	if err != nil || has(brief.Evaluate(adding(t, brief, 4), female).Alerts, "auditc_positive") {
		t.Errorf("brief intervention at 5 for everybody: %v", err)
	}
}

func TestThePHQ9KeepsTheTwoAnswersOfThePHQ2(t *testing.T) {
	t.Parallel()
	answers := instrument.Carry(current(t, "phq-2"), current(t, "phq-9"), given(t, `{"q1":"LA6571-9","q2":1}`))
	text, err := json.Marshal(answers)
	if err != nil || string(text) != `{"q1":"LA6571-9","q2":1}` {
		t.Errorf("%s %v", text, err)
	}
	if more := instrument.Carry(current(t, "phq-2"), current(t, "gad-7"), given(t, `{"q1":3}`)); len(more) != 0 {
		t.Errorf("items of the same id and another question are carried: %v", more)
	}
}
