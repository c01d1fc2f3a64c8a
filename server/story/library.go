package story

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"caseload/mobile-mocks/stories"
)

// ending is that of the files with stories.
const ending = ".yaml"

// Names are those of the stories that there are.
func Names() []string {
	files, err := fs.Glob(stories.Files, "*"+ending)
	if err != nil {
		panic(err) // the pattern is ours
	}
	for i, file := range files {
		files[i] = strings.TrimSuffix(file, ending)
	}
	return files
}

// UnknownError says that there is no story of a name.
type UnknownError string

// Error lists those that there are.
func (e UnknownError) Error() string {
	return fmt.Sprintf("there is no story %q; there are %s", string(e), strings.Join(Names(), ", "))
}

// Load reads a story by its name.
func Load(name string) (*Story, error) {
	if !slices.Contains(Names(), name) {
		return nil, UnknownError(name)
	}
	text, err := fs.ReadFile(stories.Files, name+ending)
	if err != nil {
		return nil, fmt.Errorf("story: read %s: %w", name, err)
	}
	return Read(name, text)
}
