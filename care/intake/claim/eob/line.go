package eob

import (
	"fmt"
	"strconv"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/care/intake/fhir"
)

// lines reads the items, and the encounters that they are for, each once.
func (r *reader) lines(kind claim.Kind) (lines []claim.Line, encounters []fhir.Reference) {
	seen := map[string]bool{}
	for i := range r.Item {
		sent := &r.Item[i]
		lines = append(lines, r.line(sent, kind))
		for _, e := range sent.Encounter {
			if !seen[e.Reference] {
				seen[e.Reference] = true
				encounters = append(encounters, e)
			}
		}
	}
	return lines, encounters
}

func (r *reader) line(sent *item, kind claim.Kind) claim.Line {
	element := fmt.Sprintf("item(sequence %d)", sent.Sequence)
	line := claim.Line{
		Number: strconv.Itoa(sent.Sequence), Revenue: revenue(sent.Revenue), Service: in(sent.Product, hcpcs...),
		Place: in(sent.Location, placeOfCMS), Drug: in(sent.Product, ndc), Diagnosis: r.pointed(sent.DiagnosisSequence),
		Quantity: r.amount(element+".quantity", sent.Quantity.Value.String()),
		Paid:     r.sum(element, sent.Adjudication, "paidtoprovider", "benefit", bluebutton+"resources/variables/line_nch_pmt_amt"),
		Allowed:  r.sum(element, sent.Adjudication, "eligible", bluebutton+"resources/variables/line_alowd_chrg_amt"),
		Denied:   sent.denied(),
	}
	r.serviced(element, sent, &line)
	if kind == claim.Drug {
		line.DaysSupply = r.about("dayssupply").ValueQuantity.Value.String()
		line.RxNorm, line.Medicine = in(sent.Product, code.RxNorm), words(sent.Product)
	}
	for i := range sent.Detail {
		if line.Drug == "" {
			line.Drug = in(sent.Detail[i].Product, ndc)
		}
	}
	return line
}

// words is what the concept is called.
func words(concept fhir.CodeableConcept) string {
	if concept.Text != "" {
		return concept.Text
	}
	return concept.Prefer(code.RxNorm).Display
}

// serviced reads the days of an item.
func (r *reader) serviced(element string, sent *item, line *claim.Line) {
	line.From = r.day(element+".servicedPeriod.start", sent.ServicedPeriod.Start)
	line.Thru = r.day(element+".servicedPeriod.end", sent.ServicedPeriod.End)
	if day := r.day(element+".servicedDate", sent.ServicedDate); day != nil {
		line.From, line.Thru = day, day
	}
}

// denied reports whether the item was: by CMS's processing indicator, or with a
// reason (CARIN).
func (i *item) denied() bool {
	for _, x := range i.Extension {
		if own(x.URL, "CLM-PRCSG-IND-CD") {
			return claim.Unpaid(x.Coding.Code)
		}
	}
	return refused(i.Adjudication)
}

// revenue is a revenue center: CMS's, the billing committee's, or any code of four
// digits.
func revenue(concept fhir.CodeableConcept) string {
	for _, coding := range concept.Coding {
		if own(coding.System, "CLM-REV-CNTR-CD") || coding.System == "https://www.nubc.org/CodeSystem/RevenueCodes" {
			return coding.Code
		}
	}
	if word := concept.Word(); len(word) == 4 {
		return word
	}
	return ""
}

// pointed is the ICD-10-CM code of the first diagnosis that an item is for.
func (r *reader) pointed(sequence []int) string {
	for _, wanted := range sequence {
		for _, d := range r.Diagnosis {
			if code := claim.NormalCode(in(d.Concept, icd10CM...)); d.Sequence == wanted && claim.DiagnosisCode(code) {
				return code
			}
		}
	}
	return ""
}

// sum adds the amounts of the first of the categories that there is.
func (r *reader) sum(element string, list []adjudication, categories ...string) string {
	for _, category := range categories {
		total := ""
		for _, a := range list {
			if has(a.Category, category) {
				total = claim.Sum(total, r.amount(element+"("+category+").amount", a.Amount.Value.String()))
			}
		}
		if total != "" {
			return total
		}
	}
	return ""
}

// amounts reads the claim's own.
func (r *reader) amounts(c *claim.Claim) {
	c.Paid = r.amount("payment.amount", r.Payment.Amount.Value.String())
	if c.Paid == "" {
		c.Paid = r.sum("total", r.Total, "paidtoprovider", "benefit")
	}
	c.Charged = r.sum("total", r.Total, "submitted")
	c.Allowed = r.sum("total", r.Total, "eligible")
	c.PatientPaid = r.sum("total", r.Total, "paidbypatient")
}
