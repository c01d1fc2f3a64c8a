package share

import (
	_ "embed"
	"time"

	"caseload/care/exchange"
	"caseload/care/exchange/readable"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/server/page"
)

//go:embed page.html
var content string

var plans = page.New(content)

// written is the plan as a page that loads nothing from elsewhere.
func written(resources []fhir.Any, link *ent.ShareLink, now time.Time) ([]byte, error) {
	const day = "January 2, 2006"
	view := struct {
		Title, Patient, Recipient, Until string
		At                               string
		Sections                         []readable.Section
		Notices                          []fhir.Coding
	}{
		Notices: exchange.Marked(resources).Tag,
		Title:   "Care plan", Recipient: link.Recipient,
		Until: link.ExpiresAt.UTC().Format(day), At: now.UTC().Format(day + " 15:04 MST"),
	}
	for _, resource := range resources {
		switch r := resource.(type) {
		case *fhir.Patient:
			view.Patient = readable.Person(r)
		case *fhir.CarePlan:
			if r.Title != "" {
				view.Title = r.Title
			}
		}
	}
	view.Sections = readable.Reader{}.Sections(resources)
	return plans.Write("Care plan", view)
}
