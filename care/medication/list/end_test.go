package list_test

import (
	"testing"
	"time"

	"caseload/care/medication/list"
)

func at(hour int) time.Time { return monday.Add(time.Duration(hour) * time.Hour) }

// A medicine ended at the first word of that after the last one by which it was taken.
func TestWhenAMedicineEnded(t *testing.T) {
	t.Parallel()
	told := say("1", list.Patient, list.Stopped, warfarin, "", 9)
	told.Ended = new(at(3))
	for name, tt := range map[string]struct {
		said []list.Statement
		stop []list.Decision
		want time.Time // zero where it is in use
	}{
		"in use":                         {[]list.Statement{say("1", list.Order, list.Taken, warfarin, "", 0)}, nil, time.Time{}},
		"an order was stopped":           {[]list.Statement{say("1", list.Order, list.Stopped, warfarin, "", 4)}, nil, at(4)},
		"it was said before":             {[]list.Statement{say("1", list.Order, list.Stopped, warfarin, "", 4), say("2", list.Patient, list.NotTaken, warfarin, "", 9)}, nil, at(4)},
		"it was taken in between":        {[]list.Statement{say("1", list.DischargeList, list.Stopped, warfarin, "", 2), say("2", list.PharmacyFill, list.Taken, warfarin, "", 4), say("3", list.Patient, list.NotTaken, warfarin, "", 9)}, nil, at(9)},
		"it says when":                   {[]list.Statement{told}, nil, at(3)},
		"it says when, and took it then": {[]list.Statement{told, say("2", list.PharmacyFill, list.Taken, warfarin, "", 5)}, nil, at(5)},
		"it was decided":                 {[]list.Statement{say("1", list.Order, list.Taken, warfarin, "", 0)}, []list.Decision{{Medication: "rxnorm:11289", Decision: "STOP", At: at(7)}}, at(7)},
	} {
		l := list.Lines(tt.said, tt.stop)[0]
		got, ok := l.Ended()
		if ok == tt.want.IsZero() || ok && !got.Equal(tt.want) {
			t.Errorf("%s: %s %v", name, got, ok)
		}
	}
}

// A medicine stays where it is put only where everything that is taken says so.
func TestALineIsLocalWhereAllOfItIs(t *testing.T) {
	t.Parallel()
	by := func(source list.Source, route string) list.Statement {
		s := say("1", source, list.Taken, warfarin, "", 0)
		s.Route = route
		return s
	}
	for name, tt := range map[string]struct {
		said []list.Statement
		want bool
	}{
		"on the skin":   {[]list.Statement{by(list.Order, "6064005"), by(list.Patient, "Topical")}, true},
		"one by mouth":  {[]list.Statement{by(list.Order, "6064005"), by(list.Patient, "26643006")}, false},
		"one not told":  {[]list.Statement{by(list.Order, "6064005"), by(list.Patient, "")}, false},
		"into the nose": {[]list.Statement{by(list.Order, "46713006")}, false},
	} {
		if l := list.Lines(tt.said, nil)[0]; l.Local() != tt.want {
			t.Errorf("%s: %v", name, l.Local())
		}
	}
}
