package cclf

import (
	"strconv"
	"strings"

	"caseload/care/intake/claim"
)

// addRevenue reads a line of file 2.
func (p *parts) addRevenue(r *row) {
	p.details = append(p.details, r)
	line := claim.Line{
		Number: number(r.text("CLM_LINE_NUM")), Revenue: revenueCenter(r.text("CLM_LINE_PROD_REV_CTR_CD")),
		From: r.date("CLM_LINE_FROM_DT"), Thru: r.date("CLM_LINE_THRU_DT"), Service: r.text("CLM_LINE_HCPCS_CD"),
		Quantity: r.amount("CLM_LINE_SRVC_UNIT_QTY"), Paid: r.amount("CLM_LINE_CVRD_PD_AMT"),
	}
	if day := r.date("CLM_LINE_INSTNL_REV_CTR_DT"); day != nil {
		line.From, line.Thru = day, day
	}
	p.lines = append(p.lines, line)
}

// addProcedure reads a line of file 3.
func (p *parts) addProcedure(r *row) {
	p.details = append(p.details, r)
	code, revision := r.procedure("CLM_PRCDR_CD")
	done := claim.Procedure{Position: r.position(), Code: code, Revision: revision, Date: r.date("CLM_PRCDR_PRFRM_DT")}
	if !r.lost {
		p.procedures = append(p.procedures, done)
	}
}

// roles are the types of diagnoses by CLM_PROD_TYPE_CD; what is not here is
// secondary.
var roles = map[string]claim.DiagnosisType{
	"P": claim.Principal, "A": claim.Admitting, "E": claim.ExternalCause, "1": claim.ExternalCause, "R": claim.ReasonForVisit,
}

// addDiagnosis reads a line of file 4.
func (p *parts) addDiagnosis(r *row) {
	p.details = append(p.details, r)
	role, known := roles[r.text("CLM_PROD_TYPE_CD")]
	if !known {
		role = claim.Secondary
	}
	r.need("CLM_DGNS_CD")
	code, revision := r.diagnosis("CLM_DGNS_CD", r.fail)
	found := claim.Diagnosis{
		Position: r.position(), Type: role, Code: code, Revision: revision, PresentOnAdmission: r.text("CLM_POA_IND"),
	}
	if !r.lost {
		p.diagnoses = append(p.diagnoses, found)
	}
}

// position is the place in the list, from 1.
func (r *row) position() int {
	place, err := strconv.Atoi(r.text("CLM_VAL_SQNC_NUM"))
	if err != nil {
		r.flaw("CLM_VAL_SQNC_NUM", "not a number")
	}
	return place
}

// revenueCenter writes a revenue center with its four digits.
func revenueCenter(text string) string {
	if text == "" || len(text) >= 4 {
		return text
	}
	return "0000"[len(text):] + text
}

// number writes the number of a line without leading zeros.
func number(text string) string { return strings.TrimLeft(text, "0") }
