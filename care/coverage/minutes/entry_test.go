package minutes_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestNoMinuteCountsTwice(t *testing.T) {
	t.Parallel()
	entry := func(id, worker, family, start, end string) string {
		return fmt.Sprintf(`{"id":%q,"worker":%q,"role":"rn","family":%q,"start":%q,"end":%q}`, id, worker, family, start, end)
	}
	two := func(a, b string) string { return `"complexity":"low","entries":[` + a + "," + b + `]` }
	first := entry("a", "nurse", "CCM", "2026-11-03T10:00", "2026-11-03T10:20")
	askAll(t, chronic, []question{
		{"one after the other", two(first, entry("b", "nurse", "CCM", "2026-11-03T10:20", "2026-11-03T10:40")), []string{"minutes.CCM=40", "result=99490 x1, 99439 x1"}},
		{"the same worker at the same time", two(first, entry("b", "nurse", "CCM", "2026-11-03T10:19", "2026-11-03T10:40")), []string{"minutes.CCM=20", "rejected.b:not met"}},
		{"for another family as well", two(first, entry("b", "nurse", "PCM", "2026-11-03T10:05", "2026-11-03T10:35")), []string{"-minutes.PCM", "rejected.b:not met"}},
		{"for another person as well", `"person":"p","complexity":"low","entries":[` + strings.Replace(first, "{", `{"person":"q",`, 1) + "," + entry("b", "nurse", "CCM", "2026-11-03T10:05", "2026-11-03T10:35") + `]`, []string{"rejected.b:not met", "result=none"}},
		{"another worker at the same time", two(first, entry("b", "other", "CCM", "2026-11-03T10:00", "2026-11-03T10:20")), []string{"minutes.CCM=40"}},
		{"the same entry again", two(first, first), []string{"minutes.CCM=20", "-rejected.a"}},
		{"seconds add up", two(entry("a", "n", "CCM", "2026-11-03T10:00:00", "2026-11-03T10:09:30"), entry("b", "n", "CCM", "2026-11-04T10:00:00", "2026-11-04T10:10:30")), []string{"minutes.CCM=20"}},
		{"an end before the start", two(first, entry("b", "n", "CCM", "2026-11-04T10:00", "2026-11-04T09:00")), []string{"rejected.b:not met"}},
		{"a family that there is not", two(first, entry("b", "n", "XYZ", "2026-11-04T10:00", "2026-11-04T11:00")), []string{"rejected.b:not met"}},
		{"an entry without a role", `"complexity":"low","entries":[{"family":"CCM","start":"2026-11-04T10:00","end":"2026-11-04T11:00"}]`, []string{"rejected.#1:not met", "result=none"}},
	})
}

func TestMonthsAreThoseOfThePersonsZone(t *testing.T) {
	t.Parallel()
	entry := func(start, end string) string {
		return fmt.Sprintf(`"complexity":"low","entries":[{"role":"rn","family":"CCM","start":%q,"end":%q}]`, start, end)
	}
	askAll(t, chronic, []question{
		{"over midnight of the last day", entry("2026-10-31T23:50", "2026-11-01T00:25"), []string{"minutes.CCM=25", "result=99490 x1"}},
		{"in October still, in New York", entry("2026-11-01T03:30:00Z", "2026-11-01T03:55:00Z"), []string{"-minutes.CCM", "result=none"}},
		{"in November there", entry("2026-11-01T04:00:00Z", "2026-11-01T04:25:00Z"), []string{"minutes.CCM=25"}},
		{"programs.md 0: elapsed time when clocks are set back", entry("2026-11-01T01:45:00-04:00", "2026-11-01T01:15:00-05:00"), []string{"minutes.CCM=30"}},
		{"another month", entry("2026-12-01T00:00", "2026-12-01T00:30"), []string{"-minutes.CCM"}},
	})
	askAll(t, chronic+`,"from":"2026-11-01T05:00:00Z","to":"2026-12-01T00:00:00Z"`, []question{
		{"bounds of their own", entry("2026-11-01T04:45:00Z", "2026-11-01T05:25:00Z"), []string{"minutes.CCM=25"}},
		{"and at the end", entry("2026-11-30T23:45:00Z", "2026-12-01T00:25:00Z"), []string{"minutes.CCM=15"}},
	})
	askAll(t, `"month":"2026-11"`, []question{
		{"times with an offset need a zone", entry("2026-11-01T04:00:00Z", "2026-11-01T04:25:00Z"), []string{"result=", "missing=zone"}},
	})
	askAll(t, `"entries":[]`, []question{{"no month", `"month":"soon"`, []string{"result=", "missing=month"}}})
}

func TestAClosedMonthIsFrozen(t *testing.T) {
	t.Parallel()
	entry := func(recorded string) string {
		return `"complexity":"low","closedAt":"2026-12-05T00:00","entries":[{"id":"e","role":"rn","family":"CCM","start":"2026-11-03","minutes":20` + recorded + `}]`
	}
	askAll(t, chronic, []question{
		{"recorded before", entry(`,"recordedAt":"2026-12-04"`), []string{"result=99490 x1"}},
		{"recorded after", entry(`,"recordedAt":"2026-12-06"`), []string{"result=none", "rejected.e:not met"}},
		{"when it was recorded is not told", entry(""), []string{"result=", "missing=entries[].recordedAt"}},
	})
}
