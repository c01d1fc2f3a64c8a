package claim

import "caseload/care/code"

// Beneficiary is a person as Medicare knows them (CCLF file 8). Codes are
// Medicare's.
type Beneficiary struct {
	MBI                  string // current Medicare number
	AsSent               string // the number in the file
	First, Middle, Last  string
	Birth, Death         *code.Day
	Sex                  string // 1 male, 2 female, 0 unknown
	Race                 string
	MedicareStatus       string // why entitled now, as 10 aged, 20 disabled, 31 kidney failure
	OriginalReason       string // why entitled at first: 0 age, 1 disability, 2 kidney failure, 3 both
	Dual                 string // Medicaid status, as 02 and 08 for full benefits
	BuyIn                string
	PartA, PartB         *code.Day // begin of each
	RangeFrom, RangeThru *code.Day // days for which the delivery holds claims
	State, County        string    // FIPS codes
	Address              []string
	City, PostalState    string
	Zip                  string
}

// Alias says that a person had another number before (CCLF file 9).
type Alias struct {
	Previous, Current string
	From, Thru        *code.Day // when the previous number held
}
