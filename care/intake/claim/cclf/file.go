package cclf

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// File is one input that has not been opened yet.
type File struct {
	Name string // as it is reported; its last element is read as CMS names files
	Size int64  // bytes on disk, for progress
	Open func() (io.ReadCloser, error)
}

// Bytes is a file in memory.
func Bytes(name string, content []byte) File {
	return File{name, int64(len(content)), func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(content)), nil
	}}
}

// Find lists the files under the paths, hidden ones left out. Files whose names
// CMS would not give are in the list as well, so that Read reports them.
func Find(paths ...string) ([]File, error) {
	var files []File
	for _, root := range paths {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case path != root && strings.HasPrefix(entry.Name(), ".") && entry.IsDir():
				return fs.SkipDir
			case entry.IsDir() || path != root && strings.HasPrefix(entry.Name(), "."):
				return nil
			}
			file, err := onDisk(path)
			files = append(files, file)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("find files in %s: %w", root, err)
		}
	}
	return files, nil
}

func onDisk(path string) (File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return File{}, err //nolint:wrapcheck // Find says where
	}
	return File{path, info.Size(), func() (io.ReadCloser, error) {
		return os.Open(path) //nolint:gosec // reading the files that it is given is what an import does
	}}, nil
}

// stream opens the file, unpacked and without a byte order mark.
func (f File) stream() (io.Closer, *bufio.Reader, error) {
	source, err := f.Open()
	if err != nil {
		return nil, nil, err
	}
	buffered := bufio.NewReaderSize(source, maxLine)
	if magic, _ := buffered.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(buffered)
		if err != nil {
			_ = source.Close()   // nothing was written
			return nil, nil, err //nolint:wrapcheck // as above
		}
		buffered = bufio.NewReaderSize(unpacked, maxLine)
	}
	if mark, _ := buffered.Peek(3); bytes.Equal(mark, []byte{0xef, 0xbb, 0xbf}) {
		_, _ = buffered.Discard(3)
	}
	return source, buffered, nil
}
