package postgres

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
)

// Binaries is an installed Postgres.
type Binaries struct {
	Dir   string // the folder with the programs initdb and postgres
	Major int    // major version, such as 17
}

func (b Binaries) command(ctx context.Context, program string, arguments ...string) *exec.Cmd {
	return exec.CommandContext(ctx, filepath.Join(b.Dir, program), arguments...) //nolint:gosec // running what the owner of the machine installed is the purpose
}

// installHint is told when nothing else helps: one line for each platform.
const installHint = `install it with one of
  Debian, Ubuntu:  sudo apt-get install -y postgresql
  Fedora, RHEL:    sudo dnf install -y postgresql-server
  macOS:           brew install postgresql@17`

// places are where the packages of the usual systems put the programs; the last
// two are for what is built by hand and for Postgres.app.
var places = []string{
	"/usr/lib/postgresql/*/bin",
	"/usr/pgsql-*/bin",
	"/usr/bin",
	"/opt/homebrew/opt/postgresql@*/bin",
	"/usr/local/opt/postgresql@*/bin",
	"/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
	"/usr/local/pgsql/bin",
	"/Applications/Postgres.app/Contents/Versions/*/bin",
}

// Find looks for an installed Postgres of version [Oldest] or later: on PATH
// first, then where Debian, Red Hat and Homebrew put it, the newest first. The
// error wraps [ErrNotFound] and says how to install one.
func Find(ctx context.Context) (Binaries, error) {
	who, err := unprivileged()
	if err != nil {
		return Binaries{}, err
	}
	return search{path: os.Getenv("PATH"), account: who}.find(ctx, 0)
}

// search is one look around for binaries.
type search struct {
	path    string // list of folders, as in the environment
	root    string // prefix of the places; empty but in tests
	account account
}

// find returns the first usable Postgres; a major version other than zero is
// demanded exactly, since one cannot read the data of another.
func (s search) find(ctx context.Context, major int) (Binaries, error) {
	for _, folder := range s.folders() {
		found, err := inspect(ctx, folder, s.account)
		if err != nil || found.Major < Oldest || major != 0 && found.Major != major {
			continue
		}
		return found, nil
	}
	if err := ctx.Err(); err != nil {
		return Binaries{}, fmt.Errorf("look for PostgreSQL: %w", err)
	}
	if major != 0 {
		return Binaries{}, fmt.Errorf("%w of version %d, which wrote the data; %s", ErrNotFound, major, installHint)
	}
	return Binaries{}, fmt.Errorf("%w of version %d or later; %s", ErrNotFound, Oldest, installHint)
}

// folders lists where to look, in order.
func (s search) folders() []string {
	folders := filepath.SplitList(s.path)
	for _, place := range places {
		matches, _ := filepath.Glob(s.root + place) // the patterns are well formed
		slices.SortStableFunc(matches, func(a, b string) int {
			return cmp.Compare(numberIn(b), numberIn(a))
		})
		folders = append(folders, matches...)
	}
	return slices.DeleteFunc(folders, func(folder string) bool { return !filepath.IsAbs(folder) })
}

var (
	versionInFolder = regexp.MustCompile(`(\d+)(?:\.\d+)?/bin$`)
	versionTold     = regexp.MustCompile(`(?m)^postgres \([^)]*\) (\d+)`)
)

func numberIn(folder string) int {
	match := versionInFolder.FindStringSubmatch(folder)
	if match == nil {
		return 0
	}
	number, _ := strconv.Atoi(match[1])
	return number
}

// inspect asks the postgres in the folder for its version. It asks as the
// account that will run it, which shows as well that the account may.
func inspect(ctx context.Context, folder string, who account) (Binaries, error) {
	for _, name := range []string{"initdb", "postgres"} {
		if _, err := exec.LookPath(filepath.Join(folder, name)); err != nil {
			return Binaries{}, fmt.Errorf("inspect %s: %w", folder, err)
		}
	}
	command := Binaries{Dir: folder}.command(ctx, "postgres", "--version")
	output, err := run(command, "/", who)
	if err != nil {
		return Binaries{}, err
	}
	match := versionTold.FindStringSubmatch(output)
	if match == nil {
		return Binaries{}, fmt.Errorf("%s tells no version", command.Path)
	}
	major, err := strconv.Atoi(match[1])
	if err != nil {
		return Binaries{}, fmt.Errorf("%s: %w", command.Path, err)
	}
	return Binaries{Dir: folder, Major: major}, nil
}
