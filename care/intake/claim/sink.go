package claim

import "context"

// Sink takes what a reader finds. It is called from one goroutine, and an error
// of it ends the reading. Claims come one at a time, in no order that means
// anything: what is kept is found again by Version.Delivery, and a claim that is
// there already replaces itself.
type Sink interface {
	// Claim takes one version of a claim with everything that belongs to it. Final
	// is not decided yet for sources that deliver every version (CCLF): the sink
	// asks Net over all versions that it has under the claim's Key, older
	// deliveries' too.
	Claim(ctx context.Context, c Claim) error
	// Beneficiary takes a person whom the delivery is about.
	Beneficiary(ctx context.Context, b Beneficiary) error
	// Alias takes a number that a person had before. All of a delivery's come
	// before its claims. Claims that are kept under the former number move to the
	// current one, by Rekey.
	Alias(ctx context.Context, a Alias) error
	// Fault takes what could not be used. Raw is the sink's to keep.
	Fault(ctx context.Context, f Fault) error
}
