package timeline_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/coverage/timeline"
)

// read are coverages, each written as "code from through rank"; ? is not known, -
// has no end.
func read(t *testing.T, lines ...string) (all []timeline.Coverage) {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range lines {
		words := strings.Fields(line)
		columns := []string{fmt.Sprintf(`"id":"00000000-0000-7000-8000-%012d"`, i+1), `"kind_system":"https://nahdo.org/sopt"`, fmt.Sprintf(`"kind_code":%q`, words[0])}
		for at, name := range []string{1: "starts_at", 2: "ends_at"} {
			if at > 0 && len(words[at]) > 1 {
				columns = append(columns, fmt.Sprintf(`%q:"%sT00:00:00Z"`, name, words[at]))
			}
		}
		if len(words) > 3 {
			columns = append(columns, `"rank":`+words[3])
		}
		c, err := timeline.Read([]byte("{"+strings.Join(columns, ",")+"}"), zone)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

func day(t *testing.T, text string) code.Day {
	t.Helper()
	d, err := code.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func until(d *code.Day) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// written is a timeline in words.
func written(of *timeline.Timeline) string {
	var words []string
	for _, s := range of.Spans {
		var kinds []string
		for _, p := range s.Order {
			kinds = append(kinds, p.Kind.Name)
		}
		words = append(words, s.From.String()+".."+until(s.Through)+" "+strings.Join(kinds, "+"))
	}
	for _, g := range of.Gaps {
		words = append(words, "gap "+g.From.String()+".."+until(g.Through))
	}
	for _, l := range of.Lapses {
		words = append(words, fmt.Sprintf("%s %s", l.Status, l.Last))
	}
	return strings.Join(append(words, of.Missing...), ", ")
}

func TestTimelines(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, asOf string
		lines      []string
		want       string
	}{
		{"one that lasts", "2026-11-01", []string{"121 2020-01-01 -"}, "2020-01-01.. original_medicare"},
		{"the order of the source", "2026-11-01", []string{"121 2020-01-01 - 2", "512 2020-01-01 - 1"}, "2020-01-01.. commercial+original_medicare"},
		{"42 CFR 433.139: Medicaid pays last where nobody says", "2026-11-01", []string{"22 2019-01-01 -", "121 2020-01-01 -"}, "2019-01-01..2019-12-31 medicaid, 2020-01-01.. original_medicare+medicaid"},
		{"a rank goes before none", "2026-11-01", []string{"22 2020-01-01 - 1", "121 2020-01-01 -"}, "2020-01-01.. medicaid+original_medicare"},
		{"a gap between two", "2026-11-01", []string{"512 2020-01-01 2020-12-31", "121 2021-02-01 -"}, "2020-01-01..2020-12-31 commercial, 2021-02-01.. original_medicare, gap 2021-01-01..2021-01-31"},
		{"the next day is no gap", "2026-11-01", []string{"512 2020-01-01 2020-12-31", "121 2021-01-01 -"}, "2020-01-01..2020-12-31 commercial, 2021-01-01.. original_medicare"},
		{"programs.md 5: 60 days before it ends", "2026-11-01", []string{"22 2026-01-01 2026-12-31"}, "2026-01-01..2026-12-31 medicaid, gap 2027-01-01.., SOON 2026-12-31"},
		{"61 days before it ends", "2026-10-31", []string{"22 2026-01-01 2026-12-31"}, "2026-01-01..2026-12-31 medicaid, gap 2027-01-01.., AHEAD 2026-12-31"},
		{"on the last day it holds", "2026-12-31", []string{"22 2026-01-01 2026-12-31"}, "2026-01-01..2026-12-31 medicaid, gap 2027-01-01.., SOON 2026-12-31"},
		{"it has lapsed", "2027-01-01", []string{"22 2026-01-01 2026-12-31"}, "2026-01-01..2026-12-31 medicaid, gap 2027-01-01.., LAPSED 2026-12-31"},
		{"that is told for 60 days", "2027-03-02", []string{"22 2026-01-01 2026-12-31"}, "2026-01-01..2026-12-31 medicaid, gap 2027-01-01.."},
		{"the next year's plan follows", "2026-12-01", []string{"111 2026-01-01 2026-12-31", "112 2027-01-01 -"}, "2026-01-01..2026-12-31 medicare_advantage, 2027-01-01.. medicare_advantage"},
		{"it follows a day too late", "2026-12-01", []string{"111 2026-01-01 2026-12-31", "112 2027-01-02 -"}, "2026-01-01..2026-12-31 medicare_advantage, 2027-01-02.. medicare_advantage, gap 2027-01-01..2027-01-01, SOON 2026-12-31"},
		{"Medicare takes over from an employer", "2026-12-01", []string{"512 2020-01-01 2026-12-31", "121 2026-12-01 -"}, "2020-01-01..2026-11-30 commercial, 2026-12-01..2026-12-31 original_medicare+commercial, 2027-01-01.. original_medicare"},
		{"Medicaid ends beside Medicare that goes on", "2026-12-01", []string{"121 2020-01-01 -", "22 2025-01-01 2026-12-31"}, "2020-01-01..2024-12-31 original_medicare, 2025-01-01..2026-12-31 original_medicare+medicaid, 2027-01-01.. original_medicare, SOON 2026-12-31"},
		{"a drug plan covers no day", "2026-12-01", []string{"122 2020-01-01 2026-12-31"}, ""},
		{"nobody pays", "2026-12-01", []string{"81 2020-01-01 -"}, ""},
		{"an active coverage without a start holds now", "2026-12-01", []string{"121 ? -"}, "2026-12-01.. original_medicare, start of a coverage"},
		{"one of an unknown kind pays last", "2026-12-01", []string{"99 2020-01-01 -", "22 2020-01-01 -"}, "2020-01-01.. medicaid+, kind of a coverage"},
		{"of an unknown kind", "2026-12-01", []string{"99 2020-01-01 -"}, "2020-01-01.. , kind of a coverage"},
		{"an end before the start is no coverage", "2026-12-01", []string{"121 2026-06-01 2026-05-01"}, ""},
		{"none at all", "2026-12-01", nil, ""},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			if got := written(timeline.Of(read(t, q.lines...), day(t, q.asOf))); got != q.want {
				t.Errorf("got  %s\nwant %s", got, q.want)
			}
		})
	}
}

func TestTheOrderOfADayAndWhoGivesIt(t *testing.T) {
	t.Parallel()
	of := timeline.Of(read(t, "22 2020-01-01 - 2", "121 2020-01-01 2026-12-31"), day(t, "2026-12-01"))
	order := of.On(day(t, "2026-12-31"))
	if len(order) != 2 || order[0].Kind.Name != "medicaid" || !order[0].Told || order[0].Number != 1 || order[1].Told || order[1].Number != 2 {
		t.Errorf("%+v", order)
	}
	if order := of.On(day(t, "2027-01-01")); len(order) != 1 || order[0].Number != 1 {
		t.Errorf("%+v", order)
	}
}
