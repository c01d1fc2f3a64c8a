package admission

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Ledger is where the messages of one organization are kept: that of the context's
// viewer, which must be the server itself.
type Ledger struct {
	DB *database.DB
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
	Receipt feed.Receipt
	// Known says that this message was kept before: it changes nothing.
	Known bool
}

// Keep reads an HL7 message and writes it down, also one that cannot be read or
// used: that one waits for a person. What comes with the error is not kept and must
// not be acknowledged.
func (l Ledger) Keep(ctx context.Context, raw []byte, from Senders) (Kept, error) {
	return l.keep(ctx, raw, feed.Receive(raw, from.Of))
}

// KeepNotification does what Keep does with a Da Vinci notification (a FHIR R4 Bundle
// of type message).
func (l Ledger) KeepNotification(ctx context.Context, raw []byte, from Senders) (Kept, error) {
	events, err := feed.FromBundle(raw, from.Of(hl7.Header{}))
	if err != nil {
		fault := &hl7.Fault{Code: hl7.Internal, Reason: err.Error()}
		return l.keep(ctx, raw, feed.Receipt{Answer: hl7.Failed, Faults: []*hl7.Fault{fault}})
	}
	return l.keep(ctx, raw, feed.Receipt{Events: events, Answer: hl7.Accepted})
}

func (l Ledger) keep(ctx context.Context, raw []byte, receipt feed.Receipt) (Kept, error) {
	v, err := system(ctx)
	if err != nil {
		return Kept{}, err
	}
	receipt, events, err := storable(receipt)
	if err != nil {
		return Kept{}, err
	}
	kept := Kept{Receipt: receipt}
	m := message{raw: raw, receipt: receipt, events: events, at: l.now()}
	ctx, op := l.DB.ReadWrite(ctx)
	defer op.Rollback()
	n, err := m.insert(ctx, op, v.Organization)
	if err != nil {
		return Kept{}, err
	}
	kept.Known = n == 0
	if err := op.Commit(); err != nil {
		return Kept{}, fmt.Errorf("admission: keep: %w", err)
	}
	return kept, nil
}

// longestName is how long what a message is found by may be, in bytes: the index holds
// no more than 2,700 of all together.
const longestName = 500

// mostEvents is how many bytes of events are kept of a message, as JSON: the database
// holds no more than 256 MiB in one value.
const mostEvents = 32 << 20

// storable is the receipt with its events as JSON, or that of a message that cannot be
// used since it could not be kept or found again: left to its sender, it would come for
// ever and hold up all that wait behind it.
func storable(r feed.Receipt) (feed.Receipt, []byte, error) {
	events, err := json.Marshal(r.Events)
	if err != nil {
		return r, nil, fmt.Errorf("admission: keep: %w", err)
	}
	names := people(r.Events)
	for _, e := range r.Events {
		names = append(names, e.Key.Sender, e.Key.ControlID)
	}
	switch {
	case len(events) > mostEvents:
		r = unusable("what it tells is larger than 32 MiB")
	case slices.ContainsFunc(names, func(name string) bool { return len(name) > longestName }):
		r = unusable("the sender, the id of the message or that of a person is longer than 500 bytes")
	default:
		return r, events, nil
	}
	return r, []byte("null"), nil
}

func unusable(reason string) feed.Receipt {
	return feed.Receipt{Answer: hl7.Failed, Faults: []*hl7.Fault{{Code: hl7.Internal, Reason: reason}}}
}

func system(ctx context.Context) (viewer.Viewer, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !v.Has(viewer.System) {
		return v, ErrNotSystem
	}
	return v, nil
}

// message is a message on its way into the ledger.
type message struct {
	raw     []byte
	receipt feed.Receipt
	events  []byte // as JSON
	at      time.Time
}

func (m message) insert(ctx context.Context, op *database.Operation, organization uuid.UUID) (int64, error) {
	sender, control, digest := m.key()
	var applied *time.Time // nothing follows of what cannot be used
	if m.receipt.Answer != hl7.Accepted {
		applied = &m.at
	}
	result, err := op.Exec(ctx, `insert into admission_message
			(organization_id, id, sender, control_id, digest, answer, reason, content, events, people, received_at, applied_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (organization_id, sender, control_id, digest) do nothing`,
		organization, uuid.Must(uuid.NewV7()), sender, control, digest, string(m.receipt.Answer), m.reason(), m.raw, string(m.events),
		pq.Array(people(m.receipt.Events)), m.at, applied)
	if err != nil {
		return 0, fmt.Errorf("admission: keep: %w", err)
	}
	return result.RowsAffected() //nolint:wrapcheck // cannot fail with this driver
}

// key names the message: as its events do, or by what it says when there are none.
func (m message) key() (sender, control, digest string) {
	if len(m.receipt.Events) > 0 {
		k := m.receipt.Events[0].Key
		return k.Sender, k.ControlID, k.Digest
	}
	sum := sha256.Sum256(m.raw)
	return "", "", hex.EncodeToString(sum[:])
}

// reason is why the message is not accepted, without any value out of it.
func (m message) reason() string {
	if len(m.receipt.Faults) == 0 {
		return ""
	}
	return m.receipt.Faults[0].Error()
}

// people are the names of the persons that the events are about, each once.
func people(events []feed.Event) []string {
	names := []string{}
	seen := map[string]bool{"": true}
	for _, e := range events {
		for _, name := range []string{nameOf(e.Person.Primary()), nameOf(e.Prior)} {
			if !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	return names
}

// nameOf is an identifier as one text, empty when it says nothing.
func nameOf(i code.Identifier) string {
	if i.Value == "" {
		return ""
	}
	return i.System + "|" + i.Value
}

// identifierOf is the identifier that [nameOf] made a text of.
func identifierOf(name string) code.Identifier {
	system, value, _ := strings.Cut(name, "|")
	return code.Identifier{System: system, Value: value}
}
