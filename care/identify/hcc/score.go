package hcc

import (
	"cmp"
	"fmt"
	"strings"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// In is what the score is computed from. Which of the inputs are needed hangs on
// the segment.
type In struct {
	Variant     string    `json:"variant"     doc:"v28 (the default) or v24"`
	Age         *int      `json:"age"         doc:"years completed on 1 February of the payment year; may be left out where birthDate is given"`
	BirthDate   *code.Day `json:"birthDate"   doc:"may be left out where age is given; needs paymentYear or asOf"`
	PaymentYear *int      `json:"paymentYear" doc:"the year that the score is for; may be left out: the year of asOf"`
	AsOf        *code.Day `json:"asOf"        doc:"the day of the question, whose year is the payment year where that is left out"`
	Sex         string    `json:"sex"         doc:"female or male; the model knows no other"`
	OREC        fact.Text `json:"orec"        doc:"original reason for entitlement: 0 age, 1 disability, 2 kidney failure, 3 both; needed from 65 on, in an institution, and for a new enrollee from 64 on"`
	DualStatus  fact.Text `json:"dualStatus"  doc:"Medicare-Medicaid dual status code: 02, 04, 08 full, 01, 03, 05, 06 partial, any other (00, NA) none; needed in the community unless medicaid is false"`
	Medicaid    *bool     `json:"medicaid"    doc:"whether the person has Medicaid; needed for new enrollees and in an institution; may be left out where dualStatus is given"`
	// Institutional and the two below it lead to the segment.
	Institutional    *bool     `json:"institutional"    doc:"whether the person has lived in an institution for more than 90 days; left out: no"`
	NewEnrollee      *bool     `json:"newEnrollee"      doc:"whether the person had under 12 months of Part B in the year of the diagnoses; left out: no"`
	SpecialNeedsPlan *bool     `json:"specialNeedsPlan" doc:"whether a new enrollee is in a special needs plan for chronic conditions; left out: no"`
	Segment          fact.Text `json:"segment"          doc:"CNA, CND, CFA, CFD, CPA, CPD, INS, NE or SNPNE, where it is known; goes before what it would be derived from"`
	Diagnoses        []string  `json:"diagnoses"        doc:"one year of ICD-10-CM codes, with or without dot; [] says that there are none; new enrollees need none"`
	Source           string    `json:"source"           doc:"claims or chart, where the diagnoses are from; changes the notes only"`
}

// Score computes the raw score. Where an input is missing it has no value and
// shows the terms that can be told, without points where the segment is unknown.
func Score(in In) score.Result {
	variant := strings.ToLower(cmp.Or(in.Variant, V28))
	load, ok := models[variant]
	if !ok {
		return score.Result{Rule: "hcc", Version: variant, Missing: []string{"variant"}, Notes: []string{"the variants are v28 and v24"}}
	}
	return load().score(in)
}

func (m *model) score(in In) score.Result {
	person, missing := in.person()
	result := score.Result{Rule: "hcc", Version: m.version, Missing: missing}
	result.Parts, result.Notes = segmentPart(person.segment), in.notes(person)
	var terms []term
	if !person.isNew() {
		found := m.profile(person)
		result.Notes = append(result.Notes, found.notes...)
		terms = m.terms(person, found)
	} else if missing == nil {
		terms = person.enrollment()
	}
	sum := m.add(&result, person, terms)
	if missing == nil {
		result.Value = score.Number(sum.float())
	}
	return result
}

// add adds the coefficients up. A term that the segment does not have is 0 and
// not shown.
func (m *model) add(result *score.Result, p person, terms []term) (sum thousandths) {
	for _, term := range terms {
		part := score.Part{Name: term.variable, Label: term.label, Input: term.input, Evidence: term.evidence}
		if p.segment != "" {
			coefficient, ok := m.coefficients[p.segment][term.variable]
			if !ok {
				continue
			}
			part.Points = new(coefficient.float())
			sum += coefficient
		}
		result.Parts = append(result.Parts, part)
	}
	return sum
}

// segmentPart says which of the model's parts the coefficients are of.
func segmentPart(segment string) []score.Part {
	if segment == "" {
		return nil
	}
	return []score.Part{{Name: "segment", Label: segmentLabels()[segment], Input: segment}}
}

func (in In) notes(p person) (notes []string) {
	switch strings.ToLower(in.Source) {
	case "chart":
		notes = append(notes, "not from claims: the diagnoses are those of a chart")
	case "claims":
		notes = append(notes, "professional claims are taken without CMS's list of accepted procedures, except laboratory, radiology and equipment: our choice")
	}
	if in.Segment == "" && in.NewEnrollee == nil && in.Institutional == nil {
		notes = append(notes, "taken for a continuing enrollee in the community, since newEnrollee and institutional were not given")
	}
	if p.ageKnown && strings.HasPrefix(p.segment, "C") && strings.HasSuffix(p.segment, "A") != (p.age >= aged) {
		notes = append(notes, fmt.Sprintf("the age of %d is not one of the segment %s, which has no term for it", p.age, p.segment))
	}
	return notes
}
