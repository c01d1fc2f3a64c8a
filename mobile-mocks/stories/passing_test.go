package stories_test

import (
	"time"

	"github.com/cucumber/godog"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent/viewer"
)

// passing are the steps in which time passes and the server does its own work.
func passing(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\d+) days pass and nobody answers$`, func(days int) {
		later := &record.Recorder{DB: s.w.DB, Client: s.w.Client, Now: func() time.Time { return time.Now().AddDate(0, 0, days) }}
		ctx := viewer.NewContext(s.t.Context(), viewer.SystemOf(s.w.Clinic.ID))
		if _, err := facilitate.RaiseOverdueLoops(ctx, later); err != nil {
			s.t.Fatal(err)
		}
	})
	sc.Step(`^nobody opens when (\w+) comes$`, func(person string) {
		s.act(person, "RecordAppointmentOutcome", object{
			"appointmentId": s.kept["appointment"].at("id"), "baseRevision": s.kept["appointment"].at("revision"), "outcome": "NOSHOW", "note": "Nobody opened",
		})
	})
}
