package payer

import (
	"slices"
	"strings"
)

// Coverage is what is on record of who pays.
type Coverage struct {
	// System, Code and Display are the coding of the kind of coverage.
	System  string `json:"kind_system"`
	Code    string `json:"kind_code"`
	Display string `json:"kind_display"`
	// Payor is the payer's name.
	Payor string `json:"payor_name"`
}

// Class is a kind of payer as statistics and the contract tell them apart.
type Class string

// The classes.
const (
	MedicareFFS       Class = "MEDICARE_FFS"
	MedicareAdvantage Class = "MEDICARE_ADVANTAGE"
	Medicaid          Class = "MEDICAID"
	Dual              Class = "DUAL"
	Commercial        Class = "COMMERCIAL"
	OtherGovernment   Class = "OTHER_GOVERNMENT"
	Other             Class = "OTHER"
	Uninsured         Class = "UNINSURED"
)

// Kind is a kind of payer. Its zero value is one that cannot be told.
type Kind struct {
	// Name is the key, such as original_medicare: package obligation knows it.
	Name  string
	Class Class
	// Order is the place in the order of payment, where the source does not say it: the
	// lower pays first.
	Order int
	// Cohorts are the words by which cohorts and the criteria for care know it.
	Cohorts []string
	// Medical tells that it pays for care, and not for drugs, teeth or income alone.
	Medical bool
	// PaysCoinsurance tells that it may pay what another coverage leaves.
	PaysCoinsurance bool
}

// Known reports whether the kind could be told.
func (k Kind) Known() bool { return k.Name != "" }

// Medicare reports whether it is Medicare, alone or with Medicaid.
func (k Kind) Medicare() bool {
	return k.Medical && (k.Class == MedicareFFS || k.Class == MedicareAdvantage || k.Class == Dual)
}

// Of tells the kind of a coverage: its code decides, else the words.
func Of(c Coverage) Kind {
	if name := byCode(c.System, c.Code); name != "" {
		return kinds()[name].narrowed(c)
	}
	return kinds()[byWords(c)]
}

// narrowed is the special needs plan, where the words say that a plan of Medicare
// Advantage is one: the codes do not.
func (k Kind) narrowed(c Coverage) Kind {
	if k.Class == MedicareAdvantage && kinds()[byWords(c)].Name == "special_needs_plan" {
		return kinds()["special_needs_plan"]
	}
	return k
}

// CohortsOf are the words by which cohorts know the payer of a coverage. One that
// is named and cannot be told counts as PRIVATE.
func CohortsOf(c Coverage) []string {
	k := Of(c)
	if !k.Known() && strings.TrimSpace(c.Payor+c.Code+c.Display) != "" {
		return []string{"PRIVATE"}
	}
	return slices.Clone(k.Cohorts)
}
