package cclf

import (
	"bytes"
	"context"
	"fmt"

	"caseload/care/intake/claim"
)

// maxPieces is how many lines a claim may have, so that a file in which all lines
// have one claim id does not end up in memory. Medicare allows 999 lines.
const maxPieces = 10_000

// assembler makes claims of pieces that come in order.
type assembler struct {
	*delivery

	id     string
	pieces []piece
}

// take takes in a piece, and hands on the claim before it when it is of another.
func (a *assembler) take(ctx context.Context, p piece) error {
	if p.claim != a.id {
		if err := a.flush(ctx); err != nil {
			return err
		}
		a.id = p.claim
	}
	if len(a.pieces) >= maxPieces {
		r := a.row(p)
		r.fail("CUR_CLM_UNIQ_ID", fmt.Sprintf("more than %d lines have this claim id", maxPieces))
		return a.report(ctx, r.faults)
	}
	a.pieces = append(a.pieces, p)
	return nil
}

// row is the line of a piece.
func (a *assembler) row(p piece) *row {
	file := a.files[p.file]
	return &row{layout: Layouts[file.name.File], line: p.line, file: file.Name, number: p.number}
}

// flush hands on the versions of the claim whose pieces are complete.
func (a *assembler) flush(ctx context.Context) error {
	parts := parts{numbers: a.options.Numbers, seen: map[string]*row{}}
	for _, p := range a.pieces {
		if r := a.row(p); parts.first(r) {
			parts.add(r)
		}
	}
	a.pieces = a.pieces[:0]
	claims := parts.claims()
	for _, r := range parts.rows {
		if err := a.report(ctx, r.faults); err != nil {
			return err
		}
	}
	for i := range claims {
		claims[i].Settle()
		if err := a.sink.Claim(ctx, claims[i]); err != nil {
			return err
		}
	}
	return nil
}

// keys are the fields by which a line is told from the others of its claim
// (CCLF Information Packet, keys).
var keys = map[string][]string{
	"1": {"CLM_ADJSMT_TYPE_CD", "CLM_EFCTV_DT"},
	"2": {"CLM_LINE_NUM"},
	"3": {"CLM_VAL_SQNC_NUM"},
	"4": {"CLM_PROD_TYPE_CD", "CLM_VAL_SQNC_NUM"},
	"5": {"CLM_LINE_NUM", "CLM_ADJSMT_TYPE_CD", "CLM_EFCTV_DT"},
	"6": {"CLM_LINE_NUM", "CLM_ADJSMT_TYPE_CD", "CLM_EFCTV_DT"},
	"7": {"CLM_ADJSMT_TYPE_CD", "CLM_EFCTV_DT"},
	"A": {},
}

// first reports whether a line says something that no line before it did. A line
// that is there twice counts once.
func (p *parts) first(r *row) bool {
	key := r.layout.File
	for _, name := range keys[key] {
		key += "|" + r.text(name)
	}
	before := p.seen[key]
	if before == nil {
		p.seen[key] = r
		return true
	}
	p.rows = append(p.rows, r)
	if bytes.Equal(bytes.TrimRight(before.line, " "), bytes.TrimRight(r.line, " ")) {
		r.report("", fmt.Sprintf("the same as line %d", before.number), claim.Passed)
		return false
	}
	r.fail("CUR_CLM_UNIQ_ID", fmt.Sprintf("line %d has the same key and says something else", before.number))
	return false
}
