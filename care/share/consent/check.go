package consent

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/consent"
)

// written are the categories whose permit must be signed: 42 CFR 2.31(a)(8) for
// substance use disorder, 45 CFR 164.508(c)(1)(vi) for psychotherapy notes.
var written = []consent.Sensitivity{consent.SensitivitySUD, consent.SensitivityPSYTHPN}

// mostLabels is how many categories there are.
const mostLabels = 6

func (in Record) problems(now time.Time) []record.Problem {
	var c record.Check
	c.Text(in.Purpose, in.Decision == consent.DecisionPERMIT, 500, "purpose")
	c.Text(in.DocumentationNote, false, 500, "documentationNote")
	if in.Category != nil {
		c.Coding(*in.Category, "category")
	}
	if in.StartsAt != nil && in.EndsAt != nil && !in.EndsAt.After(*in.StartsAt) || in.EndsAt != nil && !in.EndsAt.After(now) {
		c.Problems = append(c.Problems, record.Wrong("This is over before it begins, or by now.", "endsAt"))
	}
	if len(in.Labels) == 0 || len(in.Labels) > mostLabels {
		c.Problems = append(c.Problems, record.Wrong("Name the categories that it is about, each once.", "labels"))
		return c.Problems
	}
	in.labelled(&c)
	return c.Problems
}

// labelled notes what is wrong with the categories.
func (in Record) labelled(c *record.Check) {
	seen := map[consent.Sensitivity]bool{}
	ids := map[uuid.UUID]bool{}
	for _, l := range in.Labels {
		c.NewID(l.ID, "labels", "id")
		if seen[l.Label] || ids[l.ID] {
			c.Problems = append(c.Problems, record.Wrong("Name the categories that it is about, each once.", "labels"))
		}
		seen[l.Label], ids[l.ID] = true, true
		if in.Decision == consent.DecisionPERMIT && slices.Contains(written, l.Label) && in.Documentation == consent.DocumentationVERBAL {
			c.Problems = append(c.Problems, record.Wrong("The patient must have signed this.", "documentation"))
		}
	}
	// A general authorization opens no notes that are kept apart (45 CFR 164.508(b)(3)(ii)).
	if in.Decision == consent.DecisionPERMIT && seen[consent.SensitivityPSYTHPN] && (in.GranteeID == nil || len(in.Labels) > 1) {
		c.Problems = append(c.Problems, record.Wrong("Psychotherapy notes need an authorization of their own that names a person.", "labels"))
	}
}
