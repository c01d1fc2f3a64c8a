// Package stories has the work of a care team told as a nurse would tell it, in two
// kinds of files.
//
// Those that end in .feature are told with given, when, then; the tests run each of them
// through the API, with the operations that phones send, in a world of its own. Those
// that end in .yaml are worlds to work in: server --story NAME brings about what one
// tells, and goes on from there.
package stories

import "embed"

// Files are the stories that a server can start with.
//
//go:embed *.yaml
var Files embed.FS
