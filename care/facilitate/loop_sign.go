package facilitate

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate/loop"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// SignServiceOrder is the signature on a service order: the viewer's own, or one
// that somebody gave on paper.
type SignServiceOrder struct {
	ClientMutationID uuid.UUID
	ServiceRequestID uuid.UUID
	BaseRevision     int
	SignedByID       *uuid.UUID
	SignedAt         *time.Time
}

// Record signs the order. A provider signs in person; others record what a
// provider has signed on paper, and the history tells who did.
func (in SignServiceOrder) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SignServiceOrder, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := theLoop(ctx, w, in.ServiceRequestID, in.BaseRevision, true)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if problems := in.problems(w.Now, known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		signer, problems, err := in.signer(ctx, w)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		return record.Outcome{Changed: known.ID}, in.sign(ctx, w, known, signer)
	})
}

func (in SignServiceOrder) problems(now time.Time, known *ent.ServiceRequest) []record.Problem {
	way, _ := loop.WayOf(string(known.Category))
	if _, ok := loop.Allowed(way, loop.Status(*known.Loop), loop.Signed); !ok {
		return []record.Problem{{Code: record.AlreadyDone, Message: "This order does not wait for a signature."}}
	}
	var c record.Check
	c.Happened(in.SignedAt, now, "signedAt")
	return append(c.Problems, tooEarly(known, in.SignedAt, "signedAt")...)
}

// signer is who has signed: a provider of the organization.
func (in SignServiceOrder) signer(ctx context.Context, w *record.Writer) (uuid.UUID, []record.Problem, error) {
	if w.Viewer.Has(viewer.Provider) {
		if in.SignedByID != nil && *in.SignedByID != w.Viewer.Practitioner {
			return uuid.Nil, []record.Problem{record.Wrong("A provider signs in person.", "signedById")}, nil
		}
		return w.Viewer.Practitioner, nil, nil
	}
	if in.SignedByID == nil {
		return uuid.Nil, []record.Problem{record.Wrong("Say which provider has signed it on paper.", "signedById")}, nil
	}
	able, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerID(*in.SignedByID),
		practitionerrole.RoleEQ(practitionerrole.RolePROVIDER), rule.Held(w.Now)).Exist(ctx)
	if err != nil {
		return uuid.Nil, nil, fmt.Errorf("facilitate: look for signer: %w", err)
	}
	if !able {
		return uuid.Nil, []record.Problem{record.Missing("provider", "signedById")}, nil
	}
	return *in.SignedByID, nil, nil
}

// sign writes the signature. What a provider signs here is the written order; one
// on paper has still to come.
func (in SignServiceOrder) sign(ctx context.Context, w *record.Writer, known *ent.ServiceRequest, signer uuid.UUID) error {
	change := code.StatusChange{Status: string(loop.Signed), At: w.Now, By: w.Viewer.Practitioner}
	if in.SignedAt != nil {
		change.At = *in.SignedAt
	}
	update := w.Client.ServiceRequest.Update().SetSignedByID(signer)
	if signer == w.Viewer.Practitioner {
		update.SetDocuments(received(known.Documents, code.RequiredDocument{Kind: loop.WrittenOrder, ReceivedAt: &w.Now}))
	} else {
		change.Note = "Signed on paper."
	}
	return proceed(ctx, w, known, update, change)
}

// received notes that a document has come.
func received(documents []code.RequiredDocument, came code.RequiredDocument) []code.RequiredDocument {
	documents = slices.Clone(documents)
	for i, d := range documents {
		if d.Kind == came.Kind {
			came.Required = d.Required
			documents[i] = came
		}
	}
	return documents
}
