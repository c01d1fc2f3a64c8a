package mocks_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shown is a piece of a recording in a page of the docs: the recording and the way to
// the piece in it stand before the JSON.
var shown = regexp.MustCompile("(?s)<!-- (recordings/\\w+\\.json): ([\\w.]+) -->\n\n```json\n(.*?)```")

// What the protocol's page shows is what was recorded. It may leave members out, and
// show the beginning of a list that goes on with "...".
func TestTheExchangeInTheDocsIsAsRecorded(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../docs/offline.md")
	if err != nil {
		t.Fatal(err)
	}
	pieces := shown.FindAllStringSubmatch(string(page), -1)
	if len(pieces) < 4 {
		t.Fatalf("the page shows %d pieces of recordings, want a pull, a push with its answer and one that finds nothing new", len(pieces))
	}
	for _, piece := range pieces {
		var told, recorded any
		if err := json.Unmarshal([]byte(piece[3]), &told); err != nil {
			t.Errorf("%s: %v", piece[1], err)
			continue
		}
		text, err := os.ReadFile(filepath.Clean(piece[1]))
		if err != nil {
			t.Error(err)
			continue
		}
		if err := json.Unmarshal(text, &recorded); err != nil {
			t.Error(err)
			continue
		}
		for step := range strings.SplitSeq(piece[2], ".") {
			members, _ := recorded.(map[string]any)
			recorded = members[step]
		}
		for _, fault := range apart(piece[2], told, recorded) {
			t.Errorf("docs/offline.md shows of %s %s", piece[1], fault)
		}
	}
}

// apart lists where what is told is not what was recorded.
func apart(where string, told, recorded any) (faults []string) {
	switch told := told.(type) {
	case map[string]any:
		members, _ := recorded.(map[string]any)
		for name, value := range told {
			faults = append(faults, apart(where+"."+name, value, members[name])...)
		}
	case []any:
		items, _ := recorded.([]any)
		whole := len(told)
		if whole > 0 && told[whole-1] == "..." {
			whole--
		} else if whole != len(items) {
			return []string{fmt.Sprintf("%d in %s, not %d", whole, where, len(items))}
		}
		for i := range min(whole, len(items)) {
			faults = append(faults, apart(fmt.Sprintf("%s[%d]", where, i), told[i], items[i])...)
		}
	default:
		if told != recorded {
			return []string{fmt.Sprintf("%v in %s, not %v", told, where, recorded)}
		}
	}
	return faults
}
