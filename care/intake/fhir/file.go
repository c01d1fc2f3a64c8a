package fhir

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// File is one input that has not been opened yet.
type File struct {
	Name string // as it is reported
	Size int64  // bytes on disk, for progress
	open func() (io.ReadCloser, error)
}

// Bytes is a file that is in memory, for what arrives over a wire.
func Bytes(name string, content []byte) File {
	return File{name, int64(len(content)), func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(content)), nil
	}}
}

// Find lists the files under the paths, each path's in order of name. A path
// that is a file is taken whatever it is called; of a folder, those that are
// named .json, .ndjson or .jsonl, with .gz or without, at any depth, hidden ones
// left out.
func Find(paths ...string) ([]File, error) {
	var files []File
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, fmt.Errorf("find %s: %w", p, err)
		}
		found := []File{onDisk(p, info.Size())}
		if info.IsDir() {
			if found, err = FindFS(os.DirFS(p), p); err != nil {
				return nil, err
			}
		}
		files = append(files, found...)
	}
	return files, nil
}

func onDisk(name string, size int64) File {
	return File{name, size, func() (io.ReadCloser, error) {
		return os.Open(name) //nolint:gosec // reading the files that it is given is what an import does
	}}
}

// FindFS lists the files of a file system that may hold FHIR, in order of name.
// The root's name is put before theirs.
func FindFS(fsys fs.FS, root string) ([]File, error) {
	var files []File
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			return skip(entry)
		case entry.IsDir() || !named(name):
			return nil
		}
		info, err := fs.Stat(fsys, name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		files = append(files, File{filepath.Join(root, filepath.FromSlash(name)), info.Size(),
			func() (io.ReadCloser, error) { return fsys.Open(name) }})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("find files in %s: %w", root, err)
	}
	return files, nil
}

func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// named reports whether a file of a folder is taken for FHIR.
func named(name string) bool {
	switch path.Ext(strings.TrimSuffix(name, ".gz")) {
	case ".json", ".ndjson", ".jsonl":
		return true
	}
	return false
}

// lines reports whether the file holds a resource a line.
func (f File) lines() bool {
	switch filepath.Ext(strings.TrimSuffix(f.Name, ".gz")) {
	case ".ndjson", ".jsonl":
		return true
	}
	return false
}

// stream opens the file, unpacked and without a byte order mark. Whether it is
// packed is read from its first bytes, since a download often loses its ending.
func (f File) stream(limits Limits) (io.ReadCloser, *guard, error) {
	source, err := f.open()
	if err != nil {
		return nil, nil, fmt.Errorf("open %s: %w", f.Name, err)
	}
	packed := &counter{Reader: source}
	buffered := bufio.NewReaderSize(packed, 64<<10)
	watch := &guard{source: buffered, limits: limits}
	if magic, _ := buffered.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, nil, unopened(source, err)
		}
		watch.source, watch.packed = unpacked, packed
	}
	return source, watch, nil
}

// unopened closes a file whose start is damaged.
func unopened(source io.Closer, err error) error {
	if closed := source.Close(); closed != nil {
		return closed
	}
	return err
}

// mark is the UTF-8 byte order mark, which JSON does not allow and Windows
// programs write.
var mark = []byte{0xef, 0xbb, 0xbf}

// unmarked is the reader past a byte order mark.
func unmarked(source io.Reader) *bufio.Reader {
	buffered := bufio.NewReaderSize(source, 256<<10)
	if start, _ := buffered.Peek(len(mark)); bytes.Equal(start, mark) {
		_, _ = buffered.Discard(len(mark))
	}
	return buffered
}
