package fetch

import (
	"github.com/google/uuid"

	"caseload/care/facilitate/day"
	"caseload/ent"
)

// MyDayItem is one thing to do on a day, before what it is about is read.
type MyDayItem struct{ day.Item }

// about is the row that the item is about, where it is of the type.
func (i *MyDayItem) about(typ string) *uuid.UUID {
	if i.SubjectType != typ {
		return nil
	}
	return &i.Subject
}

// MyDayConnection and MyDayItemEdge are pages of a day.
//
//nolint:revive // the name is that of the contract
type (
	MyDayItemConnection = Connection[MyDayItem]
	MyDayItemEdge       = Edge[MyDayItem]
)

// dayRelations lead from what is to do on a day to what it is about.
func dayRelations() []relation {
	present := func(id uuid.UUID) *uuid.UUID {
		if id == uuid.Nil {
			return nil
		}
		return &id
	}
	type item = *MyDayItem
	return []relation{
		toOne("MyDayItem.patient", ent.TypePatient, func(i item) *uuid.UUID { return present(i.Patient) }),
		toOne("MyDayItem.coveredFor", ent.TypePractitioner, func(i item) *uuid.UUID { return present(i.For) }),
		toOne("MyDayItem.task", ent.TypeTask, func(i item) *uuid.UUID { return i.about(ent.TypeTask) }),
		toOne("MyDayItem.appointment", ent.TypeAppointment, func(i item) *uuid.UUID { return i.about(ent.TypeAppointment) }),
		toOne("MyDayItem.conflictingAppointment", ent.TypeAppointment, func(i item) *uuid.UUID { return present(i.Other) }),
		toOne("MyDayItem.serviceRequest", ent.TypeServiceRequest, func(i item) *uuid.UUID { return i.about(ent.TypeServiceRequest) }),
	}
}
