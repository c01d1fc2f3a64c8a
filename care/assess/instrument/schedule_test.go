package instrument_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

func TestAnInstrumentIsDueAgain(t *testing.T) {
	t.Parallel()
	since, last := day-400, day-20
	anxious := instrument.Patient{In: map[string]bool{"anxiety-care": true}}
	tests := map[string]struct {
		id   string
		p    instrument.Patient
		last *code.Day
		want code.Day
		ok   bool
	}{
		"yearly":                        {"audit-c", instrument.Patient{}, &last, last + 365, true},
		"monthly while positive":        {"audit-c", instrument.Patient{In: map[string]bool{"audit-c-positive": true}}, &last, last + 30, true},
		"never done is due since then":  {"adl-six-domain", instrument.Patient{}, nil, since, true},
		"in a state only":               {"gad-7", anxious, &last, last + 30, true},
		"not out of it":                 {"gad-7", instrument.Patient{}, &last, 0, false},
		"at 65":                         {"steadi-fall-risk", instrument.Patient{Age: new(65)}, &last, last + 365, true},
		"not at 64":                     {"steadi-fall-risk", instrument.Patient{Age: new(64)}, &last, 0, false},
		"not without an age":            {"steadi-fall-risk", instrument.Patient{}, &last, 0, false},
		"events do not repeat":          {"crn", instrument.Patient{}, &last, 0, false},
		"nor does the gate of contacts": {"phq-2", instrument.Patient{}, &last, 0, false},
	}
	for name, tt := range tests {
		due, why, ok := instrument.Next(instrument.Schedules(), tt.id, tt.p, since, tt.last)
		if due != tt.want || ok != tt.ok || ok && why.Source != "product choice" {
			t.Errorf("%s: %s %v %+v", name, due, ok, why)
		}
	}
}

func TestAnEventAsksForItsInstruments(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		event string
		p     instrument.Patient
		last  map[string]code.Day
		want  []string
	}{
		"enrollment":                  {"enrollment", instrument.Patient{}, nil, []string{"gad-7", "ahc-hrsn", "adl-six-domain", "iadl-eight-domain", "comprehensive-own"}},
		"a contact":                   {"contact", instrument.Patient{}, nil, []string{"phq-2"}},
		"a score of 89 days is fresh": {"contact", instrument.Patient{}, map[string]code.Day{"phq-2": day - 89}, nil},
		"one of 90 days is not":       {"contact", instrument.Patient{}, map[string]code.Day{"phq-2": day - 90}, []string{"phq-2"}},
		"a fall at 65":                {"fall", instrument.Patient{Age: new(65)}, map[string]code.Day{"steadi-fall-risk": day}, []string{"steadi-fall-risk"}},
		"a fall at 40":                {"fall", instrument.Patient{Age: new(40)}, nil, nil},
		"an emergency visit":          {"emergency-visit", instrument.Patient{}, map[string]code.Day{"phq-2": day - 20}, []string{"ahc-hrsn"}},
		"a change of condition":       {"condition-change", instrument.Patient{}, map[string]code.Day{"adl-six-domain": day - 30}, []string{"adl-six-domain"}},
	}
	for name, tt := range tests {
		var got []string
		for _, s := range instrument.At(instrument.Schedules(), tt.event, day, tt.p, tt.last) {
			got = append(got, s.Instrument)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestEveryScheduleIsOfACurrentInstrumentAndSaysThatItIsOurs(t *testing.T) {
	t.Parallel()
	for _, s := range instrument.Schedules() {
		if instrument.Shipped().Current(s.Instrument) == nil || s.Source != "product choice" || s.Event == "" && s.EveryDays == 0 || s.Text == "" {
			t.Errorf("%+v", s)
		}
	}
	if !slices.ContainsFunc(instrument.Schedules(), func(s instrument.Schedule) bool { return s.Instrument == "phq-9" && s.EveryDays == 30 }) {
		t.Error("PHQ-9 is not monthly in depression care")
	}
	for _, fact := range []string{"encounter:discharge-home", "encounter:EMER", "encounter:SNF", "enrollment", "change:urgent", "change:fall"} {
		events := instrument.Events(fact)
		if len(events) == 0 {
			t.Errorf("%s is no event", fact)
		}
		for _, event := range events {
			if !slices.ContainsFunc(instrument.Schedules(), func(s instrument.Schedule) bool { return s.Event == event }) {
				t.Errorf("%s asks for nothing", event)
			}
		}
	}
	for _, broken := range []string{"instrument,event,within\nphq-9,fall,soon", "instrument,every_days,age_min\nphq-9,often,", "instrument,every_days,age_min\nphq-9,,old", "a,b\n1,2,3"} {
		if _, err := instrument.ReadSchedules(broken); err == nil {
			t.Errorf("%q is read", broken)
		}
	}
}
