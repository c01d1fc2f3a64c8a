// Package simulated is an aggregator to test with. It takes batches record by record,
// rejects what lacks an element or is malformed, and can be told to answer late, twice,
// or not at all. It reads the wire by itself and knows nothing of package aggregator,
// so that it notices what that gets wrong.
package simulated
