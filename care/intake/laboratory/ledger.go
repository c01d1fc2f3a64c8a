package laboratory

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// ErrNotSystem says that somebody else than the server itself asked.
var ErrNotSystem = errors.New("laboratory: only the server itself keeps messages")

// Ledger is where the messages of one organization are kept: that of the context's viewer,
// which must be the server itself.
type Ledger struct {
	DB *database.DB
	// Senders is what has to be known of who sends.
	Senders func(hl7.Header) feed.Profile
	// Again is how long a message about somebody whom nobody knew waits before it is
	// tried again; zero tries it each time.
	Again time.Duration
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

func (l Ledger) now() time.Time {
	if l.Now != nil {
		return l.Now()
	}
	return time.Now()
}

// Kept is what became of one message.
type Kept struct {
	Receipt Receipt
	// Known says that this message was kept before: it changes nothing.
	Known bool
}

// longestKey is how long what a message is found by may be, in bytes.
const longestKey = 500

// Keep reads a message and writes it down, also one that cannot be read or used: that one
// waits for a person. What comes with the error is not kept and must not be acknowledged.
func (l Ledger) Keep(ctx context.Context, raw []byte) (Kept, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !v.Has(viewer.System) {
		return Kept{}, ErrNotSystem
	}
	kept := Kept{Receipt: storable(Receive(raw, l.Senders))}
	ctx, op := l.DB.ReadWrite(ctx)
	defer op.Rollback()
	n, err := l.insert(ctx, op, v.Organization, raw, kept.Receipt)
	if err != nil {
		return Kept{}, err
	}
	kept.Known = n == 0
	if err := op.Commit(); err != nil {
		return Kept{}, fmt.Errorf("laboratory: keep: %w", err)
	}
	return kept, nil
}

// storable is the receipt, or that of a message that could not be found again.
func storable(r Receipt) Receipt {
	if r.Message == nil {
		return r
	}
	for _, name := range append(people(r.Message), r.Message.Sender, r.Message.ControlID) {
		if len(name) > longestKey {
			return Receipt{Answer: hl7.Failed, Faults: []*hl7.Fault{{Code: hl7.Internal, Reason: fmt.Sprintf("the sender, the id of the message or that of a person is longer than %d bytes", longestKey)}}}
		}
	}
	return r
}

func (l Ledger) insert(ctx context.Context, op *database.Operation, organization uuid.UUID, raw []byte, r Receipt) (int64, error) {
	at := l.now()
	sum := sha256.Sum256(raw)
	sender, control, digest := "", "", hex.EncodeToString(sum[:])
	names, orders := []string{}, []string{}
	var applied *time.Time // nothing follows of what cannot be used
	if m := r.Message; m != nil {
		sender, control, digest, names = m.Sender, m.ControlID, m.Digest, people(m)
		for i := range m.Orders {
			orders = append(orders, orderKey(m, &m.Orders[i]))
		}
	} else {
		applied = &at
	}
	faults := []string{}
	for _, f := range r.Faults {
		faults = append(faults, f.Error())
	}
	result, err := op.Exec(ctx, `insert into result_message
			(organization_id, id, sender, control_id, digest, answer, faults, content, people, orders, received_at, applied_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (organization_id, sender, control_id, digest) do nothing`,
		organization, uuid.Must(uuid.NewV7()), sender, control, digest, string(r.Answer), pq.Array(faults), raw, pq.Array(names), pq.Array(orders), at, applied)
	if err != nil {
		return 0, fmt.Errorf("laboratory: keep: %w", err)
	}
	return result.RowsAffected() //nolint:wrapcheck // cannot fail with this driver
}

// orderKey is what the messages about an order of a person are found by: a fingerprint, since
// laboratories write long names.
func orderKey(m *Message, o *Order) string {
	sum := sha256.Sum256([]byte(nameOf(m.Patient[0]) + "|" + o.Key))
	return hex.EncodeToString(sum[:16])
}

// people are the names of the person.
func people(m *Message) []string {
	names := make([]string, len(m.Patient))
	for i, n := range m.Patient {
		names[i] = nameOf(n)
	}
	return names
}

func nameOf(i code.Identifier) string { return i.System + "|" + i.Value }
