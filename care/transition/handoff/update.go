package handoff

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// Update settles things of the checklist, or says who gives and who receives. What is
// left out stays as it is.
type Update struct {
	ClientMutationID uuid.UUID
	HandoffID        uuid.UUID
	BaseRevision     int
	Items            []ItemUpdate                 `json:",omitzero"`
	GiverID          record.Omittable[*uuid.UUID] `json:",omitzero"`
	GiverName        record.Omittable[*string]    `json:",omitzero"`
	ReceiverID       record.Omittable[*uuid.UUID] `json:",omitzero"`
	ReceiverName     record.Omittable[*string]    `json:",omitzero"`
}

// ItemUpdate is what became of a thing of the checklist.
type ItemUpdate struct {
	Key    string
	Status code.HandoffItemStatus
	Note   *string
}

// Record changes the handoff.
func (in Update) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onHandoff{
		record.Act{ID: in.ClientMutationID, Name: rule.PrepareHandoff, Input: in}, in.HandoffID, in.BaseRevision,
		open, "This handoff is on its way, or over.",
	}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.Handoff) ([]record.Problem, *ent.HandoffUpdate, error) {
		items, problems := in.settle(known.Items, w)
		if problems != nil {
			return problems, nil, nil
		}
		if problems, err := in.people(ctx, w, known); err != nil || problems != nil {
			return problems, nil, err
		}
		return nil, in.parties(w.Client.Handoff.Update().SetItems(items)), nil
	})
}

// settle puts what was given into the checklist.
func (in Update) settle(before []code.HandoffItem, w *record.Writer) ([]code.HandoffItem, []record.Problem) {
	var c record.Check
	items := slices.Clone(before)
	for _, u := range in.Items {
		i := slices.IndexFunc(items, func(i code.HandoffItem) bool { return i.Key == u.Key })
		if i < 0 {
			c.Problems = append(c.Problems, record.Wrong("This handoff has no such thing.", "items"))
			continue
		}
		if u.Note != nil {
			c.Text(*u.Note, false, 500, "items", "note")
			items[i].Note = *u.Note
		}
		if u.Status == code.HandoffItemNotNeeded && items[i].Required && items[i].Note == "" {
			c.Problems = append(c.Problems, record.Wrong("Say why this is not needed.", "items", "note"))
		}
		items[i].Status, items[i].At, items[i].By = u.Status, nil, uuid.Nil
		if u.Status != code.HandoffItemMissing {
			items[i].At, items[i].By = &w.Now, w.Viewer.Practitioner
		}
	}
	in.names(&c)
	return items, c.Problems
}

func (in Update) names(c *record.Check) {
	for path, name := range map[string]record.Omittable[*string]{"giverName": in.GiverName, "receiverName": in.ReceiverName} {
		if text, ok := name.ValueOK(); ok && text != nil {
			c.Text(*text, false, 200, path)
		}
	}
}

// people finds somebody who could not see the patient.
func (in Update) people(ctx context.Context, w *record.Writer, known *ent.Handoff) ([]record.Problem, error) {
	for path, who := range map[string]record.Omittable[*uuid.UUID]{"giverId": in.GiverID, "receiverId": in.ReceiverID} {
		id, ok := who.ValueOK()
		if !ok || id == nil || *id == w.Viewer.Practitioner {
			continue
		}
		if problems, err := facilitate.Able(ctx, w, *id, known.PatientID, path); err != nil || problems != nil {
			return problems, err
		}
	}
	return nil, nil
}

// parties says who gives and who receives.
func (in Update) parties(u *ent.HandoffUpdate) *ent.HandoffUpdate {
	if id, ok := in.GiverID.ValueOK(); ok {
		record.SetOrClear(id, func(v uuid.UUID) { u.SetGiverID(v) }, func() { u.ClearGiverID() })
	}
	if id, ok := in.ReceiverID.ValueOK(); ok {
		record.SetOrClear(id, func(v uuid.UUID) { u.SetReceiverID(v) }, func() { u.ClearReceiverID() })
	}
	if name, ok := in.GiverName.ValueOK(); ok {
		record.SetOrClear(name, func(v string) { u.SetGiverName(v) }, func() { u.SetGiverName("") })
	}
	if name, ok := in.ReceiverName.ValueOK(); ok {
		record.SetOrClear(name, func(v string) { u.SetReceiverName(v) }, func() { u.SetReceiverName("") })
	}
	return u
}
