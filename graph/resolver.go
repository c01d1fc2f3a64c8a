// Package graph is the GraphQL edge: each resolver translates between the
// contract and one use case or one read. It holds no rule of the practice.
package graph

//go:generate go run ./generate

import (
	"cmp"
	"time"

	"github.com/google/uuid"

	"caseload/care/notify"
	"caseload/care/record"
	"caseload/ent/database"
	"caseload/graph/signed"
)

// Resolver is what the resolvers work with.
type Resolver struct {
	DB       *database.DB
	Recorder *record.Recorder
	Feed     Feed
	// Signer makes addresses that open one thing for a while.
	Signer *signed.Signer
	// PublicURL is the address at which the server is known outside, without a path;
	// empty gives out paths alone.
	PublicURL string
	// Push is what the server can send as notifications.
	Push notify.Service
	// Patience is how long a change that was read may wait for a slow listener
	// before the right to hear it is decided anew; a second when zero.
	Patience time.Duration
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

// Feed tells that an organization's change log has grown. The channel holds one
// token: a subscriber that is busy loses nothing, since it reads the log itself.
type Feed interface {
	Subscribe(organization uuid.UUID) (wake <-chan struct{}, cancel func())
}

func (r *Resolver) now() time.Time {
	if r.Now != nil {
		return r.Now()
	}
	return time.Now()
}

func (r *Resolver) patience() time.Duration { return cmp.Or(r.Patience, time.Second) }
