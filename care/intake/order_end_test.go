package intake

import (
	"testing"
)

// An order is dated when it was written. When it ended is known by what its source says, else
// by when an import told of it; what is over when it first comes is history.
func TestWhenAnOrderEndedIsKept(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	order := func(status, updated string) {
		meta := ""
		if updated != "" {
			meta = `"meta":{"lastUpdated":"` + updated + `"},`
		}
		c.imports(file("orders.json", bundle(`{"resourceType":"Patient","id":"p"}`, `{"resourceType":"MedicationRequest","id":"m",`+meta+`"status":"`+status+`","intent":"order",
			"subject":{"reference":"Patient/p"},"authoredOn":"2020-01-01T00:00:00Z","medicationCodeableConcept":{"text":"Axid"}}`,
			`{"resourceType":"MedicationRequest","id":"old","status":"stopped","intent":"order","subject":{"reference":"Patient/p"},"authoredOn":"2019-01-01T00:00:00Z",
			"medicationCodeableConcept":{"text":"Zantac"}}`)))
	}
	told := func() string {
		return c.text(`select string_agg(case when recorded_at = timeline_at then 'written' when recorded_at >= received_at then 'told' else to_char(recorded_at, 'YYYY-MM-DD') end, ' ' order by timeline_at)
			from medication_request`)
	}
	for i, step := range []struct{ status, updated, want string }{
		{"active", "", "written"}, {"active", "2020-01-02T00:00:00Z", "written"}, {"stopped", "", "told"},
		{"on-hold", "2020-05-01T00:00:00Z", "2020-05-01"}, {"stopped", "2020-06-01T00:00:00Z", "2020-06-01"},
	} {
		order(step.status, step.updated)
		if got := told(); got != "written "+step.want {
			t.Errorf("%d: %s of %s: %q, want %q", i, step.status, step.updated, got, step.want)
		}
	}
}
