// Package content is what a care plan holds at one moment, as plain values: items
// with named fields. It is what revisions keep, what merges and comparisons work on,
// and it knows nothing of the database.
package content
