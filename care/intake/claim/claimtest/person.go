package claimtest

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"caseload/care/code"
)

// person is somebody while their claims are made.
type person struct {
	*population

	rand   *rand.Rand
	number string // current Medicare number
	former string // number of the first year, if it was another
	has    []condition
	died   code.Day // 0 for the living
}

// Number is the current Medicare number of the person of an index.
func Number(i int) string { return numberOf("1S", i) }

func numberOf(prefix string, i int) string {
	const letters = "ACDEFGHJKMNPQRTUVWXY"
	n := len(letters)
	return prefix + fmt.Sprintf("%02d%c%02d%c%c%02d", i%100, letters[i/100%n], i/(100*n)%100,
		letters[i/(10_000*n)%n], letters[i/(10_000*n*n)%n], i/(10_000*n*n*n)%100)
}

// person writes one person and two years of their claims.
func (p *population) person(i int) {
	who := &person{population: p, rand: p.source(i), number: Number(i)}
	if who.chance(10) {
		who.former = numberOf("2S", i)
		p.summary.Replaced++
		p.write("9", "HICN_MBI_XREF_IND", "M", "CRNT_NUM", who.number, "PRVS_NUM", who.former,
			"PRVS_ID_EFCTV_DT", "2018-04-01", "PRVS_ID_OBSLT_DT", who.day(365).String())
	}
	for _, c := range conditions {
		if who.chance(c.thousand) {
			who.has = append(who.has, c)
		}
	}
	if who.chance(40) {
		who.died = who.day(who.rand.IntN(days))
	}
	who.demography(i)
	who.visits()
	who.emergencies()
	who.stays()
	who.prescriptions()
	who.equipment()
}

// chance is true so many times in a thousand.
func (who *person) chance(thousand int) bool { return who.rand.IntN(1000) < thousand }

// day is a day of the two years, counted from the first.
func (who *person) day(n int) code.Day { return who.through() - days + 1 + code.Day(n) }

// some is a day on which the person lived.
func (who *person) some() code.Day {
	last := days
	if who.died != 0 {
		last = int(who.died-who.day(0)) + 1
	}
	return who.day(who.rand.IntN(last))
}

// at is the number on a claim of a day.
func (who *person) at(day code.Day) string {
	if who.former != "" && day < who.day(365) {
		return who.former
	}
	return who.number
}

// demography writes the line of file 8.
func (who *person) demography(i int) {
	age := 66 + who.rand.IntN(30)
	status, reason := "10", "0"
	if who.chance(120) {
		age, status, reason = 30+who.rand.IntN(35), "20", "1"
	}
	birth := code.Date(who.through().Time().Year()-age, 1, 1+who.rand.IntN(300))
	pairs := []string{
		"BENE_MBI_ID", who.number, "BENE_FIPS_STATE_CD", "25", "BENE_FIPS_CNTY_CD", fmt.Sprintf("%03d", 1+2*who.rand.IntN(14)),
		"BENE_ZIP_CD", fmt.Sprintf("0%04d", 1000+who.rand.IntN(1700)), "BENE_DOB", birth.String(),
		"BENE_SEX_CD", strconv.Itoa(1 + who.rand.IntN(2)), "BENE_RACE_CD", strconv.Itoa(1 + who.rand.IntN(6)),
		"BENE_AGE", fmt.Sprintf("%03d", age), "BENE_MDCR_STUS_CD", status, "BENE_ORGNL_ENTLMT_RSN_CD", reason,
		"BENE_1ST_NAME", "PERSON", "BENE_LAST_NAME", fmt.Sprintf("NUMBER%d", i),
		"BENE_RNG_BGN_DT", who.day(0).String(), "BENE_RNG_END_DT", who.through().String(),
	}
	if who.died != 0 {
		pairs = append(pairs, "BENE_DEATH_DT", who.died.String())
	}
	if who.chance(180) {
		pairs = append(pairs, "BENE_DUAL_STUS_CD", "02")
	}
	who.write("8", pairs...)
}

// codes are diagnoses for a claim: the reason, then what the person has.
func (who *person) codes(reason string, most int) []string {
	list := []string{reason}
	for _, c := range who.has {
		if code := c.codes[who.rand.IntN(len(c.codes))]; code != reason && len(list) < most {
			list = append(list, code)
		}
	}
	return list
}

// reason is why somebody sees a doctor: what they have, or what goes by.
func (who *person) reason() string {
	if len(who.has) > 0 && who.chance(700) {
		c := who.has[who.rand.IntN(len(who.has))]
		return c.codes[who.rand.IntN(len(c.codes))]
	}
	return passing[who.rand.IntN(len(passing))]
}
