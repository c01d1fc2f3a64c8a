package cclf

import (
	"cmp"
	"strconv"

	"caseload/care/intake/claim"
)

// addService reads a line of file 5 or 6. All lines of a version repeat what is
// said of the whole claim.
func (p *parts) addService(r *row) {
	c := p.version(r)
	c.From, c.Thru = r.needDate("CLM_FROM_DT"), r.needDate("CLM_THRU_DT")
	c.Denied = claim.Refused(r.text("CLM_CARR_PMT_DNL_CD"))
	c.Provider = cmp.Or(r.text("RNDRG_PRVDR_NPI_NUM"), r.text("CLM_RNDRG_PRVDR_NPI_NUM"), r.text("PAYTO_PRVDR_NPI_NUM"))
	c.Key = naturalKey(c.ID, r.layout.File, c.Control, c.Beneficiary)
	line, diagnoses := r.service(), r.diagnoses()
	r.between(c)
	if r.lost {
		return
	}
	whole := p.other(c)
	line.Provider = c.Provider
	whole.Lines = append(whole.Lines, line)
	whole.Paid, whole.Allowed = claim.Sum(whole.Paid, line.Paid), claim.Sum(whole.Allowed, line.Allowed)
	whole.Denied = whole.Denied || c.Denied
	for _, d := range diagnoses {
		if !listed(whole.Diagnoses, d) {
			whole.Diagnoses = append(whole.Diagnoses, d)
		}
	}
}

// other is the claim of the version, which is new with its first line.
func (p *parts) other(c claim.Claim) *claim.Claim {
	key := c.Version().Delivery()
	for i := range p.others {
		if p.others[i].Version().Delivery() == key && p.others[i].Kind == c.Kind {
			return &p.others[i]
		}
	}
	p.others = append(p.others, c)
	return &p.others[len(p.others)-1]
}

// service reads the line itself.
func (r *row) service() claim.Line {
	line := claim.Line{
		Number: number(r.text("CLM_LINE_NUM")), From: r.date("CLM_LINE_FROM_DT"), Thru: r.date("CLM_LINE_THRU_DT"),
		Service: r.text("CLM_LINE_HCPCS_CD"), Place: r.text("CLM_POS_CD"), Quantity: r.amount("CLM_LINE_SRVC_UNIT_QTY"),
		Paid: r.amount("CLM_LINE_CVRD_PD_AMT"), Allowed: r.amount("CLM_LINE_ALOWD_CHRG_AMT"),
		Denied: claim.Unpaid(r.text("CLM_PRCSG_IND_CD")),
	}
	if code, revision := r.diagnosis("CLM_LINE_DGNS_CD", r.flaw); revision == claim.ICD10 {
		line.Diagnosis = code
	}
	return line
}

// diagnoses reads the claim's codes that a line of file 5 repeats, up to twelve.
func (r *row) diagnoses() (list []claim.Diagnosis) {
	for i := 1; i <= 12; i++ {
		code, revision := r.diagnosis("CLM_DGNS_"+strconv.Itoa(i)+"_CD", r.flaw)
		if code == "" {
			continue
		}
		kind := claim.Secondary
		if i == 1 {
			kind = claim.Principal
		}
		list = append(list, claim.Diagnosis{Position: i, Type: kind, Code: code, Revision: revision})
	}
	return list
}
