package visit_test

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/visit"
	"caseload/care/visit/aggregator"
	"caseload/care/visit/aggregator/simulated"
	"caseload/ent/coverage"
	"caseload/ent/viewer"
	"caseload/ent/visitcorrection"
	"caseload/internal/world"
)

// office is a kitchen whose visits Medicaid pays for, and an aggregator that they go to.
type office struct {
	*kitchen
	aggregator *simulated.Aggregator
	client     *aggregator.Client
}

func newOffice(t *testing.T) *office {
	t.Helper()
	k := newKitchen(t)
	o := &office{kitchen: k, aggregator: &simulated.Aggregator{}}
	server := httptest.NewServer(o.aggregator)
	t.Cleanup(server.Close)
	var err error
	if o.client, err = aggregator.NewClient(server.URL, "secret"); err != nil {
		t.Fatal(err)
	}
	o.aggregator.Behave(simulated.Manner{Token: "secret"})
	k.system(func(ctx context.Context) error {
		return k.Client.Coverage.Update().Where(coverage.PatientID(k.Clinic.Patient.ID)).SetPayorName("Medicaid").SetMemberID("M-7").ClearPayorID().Exec(ctx)
	})
	return o
}

// later lets time pass.
func (o *office) later(d time.Duration) {
	before := o.Recorder.Now()
	o.Recorder.Now = func() time.Time { return before.Add(d) }
}

func (o *office) submits() (visit.Submitted, error) {
	return visit.Submitting{Recorder: o.Recorder, To: o.client}.Run(viewer.NewContext(o.t.Context(), viewer.SystemOf(o.Clinic.ID)))
}

func (o *office) submitted(want visit.Submitted) {
	o.t.Helper()
	if got, err := o.submits(); err != nil || got != want {
		o.t.Errorf("%+v, %v, want %+v", got, err, want)
	}
}

// accepts has a supervisor accept everything that may be accepted, and approve corrections.
func (o *office) accepts(id uuid.UUID) {
	o.t.Helper()
	v := o.visit(id)
	in := visit.Review{ClientMutationID: world.ID(), HomeVisitID: id, BaseRevision: v.Revision}
	for _, e := range v.Exceptions {
		if e.Class != "fix" {
			in.Accepted = append(in.Accepted, e.Name)
		}
	}
	o.done(o.Clinic.Supervisor, tap{"reviewVisit", in})
}

// made is a visit without a flag.
func (o *office) made() uuid.UUID {
	o.t.Helper()
	id := world.ID()
	o.done(o.Clinic.VisitStaff, o.taps(id, o.planned())...)
	if v := o.visit(id); slices.ContainsFunc(v.Exceptions, func(e code.VisitException) bool { return e.Class == code.VisitNoteClass }) {
		o.submitted(visit.Submitted{Held: 1})
		o.accepts(id)
	}
	return id
}

func (o *office) states(id uuid.UUID) string {
	var all []string
	for _, s := range o.visit(id).Submissions {
		all = append(all, s.State)
	}
	return strings.Join(all, " ")
}

func TestAVisitGoesToTheAggregatorOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.made()
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	o.submitted(visit.Submitted{})
	v := o.visit(id)
	if o.states(id) != "ACCEPTED" || v.SubmitAt != nil || v.NeedsReview || len(v.HeldBack) > 0 {
		t.Errorf("%+v", v)
	}
	var r aggregator.Record
	if err := json.Unmarshal(v.Submissions[0].Record, &r); err != nil || r.Individual.MemberID != "M-7" || r.Individual.PayerID != "Medicaid" || r.Service.Code != "T1017" ||
		r.VisitDate.String() != "2026-11-20" || r.Minutes != 60 || r.CaregiverID == "" || r.ScheduleRef == "" {
		t.Errorf("%+v, %v", r, err)
	}
	if got := o.aggregator.Versions(id.String()); !slices.Equal(got, []int{1}) {
		t.Errorf("it has %v", got)
	}
}

func TestAVisitThatMedicaidDoesNotPayForGoesNowhere(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.system(func(ctx context.Context) error { return o.Client.Coverage.Update().SetPayorName("Medicare").Exec(ctx) })
	id := world.ID()
	o.done(o.Clinic.VisitStaff, o.taps(id, o.planned())...)
	o.submitted(visit.Submitted{})
	revision := o.visit(id).Revision
	o.system(func(ctx context.Context) error { return o.Client.Coverage.Update().SetPayorName("Medicaid").Exec(ctx) })
	o.later(25 * time.Hour)
	if got, err := o.submits(); err != nil || got.Sent+got.Held != 1 {
		t.Errorf("it turned out that Medicaid pays: %+v, %v", got, err)
	}
	if v := o.visit(id); revision == 0 || v.Revision != revision+1 && o.states(id) == "" {
		t.Errorf("%+v", v)
	}
}

func TestWhatWaitsForAPersonIsHeldBackAndToldToASupervisor(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.made()
	o.done(o.Clinic.VisitStaff, tap{"correctVisit", o.correct(id, visitcorrection.ElementSERVICE, "T1019 U1", nil)})
	o.submitted(visit.Submitted{Held: 1})
	if v := o.visit(id); !slices.Equal(v.HeldBack, []string{"correction"}) || !v.NeedsReview {
		t.Errorf("%+v", v)
	}
	o.accepts(id)
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	var r aggregator.Record
	if err := json.Unmarshal(o.visit(id).Submissions[0].Record, &r); err != nil || r.Service.Code != "T1019" || !slices.Equal(r.Service.Modifiers, []string{"U1"}) ||
		len(r.ChangeLog) != 1 || r.ChangeLog[0].Before != "T1017" || r.ChangeLog[0].ApprovedBy != o.Clinic.Supervisor.Practitioner.String() {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestAVisitThatIsCorrectedAfterwardsGoesAsANewVersion(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.made()
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	o.accepts(id) // nothing has changed
	o.submitted(visit.Submitted{})
	o.done(o.Clinic.VisitStaff, tap{"correctVisit", o.correct(id, visitcorrection.ElementEND, now.Add(10*time.Minute).Format(time.RFC3339), nil)})
	o.accepts(id)
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	if got := o.states(id); strings.Fields(got)[0] != strings.Fields(got)[1] || len(o.visit(id).Submissions) != 2 || !slices.Equal(o.aggregator.Versions(id.String()), []int{1, 2}) {
		t.Error(got)
	}
}

func TestWhatGetsLostOnTheWayIsSentAgainAndTakenOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.made()
	o.aggregator.Behave(simulated.Manner{Token: "secret", Fail: 1, Lose: 1, Late: 2, Repeat: true})
	for _, want := range []visit.Submitted{{Sent: 1}, {Sent: 1}, {Sent: 1}, {Asked: 1, Accepted: 1}} {
		revision := o.visit(id).Revision
		if got, _ := o.submits(); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
		if got, _ := o.submits(); got != (visit.Submitted{}) && want.Accepted == 0 {
			t.Errorf("at once again: %+v", got)
		}
		if grown := o.visit(id).Revision - revision; grown > 1 {
			t.Errorf("%d revisions for %+v", grown, want)
		}
		o.later(2 * time.Hour)
	}
	if s := o.visit(id).Submissions; len(s) != 1 || s[0].State != "ACCEPTED" || s[0].Sends != 4 {
		t.Errorf("%+v", s)
	}
	if got := o.aggregator.Versions(id.String()); !slices.Equal(got, []int{1}) {
		t.Errorf("it has %v", got)
	}
}

func TestARejectionComesBeforeASupervisor(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.made()
	o.aggregator.Behave(simulated.Manner{Token: "secret", UnknownMembers: []string{"M-7"}})
	o.submitted(visit.Submitted{Sent: 1, Rejected: 1})
	v := o.visit(id)
	if r := v.Submissions[0].Reasons; !v.NeedsReview || len(r) != 1 || r[0].Code != "MEMBER_UNKNOWN" || r[0].Correctable {
		t.Errorf("%+v", v)
	}
	o.accepts(id)
	o.submitted(visit.Submitted{Held: 1})
	if v := o.visit(id); !slices.Equal(v.HeldBack, []string{"rejected"}) {
		t.Errorf("%+v", v.HeldBack)
	}
}

func TestABasementVisitIsCorrectedToItsAddressAndGoes(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id, taps := world.ID(), o.taps(world.ID(), o.planned())
	in, out := taps[0].act.(visit.CheckIn), taps[9].act.(visit.CheckOut)
	in.ID, in.Fix, in.Reason, out.HomeVisitID, out.Fix = id, nil, "no reception", id, nil
	sign := taps[7].act.(visit.Sign)
	sign.HomeVisitID = id
	o.done(o.Clinic.VisitStaff, tap{"checkInToVisit", in}, tap{"signVisit", sign}, tap{"checkOutOfVisit", out})
	o.submitted(visit.Submitted{Held: 1})
	if v := o.visit(id); !slices.Contains(v.HeldBack, "missing_place") {
		t.Errorf("%v", v.HeldBack)
	}
	for element, after := range map[visitcorrection.Element]string{visitcorrection.ElementADDRESS: "12 Elm Street", visitcorrection.ElementCAPTURE_METHOD: "MANUAL"} {
		o.done(o.Clinic.VisitStaff, tap{"correctVisit", o.correct(id, element, after, func(in *visit.Correct) { in.ReasonCode = "no_fix" })})
	}
	o.accepts(id)
	o.submitted(visit.Submitted{Sent: 1, Accepted: 1})
	var r aggregator.Record
	if err := json.Unmarshal(o.visit(id).Submissions[0].Record, &r); err != nil || r.CaptureMethod != "MANUAL" || r.LocationIn == nil || r.LocationIn.Address != "12 Elm Street" {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestNobodyButTheServerSubmits(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.made()
	for _, who := range []viewer.Viewer{o.Clinic.Supervisor, o.Clinic.VisitStaff, o.Other.CaseManager} {
		if got, err := (visit.Submitting{Recorder: o.Recorder, To: o.client}).Run(viewer.NewContext(t.Context(), who)); err == nil {
			t.Errorf("%+v", got)
		}
	}
	if got, err := (visit.Submitting{Recorder: o.Recorder, To: o.client}).Run(viewer.NewContext(t.Context(), viewer.SystemOf(o.Other.ID))); err != nil || got != (visit.Submitted{}) {
		t.Errorf("another organization's: %+v, %v", got, err)
	}
}
