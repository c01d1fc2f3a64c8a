package cclf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"caseload/care/intake/claim"
)

// delivery is the files that came together, while they are read.
type delivery struct {
	files   []named
	sink    *claim.Counting
	options Options
	counts  map[string]count // by file, as file 0 says
	found   map[string]int   // by file, as there are
	total   int              // lines, file 0's as well, for progress
	pieces  int              // lines that are to be joined
	joined  int              // those that are
	sorter  sorter
}

// read reads the files, joins the claims and compares the counts.
func (d *delivery) read(ctx context.Context) (err error) {
	d.sorter = sorter{dir: d.options.Folder, limit: d.options.Memory}
	defer func() { err = errors.Join(err, d.sorter.close()) }()
	for i, file := range d.files {
		if err := d.readFile(ctx, i, file); err != nil {
			return err
		}
	}
	if err := d.compare(ctx); err != nil {
		return err
	}
	a := assembler{delivery: d}
	err = d.sorter.all(func(p piece) error {
		if err := d.tickJoined(ctx); err != nil {
			return err
		}
		return a.take(ctx, p)
	})
	if err != nil {
		return err
	}
	return a.flush(ctx)
}

// tickJoined counts a line that was joined, and looks up now and then.
func (d *delivery) tickJoined(ctx context.Context) error {
	if d.joined++; d.joined%4096 != 0 && d.joined != d.pieces {
		return nil
	}
	if d.options.Joined != nil {
		d.options.Joined(d.joined, d.pieces)
	}
	return ctx.Err()
}

// readFile hands the lines of a file to whoever reads its kind.
func (d *delivery) readFile(ctx context.Context, index int, file named) error {
	source, stream, err := file.stream()
	if err != nil {
		return d.whole(ctx, file, "cannot be opened")
	}
	defer func() { _ = source.Close() }() // nothing was written
	lines := &lines{source: stream}
	for {
		line, err := lines.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && !errors.Is(err, errLong):
			return d.whole(ctx, file, fmt.Sprintf("cannot be read after line %d", lines.number-1))
		}
		if err := d.tick(ctx); err != nil {
			return err
		}
		if err := d.takeLine(ctx, index, lines.number, line, err); err != nil {
			return err
		}
	}
}

// tick counts a line, and looks up now and then.
func (d *delivery) tick(ctx context.Context) error {
	if d.total++; d.total%4096 != 0 {
		return nil
	}
	if d.options.Progress != nil {
		d.options.Progress(d.total)
	}
	return ctx.Err()
}

// takeLine reads one line of a file; long is set for one that was cut off.
func (d *delivery) takeLine(ctx context.Context, index, number int, line []byte, long error) error {
	file := d.files[index]
	kind := file.name.File
	if kind == "0" {
		return d.takeCount(ctx, file, number, line)
	}
	d.found[kind]++
	r := &row{layout: Layouts[kind], line: line, file: file.Name, number: number}
	if long != nil {
		r.fail("", long.Error())
		return d.report(ctx, r.faults)
	}
	if r.fits(d.counts[kind].length); r.lost {
		return d.report(ctx, r.faults)
	}
	switch kind {
	case "8":
		return d.takeBeneficiary(ctx, r)
	case "9":
		return d.takeAlias(ctx, r)
	case "B":
		return nil
	}
	return d.takePiece(ctx, index, r)
}

// takePiece puts a line of a claim where it is sorted.
func (d *delivery) takePiece(ctx context.Context, index int, r *row) error {
	id := r.need("CUR_CLM_UNIQ_ID")
	if strings.Trim(id, "0123456789") != "" {
		r.fail("CUR_CLM_UNIQ_ID", "not a number")
	}
	if r.lost {
		return d.report(ctx, r.faults)
	}
	d.pieces++
	return d.sorter.add(piece{claim: id, file: index, number: r.number, line: r.line})
}

// report hands on faults.
func (d *delivery) report(ctx context.Context, faults []claim.Fault) error {
	for _, f := range faults {
		if err := d.sink.Fault(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

// whole reports a fault of a whole file.
func (d *delivery) whole(ctx context.Context, file named, reason string) error {
	d.found[file.name.File] += 0
	return d.report(ctx, []claim.Fault{{File: file.Name, Reason: reason, Effect: claim.Unread}})
}
