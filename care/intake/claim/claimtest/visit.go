package claimtest

import (
	"fmt"
	"strconv"

	"caseload/care/code"
)

// visits writes visits to doctors: more with more conditions.
func (who *person) visits() {
	for range 4 + who.rand.IntN(9+3*len(who.has)) {
		day := who.some()
		who.professional(day, day, "11", who.codes(who.reason(), 8), 1+who.rand.IntN(2))
	}
}

// professional writes a physician's claim.
func (who *person) professional(from, thru code.Day, place string, codes []string, lines int) {
	cents := 4000 + who.rand.IntN(20000)
	control := who.next()
	for _, v := range who.versions(thru, cents*lines, false) {
		for line := 1; line <= lines; line++ {
			pairs := append(v.pairs(), "CLM_LINE_NUM", strconv.Itoa(line), "BENE_MBI_ID", who.at(from),
				"CLM_TYPE_CD", "71", "CLM_FROM_DT", from.String(), "CLM_THRU_DT", thru.String(), "CLM_POS_CD", place,
				"CLM_LINE_FROM_DT", from.String(), "CLM_LINE_THRU_DT", thru.String(), "CLM_LINE_HCPCS_CD", "99213",
				"CLM_LINE_CVRD_PD_AMT", fmt.Sprintf("%d.%02d", v.cents/lines/100, v.cents/lines%100),
				"CLM_LINE_DGNS_CD", codes[0], "RNDRG_PRVDR_NPI_NUM", "1999999984", "CLM_CARR_PMT_DNL_CD", paid(v),
				"CLM_PRCSG_IND_CD", "A", "CLM_CNTL_NUM", control, "DGNS_PRCDR_ICD_IND", "0")
			for i, code := range codes {
				pairs = append(pairs, "CLM_DGNS_"+strconv.Itoa(i+1)+"_CD", code)
			}
			who.write("5", pairs...)
		}
	}
}

// paid is the payment code of a version.
func paid(v version) string {
	if v.denied {
		return "0"
	}
	return "1"
}

// emergencies writes visits to emergency departments, with the physician's claim.
func (who *person) emergencies() {
	for range who.rand.IntN(2 + len(who.has)/2) {
		day := who.some()
		codes := who.codes(passing[who.rand.IntN(len(passing))], 8)
		who.institutional(facility{
			kind: "40", bill: "131", certification: "220071", from: day, thru: day, revenue: []string{"0450", "0300"},
			codes: codes, cents: 30000 + who.rand.IntN(120000), status: "01",
		})
		who.professional(day, day, "23", codes, 1)
	}
}

// prescriptions writes the fills of what the person takes, for ninety days each.
func (who *person) prescriptions() {
	for _, c := range who.has {
		for n := who.rand.IntN(90); n < days; n += 90 {
			if day := who.day(n); who.died == 0 || day <= who.died {
				who.fill(day, c.drug, n/90)
			}
		}
	}
}

// fill writes one fill of a prescription.
func (who *person) fill(day code.Day, drug string, fill int) {
	reference := strconv.Itoa(100_000_000_000 + who.claims)
	original := version{who.next(), "0", day + 14, 300 + who.rand.IntN(4000), false} // drug events are not denied
	for _, v := range who.revise(original, true) {
		who.write("7", append(v.pairs(), "BENE_MBI_ID", who.at(day), "CLM_LINE_NDC_CD", drug, "CLM_TYPE_CD", "01",
			"CLM_LINE_FROM_DT", day.String(), "PRVDR_SRVC_ID_QLFYR_CD", "01", "CLM_SRVC_PRVDR_GNRC_ID_NUM", "1999999992",
			"CLM_LINE_SRVC_UNIT_QTY", "90.0000", "CLM_LINE_DAYS_SUPLY_QTY", "000000090",
			"CLM_LINE_BENE_PMT_AMT", v.amount(), "CLM_LINE_RX_SRVC_RFRNC_NUM", reference, "CLM_LINE_RX_FILL_NUM", strconv.Itoa(fill))...)
	}
}

// equipment writes a piece of equipment for some.
func (who *person) equipment() {
	if !who.chance(150) {
		return
	}
	day, control := who.some(), who.next()
	for _, v := range who.versions(day, 5000+who.rand.IntN(50000), false) {
		who.write("6", append(v.pairs(), "CLM_LINE_NUM", "1", "BENE_MBI_ID", who.at(day), "CLM_TYPE_CD", "82",
			"CLM_FROM_DT", day.String(), "CLM_THRU_DT", day.String(), "CLM_POS_CD", "12", "CLM_LINE_FROM_DT", day.String(),
			"CLM_LINE_THRU_DT", day.String(), "CLM_LINE_HCPCS_CD", "E1390", "CLM_LINE_CVRD_PD_AMT", v.amount(),
			"PAYTO_PRVDR_NPI_NUM", "1999999976", "CLM_CARR_PMT_DNL_CD", paid(v), "CLM_PRCSG_IND_CD", "A", "CLM_CNTL_NUM", control)...)
	}
}
