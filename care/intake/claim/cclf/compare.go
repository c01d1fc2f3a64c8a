package cclf

import (
	"context"
	"slices"

	"caseload/care/intake/claim"
)

// takeCount reads a line of file 0.
func (d *delivery) takeCount(ctx context.Context, file named, number int, line []byte) error {
	of, c, field, reason := parseCount(line)
	if reason != "" {
		return d.report(ctx, []claim.Fault{{
			File: file.Name, Line: number, Field: field, Reason: reason, Effect: claim.Unread, Raw: slices.Clone(line),
		}})
	}
	if of != "" {
		c.number = number
		d.counts[of] = c
	}
	return nil
}

// compare checks the counts of file 0 against what was there, both ways.
func (d *delivery) compare(ctx context.Context) error {
	if d.files[0].name.File != "0" {
		return d.report(ctx, []claim.Fault{{
			File: d.files[0].Name, Reason: "came without file 0: nobody knows how many records there should be", Effect: claim.Notice,
		}})
	}
	var faults []claim.Fault
	for _, kind := range []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B"} {
		said, counted := d.counts[kind]
		found, there := d.found[kind]
		switch {
		case counted && said.records != found:
			faults = append(faults, said.differs(d.files[0].Name, kind, found))
		case there && !counted:
			faults = append(faults, claim.Fault{
				File: d.files[0].Name, Reason: "has no count for file " + kind, Effect: claim.Notice,
			})
		}
	}
	return d.report(ctx, faults)
}
