package eob

import (
	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/care/intake/fhir"
)

// Parse reads the claim of an entry; ok is false when there is none to hand on,
// and the faults then say why. Whatever else could not be read of it is in the
// faults as well.
func Parse(entry fhir.Entry) (c claim.Claim, faults []claim.Fault, ok bool) {
	if entry.Err != nil {
		f := fault(entry, entry.Err.Element, entry.Err.Reason)
		return claim.Claim{}, []claim.Fault{f}, false
	}
	resource, err := fhir.Decode[explanation](entry)
	if err != nil {
		return claim.Claim{}, []claim.Fault{undecoded(entry, err)}, false
	}
	r := &reader{explanation: &resource, entry: entry}
	if field, reason := r.passed(); reason != "" {
		r.report(field, reason, claim.Passed)
		return claim.Claim{}, r.faults, false
	}
	c = r.claim()
	ok = r.whole(&c)
	return c, r.faults, ok
}

// undecoded is the fault of a resource with an element of the wrong kind.
func undecoded(entry fhir.Entry, err error) claim.Fault {
	if broken, ok := err.(*fhir.Broken); ok { //nolint:errorlint // Decode says what it returns
		return fault(entry, broken.Element, broken.Reason)
	}
	return fault(entry, "", "cannot be decoded")
}

// claim reads the resource.
func (r *reader) claim() claim.Claim {
	c := claim.Claim{
		ID: r.number(), Source: r.source(), Kind: r.kind(), Type: cms(r.Type, "CLM-TYPE-CD"),
		Adjustment: r.adjustment(), Effective: r.day("created", r.Created), Control: r.control(),
		Patient: r.Patient, Beneficiary: r.beneficiary(), Payer: r.payer(),
		Sensitivity:   fhir.Sensitivity(r.Meta.Security),
		AdmissionType: r.told("admtype"), AdmissionSource: r.told("pointoforigin"),
		DischargeStatus: r.told("discharge-status"), BillType: r.billType(), DRG: r.told("drg"),
		Provider: r.provider(npi), Facility: r.provider(certification),
		Denied: r.denied(), Final: r.final(),
	}
	c.AsSent, c.Key = c.Beneficiary, "id|"+c.ID
	c.Diagnoses, c.Procedures = r.diagnoses(), r.procedures()
	c.Lines, c.Encounters = r.lines(c.Kind)
	r.amounts(&c)
	c.Settle()
	return c
}

// whole fills in the days, and reports a claim that cannot stand.
func (r *reader) whole(c *claim.Claim) bool {
	from, thru := r.days(c)
	switch {
	case c.ID == "":
		r.report("identifier", "missing, and the resource has no id", claim.Unread)
	case r.Status == "":
		r.report("status", "missing", claim.Unread)
	case from == nil:
		r.report("billablePeriod.start", "missing, and no item has a date", claim.Unread)
	case thru != nil && *thru < *from:
		r.report("billablePeriod.end", "before the start", claim.Unread)
	default:
		c.From, c.Thru = *from, *from
		if thru != nil {
			c.Thru = *thru
		}
		r.stay(c)
		return true
	}
	return false
}

// days are the first and the last day of the claim: the billable period, else the
// items', which alone are right in Synthea.
func (r *reader) days(c *claim.Claim) (from, thru *code.Day) {
	if c.Source != claim.Synthea {
		from, thru = r.day("billablePeriod.start", r.BillablePeriod.Start), r.day("billablePeriod.end", r.BillablePeriod.End)
	}
	first, last := span(c.Lines)
	if from == nil {
		from = first
		if thru == nil {
			thru = last
		}
	}
	if from == nil {
		from = r.day("billablePeriod.start", r.BillablePeriod.Start)
	}
	return from, thru
}

// span is the first and the last day of lines.
func span(lines []claim.Line) (from, thru *code.Day) {
	for i := range lines {
		if l := &lines[i]; l.From != nil && (from == nil || *l.From < *from) {
			from = l.From
		}
		if l := &lines[i]; l.Thru != nil && (thru == nil || *l.Thru > *thru) {
			thru = l.Thru
		}
	}
	return from, thru
}

// stay reads the days of a stay.
func (r *reader) stay(c *claim.Claim) {
	if !c.Kind.Institutional() || c.Kind == claim.Outpatient {
		return
	}
	period := r.about("admissionperiod").TimingPeriod
	c.Admission = r.day("supportingInfo(admissionperiod).timingPeriod.start", period.Start)
	c.Discharge = r.day("supportingInfo(admissionperiod).timingPeriod.end", period.End)
	if c.Kind == claim.Inpatient || c.Kind == claim.SkilledNurse {
		c.Stay()
	}
}
