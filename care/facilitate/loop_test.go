package facilitate_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/identify"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/servicerequest"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

var walker = code.Coding{System: "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", Code: "E0143", Display: "Walker, folding, wheeled"}

func (c *clinic) order() facilitate.OrderService {
	quantity := 1.0
	return facilitate.OrderService{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID, Category: servicerequest.CategoryEQUIPMENT,
		Code: &walker, Reason: "Unsteady on the stairs", Quantity: &quantity, Priority: servicerequest.PriorityROUTINE,
	}
}

func (c *clinic) referral() facilitate.SendReferral {
	return facilitate.SendReferral{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID, Category: servicerequest.CategorySPECIALTY,
		Reason: "Heart failure, ejection fraction 35 %", Priority: servicerequest.PriorityURGENT,
		HealthcareServiceID: &c.Clinic.HealthcareService,
	}
}

// loop reads a request, whoever may see it.
func (c *clinic) loop(id uuid.UUID) (found *ent.ServiceRequest) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		if found, err = c.Client.ServiceRequest.Get(ctx, id); err != nil {
			c.t.Fatal(err)
		}
	})
	return found
}

// did lets somebody act, and fails the test where something stands in the way.
func (c *clinic) did(v viewer.Viewer, in recorder) {
	c.t.Helper()
	outcome := c.record(v, in)
	if len(outcome.Problems) > 0 {
		c.t.Fatalf("%T: %+v", in, outcome.Problems)
	}
}

// step takes a step of an order or a referral as the case manager.
func (c *clinic) step(id uuid.UUID, status servicerequest.Loop, note string) {
	c.t.Helper()
	c.did(c.Clinic.CaseManager, c.stepOf(id, status, note))
}

func (c *clinic) stepOf(id uuid.UUID, status servicerequest.Loop, note string) recorder {
	known := c.loop(id)
	step := facilitate.RecordServiceOrderStep{
		ClientMutationID: world.ID(), ServiceRequestID: id, BaseRevision: known.Revision, Status: status, Note: note,
	}
	if status == servicerequest.LoopSCHEDULED {
		day := time.Now().AddDate(0, 0, 2)
		step.ScheduledFor = &day
	}
	if known.Category == servicerequest.CategorySPECIALTY || known.Category == servicerequest.CategoryCOMMUNITY {
		return facilitate.RecordReferralStep(step)
	}
	return step
}

// course is the statuses that a loop has come through.
func course(s *ent.ServiceRequest) string {
	var words []string
	for _, step := range s.LoopHistory {
		words = append(words, step.Status)
	}
	return strings.Join(words, " ")
}

func TestAnOrderIsSignedSentScheduledDeliveredAndClosed(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.order()
	c.did(c.Clinic.CaseManager, in)
	if got := c.loop(in.ID); got.Status != servicerequest.StatusDRAFT || *got.Loop != servicerequest.LoopORDERED || !got.LoopDueAt.Before(code.Never) {
		t.Errorf("ordered: %s %s, due %v", got.Status, *got.Loop, got.LoopDueAt)
	}
	if got := c.refused(c.Clinic.CaseManager, c.stepOf(in.ID, servicerequest.LoopSENT, "")); got != "INVALID input.status" {
		t.Errorf("sent unsigned: %s", got)
	}
	if got := c.refused(c.Clinic.Provider, c.stepOf(in.ID, servicerequest.LoopSIGNED, "")); got != "INVALID input.status" {
		t.Errorf("signed by a step: %s", got)
	}
	c.did(c.Clinic.Provider, facilitate.SignServiceOrder{ClientMutationID: world.ID(), ServiceRequestID: in.ID, BaseRevision: 1})
	signed := c.loop(in.ID)
	if signed.Status != servicerequest.StatusACTIVE || *signed.SignedByID != c.Clinic.Provider.Practitioner {
		t.Errorf("signed: %s by %v", signed.Status, signed.SignedByID)
	}
	if paper := signed.Documents[0]; paper.Kind != "STANDARD_WRITTEN_ORDER" || paper.ReceivedAt == nil || paper.Required == nil || !*paper.Required {
		t.Errorf("the signature does not complete the written order: %+v", signed.Documents)
	}
	for _, status := range []servicerequest.Loop{
		servicerequest.LoopSENT, servicerequest.LoopACCEPTED, servicerequest.LoopSCHEDULED, servicerequest.LoopDELIVERED, servicerequest.LoopCLOSED,
	} {
		c.step(in.ID, status, "")
	}
	got := c.loop(in.ID)
	if got.Status != servicerequest.StatusCOMPLETED || !got.LoopDueAt.Equal(code.Never) ||
		course(got) != "ORDERED SIGNED SENT ACCEPTED SCHEDULED DELIVERED CLOSED" {
		t.Errorf("closed: %s, due %v, %s", got.Status, got.LoopDueAt, course(got))
	}
	c.wantChange(record.Change{Type: ent.TypeServiceRequest, ID: in.ID, Patient: in.PatientID, Kind: record.Resolved, Revision: 7})
	if got := c.refused(c.Clinic.CaseManager, c.stepOf(in.ID, servicerequest.LoopSENT, "")); got != "ALREADY_DONE" {
		t.Errorf("a step after the end: %s", got)
	}
}

func TestASignatureOnPaperNamesWhoSignedAndWhoRecordedIt(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.order()
	c.did(c.Clinic.CaseManager, in)
	sign := facilitate.SignServiceOrder{ClientMutationID: world.ID(), ServiceRequestID: in.ID, BaseRevision: 1}
	if got := c.refused(c.Clinic.CaseManager, sign); got != "INVALID input.signedById" {
		t.Errorf("nobody's signature: %s", got)
	}
	for name, who := range map[string]uuid.UUID{
		"a case manager's": c.Clinic.Stranger.Practitioner, "another clinic's": c.Other.Provider.Practitioner,
	} {
		sign.ClientMutationID, sign.SignedByID = world.ID(), &who
		if got := c.refused(c.Clinic.CaseManager, sign); got != "NOT_FOUND input.signedById" {
			t.Errorf("%s signature: %s", name, got)
		}
	}
	sign.ClientMutationID, sign.SignedByID = world.ID(), &c.Clinic.Supervisor.Practitioner
	if got := c.refused(c.Clinic.Provider, sign); got != "INVALID input.signedById" {
		t.Errorf("a provider signs for another: %s", got)
	}
	sign.ClientMutationID, sign.SignedByID = world.ID(), &c.Clinic.Provider.Practitioner
	c.did(c.Clinic.CaseManager, sign)
	got := c.loop(in.ID)
	last := got.LoopHistory[1]
	if *got.SignedByID != c.Clinic.Provider.Practitioner || last.By != c.Clinic.CaseManager.Practitioner || last.Note == "" {
		t.Errorf("signed by %v, recorded %+v", got.SignedByID, last)
	}
	if got.Documents[0].ReceivedAt != nil {
		t.Error("the paper is here before it came")
	}
	if got := c.refused(c.Clinic.VisitStaff, sign); got != "NOT_PERMITTED" {
		t.Errorf("visit staff sign: %s", got)
	}
}

func TestAReferralIsClosedWhenTheNoteIsBack(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.referral()
	c.did(c.Clinic.CaseManager, in)
	for _, step := range []struct {
		status servicerequest.Loop
		note   string
	}{
		{servicerequest.LoopRECEIVED, ""}, {servicerequest.LoopREJECTED, "No place before June"}, {servicerequest.LoopSENT, ""},
		{servicerequest.LoopSCHEDULED, ""}, {servicerequest.LoopSEEN, ""}, {servicerequest.LoopNOTE_RECEIVED, ""}, {servicerequest.LoopCLOSED, ""},
	} {
		c.step(in.ID, step.status, step.note)
	}
	if got := c.loop(in.ID); course(got) != "SENT RECEIVED REJECTED SENT SCHEDULED SEEN NOTE_RECEIVED CLOSED" || got.LoopHistory[2].Note != "No place before June" {
		t.Errorf("%s, %+v", course(got), got.LoopHistory)
	}
}

func TestStepsThatCannotBe(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.referral()
	c.did(c.Clinic.CaseManager, in)
	early, day := time.Now().Add(-time.Hour), time.Now()
	base := facilitate.RecordReferralStep{ServiceRequestID: in.ID, BaseRevision: 1, Status: servicerequest.LoopACCEPTED}
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.RecordReferralStep)
	}{
		"without why":        {"INVALID input.note", func(s *facilitate.RecordReferralStep) { s.Status = servicerequest.LoopREJECTED }},
		"without a day":      {"INVALID input.scheduledFor", func(s *facilitate.RecordReferralStep) { s.Status = servicerequest.LoopSCHEDULED }},
		"with a day":         {"INVALID input.scheduledFor", func(s *facilitate.RecordReferralStep) { s.ScheduledFor = &day }},
		"before the last":    {"INVALID input.happenedAt", func(s *facilitate.RecordReferralStep) { s.HappenedAt = &early }},
		"out of order":       {"INVALID input.status", func(s *facilitate.RecordReferralStep) { s.Status = servicerequest.LoopCLOSED }},
		"an earlier version": {"REVISION_CONFLICT input.baseRevision", func(s *facilitate.RecordReferralStep) { s.BaseRevision = 2 }},
		"an unknown service": {"NOT_FOUND input.healthcareServiceId", func(s *facilitate.RecordReferralStep) { s.HealthcareServiceID = &c.Other.HealthcareService }},
		"case management": {"NOT_FOUND input.serviceRequestId", func(s *facilitate.RecordReferralStep) {
			s.ServiceRequestID = c.Clinic.Patient.Rows[ent.TypeServiceRequest]
		}},
	} {
		step := base
		step.ClientMutationID = world.ID()
		tt.spoil(&step)
		if got := c.refused(c.Clinic.CaseManager, step); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	base.ClientMutationID = world.ID()
	if got := c.refused(c.Clinic.CaseManager, facilitate.RecordServiceOrderStep(base)); got != "NOT_FOUND input.serviceRequestId" {
		t.Errorf("a referral as an order: %s", got)
	}
	base.ClientMutationID = world.ID()
	if got := c.refused(c.Clinic.Stranger, base); got != "NOT_FOUND input.serviceRequestId" {
		t.Errorf("a stranger: %s", got)
	}
	triage := identify.TriageReferral{ClientMutationID: world.ID(), ServiceRequestID: in.ID, BaseRevision: 1, Decision: identify.Decline, Note: "x"}
	if got := c.refused(c.Clinic.Supervisor, triage); got != "NOT_FOUND input.serviceRequestId" {
		t.Errorf("a referral to a specialist is triaged: %s", got)
	}
}

func TestOrdersThatCannotBe(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.OrderService)
	}{
		"no quantity":     {"INVALID input.quantity", func(in *facilitate.OrderService) { in.Quantity = nil }},
		"no item":         {"INVALID input.code", func(in *facilitate.OrderService) { in.Code = nil }},
		"a referral":      {"INVALID input.category", func(in *facilitate.OrderService) { in.Category = servicerequest.CategoryCOMMUNITY }},
		"case management": {"INVALID input.category", func(in *facilitate.OrderService) { in.Category = servicerequest.CategoryCASE_MANAGEMENT }},
		"another's plan": {"NOT_FOUND input.carePlanId", func(in *facilitate.OrderService) {
			id := c.Clinic.StrangersPatient.Rows[ent.TypeCarePlan]
			in.CarePlanID = &id
		}},
		"another's patient":   {"NOT_FOUND input.patientId", func(in *facilitate.OrderService) { in.PatientID = c.Clinic.StrangersPatient.ID }},
		"without the consent": {"INVALID input.sensitivity", func(in *facilitate.OrderService) { l := servicerequest.SensitivitySUD; in.Sensitivity = &l }},
		"for nothing":         {"INVALID input.reason", func(in *facilitate.OrderService) { in.Reason = " " }},
	} {
		in := c.order()
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

func TestDocumentsOfAnOrderComeIn(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.order()
	in.Category, in.Quantity = servicerequest.CategoryHOME_HEALTH, nil
	c.did(c.Clinic.CaseManager, in)
	dated := code.PartialDate("2026-02-20")
	paper := facilitate.RecordServiceDocument{ClientMutationID: world.ID(), ServiceRequestID: in.ID, BaseRevision: 1, Kind: "FACE_TO_FACE_NOTE", DatedOn: &dated, Note: "By fax"}
	c.did(c.Clinic.VisitStaff, paper)
	yes := true
	got := c.loop(in.ID)
	want := code.RequiredDocument{Kind: "FACE_TO_FACE_NOTE", Required: &yes, DatedOn: dated, ReceivedAt: got.Documents[0].ReceivedAt, Note: "By fax"}
	if diff := cmp.Diff(want, got.Documents[0]); diff != "" || want.ReceivedAt == nil || got.Documents[1].ReceivedAt != nil {
		t.Errorf("documents (-want +got):\n%s\n%+v", diff, got.Documents)
	}
	paper.ClientMutationID, paper.BaseRevision, paper.Kind = world.ID(), 2, "PROOF_OF_DELIVERY"
	if got := c.refused(c.Clinic.CaseManager, paper); got != "INVALID input.kind" {
		t.Errorf("a paper that nobody wants: %s", got)
	}
}
