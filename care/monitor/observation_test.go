package monitor_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor"
	"caseload/care/record"
	"caseload/ent"
	"caseload/internal/world"
)

// weight is a measurement.
func (c *clinic) weight(kilograms string) monitor.RecordObservation {
	return monitor.RecordObservation{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID,
		Code:     code.Coding{System: code.LOINC, Code: "29463-7", Display: "Body weight"},
		Category: "vital-signs", Value: &code.Value{Quantity: &code.Quantity{Value: kilograms, Unit: "kg", Code: "kg"}},
	}
}

func TestARecordedObservationIsOnTheChartAndInTheLog(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.weight("81.5")
	at := time.Date(2026, 11, 24, 7, 30, 0, 0, time.UTC)
	in.EffectiveAt = &at
	in.Components = []*code.Component{{Code: code.Coding{System: code.LOINC, Code: "8352-7"}, Value: &code.Value{Text: new("dressed")}}}
	if got := c.record(c.Clinic.VisitStaff, in); got.Changed != in.ID || len(got.Problems) > 0 {
		t.Fatalf("outcome %+v", got)
	}
	var got *ent.Observation
	c.system(func(ctx context.Context) {
		var err error
		if got, err = c.Client.Observation.Get(ctx, in.ID); err != nil {
			t.Fatal(err)
		}
	})
	if got.ValueNumber == nil || *got.ValueNumber != 81.5 || got.Value.Quantity.Value != "81.5" || !got.TimelineAt.Equal(at) ||
		got.Category != "vital-signs" || len(got.Components) != 1 || *got.PerformerID != c.Clinic.VisitStaff.Practitioner {
		t.Errorf("observation %+v", got)
	}
	c.wantChange(record.Change{Type: ent.TypeObservation, ID: in.ID, Patient: in.PatientID, Kind: record.Created, Revision: 1}, "")
}

func TestAnObservationWithAWrongInputIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	ahead := time.Now().AddDate(1, 0, 0)
	part := func(p code.Component) []*code.Component { return []*code.Component{&p} }
	good := code.Coding{System: code.LOINC, Code: "8352-7"}
	for name, tt := range map[string]struct {
		want  string
		spoil func(*monitor.RecordObservation)
	}{
		"no id":          {"INVALID input.id", func(in *monitor.RecordObservation) { in.ID = uuid.Nil }},
		"no code":        {"INVALID input.code.code", func(in *monitor.RecordObservation) { in.Code.Code = "" }},
		"no category":    {"INVALID input.category", func(in *monitor.RecordObservation) { in.Category = "" }},
		"a long note":    {"INVALID input.note", func(in *monitor.RecordObservation) { in.Note = strings.Repeat("x", 10_001) }},
		"the future":     {"INVALID input.effectiveAt", func(in *monitor.RecordObservation) { in.EffectiveAt = &ahead }},
		"no value":       {"INVALID input.value", func(in *monitor.RecordObservation) { in.Value = nil }},
		"no text":        {"INVALID input.value.text", func(in *monitor.RecordObservation) { in.Value = &code.Value{Text: new("")} }},
		"no coding":      {"INVALID input.value.coding.code", func(in *monitor.RecordObservation) { in.Value = &code.Value{Coding: &code.Coding{System: "s"}} }},
		"no unit":        {"INVALID input.value.quantity.code", func(in *monitor.RecordObservation) { in.Value.Quantity.Code = "" }},
		"too many parts": {"INVALID input.components", func(in *monitor.RecordObservation) { in.Components = repeated(code.Component{Code: good}, 21) }},
		"a part of nothing": {"INVALID input.components.0.code.system", func(in *monitor.RecordObservation) {
			in.Components = part(code.Component{Code: code.Coding{Code: "c"}})
		}},
		"a part with a zero": {"INVALID input.components.0.value.text", func(in *monitor.RecordObservation) {
			in.Components = part(code.Component{Code: good, Value: &code.Value{Text: new("\x00")}})
		}},
		"an id in use":      {"ID_TAKEN input.id", func(in *monitor.RecordObservation) { in.ID = c.Clinic.Patient.Rows[ent.TypeObservation] }},
		"out of sight":      {"NOT_FOUND input.patientId", func(in *monitor.RecordObservation) { in.PatientID = c.Clinic.StrangersPatient.ID }},
		"another's patient": {"NOT_FOUND input.patientId", func(in *monitor.RecordObservation) { in.PatientID = c.Other.Patient.ID }},
	} {
		in := c.weight("80")
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

func repeated(part code.Component, times int) []*code.Component {
	parts := make([]*code.Component, times)
	for i := range parts {
		parts[i] = &part
	}
	return parts
}

func TestAnIDOfAnotherOrganizationsThingTellsNothing(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.weight("80")
	in.ID = c.Other.Patient.Rows[ent.TypeObservation]
	if got := c.record(c.Clinic.CaseManager, in); got.Changed != in.ID {
		t.Errorf("outcome %+v, want what a free id gets", got)
	}
}
