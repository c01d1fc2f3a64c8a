package cclf

import "caseload/care/intake/claim"

// parts are the lines of one claim id, read.
type parts struct {
	numbers *claim.CrossReference
	seen    map[string]*row
	rows    []*row // all that may have faults

	headers    []claim.Claim // versions, by file 1
	lines      []claim.Line
	procedures []claim.Procedure
	diagnoses  []claim.Diagnosis
	admission  *row   // of file A
	details    []*row // of files 2 to 4 and A

	others []claim.Claim // by files 5, 6 and 7
}

// add reads a line.
func (p *parts) add(r *row) {
	p.rows = append(p.rows, r)
	switch r.layout.File {
	case "1":
		p.addHeader(r)
	case "2":
		p.addRevenue(r)
	case "3":
		p.addProcedure(r)
	case "4":
		p.addDiagnosis(r)
	case "5", "6":
		p.addService(r)
	case "7":
		p.addDrug(r)
	case "A":
		p.admission, p.details = r, append(p.details, r)
	}
}

// claims are the versions that the lines make. Lines of files 2 to 4 and A that have no
// header are faults, since nothing tells whether what they are part of counts.
func (p *parts) claims() []claim.Claim {
	if len(p.headers) == 0 {
		for _, r := range p.details {
			if !r.lost {
				r.fail("CUR_CLM_UNIQ_ID", "no line of file 1 with this claim id could be read")
			}
		}
	}
	for i := range p.headers {
		p.complete(&p.headers[i])
	}
	return append(p.headers, p.others...)
}

// complete gives a header what the other files say about its claim.
func (p *parts) complete(c *claim.Claim) {
	c.Lines, c.Procedures = p.lines, p.procedures
	for _, d := range p.diagnoses {
		if !listed(c.Diagnoses, d) {
			c.Diagnoses = append(c.Diagnoses, d)
		}
	}
	if c.Kind != claim.Inpatient && c.Kind != claim.SkilledNurse {
		return
	}
	if p.admission != nil {
		c.Admission = p.admission.date("CLM_ACTV_CARE_FROM_DT")
	}
	c.Stay()
}

// listed reports whether a diagnosis of file 4 repeats one of the header's: the
// same code in the same role, or the principal as first of the list.
func listed(list []claim.Diagnosis, d claim.Diagnosis) bool {
	for _, have := range list {
		same := have.Type == d.Type || have.Type == claim.Principal && d.Type == claim.Secondary && d.Position == 1
		if have.Code == d.Code && have.Revision == d.Revision && same {
			return true
		}
	}
	return false
}

// person is the number on a line and the one that holds now.
func (p *parts) person(r *row) (sent, current string) {
	sent = r.need("BENE_MBI_ID")
	return sent, p.numbers.Current(sent)
}
