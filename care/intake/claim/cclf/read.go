package cclf

import (
	"cmp"
	"context"
	"slices"

	"caseload/care/intake/claim"
)

// Options are how Read works. The zero value is right for production.
type Options struct {
	// Folder is where lines are sorted that do not fit into memory: it needs about
	// as much space as the unpacked files. Empty means the system's own for
	// temporary files. The lines are about patients, so the folder has to be kept
	// as safe as the database.
	Folder string
	// Memory is how many bytes of lines are sorted at a time (default 32 MiB).
	Memory int
	// Numbers are the former numbers that are known from older deliveries; what
	// the deliveries hold is added to them. Nil means none.
	Numbers *claim.CrossReference
	// Test lets test files (T in front) in, which hold nobody.
	Test bool
	// Progress is told how many lines have been read, every few thousand.
	Progress func(lines int)
	// Joined is told, every few thousand, how many of a delivery's lines have
	// become claims after they were all read.
	Joined func(done, total int)
}

const defaultMemory = 32 << 20

// Read reads files of any number of deliveries, oldest delivery first, and hands
// on their people, numbers, claims and faults. Reading the same files again hands
// on the same. An error is one of the sink, of the disk or of the context; what is
// wrong with the files is faults.
func Read(ctx context.Context, files []File, sink claim.Sink, options Options) (claim.Report, error) {
	options.Memory = cmp.Or(options.Memory, defaultMemory)
	options.Numbers = cmp.Or(options.Numbers, &claim.CrossReference{})
	counting := &claim.Counting{Sink: sink}
	deliveries, faults := sortOut(files, options.Test)
	for _, f := range faults {
		if err := counting.Fault(ctx, f); err != nil {
			return counting.Report, err
		}
	}
	for _, files := range deliveries {
		d := &delivery{
			files: files, sink: counting, options: options,
			counts: map[string]count{}, found: map[string]int{},
		}
		err := d.read(ctx)
		for _, found := range d.found {
			counting.Report.Lines += found
		}
		if err != nil {
			return counting.Report, err
		}
	}
	return counting.Report, nil
}

// named is a file whose name says what it is.
type named struct {
	File

	name Name
}

// sortOut groups files by delivery, oldest first, and each one's by what is
// needed first. Files that are none of CCLF, and test files, are faults.
func sortOut(files []File, test bool) (deliveries [][]named, faults []claim.Fault) {
	groups := map[string][]named{}
	for _, f := range files {
		name, err := ParseName(f.Name)
		switch {
		case err != nil:
			faults = append(faults, claim.Fault{File: f.Name, Reason: err.Error(), Effect: claim.Passed})
		case name.Test && !test:
			faults = append(faults, claim.Fault{File: f.Name, Reason: "a test file", Effect: claim.Passed})
		default:
			groups[name.delivery()] = append(groups[name.delivery()], named{f, name})
		}
	}
	keys := make([]string, 0, len(groups))
	for key := range groups {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		slices.SortStableFunc(groups[key], needed)
		deliveries = append(deliveries, groups[key])
	}
	return deliveries, faults
}

// needed orders files: counts, former numbers and people before the claims.
func needed(a, b named) int {
	rank := func(n named) int { return slices.Index([]string{"0", "9", "8"}, n.name.File) }
	switch x, y := rank(a), rank(b); {
	case x >= 0 && y >= 0:
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(a.Name, b.Name))
	case x >= 0:
		return -1
	case y >= 0:
		return 1
	}
	return cmp.Or(cmp.Compare(a.name.File, b.name.File), cmp.Compare(a.Name, b.Name))
}
