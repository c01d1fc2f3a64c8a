package claimtest

import (
	"fmt"
	"strconv"

	"caseload/care/code"
)

// version is one version of a claim that is to be written.
type version struct {
	id         string
	adjustment string
	effective  code.Day
	cents      int
	denied     bool
}

// amount is dollars as decimal text.
func (v version) amount() string { return fmt.Sprintf("%d.%02d", v.cents/100, v.cents%100) }

// pairs are the fields of the version.
func (v version) pairs() []string {
	return []string{
		"CUR_CLM_UNIQ_ID", v.id, "CLM_ADJSMT_TYPE_CD", v.adjustment,
		"CLM_EFCTV_DT", v.effective.String(), "CLM_IDR_LD_DT", (v.effective + 7).String(),
	}
}

// versions are those of one claim: mostly the original alone; two in a hundred are
// cancelled and corrected, five in a thousand cancelled, fifteen denied. Where
// there are no corrections, a new original takes their place.
func (who *person) versions(thru code.Day, cents int, corrections bool) []version {
	return who.revise(version{who.next(), "0", thru + 14, cents, who.chance(15)}, corrections)
}

// revise adds what became of an original.
func (who *person) revise(original version, corrections bool) []version {
	list := []version{original}
	draw := who.rand.IntN(1000)
	if draw < 25 {
		list = append(list, version{who.next(), "1", original.effective + 46, original.cents, original.denied})
	}
	if draw < 20 {
		adjustment := "0"
		if corrections {
			adjustment = "2"
		}
		list = append(list, version{who.next(), adjustment, original.effective + 46, original.cents + 100, original.denied})
	}
	who.count(list, draw)
	return list
}

// count keeps the summary.
func (who *person) count(list []version, draw int) {
	who.summary.Claims += len(list)
	if draw >= 20 && draw < 25 {
		return // cancelled
	}
	who.summary.Final++
	if list[0].denied {
		who.summary.Denied++
	}
}

// next is a claim id.
func (p *population) next() string {
	p.claims++
	return strconv.Itoa(1_000_000_000_000 + p.claims)
}
