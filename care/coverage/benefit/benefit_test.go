package benefit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/care/coverage/benefit"
	"caseload/care/coverage/skilled"
	"caseload/care/score"
)

// asked is the benefit of a record, written as lines of "source {columns}" with times
// as of New York.
func asked(t *testing.T, now, lines string) *benefit.Benefit {
	t.Helper()
	asOf, err := time.Parse(time.RFC3339, now)
	if err != nil {
		t.Fatal(err)
	}
	r := benefit.NewRecord("America/New_York", asOf)
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		source, columns, _ := strings.Cut(strings.TrimSpace(line), " ")
		row := fmt.Sprintf(`{"id":"00000000-0000-7000-8000-%012d","timeline_at":"2026-01-01T00:00:00Z",%s`, i+1, strings.TrimPrefix(columns, "{"))
		if err := r.Read(source, []byte(row)); err != nil {
			t.Fatal(err)
		}
	}
	return r.Benefit()
}

// stay is a line of a stay: its class or SNF, and two dates, the last of which may be
// left out.
func stay(class, from, to string) string {
	display := ""
	if class == "SNF" {
		class, display = "IMP", "Skilled nursing facility stay"
	}
	row := fmt.Sprintf(`encounter {"status":"IN_PROGRESS","class":%q,"display":%q,"starts_at":"%sT12:00:00-05:00"`, class, display, from)
	if to != "" {
		row = strings.Replace(row, "IN_PROGRESS", "FINISHED", 1) + fmt.Sprintf(`,"ends_at":"%sT11:00:00-05:00"`, to)
	}
	return row + "}\n"
}

// observed is a stay that was one under observation until the day of the inpatient
// order.
func observed(stay, from, ordered string) string {
	return strings.Replace(stay, "}\n", fmt.Sprintf(`,"class_history":[{"class":{"code":"OBSENC"},"from":"%[1]sT12:00:00-05:00","to":"%[2]sT12:00:00-05:00"},{"class":{"code":"IMP"},"from":"%[2]sT12:00:00-05:00"}]`, from, ordered)+"}\n", 1)
}

// pays is a line of a coverage of a kind.
func pays(code, more string) string {
	return `coverage {"kind_system":"https://nahdo.org/sopt","kind_code":"` + code + `","starts_at":"2020-01-01T00:00:00Z"` + more + "}\n"
}

func raised(b *benefit.Benefit) (names []string) {
	for _, f := range b.Gaps {
		if f.Status == score.Met {
			names = append(names, f.Name)
		}
	}
	return names
}

func TestTheWayIn(t *testing.T) {
	t.Parallel()
	medicare := pays("121", "")
	for _, q := range []struct {
		name, now, lines, answer string
		days, outpatient         int
		gaps                     []string
	}{
		{"programs.md 3 worked A", "2026-02-06T12:00:00Z", medicare + stay("OBSENC", "2026-02-01", "2026-02-02") + stay("IMP", "2026-02-02", "2026-02-05") + stay("SNF", "2026-02-05", ""), skilled.Qualifies, 3, 1, nil},
		{"programs.md 3 worked B", "2026-02-06T12:00:00Z", medicare + stay("OBSENC", "2026-02-01", "2026-02-03") + stay("IMP", "2026-02-03", "2026-02-05") + stay("SNF", "2026-02-05", ""), skilled.DoesNot, 2, 2, []string{"no_3_day_stay"}},
		{"worked B before the admission", "2026-02-05T22:00:00Z", medicare + stay("OBSENC", "2026-02-01", "2026-02-03") + stay("IMP", "2026-02-03", "2026-02-05"), skilled.DoesNot, 2, 2, []string{"no_3_day_stay"}},
		{"worked B as one stay whose class changed", "2026-02-06T12:00:00Z", medicare + observed(stay("IMP", "2026-02-01", "2026-02-05"), "2026-02-01", "2026-02-03") + stay("SNF", "2026-02-05", ""), skilled.DoesNot, 2, 2, []string{"no_3_day_stay"}},
		{"two hospitals with a transfer on the same day", "2026-02-06T12:00:00Z", medicare + stay("IMP", "2026-02-01", "2026-02-03") + stay("IMP", "2026-02-03", "2026-02-04") + stay("SNF", "2026-02-05", ""), skilled.Qualifies, 3, 0, nil},
		{"after 30 days", "2026-03-20T12:00:00Z", medicare + stay("IMP", "2026-02-01", "2026-02-05") + stay("SNF", "2026-03-15", ""), skilled.DoesNot, 4, 0, []string{"after_30_days"}},
		{"a return within 30 days", "2026-04-10T12:00:00Z", medicare + stay("IMP", "2026-02-01", "2026-02-05") + stay("SNF", "2026-02-05", "2026-03-20") + stay("SNF", "2026-04-05", ""), skilled.Returns, 4, 0, []string{"coinsurance_starts", "no_secondary_for_coinsurance"}},
		{"a plan may waive the days, and nobody has looked", "2026-02-06T12:00:00Z", pays("111", "") + stay("IMP", "2026-02-03", "2026-02-05") + stay("SNF", "2026-02-05", ""), "", 2, 0, nil},
		{"nothing at all", "2026-02-06T12:00:00Z", medicare, skilled.DoesNot, 0, 0, nil},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			b := asked(t, q.now, q.lines)
			if b.Entry.Answer != q.answer || b.Entry.Days != q.days || b.Entry.Outpatient != q.outpatient {
				t.Errorf("%q, %d and %d days", b.Entry.Answer, b.Entry.Days, b.Entry.Outpatient)
			}
			if got := raised(b); !slices.Equal(got, q.gaps) {
				t.Errorf("gaps %q", got)
			}
		})
	}
	b := asked(t, "2026-02-06T12:00:00Z", medicare+stay("IMP", "2026-02-03", "2026-02-05")+stay("SNF", "2026-02-05", ""))
	if note := b.Gaps[0].Note; !strings.Contains(note, "observation nights do not count") || !strings.Contains(note, "check for a waiver") {
		t.Errorf("the flag says %q", note)
	}
}

func TestDaysAndWhatTheyCost(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, now, lines                      string
		used, full, shared, uncovered         int
		first, gap, cost, amount, lastCovered string
	}{
		{"programs.md 3 worked C", "2026-01-20T12:00:00Z", pays("121", "") + stay("IMP", "2025-12-10", "2025-12-20") + stay("SNF", "2025-12-20", "2026-01-15"), 26, 20, 6, 0, "2026-01-09", "2026-03-30", "1302", "217", "2026-01-14"},
		{"programs.md 3 worked D", "2026-04-26T12:00:00Z", pays("121", "") + stay("IMP", "2025-12-30", "2026-01-05") + stay("SNF", "2026-01-05", "2026-04-25"), 100, 20, 80, 10, "2026-01-25", "2026-04-15", "17360", "217", "2026-04-24"},
		{"going on", "2026-02-15T12:00:00Z", pays("121", "") + stay("IMP", "2026-02-01", "2026-02-05") + stay("SNF", "2026-02-05", ""), 10, 0, 0, 0, "2026-02-25", "2026-05-16", "", "217", ""},
		{"a plan sets its own cost share", "2026-01-20T12:00:00Z", pays("111", "") + stay("IMP", "2025-12-10", "2025-12-20") + stay("SNF", "2025-12-20", "2026-01-15"), 26, 20, 6, 0, "2026-01-09", "2026-03-30", "", "", "2026-01-14"},
		{"a plan takes over before the coinsurance", "2026-01-20T12:00:00Z", pays("121", `,"ends_at":"2025-12-31T00:00:00Z"`) + strings.Replace(pays("111", ""), "2020-01-01", "2026-01-01", 1) + stay("IMP", "2025-12-10", "2025-12-20") + stay("SNF", "2025-12-20", "2026-01-15"), 26, 20, 6, 0, "2026-01-09", "2026-03-30", "", "", "2026-01-14"},
		{"a plan takes over after it began", "2026-01-20T12:00:00Z", pays("121", `,"ends_at":"2026-01-10T00:00:00Z"`) + strings.Replace(pays("111", ""), "2020-01-01", "2026-01-11", 1) + stay("IMP", "2025-12-10", "2025-12-20") + stay("SNF", "2025-12-20", "2026-01-15"), 26, 20, 6, 0, "2026-01-09", "2026-03-30", "", "217", "2026-01-14"},
		{"an earlier stay of the period", "2026-03-10T12:00:00Z", pays("121", "") + stay("IMP", "2026-01-01", "2026-01-05") + stay("SNF", "2026-01-05", "2026-01-20") + stay("SNF", "2026-02-10", ""), 43, 0, 0, 0, "2026-02-15", "2026-05-06", "", "217", ""},
		{"custodial care uses none", "2026-03-10T12:00:00Z", pays("121", "") + strings.Replace(stay("SNF", "2026-01-05", "2026-01-20"), "Skilled nursing facility stay", "Nursing facility stay", 1) + stay("SNF", "2026-02-10", ""), 28, 0, 0, 0, "2026-03-02", "2026-05-21", "", "217", ""},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			b := asked(t, q.now, q.lines)
			d := &b.Days
			if d.UsedBy(b.AsOf) != q.used || d.Left(b.AsOf) != 100-q.used || d.Full != q.full || d.Shared != q.shared || d.Uncovered != q.uncovered {
				t.Errorf("%d used, %d left, %d, %d, %d", d.UsedBy(b.AsOf), d.Left(b.AsOf), d.Full, d.Shared, d.Uncovered)
			}
			if d.FirstShared.String() != q.first || d.Gap.String() != q.gap {
				t.Errorf("first %s, gap %s", d.FirstShared, d.Gap)
			}
			written := func(c skilled.Cents, ok bool) string {
				if !ok {
					return ""
				}
				return fmt.Sprint(c.Dollars())
			}
			if cost, amount := written(d.Coinsurance()), written(b.FirstAmount()); cost != q.cost || amount != q.amount {
				t.Errorf("cost %s, a day %s", cost, amount)
			}
			last := ""
			if b.LastCovered != nil {
				last = b.LastCovered.String()
			}
			if last != q.lastCovered {
				t.Errorf("last covered day %s", last)
			}
		})
	}
}

func TestWhoPaysForIt(t *testing.T) {
	t.Parallel()
	stays := stay("IMP", "2026-02-01", "2026-02-05") + stay("SNF", "2026-02-05", "")
	long := stay("IMP", "2025-12-30", "2026-01-05") + stay("SNF", "2026-01-05", "2026-02-10")
	for _, q := range []struct {
		name, lines string
		applies     score.Status
		missing     []string
		gaps        []string
	}{
		{"private insurance", pays("512", "") + stays, score.NotMet, nil, nil},
		{"nobody on record", stays, score.Unknown, []string{"coverage"}, nil},
		{"a payer of an unknown kind", pays("99", "") + stays, score.Unknown, []string{"kind of a coverage"}, nil},
		{"drugs alone are no Part A", pays("122", "") + stays, score.Unknown, []string{"coverage"}, nil},
		{"nobody else pays the coinsurance", pays("121", "") + long, score.Met, nil, []string{"coinsurance_starts", "no_secondary_for_coinsurance"}},
		{"Medigap does", pays("121", "") + pays("523", "") + long, score.Met, nil, []string{"coinsurance_starts"}},
		{"Medicaid does", pays("14", "") + long, score.Met, nil, []string{"coinsurance_starts"}},
		{"the coverage ends within the stay", pays("121", `,"ends_at":"2026-01-31T00:00:00Z"`) + pays("523", "") + long, score.Met, nil, []string{"coinsurance_starts", "coverage_ends"}},
		{"another by Medicare follows it", pays("121", `,"ends_at":"2026-01-31T00:00:00Z"`) + strings.Replace(pays("112", ""), "2020-01-01", "2026-02-01", 1) + pays("523", "") + long, score.Met, nil, []string{"coinsurance_starts"}},
		{"a stay whose end nobody knows is left out", pays("121", "") + strings.Replace(stay("IMP", "2026-01-01", ""), "IN_PROGRESS", "FINISHED", 1) + stays, score.Met, []string{"end of a stay"}, nil},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			b := asked(t, "2026-02-12T12:00:00Z", q.lines)
			if b.Applies != q.applies || !slices.Equal(b.Missing, q.missing) {
				t.Errorf("%s, missing %q", b.Applies, b.Missing)
			}
			if got := raised(b); !slices.Equal(got, q.gaps) {
				t.Errorf("gaps %q", got)
			}
		})
	}
}

func TestTheNoticeOfAPlannedDischarge(t *testing.T) {
	t.Parallel()
	b := asked(t, "2026-03-01T12:00:00Z", pays("121", "")+stay("IMP", "2026-02-01", "2026-02-05")+
		strings.Replace(stay("SNF", "2026-02-05", "2026-03-10"), "FINISHED", "IN_PROGRESS", 1))
	if b.LastCovered.String() != "2026-03-09" || b.Notice.DeliverBy.String() != "2026-03-07" || b.AppealBy().Format(time.RFC3339) != "2026-03-08T12:00:00-04:00" {
		t.Errorf("%s, %s, %s", b.LastCovered, b.Notice.DeliverBy, b.AppealBy())
	}
}
