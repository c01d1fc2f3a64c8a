package finding_test

import (
	"strings"
	"testing"
	"time"

	"caseload/care/monitor/finding"
)

var at = time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)

func hit(rule string, severity finding.Severity, days int, rows ...string) finding.Hit {
	return finding.Hit{Rule: rule, Severity: severity, Kind: finding.Kind(rule), Cause: "glucose", Text: rule + " " + rows[0], At: at.AddDate(0, 0, days), Evidence: rows}
}

func rules(f finding.Finding) string {
	var names []string
	for _, r := range f.Reasons {
		names = append(names, r.Rule+" "+string(r.Severity)+" "+r.Text)
	}
	return strings.Join(names, "; ")
}

func TestHitsOfOneCauseAreOneFinding(t *testing.T) {
	t.Parallel()
	f := finding.Collapse([]finding.Hit{
		hit("b", finding.Action, 2, "o3", "o1"), hit("a", finding.Emergent, 1, "o2"), hit("b", finding.Action, 0, "o1"),
	})
	if got := rules(f); got != "a EMERGENT a o2; b ACTION b o3" {
		t.Errorf("reasons %s", got)
	}
	if f.Title != "Blood glucose" || f.Severity != finding.Emergent || f.Kind != "a" || f.Count != 3 || strings.Join(f.Evidence, " ") != "o3 o1 o2" ||
		!f.First.Equal(at) || !f.Latest.Equal(at.AddDate(0, 0, 2)) || f.Reasons[1].Count != 2 {
		t.Errorf("finding %+v", f)
	}
}

func TestMergedFindingsLastWhileOneDoes(t *testing.T) {
	t.Parallel()
	end := at.AddDate(0, 0, 5)
	early, late := finding.Collapse([]finding.Hit{hit("a", finding.Action, 0, "o1")}), finding.Collapse([]finding.Hit{hit("b", finding.Urgent, 1, "o2"), hit("a", finding.Action, 1, "o2")})
	early.Ended = &end
	f := finding.Merge(late, early)
	if got := rules(f); got != "b URGENT b o2; a ACTION a o2" || f.Ended != nil || f.Severity != finding.Urgent || !f.First.Equal(at) || strings.Join(f.Evidence, " ") != "o2 o1" || f.Reasons[1].Count != 2 {
		t.Errorf("%s in %+v", got, f)
	}
	later := end.AddDate(0, 0, 1)
	late.Ended = &later
	if f := finding.Merge(early, late); f.Ended == nil || !f.Ended.Equal(later) {
		t.Errorf("ended %v", f.Ended)
	}
}

func TestCausesAreNamed(t *testing.T) {
	t.Parallel()
	for cause, want := range map[string]string{"potassium": "Potassium", "laboratory:1988-5": "Laboratory result 1988-5", "x": "x"} {
		if got := finding.Title(cause); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if finding.Titled("x") || finding.Severity("x").Valid() || finding.AtLeast("x") != nil || len(finding.Severities()) != 4 {
		t.Error("what is not in the tables is")
	}
}
