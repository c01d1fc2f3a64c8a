package claim

import "context"

// Report counts what a reader handed on.
type Report struct {
	Lines         int // lines of claim files, or resources
	Claims        int
	Beneficiaries int
	Aliases       int
	Unread        int // faults by effect
	Partly        int
	Passed        int
	Notices       int
}

// Counting is a sink in front of another that fills in a report; lines are the
// reader's to count.
type Counting struct {
	Sink

	Report Report
}

// Claim counts a claim that the sink has taken.
func (c *Counting) Claim(ctx context.Context, claim Claim) error {
	c.Report.Claims++
	return c.Sink.Claim(ctx, claim)
}

// Beneficiary counts a person.
func (c *Counting) Beneficiary(ctx context.Context, b Beneficiary) error {
	c.Report.Beneficiaries++
	return c.Sink.Beneficiary(ctx, b)
}

// Alias counts a former number.
func (c *Counting) Alias(ctx context.Context, a Alias) error {
	c.Report.Aliases++
	return c.Sink.Alias(ctx, a)
}

// Fault counts a fault by its effect.
func (c *Counting) Fault(ctx context.Context, f Fault) error {
	switch f.Effect {
	case Unread:
		c.Report.Unread++
	case Partly:
		c.Report.Partly++
	case Passed:
		c.Report.Passed++
	case Notice:
		c.Report.Notices++
	}
	return c.Sink.Fault(ctx, f)
}
