package visit

import (
	"context"
	"time"

	"caseload/care/code"
	"caseload/care/record"
)

// Capture is how the start or the end of a visit was captured.
type Capture struct {
	At     *time.Time
	Method code.VisitMethod
	Fix    *code.VisitFix
	Reason string
	Caller string
}

// problems are what cannot be kept as it is. What is merely missing is a flag.
func (c Capture) problems(now time.Time) []record.Problem {
	var check record.Check
	check.Happened(c.At, now, "at")
	check.Text(c.Reason, false, 500, "reason")
	check.Text(c.Caller, false, 100, "caller")
	if c.Fix != nil && !(code.Position{Latitude: c.Fix.Latitude, Longitude: c.Fix.Longitude}).Valid() {
		check.Problems = append(check.Problems, record.Wrong("There is no such place.", "fix"))
	}
	if c.Fix != nil && c.Fix.AccuracyMeters != nil && *c.Fix.AccuracyMeters < 0 {
		check.Problems = append(check.Problems, record.Wrong("A radius is not less than nothing.", "fix", "accuracyMeters"))
	}
	return check.Problems
}

// stamp keeps the phone's time, the server's, and by how much they differ.
func (c Capture) stamp(ctx context.Context, w *record.Writer) *code.VisitStamp {
	at := when(ctx, c.At, w.Now)
	s := &code.VisitStamp{
		At: at, DeviceAt: at, ReceivedAt: w.Now, Device: w.Viewer.Device, Method: c.Method, Fix: c.Fix, Reason: c.Reason, Caller: c.Caller, By: w.Viewer.Practitioner,
	}
	if sending, ok := record.SendingOf(ctx); ok {
		s.DeviceAt = at.Add(sending.Skew)
		s.SkewSeconds, s.Sequence = new(int(sending.Skew/time.Second)), new(int(sending.Sequence))
	}
	return s
}
