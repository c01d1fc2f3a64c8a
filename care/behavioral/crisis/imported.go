package crisis

import (
	"context"
	"slices"

	"github.com/google/uuid"
)

// TakeImported takes answers that were given elsewhere, and answers the patients for whom
// they opened a protocol. Those of long ago open and join none: who asked has acted on
// them there. One that is opened is put on the case manager's worklist, since nobody here
// asked.
func (d Desk) TakeImported(ctx context.Context, list ...Answers) ([]uuid.UUID, error) {
	begun, err := d.take(ctx, slices.DeleteFunc(slices.Clone(list), func(a Answers) bool {
		return a.Severity != "" && a.At.Before(d.Now.Add(-importWithin()))
	}))
	if err != nil {
		return nil, err
	}
	return d.work(ctx, begun)
}
