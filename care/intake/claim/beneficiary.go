package claim

import "caseload/care/code"

// Beneficiary is a person as Medicare knows them (CCLF file 8). Codes are
// Medicare's.
type Beneficiary struct {
	MBI                  string    `json:",omitzero"` // current Medicare number
	AsSent               string    `json:",omitzero"` // the number in the file
	First, Middle, Last  string    `json:",omitzero"`
	Birth, Death         *code.Day `json:",omitzero"`
	Sex                  string    `json:",omitzero"` // 1 male, 2 female, 0 unknown
	Race                 string    `json:",omitzero"`
	MedicareStatus       string    `json:",omitzero"` // why entitled now, as 10 aged, 20 disabled, 31 kidney failure
	OriginalReason       string    `json:",omitzero"` // why entitled at first: 0 age, 1 disability, 2 kidney failure, 3 both
	Dual                 string    `json:",omitzero"` // Medicaid status, as 02 and 08 for full benefits
	BuyIn                string    `json:",omitzero"`
	PartA, PartB         *code.Day `json:",omitzero"` // begin of each
	RangeFrom, RangeThru *code.Day `json:",omitzero"` // days for which the delivery holds claims
	State, County        string    `json:",omitzero"` // FIPS codes
	Address              []string  `json:",omitzero"`
	City, PostalState    string    `json:",omitzero"`
	Zip                  string    `json:",omitzero"`
}

// Alias says that a person had another number before (CCLF file 9).
type Alias struct {
	Previous, Current string    `json:",omitzero"`
	From, Thru        *code.Day `json:",omitzero"` // when the previous number held
}
