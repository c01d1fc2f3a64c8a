package cclf

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"caseload/care/intake/claim"
)

// count is what file 0 says of another file.
type count struct {
	records int
	length  int // of a line, 0 when it does not say
	number  int // line of file 0
	line    []byte
}

// parseCount reads a line of file 0, as "CCLF1 |Part A Claims Header File | 6|437";
// file is empty for the line of headings. What is wrong is a field and a reason.
func parseCount(line []byte) (file string, c count, field, reason string) {
	cells := strings.Split(string(line), "|")
	name := strings.ToUpper(strings.ReplaceAll(cells[0], " ", ""))
	if name == "FILENUMBER" {
		return "", c, "", ""
	}
	file = strings.TrimPrefix(name, "CCLF")
	switch {
	case Layouts[file] == nil || file == name:
		return "", c, "File Number", "no file of CCLF has this name"
	case len(cells) < 3:
		return "", c, "Total Records Count", "missing"
	}
	records, err := strconv.Atoi(strings.TrimSpace(cells[2]))
	if err != nil || records < 0 {
		return "", c, "Total Records Count", "not a number"
	}
	if len(cells) > 3 {
		c.length, _ = strconv.Atoi(strings.TrimSpace(cells[3]))
	}
	c.records, c.line = records, bytes.Clone(line)
	return file, c, "", ""
}

// expected is how long the lines of a file are: as file 0 says when that is an
// older edition, which ends after one of the fields, or a newer one, which goes on
// after the last; else as the layout says.
func (l *Layout) expected(said int) int {
	if said > l.Length || said > 0 && l.ends(said) {
		return said
	}
	return l.Length
}

// differs reports a count that the file does not bear out. The lines are read all
// the same.
func (c count) differs(countFile, file string, found int) claim.Fault {
	return claim.Fault{
		File: countFile, Line: c.number, Field: "Total Records Count", Effect: claim.Notice, Raw: c.line,
		Reason: fmt.Sprintf("says %d records for file %s, which has %d", c.records, file, found),
	}
}
