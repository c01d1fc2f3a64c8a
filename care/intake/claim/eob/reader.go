package eob

import (
	"fmt"
	"math/big"
	"strings"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/care/intake/fhir"
)

// reader is one resource that is being read, with the faults that were found.
type reader struct {
	*explanation

	entry  fhir.Entry
	faults []claim.Fault
}

// flaw reports an element that is left out of the claim.
func (r *reader) flaw(element, reason string) { r.report(element, reason, claim.Partly) }

func (r *reader) report(element, reason string, effect claim.Effect) {
	f := fault(r.entry, element, reason)
	f.Effect = effect
	r.faults = append(r.faults, f)
}

// fault is one that costs the whole claim.
func fault(entry fhir.Entry, element, reason string) claim.Fault {
	f := claim.Fault{
		File: entry.File, Line: entry.Line, Reason: reason, Effect: claim.Unread, Raw: entry.Raw,
		Field: strings.TrimSuffix("ExplanationOfBenefit."+element, "."),
	}
	if entry.Index >= 0 {
		f.Place = fmt.Sprintf("Bundle.entry[%d]", entry.Index)
	}
	return f
}

// day is the date of a dateTime, as its own clock showed it; nil when there is
// none or a bad one, which is reported.
func (r *reader) day(element, text string) *code.Day {
	if text == "" {
		return nil
	}
	if _, err := fhir.ParseTime(element, text); err != nil || len(text) < len("2006-01-02") {
		r.flaw(element, "not a date with year, month and day")
		return nil
	}
	day, err := code.ParseDay(text[:len("2006-01-02")])
	if err != nil {
		r.flaw(element, "not a date with year, month and day")
		return nil
	}
	return &day
}

// amount is a decimal number in the form of claim.Amount. Senders that count in
// binary write 45.400000000000006 for 45.40: what is beyond four decimals is
// rounded.
func (r *reader) amount(element, text string) string {
	amount, ok := claim.Amount(text)
	if ok {
		return amount
	}
	if number, numeric := new(big.Rat).SetString(text); numeric {
		if amount, ok = claim.Amount(number.FloatString(4)); ok {
			return amount
		}
	}
	r.flaw(element, "not a decimal number of up to 14 digits")
	return ""
}
