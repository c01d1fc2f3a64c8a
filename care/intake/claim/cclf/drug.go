package cclf

import (
	"cmp"

	"caseload/care/intake/claim"
)

// addDrug reads a line of file 7, which is a claim by itself.
func (p *parts) addDrug(r *row) {
	c := p.version(r)
	c.From = r.needDate("CLM_LINE_FROM_DT")
	c.Thru = c.From
	c.Provider = r.text("CLM_SRVC_PRVDR_GNRC_ID_NUM")
	c.PatientPaid = r.amount("CLM_LINE_BENE_PMT_AMT")
	line := claim.Line{
		Number: "1", From: &c.From, Thru: &c.From, Drug: r.text("CLM_LINE_NDC_CD"), Provider: c.Provider,
		Quantity: r.amount("CLM_LINE_SRVC_UNIT_QTY"), DaysSupply: number(r.text("CLM_LINE_DAYS_SUPLY_QTY")),
		Prescriber: r.text("CLM_PRSBNG_PRVDR_GNRC_ID_NUM"),
	}
	if r.lost {
		return
	}
	c.Lines = []claim.Line{line}
	c.Key = r.prescription(c)
	p.others = append(p.others, c)
}

// prescription is the natural key of a drug event. Whole fills have a blank
// dispensing status.
func (r *row) prescription(c claim.Claim) string {
	status := cmp.Or(r.text("CLM_DSPNSNG_STUS_CD"), "-")
	return naturalKey(c.ID, "7", c.From.String(), c.Provider, r.text("PRVDR_SRVC_ID_QLFYR_CD"), status,
		r.text("CLM_LINE_RX_SRVC_RFRNC_NUM"), cmp.Or(r.text("CLM_LINE_RX_FILL_NUM"), "-"))
}
