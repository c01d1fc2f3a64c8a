package facilitate

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"caseload/care/facilitate/filetype"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/attachment"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
)

// PrepareAttachment says which file is about to come, so that nothing else can.
type PrepareAttachment struct {
	ClientMutationID   uuid.UUID
	ID, PatientID      uuid.UUID
	Title, ContentType string
	Size               int
	Sha256             string
	Sensitivity        *attachment.Sensitivity
	// HomeVisitID is the visit at which it was made, as a photo of a wound; nil for none.
	HomeVisitID *uuid.UUID
}

var sha256Form = regexp.MustCompile(`^[0-9a-f]{64}$`)

func (in PrepareAttachment) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Title, true, 200, "title")
	wrong := func(when bool, message, field string) {
		if when {
			c.Problems = append(c.Problems, record.Wrong(message, field))
		}
	}
	wrong(strings.ContainsFunc(in.Title, notInNames), "The name of a file has no slashes and no control characters.", "title")
	known, ok := filetype.Of(in.ContentType)
	wrong(!ok, "Files of this type cannot go along.", "contentType")
	wrong(in.Size < 1 || ok && in.Size > known.Largest, "A file of this type must not be empty, or so large.", "size")
	wrong(!sha256Form.MatchString(in.Sha256), "This is 64 digits, hexadecimal and lower case.", "sha256")
	return c.Problems
}

func notInNames(r rune) bool { return r == '/' || r == '\\' || unicode.IsControl(r) }

// Record prepares the file. Its bytes come by a signed address.
func (in PrepareAttachment) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SendMessage, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := Labeled(ctx, w, in.PatientID, in.Sensitivity); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := in.visited(ctx, w); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		err := w.Client.Attachment.Create().SetNillableHomeVisitID(in.HomeVisitID).
			SetID(in.ID).SetPatientID(in.PatientID).SetAuthorID(w.Viewer.Practitioner).SetTitle(in.Title).
			SetContentType(in.ContentType).SetSize(int64(in.Size)).SetSha256(in.Sha256).SetNillableSensitivity(in.Sensitivity).
			SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
		if err != nil {
			return record.Conclude(err, "prepare attachment")
		}
		w.Created(ent.TypeAttachment, in.ID, in.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}

// visited finds a visit that is not the patient's. A visit with a label has files of the
// same label alone.
func (in PrepareAttachment) visited(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	if in.HomeVisitID == nil {
		return nil, nil
	}
	v, err := w.Client.HomeVisit.Query().Where(homevisit.ID(*in.HomeVisitID), homevisit.PatientID(in.PatientID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return []record.Problem{record.Missing("home visit", "homeVisitId")}, nil
	case err != nil:
		return nil, fmt.Errorf("facilitate: read home visit: %w", err)
	case v.Status == homevisit.StatusENTERED_IN_ERROR:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This visit was entered in error.", Path: []string{"input", "homeVisitId"}}}, nil
	case v.Sensitivity != nil && (in.Sensitivity == nil || string(*in.Sensitivity) != string(*v.Sensitivity)):
		return []record.Problem{record.Wrong("The visit carries a label: the file must carry the same.", "sensitivity")}, nil
	}
	return nil, nil
}
