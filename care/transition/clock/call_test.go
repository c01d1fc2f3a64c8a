package clock_test

import "testing"

func TestCallWithin72ElapsedHours(t *testing.T) {
	t.Parallel()
	called := func(at string) string { return `,"contacts":[{"id":"c","at":"` + at + `","reached":true}]` }
	askAll(t, "call-72-hours", "", []question{
		{"programs.md 0: a clock that is set forward", `"zone":"America/New_York","discharge":"2026-03-06T10:00:00-05:00","contacts":[]`,
			[]string{"result=2026-03-09T11:00:00-04:00", "call.utc=2026-03-09T15:00:00Z"}},
		{"programs.md 0: a clock that is set back", `"zone":"America/New_York","discharge":"2026-10-30T10:00","contacts":[]`, []string{"result=2026-11-02T09:00:00-05:00"}},
		{"a zone that changes no clocks", `"zone":"America/Phoenix","discharge":"2026-03-06T10:00","contacts":[]`, []string{"result=2026-03-09T10:00:00-07:00"}},
		{"across a leap day", `"zone":"America/Chicago","discharge":"2028-02-27T08:00","contacts":[]`, []string{"result=2028-03-01T08:00:00-06:00"}},
		{"times with their offset need no zone", `"discharge":"2026-05-04T10:00:00-05:00","contacts":[]`, []string{"result=2026-05-07T15:00:00Z"}},
		{"at the last instant", `"zone":"America/New_York","discharge":"2026-03-06T10:00:00-05:00"` + called("2026-03-09T11:00:00-04:00"), []string{"call:met", "call.tries=1"}},
		{"a second later", `"zone":"America/New_York","asOf":"2026-03-10","discharge":"2026-03-06T10:00:00-05:00"` + called("2026-03-09T11:00:01-04:00"), []string{"call:missed", "call.tries=0"}},
		{"a call of the plan counts here", `"zone":"UTC","discharge":"2026-03-06T10:00","contacts":[{"at":"2026-03-07T10:00","reached":true,"by":"plan"}]`, []string{"call:met"}},
		{"attempts do not", `"zone":"UTC","asOf":"2026-03-10","discharge":"2026-03-06T10:00","contacts":[{"at":"2026-03-07T10:00","reached":false},{"at":"2026-03-08T10:00","reached":false}]`, []string{"call:missed", "call.tries=2"}},
		{"no time of day", `"zone":"UTC","discharge":"2026-03-06"`, []string{"result=", "missing=discharge with its time of day"}},
		{"no zone for a clock on the wall", `"discharge":"2026-03-06T10:00"`, []string{"result=", "missing=zone"}},
		{"a date of the question on the last day", `"zone":"UTC","asOf":"2026-03-09","discharge":"2026-03-06T10:00","contacts":[]`, []string{"call:unknown", "missing=asOf with its time of day"}},
		{"a date of a call on the last day", `"zone":"UTC","asOf":"2026-03-12","discharge":"2026-03-06T10:00"` + called("2026-03-09"), []string{"call:unknown", "missing=contacts[].at with its time of day"}},
		{"hours left", `"zone":"America/New_York","asOf":"2026-03-08T12:00","discharge":"2026-03-06T10:00","contacts":[]`, []string{"call:running", "call.hoursLeft=23", "call.daysLeft=1"}},
		{"an hour that clocks show twice is the first one", `"zone":"America/New_York","discharge":"2026-11-01T01:30","contacts":[]`, []string{"call.utc=2026-11-04T05:30:00Z"}},
	})
}
