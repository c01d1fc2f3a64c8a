package monitor

import (
	"context"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/medication/result"
	"caseload/care/monitor/event"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/observation"
	"caseload/ent/rule"
)

// RecordObservation is a measurement or finding.
type RecordObservation struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Code             code.Coding
	Category         string
	Value            *code.Value
	Components       []*code.Component
	EffectiveAt      *time.Time
	Note             string
	// Sensitivity is the label of what it was found in, as of a home visit. It is no input of
	// the contract.
	Sensitivity *observation.Sensitivity `json:",omitempty"`
}

// mostComponents bounds the parts of one observation.
const mostComponents = 20

func (in RecordObservation) problems(now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Coding(in.Code, "code")
	c.Text(in.Category, true, 100, "category")
	c.Text(in.Note, false, 10_000, "note")
	c.Happened(in.EffectiveAt, now, "effectiveAt")
	if in.Value == nil && len(in.Components) == 0 {
		c.Problems = append(c.Problems, record.Wrong("An observation needs a value or components.", "value"))
	}
	if len(in.Components) > mostComponents {
		c.Problems = append(c.Problems, record.Wrong("There are too many components.", "components"))
	}
	checkValue(&c, in.Value, "value")
	for i, part := range in.Components {
		at := []string{"components", strconv.Itoa(i)}
		c.Coding(part.Code, append(at, "code")...)
		checkValue(&c, part.Value, append(at, "value")...)
	}
	return c.Problems
}

func checkValue(c *record.Check, v *code.Value, path ...string) {
	if v == nil {
		return
	}
	if v.Text != nil {
		c.Text(*v.Text, true, 10_000, append(path, "text")...)
	}
	if v.Coding != nil {
		c.Coding(*v.Coding, append(path, "coding")...)
	}
	if v.Quantity != nil {
		c.Text(v.Quantity.Code, true, 100, append(path, "quantity", "code")...)
		c.Text(v.Quantity.Unit, false, 100, append(path, "quantity", "unit")...)
	}
}

// Record records what was measured or found.
func (in RecordObservation) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordObservation, Input: in}
	return r.Do(ctx, act, in.Write)
}

// Write records it as a part of another act.
func (in RecordObservation) Write(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	if problems := in.problems(w.Now); len(problems) > 0 {
		return record.Refuse(problems...), nil
	}
	if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if err := in.create(w).Exec(ctx); err != nil {
		return record.Conclude(err, "record observation")
	}
	change := record.Change{Type: ent.TypeObservation, ID: in.ID, Patient: in.PatientID, Kind: record.Created, Revision: 1}
	w.Log(change)
	news := in.news(w.Now)
	if err := watch.Within(ctx, w).Notice(ctx, news); err != nil || !result.Concerning(news.Codes...) {
		return record.Outcome{Changed: in.ID}, err
	}
	return record.Outcome{Changed: in.ID}, result.Tell(ctx, w, change)
}

// news is what the observation may change: what was measured, and what its codes
// say happened.
func (in RecordObservation) news(now time.Time) watch.News {
	row := ent.TypeObservation + "/" + in.ID.String()
	n := watch.News{Patient: in.PatientID, Rows: []string{row}, Codes: []string{in.Code.Code}}
	for _, part := range in.Components {
		n.Codes = append(n.Codes, part.Code.Code)
	}
	fact := event.Fact{
		ID: row, Type: ent.TypeObservation, Change: event.Added, At: orNow(in.EffectiveAt, now), Status: "FINAL", Codings: []code.Coding{in.Code},
		Label:   labelText(in.label()),
		Negated: in.Value != nil && in.Value.Boolean != nil && !*in.Value.Boolean,
	}
	if in.Value != nil && in.Value.Coding != nil {
		fact.Codings = append(fact.Codings, *in.Value.Coding)
	}
	if fact.Matters() {
		n.Facts = append(n.Facts, fact)
	}
	return n
}

// label is that of what it was found in, or else what the codes tell, as for a record that
// comes from elsewhere.
func (in RecordObservation) label() *observation.Sensitivity {
	if in.Sensitivity != nil {
		return in.Sensitivity
	}
	codings := []code.Coding{in.Code}
	if in.Value != nil && in.Value.Coding != nil {
		codings = append(codings, *in.Value.Coding)
	}
	for _, part := range in.Components {
		codings = append(codings, part.Code)
	}
	if !code.SubstanceUse(codings...) {
		return nil
	}
	return new(observation.SensitivitySUD)
}

func (in RecordObservation) create(w *record.Writer) *ent.ObservationCreate {
	effective := orNow(in.EffectiveAt, w.Now)
	create := w.Client.Observation.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetPerformerID(w.Viewer.Practitioner).
		SetCodeSystem(in.Code.System).SetCode(in.Code.Code).SetDisplay(in.Code.Display).
		SetCodings([]code.Coding{in.Code}).
		SetStatus(observation.StatusFINAL).SetCategory(in.Category).SetNillableSensitivity(in.label()).
		SetEffectiveAt(effective).SetTimelineAt(effective).SetRecordedAt(w.Now).SetReceivedAt(w.Now).
		SetNote(in.Note)
	if in.Value != nil {
		create.SetValue(in.Value).SetNillableValueNumber(number(in.Value))
	}
	if len(in.Components) > 0 {
		parts := make([]code.Component, len(in.Components))
		for i, part := range in.Components {
			parts[i] = *part
		}
		create.SetComponents(parts)
	}
	return create
}

// number is the quantity for trends and rules, nil where there is none.
func number(v *code.Value) *float64 {
	if v.Quantity == nil {
		return nil
	}
	n, err := strconv.ParseFloat(v.Quantity.Value, 64)
	if err != nil {
		return nil
	}
	return &n
}
