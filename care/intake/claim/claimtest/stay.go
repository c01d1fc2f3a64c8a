package claimtest

import (
	"fmt"
	"strconv"

	"caseload/care/code"
)

// facility is an institutional claim that is to be written.
type facility struct {
	kind, bill, certification string
	from, thru                code.Day
	revenue, codes            []string
	operation, group          string
	admission, source, status string
	cents                     int
}

// stays writes stays in hospital, and what may follow them.
func (who *person) stays() {
	for who.chance(60 + 45*len(who.has)) {
		from := who.some()
		thru := from + code.Day(1+who.rand.IntN(9))
		reason := reasons[who.rand.IntN(len(reasons))]
		stay := facility{
			kind: "60", bill: "111", certification: "220071", from: from, thru: thru, revenue: []string{"0120", "0250"},
			codes: who.codes(reason.code, 12), operation: reason.operation, group: reason.group,
			admission: strconv.Itoa(1 + who.rand.IntN(3)), source: "1", status: "01", cents: 500000 + who.rand.IntN(2000000),
		}
		who.after(&stay)
		who.institutional(stay)
		if stay.thru >= who.through() {
			return
		}
	}
}

// after draws where the patient goes, and writes the claim of who takes over.
func (who *person) after(stay *facility) {
	next := facility{from: stay.thru, codes: stay.codes, cents: 200000 + who.rand.IntN(900000), status: "01"}
	switch draw := who.rand.IntN(100); {
	case draw < 3:
		stay.status = "20"
	case draw < 20:
		stay.status, next.kind, next.bill, next.certification = "03", "20", "211", "225394"
		next.thru, next.revenue = next.from+code.Day(7+who.rand.IntN(30)), []string{"0022", "0420"}
	case draw < 38:
		stay.status, next.kind, next.bill, next.certification = "06", "10", "329", "227001"
		next.thru, next.revenue = next.from+29, []string{"0023", "0551"}
	case draw < 40:
		stay.status, next.kind, next.bill, next.certification = "50", "50", "811", "221501"
		next.thru, next.revenue, next.status = next.from+code.Day(who.rand.IntN(60)), []string{"0651"}, "30"
	}
	if next.kind != "" {
		who.institutional(next)
	}
}

// institutional writes the lines of a facility's claim in files 1 to 4 and A.
func (who *person) institutional(f facility) {
	for _, v := range who.versions(f.thru, f.cents, true) {
		who.header(f, v)
		from, thru := f.from.String(), f.thru.String()
		common := []string{"CUR_CLM_UNIQ_ID", v.id, "BENE_MBI_ID", who.at(f.from), "CLM_TYPE_CD", f.kind}
		for i, center := range f.revenue {
			who.write("2", append(common[:6:6], "CLM_LINE_NUM", strconv.Itoa(i+1), "CLM_LINE_FROM_DT", from, "CLM_LINE_THRU_DT", thru,
				"CLM_LINE_PROD_REV_CTR_CD", center, "CLM_FROM_DT", from, "CLM_THRU_DT", thru, "CLM_LINE_SRVC_UNIT_QTY", "1.0000")...)
		}
		if f.operation != "" {
			who.write("3", append(common[:6:6], "CLM_VAL_SQNC_NUM", "01", "CLM_PRCDR_CD", f.operation, "CLM_PRCDR_PRFRM_DT", from,
				"CLM_FROM_DT", from, "CLM_THRU_DT", thru, "DGNS_PRCDR_ICD_IND", "0")...)
		}
		for i, code := range f.codes {
			who.write("4", append(common[:6:6], "CLM_PROD_TYPE_CD", "D", "CLM_VAL_SQNC_NUM", fmt.Sprintf("%02d", i+1),
				"CLM_DGNS_CD", code, "CLM_FROM_DT", from, "CLM_THRU_DT", thru, "CLM_POA_IND", "Y", "DGNS_PRCDR_ICD_IND", "0")...)
		}
		who.write("A", append(common[:6:6], "CLM_ACTV_CARE_FROM_DT", from)...)
	}
}

// header writes the line of file 1.
func (who *person) header(f facility, v version) {
	denial := ""
	if v.denied {
		denial = "N"
	}
	who.write("1", append(v.pairs(), "PRVDR_OSCAR_NUM", f.certification, "BENE_MBI_ID", who.at(f.from), "CLM_TYPE_CD", f.kind,
		"CLM_FROM_DT", f.from.String(), "CLM_THRU_DT", f.thru.String(), "CLM_BILL_FAC_TYPE_CD", f.bill[:1],
		"CLM_BILL_CLSFCTN_CD", f.bill[1:2], "CLM_BILL_FREQ_CD", f.bill[2:], "PRNCPL_DGNS_CD", f.codes[0],
		"CLM_MDCR_NPMT_RSN_CD", denial, "CLM_PMT_AMT", v.amount(), "BENE_PTNT_STUS_CD", f.status, "DGNS_DRG_CD", f.group,
		"FAC_PRVDR_NPI_NUM", "1999999968", "CLM_ADMSN_TYPE_CD", f.admission, "CLM_ADMSN_SRC_CD", f.source,
		"DGNS_PRCDR_ICD_IND", "0", "CLM_BLG_PRVDR_OSCAR_NUM", f.certification)...)
}
