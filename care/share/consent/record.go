package consent

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/practitioner"
	"caseload/ent/rule"
)

// Record is a decision of a patient on confidential categories, for each of which it is
// a consent of its own that can be revoked by itself.
type Record struct {
	ClientMutationID  uuid.UUID
	PatientID         uuid.UUID
	Labels            []Label
	Decision          consent.Decision
	Category          *code.Coding
	GranteeID         *uuid.UUID // the whole organization where nil
	StartsAt, EndsAt  *time.Time
	Purpose           string
	Documentation     consent.Documentation
	DocumentationNote string
}

// Label is a category, and the id of the consent that is made for it.
type Label struct {
	ID    uuid.UUID
	Label consent.Sensitivity
}

// The systems of what a consent is about (FHIR R4 Consent.scope and category).
var (
	privacy    = code.Coding{System: "http://terminology.hl7.org/CodeSystem/consentscope", Code: "patient-privacy", Display: "Privacy Consent"}
	disclosure = code.Coding{System: "http://terminology.hl7.org/CodeSystem/v3-ActCode", Code: "IDSCL", Display: "information disclosure"}
)

// Record writes the consents under the client's ids. Outcome.Also names those after the
// first.
func (in Record) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordConsent, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if problems, err := in.references(ctx, w); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if err := in.Within(ctx, w); err != nil {
			return record.Conclude(err, "record consent")
		}
		outcome := record.Outcome{Changed: in.Labels[0].ID}
		for _, l := range in.Labels[1:] {
			outcome.Also = append(outcome.Also, l.ID)
		}
		return outcome, nil
	})
}

// Within writes the consents as a part of another act, which has found that they may be.
func (in Record) Within(ctx context.Context, w *record.Writer) error {
	rows := make([]*ent.ConsentCreate, len(in.Labels))
	for i, l := range in.Labels {
		rows[i] = in.row(w, l)
		w.Created(ent.TypeConsent, l.ID, in.PatientID, "")
	}
	if err := w.Client.Consent.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("consent: write: %w", err)
	}
	return nil
}

func (in Record) references(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	if problems, err := w.Standing(ctx, in.PatientID, "patientId"); err != nil || problems != nil {
		return problems, err
	}
	if problems, err := w.Lasts(ctx, in.PatientID); err != nil || problems != nil {
		return problems, err
	}
	if in.GranteeID != nil {
		known, err := w.Client.Practitioner.Query().Where(practitioner.ID(*in.GranteeID)).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("consent: look for grantee: %w", err)
		}
		if !known {
			return []record.Problem{record.Missing("practitioner", "granteeId")}, nil
		}
	}
	for _, l := range in.Labels {
		if problems, err := w.Unused(ctx, l.ID); err != nil || problems != nil {
			return problems, err
		}
	}
	return nil, nil
}

func (in Record) row(w *record.Writer, l Label) *ent.ConsentCreate {
	category := disclosure
	if in.Category != nil {
		category = *in.Category
	}
	starts := w.Now
	if in.StartsAt != nil {
		starts = *in.StartsAt
	}
	return w.Client.Consent.Create().SetID(l.ID).SetPatientID(in.PatientID).SetNillableGranteeID(in.GranteeID).
		SetStatus(consent.StatusACTIVE).SetDecision(in.Decision).SetSensitivity(l.Label).
		SetScopeSystem(privacy.System).SetScopeCode(privacy.Code).SetScopeDisplay(privacy.Display).
		SetCategorySystem(category.System).SetCategoryCode(category.Code).SetCategoryDisplay(category.Display).
		SetStartsAt(starts).SetNillableEndsAt(in.EndsAt).SetPurpose(in.Purpose).SetDocumentation(in.Documentation).SetDocumentationNote(in.DocumentationNote).
		SetRecordedByID(w.Viewer.Practitioner).SetStatedAt(w.Now).SetTimelineAt(starts).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}
