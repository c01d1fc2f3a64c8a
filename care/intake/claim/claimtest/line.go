package claimtest

import (
	"fmt"

	"caseload/care/intake/claim/cclf"
)

// Fields are values by the names of their fields.
type Fields map[string]string

// Line writes a line of a file ("1" to "9", "A", "B"). Fields that are not given
// say nothing, as CMS writes that: blank text, 1000-01-01, 0.00. It panics at a
// field that the file does not have, or a value too long for its field.
func Line(file string, values Fields) string {
	layout := cclf.Layouts[file]
	line := blank(layout)
	for name, value := range values {
		set(layout, line, name, value)
	}
	return string(line)
}

// blank is a line that says nothing.
func blank(layout *cclf.Layout) []byte {
	line := make([]byte, layout.Length)
	for i := range line {
		line[i] = ' '
	}
	for _, field := range layout.Fields {
		switch {
		case field.Format == "YYYY-MM-DD":
			put(line, field, "1000-01-01")
		case field.Format[0] == '-':
			put(line, field, "0.00")
		}
	}
	return line
}

// set writes a value into its field.
func set(layout *cclf.Layout, line []byte, name, value string) {
	field, ok := layout.Field(name)
	if !ok || len(value) > field.End-field.Start {
		panic(fmt.Sprintf("file %s has no field %s, or one too short", layout.File, name))
	}
	put(line, field, value)
}

// put pads a value: amounts on the left, the rest on the right.
func put(line []byte, field cclf.Field, value string) {
	space := line[field.Start:field.End]
	for i := range space {
		space[i] = ' '
	}
	if field.Format[0] == '-' {
		space = space[len(space)-len(value):]
	}
	copy(space, value)
}
