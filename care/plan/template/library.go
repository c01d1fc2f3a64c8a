package template

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"sync"
)

//go:embed definitions/*.json
var definitions embed.FS

// Library is a set of versions. It is never changed after it was loaded, and its
// templates must not be either.
type Library struct{ versions []*Template }

// Shipped is the library that comes with the program.
var Shipped = sync.OnceValue(func() *Library {
	library, err := Load(definitions, "definitions/*.json")
	if err != nil {
		panic(fmt.Sprintf("template: the shipped definitions: %v", err))
	}
	return library
})

// Load reads every definition that the pattern matches, and checks it.
func Load(files fs.FS, pattern string) (*Library, error) {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return nil, fmt.Errorf("template: %w", err)
	}
	var list []*Template
	for _, name := range names {
		t, err := read(files, name)
		if err != nil {
			return nil, fmt.Errorf("template: %s: %w", name, err)
		}
		list = append(list, t)
	}
	return NewLibrary(list...)
}

func read(files fs.FS, name string) (*Template, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err //nolint:wrapcheck // Load says which file
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	var t Template
	if err := decoder.Decode(&t); err != nil {
		return nil, err
	}
	return &t, errors.Join(t.Check()...)
}

// NewLibrary is a library of the versions. Two of the same key and version are an
// error.
func NewLibrary(list ...*Template) (*Library, error) {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b *Template) int { return cmp.Or(cmp.Compare(a.Key, b.Key), a.number()-b.number()) })
	for i := 1; i < len(list); i++ {
		if list[i].Key == list[i-1].Key && list[i].Version == list[i-1].Version {
			return nil, fmt.Errorf("template: %s %s is there twice", list[i].Key, list[i].Version)
		}
	}
	return &Library{list}, nil
}

// All are all versions, by key and version.
func (l *Library) All() []*Template { return slices.Clone(l.versions) }

// Newest are the newest versions, by key.
func (l *Library) Newest() []*Template {
	var newest []*Template
	for i, t := range l.versions {
		if i+1 == len(l.versions) || l.versions[i+1].Key != t.Key {
			newest = append(newest, t)
		}
	}
	return newest
}

// Find is a version of a template, the newest where none is named; nil where there
// is no such one.
func (l *Library) Find(key, version string) *Template {
	var found *Template
	for _, t := range l.versions {
		if t.Key == key && (version == "" || t.Version == version) {
			found = t
		}
	}
	return found
}

// after are the versions of a template that come after one of them, in order; all
// after nil.
func (l *Library) after(key string, version *Template) []*Template {
	return slices.DeleteFunc(l.All(), func(t *Template) bool {
		return t.Key != key || version != nil && t.number() <= version.number()
	})
}

// number is the version as a number; versions are whole numbers.
func (t *Template) number() int {
	n, err := strconv.Atoi(t.Version)
	if err != nil {
		return 0
	}
	return n
}
