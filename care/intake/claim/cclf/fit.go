package cclf

import (
	"bytes"
	"fmt"
)

// optional is how short a line may be of which CMS's partners leave off the end:
// of file 9, the last field, which holds railroad numbers and is not used.
var optional = map[string]int{"9": 43}

// fits reports a line that is not as long as the lines of its file are: since
// fields are told by position, none of it can be trusted. Blanks after the end are
// let pass.
func (r *row) fits(said int) {
	want := r.layout.expected(said)
	switch least := optional[r.layout.File]; {
	case !storable(r.line):
		r.fail("", "text that is not UTF-8, or with the character U+0000")
	case len(r.line) < want && (least == 0 || len(r.line) < least):
		r.fail("", fmt.Sprintf("short: the line has %d characters, lines of file %s have %d", len(r.line), r.layout.File, want))
	case len(r.line) > want && len(bytes.TrimRight(r.line[want:], " ")) > 0:
		r.fail("", fmt.Sprintf("long: the line has %d characters, lines of file %s have %d", len(r.line), r.layout.File, want))
	}
}
