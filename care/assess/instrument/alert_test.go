package instrument_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

// total is answers by their sum, text answers as they are sent.
type side struct {
	total float64
	text  string
	about instrument.Subject
}

func (s side) evaluate(t *testing.T, in *instrument.Instrument) instrument.Outcome {
	t.Helper()
	if s.text != "" {
		return in.Evaluate(given(t, s.text), s.about)
	}
	return in.Evaluate(adding(t, in, s.total), s.about)
}

func earlier(daysAgo int, total float64) instrument.Subject {
	return instrument.Subject{On: day, Previous: []instrument.Total{{On: day - code.Day(daysAgo), Total: total}}}
}

var (
	male    = instrument.Subject{Sex: instrument.Male}
	female  = instrument.Subject{Sex: instrument.Female}
	nobody  = instrument.Subject{}
	adult   = instrument.Subject{Age: new(40)}
	screens = []struct {
		id, alert  string
		fires, not side
	}{
		{"phq-9", "phq9_item9", side{text: `{"q9":1}`}, side{text: `{"q9":0}`}},
		{"phq-9", "phq9_item9_high", side{text: `{"q9":2}`}, side{text: `{"q9":1}`}},
		{"phq-9", "phq9_positive", side{total: 10}, side{total: 9}},
		{"phq-9", "phq9_severe", side{total: 20}, side{total: 19}},
		{"phq-9", "phq9_q9_unanswered", side{text: `{"q1":0}`}, side{text: `{"q9":0}`}},
		{"phq-9", "phq9_q9_unanswered", side{text: `{"q9":"not-asked"}`}, side{text: `{"q9":"asked-declined"}`}},
		{"phq-9", "phq9_q9_unanswered", side{text: `{"q9":"LA33-6"}`}, side{text: `{"q9":"LA6569-3"}`}},
		{"phq-2", "phq2_gate", side{total: 3}, side{total: 2}},
		{"dast-10", "dast_moderate", side{total: 3}, side{total: 2}},
		{"mini-cog", "mini_cog_positive", side{total: 2}, side{total: 3}},
		{"moca", "moca_below", side{total: 25}, side{total: 26}},
		{"mmse", "mmse_below", side{total: 23}, side{total: 24}},
		{"morse-fall", "morse_high", side{total: 45}, side{total: 44}},
		{"gad-7", "gad7_positive", side{total: 10}, side{total: 9}},
		{"gad-7", "gad7_severe", side{total: 15}, side{total: 14}},
		{"audit-c", "auditc_positive", side{total: 4, about: male}, side{total: 3, about: male}},
		{"audit-c", "auditc_positive", side{total: 3, about: female}, side{total: 2, about: female}},
		{"audit-c", "auditc_positive", side{total: 3, about: nobody}, side{total: 2, about: nobody}},
		{"audit-c", "auditc_high", side{total: 8, about: male}, side{total: 7, about: male}},
		{"bims", "bims_low", side{total: 12}, side{total: 13}},
		{"bims", "bims_drop", side{total: 11, about: earlier(90, 14)}, side{total: 11, about: earlier(90, 13)}},
		{"bims", "bims_drop", side{total: 11, about: earlier(1, 14)}, side{total: 11, about: earlier(91, 14)}},
		{"bims", "bims_drop", side{total: 11, about: earlier(1, 14)}, side{total: 11, about: earlier(0, 14)}},
		{"brief-hl", "brief_low", side{total: 16}, side{total: 17}},
		{"sils", "sils_limited", side{total: 2}, side{total: 1}},
		{"crn", "crn_present", side{total: 1}, side{total: 0}},
		{"adl-six-domain", "adl_decline", side{total: 5, about: earlier(90, 6)}, side{total: 6, about: earlier(90, 6)}},
		{"adl-six-domain", "adl_loc", side{total: 4}, side{total: 5}},
		{"iadl-eight-domain", "iadl_med", side{text: `{"medication":"cannot"}`}, side{text: `{"medication":"can"}`}},
		{"iadl-eight-domain", "iadl_decline", side{total: 6, about: earlier(180, 8)}, side{total: 7, about: earlier(180, 8)}},
		{"hunger-vital-sign", "hvs_risk", side{text: `{"q1":"LA6729-3"}`}, side{text: `{"q1":"LA28398-8","q2":"LA28398-8"}`}},
		{"steadi-fall-risk", "fall_risk", side{text: `{"k2":"yes"}`}, side{text: `{"k1":"no","k2":"no","k3":"no"}`}},
		{"steadi-fall-risk", "fall_injury", side{text: `{"k1":"yes","k1_n":2}`}, side{text: `{"k1":"yes","k1_n":1,"k1_inj":"no"}`}},
		{"steadi-fall-risk", "fall_injury", side{text: `{"k1":"yes","k1_n":1,"k1_inj":"yes"}`}, side{text: `{"k1":"no","k1_inj":"yes"}`}},
		{"taps-1", "taps1_positive", side{text: `{"tobacco":"LA18933-4"}`}, side{text: `{"tobacco":"LA6270-8"}`}},
		{"cssrs-screener", "cssrs_high", side{text: `{"q1":"yes","q2":"yes","q3":"no","q4":"yes","q5":"no","q6":"no"}`}, side{text: `{"q1":"yes","q2":"yes","q3":"yes","q4":"no","q5":"no","q6":"no"}`}},
		{"cssrs-screener", "cssrs_moderate", side{text: `{"q1":"no","q2":"no","q6":"yes","q6_recent":"no"}`}, side{text: `{"q1":"no","q2":"no","q6":"no"}`}},
		{"cssrs-screener", "cssrs_low", side{text: `{"q1":"yes","q2":"no","q6":"no"}`}, side{text: `{"q1":"no","q2":"no","q6":"no"}`}},
		{"ahc-hrsn", "hrsn_safety", side{text: `{"q7":3,"q8":3,"q9":3,"q10":2}`}, side{text: `{"q7":3,"q8":3,"q9":2,"q10":2}`}},
		{"ahc-hrsn", "hrsn_safety", side{text: `{"q7":5,"q8":5,"q9":5,"q10":1}`}, side{text: `{"q7":5,"q8":5,"q9":5}`}},
		{"ahc-hrsn", "hrsn_any", side{text: `{"s17":4,"s18":37}`, about: adult}, side{text: `{"s17":5,"s18":30}`, about: adult}},
		{"comprehensive-own", "own_need", side{text: `{"plan":"no"}`}, side{text: `{"plan":"yes"}`}},
		{"comprehensive-own", "own_caregiver", side{text: `{"helper":"daily","burden":"mostly"}`}, side{text: `{"helper":"daily","burden":"at-times"}`}},
	}
)

func TestEveryAlertFiresOnItsSideOfTheLineOnly(t *testing.T) {
	t.Parallel()
	tried := map[string]bool{}
	for _, tt := range screens {
		tried[tt.alert] = true
		in := current(t, tt.id)
		if out := tt.fires.evaluate(t, in); !has(out.Alerts, tt.alert) {
			t.Errorf("%s does not fire: %v", tt.alert, tt.fires)
		}
		if out := tt.not.evaluate(t, in); has(out.Alerts, tt.alert) {
			t.Errorf("%s fires: %v", tt.alert, tt.not)
		}
	}
	for _, in := range instrument.Shipped().Active() {
		for _, alert := range in.Alerts {
			if !tried[alert.ID] {
				t.Errorf("%s of %s is not tried", alert.ID, in.ID)
			}
		}
	}
}

func TestAnAlertSaysWhatItSaw(t *testing.T) {
	t.Parallel()
	out := current(t, "bims").Evaluate(adding(t, current(t, "bims"), 10), earlier(30, 14))
	want := []instrument.Fact{{Path: "change", Says: "-4 since 2025-10-26"}, {Path: "total", Says: "10"}}
	for _, f := range out.Alerts {
		if f.Alert == "bims_drop" {
			if diff := cmp.Diff(want, f.Facts); diff != "" {
				t.Error(diff)
			}
			return
		}
	}
	t.Error("bims_drop does not fire")
}

func TestAChangeIsFromTheEarliestTotalOfTheWindow(t *testing.T) {
	t.Parallel()
	in := current(t, "bims")
	about := instrument.Subject{On: day, Previous: []instrument.Total{{day - 10, 12}, {day - 80, 15}, {day - 200, 9}, {day, 15}}}
	if out := in.Evaluate(adding(t, in, 12), about); !has(out.Alerts, "bims_drop") {
		t.Error("a fall from 15 within the window is not seen")
	}
	about.On = 0
	out := in.Evaluate(adding(t, in, 12), about)
	if has(out.Alerts, "bims_drop") || !cmp.Equal(out.Result.Missing, []string{"on"}) {
		t.Errorf("without a day there is no window, and it is missing: %v", out.Result.Missing)
	}
}

func TestAnAmendedResponseRaisesOnlyWhatItMakesTrue(t *testing.T) {
	t.Parallel()
	in := current(t, "phq-9")
	before := in.Evaluate(given(t, `{"q9":1}`), nobody).Alerts
	after := in.Evaluate(adding(t, in, 27), nobody).Alerts
	raised, fallen := instrument.Amended(before, after)
	if has(raised, "phq9_item9") || !has(raised, "phq9_item9_high") || !has(raised, "phq9_severe") || len(fallen) != 0 {
		t.Errorf("raised %v, fallen %v", raised, fallen)
	}
	if _, fallen := instrument.Amended(after, before); !has(fallen, "phq9_positive") {
		t.Errorf("fallen %v", fallen)
	}
}
