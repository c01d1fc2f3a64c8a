package lint

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// The files that a review reads beside the SDL.
const (
	// BaselineFile holds the contract as last accepted; it may be missing before the first time.
	BaselineFile = "baseline.graphql"
	// DeclarationFile owns up to breaking changes, a line each: date,coordinate,reason.
	DeclarationFile = "breaking.csv"
)

// Review is what the rules and the baseline say about the current schema.
type Review struct {
	// Findings break the house style, or give clients too short a notice.
	Findings []Finding
	// Undeclared are breaking changes that nobody owns up to.
	Undeclared []Change
	// Noticeable are all changes that a client could notice, the undeclared ones among them.
	Noticeable []Change
	// Stale tells that the baseline is not what the current schema says, be it by an addition only.
	Stale bool
}

// Judge reviews the current schema as of today.
func Judge(current *ast.Schema, baseline Baseline, declarations []Declaration, today time.Time) Review {
	changes := Compare(baseline.Schema, current)
	return Review{
		Findings:   append(Check(current, today), Notice(baseline.Schema, current, today)...),
		Undeclared: Undeclared(changes, declarations, baseline.Accepted),
		Noticeable: changes,
		Stale:      baseline.sdl != sdl(current),
	}
}

// JudgeFolder reviews the current schema against the baseline and the declarations in a folder.
func JudgeFolder(folder fs.FS, current *ast.Schema, today time.Time) (Review, error) {
	text, err := fs.ReadFile(folder, BaselineFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Review{}, fmt.Errorf("read baseline: %w", err)
	}
	baseline, err := ParseBaseline("schema/"+BaselineFile, string(text))
	if err != nil {
		return Review{}, err
	}
	table, err := fs.ReadFile(folder, DeclarationFile)
	if err != nil {
		return Review{}, fmt.Errorf("read declarations: %w", err)
	}
	declarations, err := ParseDeclarations(bytes.NewReader(table))
	if err != nil {
		return Review{}, err
	}
	return Judge(current, baseline, declarations, today), nil
}

// Write prints the review for a person, a line for each thing found.
func (r Review) Write(out io.Writer) error {
	var text bytes.Buffer
	for _, finding := range r.Findings {
		fmt.Fprintln(&text, finding)
	}
	for _, change := range r.Noticeable {
		fmt.Fprintln(&text, change)
	}
	fmt.Fprintf(&text, "%d findings, %d noticeable changes, %d of them breaking and undeclared\n",
		len(r.Findings), len(r.Noticeable), len(r.Undeclared))
	if _, err := text.WriteTo(out); err != nil {
		return fmt.Errorf("print review: %w", err)
	}
	return nil
}

// Err tells what has to be done before the contract may stay as it is, nil if nothing.
func (r Review) Err() error {
	switch {
	case len(r.Undeclared) > 0:
		return fmt.Errorf("%d breaking changes are undeclared: undo them, or own up to each in schema/%s", len(r.Undeclared), DeclarationFile)
	case len(r.Findings) > 0:
		return fmt.Errorf("%d places break the house style", len(r.Findings))
	case r.Stale:
		return fmt.Errorf("schema/%s is not the current contract: run go run ./schema/lint/cmd -accept", BaselineFile)
	}
	return nil
}
