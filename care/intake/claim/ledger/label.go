package ledger

import (
	"caseload/care/code"
	"caseload/care/intake/claim"
)

// pcs is the code system of ICD-10-PCS.
const pcs = "http://www.cms.gov/Medicare/Coding/ICD10"

// labels remembers which codes tell of substance use, since claims repeat a few
// thousand of them.
type labels map[code.Coding]bool

// maxLabels is how many codes are remembered.
const maxLabels = 100_000

// of is the confidential category of a claim: what the sender labels it with, else
// what its codes tell. A claim has one, so that everything in it is closed by it.
func (l labels) of(c *claim.Claim) string {
	if c.Sensitivity != "" {
		return c.Sensitivity
	}
	for _, d := range c.Diagnoses {
		if d.Revision == claim.ICD10 && l.substance(code.Coding{System: code.ICD10CM, Code: d.Code}) {
			return "SUD"
		}
	}
	for _, p := range c.Procedures {
		if p.Revision == claim.ICD10 && l.substance(code.Coding{System: pcs, Code: p.Code}) {
			return "SUD"
		}
	}
	return ""
}

func (l labels) substance(c code.Coding) bool {
	tells, known := l[c]
	if !known {
		if len(l) >= maxLabels {
			clear(l)
		}
		tells = code.SubstanceUse(c)
		l[c] = tells
	}
	return tells
}
