package postgres

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// pidFile is what Postgres keeps in postmaster.pid while it runs.
type pidFile struct {
	pid   int
	ready bool // accepts connections
}

// Lines of postmaster.pid, counted from zero. Postgres writes them one after
// another while it starts; the last tells its state.
const (
	linePID    = 0
	lineStatus = 7
)

func pidPath(data string) string { return filepath.Join(data, "postmaster.pid") }

// readPID reads the file; ok is false when there is none or it is not whole.
func readPID(data string) (file pidFile, ok bool) {
	text, err := os.ReadFile(pidPath(data))
	if err != nil {
		return pidFile{}, false
	}
	lines := strings.Split(string(text), "\n")
	if file.pid, err = strconv.Atoi(strings.TrimSpace(lines[linePID])); err != nil || file.pid <= 1 {
		return pidFile{}, false
	}
	file.ready = len(lines) > lineStatus && strings.TrimSpace(lines[lineStatus]) == "ready"
	return file, true
}
