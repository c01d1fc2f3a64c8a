package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"caseload/ent/viewer"
)

// process is a server in a process of its own.
type process struct {
	folder, address string
	said            lockedBuilder // its log
}

// startProcess starts a server on a database that is migrated already, and waits
// until it is ready. At the end of the test it is told to stop, which it must do
// without a complaint.
func startProcess(t testing.TB, database string) *process {
	t.Helper()
	p := &process{folder: t.TempDir()}
	command := exec.CommandContext(t.Context(), os.Args[0], "serve")
	command.Env = []string{
		asServer + "=1", "DATABASE_URL=" + database, "CASELOAD_MODE=development", "CASELOAD_DEMO=false",
		"CASELOAD_DATA=" + p.folder, "CASELOAD_ADDRESS=127.0.0.1:0",
	}
	command.Stderr = &p.said
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	banner, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.stopped(t, command.Wait()) }) // the test's context has ended by then
	p.address = addressIn(t, banner)
	return p
}

// stopped looks at what a process left behind: err is that of waiting for it,
// which repeats that the context has ended when nothing is wrong.
func (p *process) stopped(t testing.TB, err error) {
	t.Helper()
	said := p.said.String()
	if err != nil && !strings.Contains(err.Error(), "context canceled") {
		t.Errorf("the server ended with %v:\n%s", err, said)
	}
	if strings.Contains(said, "level=WARN") || strings.Contains(said, "level=ERROR") || !strings.Contains(said, "msg=stopping") {
		t.Errorf("a server that nothing happened to says:\n%s", said)
	}
}

// addressIn waits for the end of a server's banner, and finds in it where the
// server is.
func addressIn(t testing.TB, banner io.Reader) (address string) {
	t.Helper()
	lines := bufio.NewScanner(banner)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "Ctrl-C") {
		if found, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), "GraphQL "); ok {
			address = strings.TrimSuffix(strings.TrimSpace(found), "/graphql")
		}
	}
	if err := lines.Err(); err != nil {
		t.Error(err)
	}
	return address
}

// token mints a token for somebody with the key in a server's folder.
func token(t testing.TB, folder string, v viewer.Viewer) string {
	t.Helper()
	var out, problems strings.Builder
	code := run(t.Context(), []string{
		"token", "--organization", v.Organization.String(), "--practitioner", v.Practitioner.String(), "--role", string(v.Roles[0]),
	}, console{out: &out, err: &problems, environ: []string{"CASELOAD_DATA=" + folder}})
	if code != exitDone {
		t.Fatalf("token: %s", problems.String())
	}
	return strings.TrimSpace(out.String())
}
