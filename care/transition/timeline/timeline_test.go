package timeline_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/transition/timeline"
)

// stay is an encounter in March 2026, by day and hour.
func stay(class, from, to, more string) string {
	ends, status := "null", "IN_PROGRESS"
	if to != "" {
		ends, status = fmt.Sprintf(`"2026-03-%s:00:00Z"`, to), "FINISHED"
	}
	return fmt.Sprintf(`{"id":"00000000-0000-7000-8000-000000000001","status":"%s","class":"%s","starts_at":"2026-03-%s:00:00Z","ends_at":%s%s}`, status, class, from, ends, more)
}

func TestPeriods(t *testing.T) {
	t.Parallel()
	const (
		home = `,"discharge_disposition_code":"01"`
		snf  = `,"discharge_disposition_code":"03"`
		died = `,"discharge_disposition_code":"20"`
		// observation until the inpatient order
		observed = `,"class_history":[{"class":{"code":"OBSENC"},"from":"2026-03-02T08:00:00Z","to":"2026-03-03T08:00:00Z"},{"class":{"code":"IMP"},"from":"2026-03-03T08:00:00Z"}]`
	)
	for _, q := range []struct {
		name  string
		stays []string
		want  string
	}{
		{"nothing is known", nil, ""},
		{"a visit is no setting", []string{stay("AMB", "02T08", "02T09", home)}, ""},
		{"home again", []string{stay("IMP", "02T08", "05T10", home)}, "inpatient 02T08-05T10, home 05T10-"},
		{"nobody told where to", []string{stay("IMP", "02T08", "05T10", "")}, "inpatient 02T08-05T10, ? 05T10-"},
		{"died", []string{stay("IMP", "02T08", "05T10", died)}, "inpatient 02T08-05T10"},
		{"it lasts", []string{stay("IMP", "02T08", "", "")}, "inpatient 02T08-"},
		{"observation first", []string{stay("IMP", "02T08", "05T10", home+observed)}, "observation 02T08-03T08, inpatient 03T08-05T10, home 05T10-"},
		{"a visit that became a stay", []string{stay("IMP", "02T08", "05T10", home+strings.Replace(observed, "OBSENC", "AMB", 1))}, "inpatient 03T08-05T10, home 05T10-"},
		{"nobody told when the class changed", []string{stay("IMP", "02T08", "05T10", home+strings.Replace(observed, `"from":"2026-03-02T08:00:00Z",`, "", 1))}, "inpatient 02T08-05T10, home 05T10-"},
		{
			"hospital, nursing facility, home, hospital",
			[]string{stay("IMP", "20T08", "", ""), stay("IMP", "02T08", "05T10", snf), stay("SNF", "05T12", "15T10", home)},
			"inpatient 02T08-05T10, snf 05T12-15T10, home 15T10-20T08, inpatient 20T08-",
		},
		{
			"an emergency visit during a stay",
			[]string{stay("SNF", "02T08", "15T10", home), stay("EMER", "04T08", "04T18", "")},
			"snf 02T08-04T08, emergency 04T08-04T18, snf 04T18-15T10, home 15T10-",
		},
		{
			"an emergency visit that ends in a stay",
			[]string{stay("EMER", "02T08", "02T18", ""), stay("IMP", "02T16", "05T10", home)},
			"emergency 02T08-02T16, inpatient 02T16-05T10, home 05T10-",
		},
		{
			"told twice",
			[]string{stay("IMP", "02T08", "05T10", home), stay("IMP", "02T08", "05T10", home)},
			"inpatient 02T08-05T10, home 05T10-",
		},
		{"what is planned has not happened", []string{stay("IMP", "30T08", "", "")}, ""},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			var r timeline.Record
			for _, s := range q.stays {
				if err := r.Read("encounter", []byte(s)); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(q.want, written(r.Periods(time.Date(2026, 3, 25, 0, 0, 0, 0, time.UTC)))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func written(periods []timeline.Period) string {
	var all []string
	for _, p := range periods {
		to := ""
		if p.To != nil {
			to = p.To.UTC().Format("02T15")
		}
		setting := string(p.Setting)
		if setting == "" {
			setting = "?"
		}
		all = append(all, fmt.Sprintf("%s %s-%s", setting, p.From.UTC().Format("02T15"), to))
	}
	return strings.Join(all, ", ")
}
