package claimtest

import (
	"bufio"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"caseload/care/intake/claim/cclf"
)

// population is files that are being written.
type population struct {
	Spec

	dir     string
	writers map[string]*writer
	files   []*os.File
	claims  int // last claim id
	summary Summary
	err     error // first of the disk's
}

// writer writes lines of one file, always in the same space.
type writer struct {
	layout *cclf.Layout
	empty  []byte
	line   []byte
	out    *bufio.Writer
}

// Generate writes files 0 to 9, A and B into a folder: people with two years of
// claims, some of which are corrected, cancelled or denied. It streams; memory
// does not grow with the number of people.
func Generate(dir string, spec Spec) (Summary, error) {
	p := &population{Spec: spec, dir: dir, writers: map[string]*writer{}, summary: Summary{Lines: map[string]int{}}}
	for _, file := range slices.Sorted(maps.Keys(cclf.Layouts)) {
		if err := p.open(file); err != nil {
			return p.summary, err
		}
	}
	for i := range spec.People {
		p.person(i)
		if p.err != nil {
			break
		}
	}
	return p.summary, p.close()
}

// path is where a file of the delivery is.
func (p *population) path(file string) string {
	name := "P.A0001.ACO.ZC" + file + "Y" + fmt.Sprintf("%02d", p.through().Time().Year()%100) +
		".D" + p.through().Time().Format("060102") + ".T0300001"
	return filepath.Join(p.dir, name)
}

func (p *population) open(file string) error {
	f, err := os.Create(p.path(file))
	if err != nil {
		return fmt.Errorf("generate claims: %w", err)
	}
	p.files = append(p.files, f)
	layout := cclf.Layouts[file]
	p.writers[file] = &writer{layout, blank(layout), make([]byte, layout.Length), bufio.NewWriterSize(f, 256<<10)}
	return nil
}

// write writes a line of names and values.
func (p *population) write(file string, pairs ...string) {
	w := p.writers[file]
	copy(w.line, w.empty)
	for pair := range slices.Chunk(pairs, 2) {
		set(w.layout, w.line, pair[0], pair[1])
	}
	p.summary.Lines[file]++
	for _, part := range [][]byte{w.line, {'\n'}} {
		if _, err := w.out.Write(part); err != nil && p.err == nil {
			p.err = fmt.Errorf("generate claims: %w", err)
		}
	}
}

// close ends the files and counts them in file 0.
func (p *population) close() error {
	for _, w := range p.writers {
		if err := w.out.Flush(); err != nil && p.err == nil {
			p.err = fmt.Errorf("generate claims: %w", err)
		}
	}
	for _, f := range p.files {
		if err := f.Close(); err != nil && p.err == nil {
			p.err = fmt.Errorf("generate claims: %w", err)
		}
	}
	if err := os.WriteFile(p.path("0"), []byte(Counts(p.summary.Lines)), 0o600); err != nil && p.err == nil {
		p.err = fmt.Errorf("generate claims: %w", err)
	}
	return p.err
}

// source is the randomness of one person, so that people do not depend on each
// other.
func (p *population) source(i int) *rand.Rand {
	return rand.New(rand.NewPCG(p.Seed, uint64(i))) //nolint:gosec // it has to repeat itself
}
