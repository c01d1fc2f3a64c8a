package instrument

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"caseload/care/code"
)

//go:embed definitions/*.json
var definitions embed.FS

// Library is a set of versions. It is never changed after it was loaded, and its
// instruments must not be either.
type Library struct {
	versions []*Instrument
	byPin    map[string]*Instrument
}

// Shipped is the library that comes with the program.
var Shipped = sync.OnceValue(func() *Library {
	library, err := Load(definitions, "definitions/*.json")
	if err != nil {
		panic(fmt.Sprintf("instrument: the shipped definitions: %v", err))
	}
	return library
})

// Load reads every definition that the pattern matches, and checks it. A site
// that maps levels or words otherwise loads its own files.
func Load(files fs.FS, pattern string) (*Library, error) {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return nil, fmt.Errorf("find definitions: %w", err)
	}
	var list []*Instrument
	for _, name := range names {
		in, err := read(files, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, in)
	}
	return NewLibrary(list...)
}

func read(files fs.FS, name string) (*Instrument, error) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err //nolint:wrapcheck // Load says which file
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var in Instrument
	if err := decoder.Decode(&in); err != nil {
		return nil, err
	}
	return &in, errors.Join(in.Check()...)
}

// NewLibrary is a library of the versions given, in their order. Two of the same
// pin, or two active ones of the same id, are an error.
func NewLibrary(list ...*Instrument) (*Library, error) {
	library := &Library{byPin: map[string]*Instrument{}}
	active := map[string]bool{}
	for _, in := range list {
		if library.byPin[in.Pin()] != nil || in.Status == Active && active[in.ID] {
			return nil, fmt.Errorf("%s is there twice", in.Pin())
		}
		active[in.ID] = active[in.ID] || in.Status == Active
		library.byPin[in.Pin()] = in
		library.versions = append(library.versions, in)
	}
	return library, nil
}

// All is every version, the retired ones too.
func (l *Library) All() []*Instrument { return l.versions }

// Active is every version that new answers may be given to.
func (l *Library) Active() (list []*Instrument) {
	for _, in := range l.versions {
		if in.Status == Active {
			list = append(list, in)
		}
	}
	return list
}

// Current is the active version of an id, nil when there is none.
func (l *Library) Current(id string) *Instrument {
	for _, in := range l.versions {
		if in.ID == id && in.Status == Active {
			return in
		}
	}
	return nil
}

// Pinned is the version of a pin such as "phq-9|1", retired or not; nil when
// there is none.
func (l *Library) Pinned(pin string) *Instrument { return l.byPin[pin] }

// Accept is the version that answers are pinned to, and what stands against
// taking them: no such version, or one that was retired on or before the day on
// which the answers were begun. A draft that was begun before stays good.
func (l *Library) Accept(pin string, begun code.Day) (*Instrument, []Problem) {
	in := l.Pinned(pin)
	switch {
	case in == nil:
		return nil, []Problem{{Path: "instrument", Code: UnknownInstrument, Message: "There is no such version of an instrument."}}
	case in.Status == Retired && begun >= in.RetiredOn:
		return in, []Problem{{Path: "instrument", Code: RetiredVersion, Message: "This version is retired; begin with the current one."}}
	}
	return in, nil
}
