// Package stories has the work of a care team told as a nurse would tell it, in
// files that end in .feature: given, when, then. Its tests run each story
// through the API, with the operations that phones send, each in a world of its
// own.
package stories
