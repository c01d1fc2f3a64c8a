package cclf

import (
	"cmp"
	"slices"
	"strings"

	"caseload/care/intake/claim"
)

// addHeader reads a line of file 1.
func (p *parts) addHeader(r *row) {
	c := p.version(r)
	c.From, c.Thru = r.needDate("CLM_FROM_DT"), r.needDate("CLM_THRU_DT")
	c.BillType = billType(r)
	c.Facility = cmp.Or(r.text("PRVDR_OSCAR_NUM"), r.text("CLM_BLG_PRVDR_OSCAR_NUM"))
	c.Provider = cmp.Or(r.text("FAC_PRVDR_NPI_NUM"), r.text("CLM_BLG_PRVDR_NPI_NUM"))
	c.AdmissionType, c.AdmissionSource = r.text("CLM_ADMSN_TYPE_CD"), r.text("CLM_ADMSN_SRC_CD")
	c.DischargeStatus, c.DRG = r.text("BENE_PTNT_STUS_CD"), r.text("DGNS_DRG_CD")
	c.Paid, c.Charged = r.amount("CLM_PMT_AMT"), r.amount("CLM_MDCR_INSTNL_TOT_CHRG_AMT")
	c.Denied = r.text("CLM_MDCR_NPMT_RSN_CD") != ""
	for _, d := range []struct {
		field string
		kind  claim.DiagnosisType
	}{{"PRNCPL_DGNS_CD", claim.Principal}, {"ADMTG_DGNS_CD", claim.Admitting}} {
		if code, revision := r.diagnosis(d.field, r.flaw); code != "" {
			c.Diagnoses = append(c.Diagnoses, claim.Diagnosis{Position: 1, Type: d.kind, Code: code, Revision: revision})
		}
	}
	r.between(c)
	if r.lost {
		return
	}
	c.Key = naturalKey(c.ID, "A", cmp.Or(r.text("CLM_BLG_PRVDR_OSCAR_NUM"), r.text("PRVDR_OSCAR_NUM")),
		c.From.String(), c.Thru.String(), c.Beneficiary)
	p.headers = append(p.headers, c)
}

// version reads what every file of claims says of the version.
func (p *parts) version(r *row) claim.Claim {
	c := claim.Claim{
		ID: r.text("CUR_CLM_UNIQ_ID"), Source: claim.CCLF, Type: r.need("CLM_TYPE_CD"),
		Adjustment: r.adjustment(), Control: r.text("CLM_CNTL_NUM"),
	}
	c.AsSent, c.Beneficiary = p.person(r)
	c.Kind = r.kind(c.Type)
	effective, ok := r.day("CLM_EFCTV_DT")
	if !ok {
		r.fail("CLM_EFCTV_DT", badDate)
	}
	c.Effective = effective
	return c
}

// allowed are the claim types by file, by their first digit.
var allowed = map[string]string{"1": "123456", "5": "7", "6": "8"}

// kind reads the claim type. The packet's list has none for drug events, so that
// file 7 may hold any number.
func (r *row) kind(text string) claim.Kind {
	if r.layout.File == "7" && text != "" && strings.Trim(text, "0123456789") == "" {
		return claim.Drug
	}
	kind, known := claim.KindOf(text)
	if text != "" && (!known || !strings.Contains(allowed[r.layout.File], text[:1])) {
		r.fail("CLM_TYPE_CD", "no claim type of this file")
	}
	return kind
}

// adjustment reads the adjustment type, which some files write with two digits.
func (r *row) adjustment() claim.Adjustment {
	text := r.need("CLM_ADJSMT_TYPE_CD")
	if len(text) == 2 {
		text = strings.TrimPrefix(text, "0")
	}
	adjustment := claim.Adjustment(text)
	if text != "" && !adjustment.Known() {
		r.fail("CLM_ADJSMT_TYPE_CD", "neither 0, 1 nor 2")
	}
	return adjustment
}

// between reports a claim that ends before it begins.
func (r *row) between(c claim.Claim) {
	if !r.lost && c.Thru < c.From {
		r.fail("CLM_THRU_DT", "before CLM_FROM_DT")
	}
}

// billType is the type of bill, whose digits are three fields.
func billType(r *row) string {
	digits := r.text("CLM_BILL_FAC_TYPE_CD") + r.text("CLM_BILL_CLSFCTN_CD") + r.text("CLM_BILL_FREQ_CD")
	if len(digits) != 3 {
		return ""
	}
	return "0" + digits
}

// naturalKey joins what all versions of a claim have in common. A part that is
// blank tells nothing, and the claim then stands alone.
func naturalKey(id, file string, parts ...string) string {
	if slices.Contains(parts, "") {
		return "id|" + id
	}
	return file + "|" + strings.Join(parts, "|")
}
