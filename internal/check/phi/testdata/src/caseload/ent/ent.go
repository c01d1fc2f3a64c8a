// Package ent stands in for the generated one.
package ent

import (
	"caseload/care/code"

	"github.com/google/uuid"
)

type config struct{ hooks []any }

type Patient struct {
	config
	ID            uuid.UUID
	CaseManagerID *uuid.UUID
	Revision      int
	Family        string
	Given         []string
	Deceased      bool
	BirthDate     code.PartialDate
	Edges         PatientEdges
}

type PatientEdges struct{ Conditions []*Condition }

type Condition struct {
	config
	ID      uuid.UUID
	Code    code.Coding
	Patient *Patient
}

func (c *Condition) QueryPatient() *PatientQuery { return nil }

func (p *Patient) String() string { return p.Family }

type Organization struct {
	config
	ID   uuid.UUID
	Name string
}

type PatientQuery struct{ config }

type Client struct {
	config
	Patient *PatientQuery
}
