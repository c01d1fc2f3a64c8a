package clock_test

import "testing"

func TestEscalation(t *testing.T) {
	t.Parallel()
	const silent = newYork + `,"contacts":[],"visits":[],"reconciliations":[],"complexity":"high"`
	askAll(t, "tcm", silent, []question{
		{"programs.md 1: before hour 24 nothing", `"asOf":"2026-11-26T13:59:00-05:00"`, []string{"escalate.remind:running", "escalate.remind=2026-11-26T14:00:00-05:00"}},
		{"programs.md 1: at hour 24 the reminder", `"asOf":"2026-11-26T14:00:00-05:00"`, []string{"escalate.remind:met", "escalate.lead:running"}},
		{"programs.md 1: at noon of day 2 the team lead", `"asOf":"2026-11-30T12:00:00-05:00"`, []string{"escalate.lead:met", "escalate.lead=2026-11-30T12:00:00-05:00"}},
		{"programs.md 1: on day 5 without a visit", `"asOf":"2026-11-30T00:00:00-05:00"`, []string{"escalate.book:met", "escalate.book=2026-11-30", "escalate.lead:running"}},
		{"on day 4 not yet", `"asOf":"2026-11-29T23:59:00-05:00"`, []string{"escalate.book:running"}},
		{"a death ends it", `"death":"2026-11-27","asOf":"2026-12-02"`, []string{"escalate.book:stopped", "escalate.remind:stopped"}},
	})
	ask(t, "tcm", newYork+`,"contacts":[{"at":"2026-11-25T18:00","reached":true}],"visits":[{"on":"2026-12-01","status":"booked"}],"reconciliations":[],"complexity":"high","asOf":"2026-12-01T08:00"`,
		"escalate.remind:not met", "escalate.lead:not met", "escalate.book:not met", "escalate.block:running", "reconciliation=2026-12-01", "reconciliation:running")
}
