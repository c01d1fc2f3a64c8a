package claimtest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"caseload/care/intake/claim/cclf"
)

// Delivery is the lines of a delivery by file.
type Delivery map[string][]string

// Name is the name of a file of the test deliveries, of 15 November 2025.
func Name(file string) string { return "P.A0001.ACO.ZC" + file + "Y25.D251115.T0300001" }

// Files are the delivery as files, with a file 0 of its own that counts right.
func (d Delivery) Files() []cclf.File {
	counts := map[string]int{}
	for file, lines := range d {
		counts[file] = len(lines)
	}
	return d.Counted(counts)
}

// Counted are the delivery as files, with a file 0 that says the counts.
func (d Delivery) Counted(counts map[string]int) []cclf.File {
	files := []cclf.File{cclf.Bytes(Name("0"), []byte(Counts(counts)))}
	for _, file := range slices.Sorted(maps.Keys(d)) {
		files = append(files, cclf.Bytes(Name(file), []byte(strings.Join(d[file], "\n")+"\n")))
	}
	return files
}

// Counts is the text of file 0.
func Counts(counts map[string]int) string {
	var text strings.Builder
	text.WriteString("File Number  |File Description    |Total Records Count |Record Length\n")
	for _, file := range slices.Sorted(maps.Keys(cclf.Layouts)) {
		fmt.Fprintf(&text, "CCLF%s  |%-42s|%11d|%5d\n", file, "Made for tests", counts[file], cclf.Layouts[file].Length)
	}
	return text.String()
}
