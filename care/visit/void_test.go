package visit_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"caseload/care/visit"
	"caseload/care/visit/aggregator"
	"caseload/care/visit/aggregator/simulated"
	"caseload/internal/world"
)

const accepted = "ACCEPTED"

func TestTheAggregatorIsToldThatAVisitWasNone(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.made()
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	o.done(o.Clinic.VisitStaff, tap{"withdrawVisit", withdraw(id)})
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	for range 2 { // and that is all
		o.later(25 * time.Hour)
		o.submitted(visit.Submitted{})
	}
	v := o.visit(id)
	if o.states(id) != accepted+" "+accepted || v.Submissions[0].Voids || !v.Submissions[1].Voids || v.SubmitAt != nil {
		t.Fatalf("%s: %+v", o.states(id), v)
	}
	if got := o.aggregator.Versions(id.String()); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("it has %v", got)
	}
	var r aggregator.Record
	if err := json.Unmarshal(v.Submissions[1].Record, &r); err != nil || !r.Voided || r.Individual.MemberID != "M-7" || len(r.ChangeLog) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	if c := r.ChangeLog[0]; c.Before != "completed" || c.After != "entered-in-error" || c.ReasonCode != "entered_in_error" || c.ResolutionCode != "voided" || c.By != o.Clinic.VisitStaff.Practitioner.String() {
		t.Errorf("%+v", c)
	}
}

func TestAVisitThatWasNoneBeforeItWasSentGoesNowhere(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := world.ID()
	o.done(o.Clinic.VisitStaff, append(o.taps(id, o.planned()), tap{"withdrawVisit", withdraw(id)})...)
	o.submitted(visit.Submitted{})
	if got := o.aggregator.Versions(id.String()); len(got) > 0 || o.visit(id).SubmitAt != nil {
		t.Errorf("it has %v", got)
	}
}

func TestWhatIsOnItsWayIsAnsweredBeforeItIsTakenBack(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.made()
	o.aggregator.Behave(simulated.Manner{Token: "secret", Late: 1})
	o.submitted(visit.Submitted{Sent: 1})
	o.done(o.Clinic.VisitStaff, tap{"withdrawVisit", withdraw(id)})
	o.aggregator.Behave(simulated.Manner{Token: "secret"})
	o.submitted(visit.Submitted{Asked: 1, Accepted: 1})
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	if v := o.visit(id); o.states(id) != accepted+" "+accepted || !v.Submissions[1].Voids {
		t.Errorf("%s", o.states(id))
	}
}

func TestAPlannedVisitOfWhichOnlyAnErrorTellsIsAskedAbout(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	planned, id := k.planned(), world.ID()
	k.done(k.Clinic.VisitStaff, append(k.taps(id, planned), tap{"withdrawVisit", withdraw(id)})...)
	k.passes(24 * time.Hour)
	k.asks(visit.Unheard{Raised: 1})
}
