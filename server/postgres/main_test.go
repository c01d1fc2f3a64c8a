package postgres

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	_ "github.com/lib/pq"
)

// The test binary is also the server that tests kill: with these variables set
// it starts a cluster, tells its process number and waits for its input to end.
const (
	childFolder = "CASELOAD_POSTGRES_TEST_FOLDER"
	childUser   = "CASELOAD_POSTGRES_TEST_USER"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		if err := beServer(folder); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	m.Run()
	if err := os.RemoveAll(model.dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}

// model is a stopped cluster that tests copy: making one takes a second.
var model struct {
	once sync.Once
	dir  string
	err  error
}

func makeModel() {
	if model.dir, model.err = os.MkdirTemp("", "caseload-model-"); model.err != nil {
		return
	}
	if model.err = os.Chmod(model.dir, 0o755); model.err != nil {
		return
	}
	var cluster *Cluster
	if cluster, model.err = Start(context.Background(), Options{Dir: model.dir}); model.err == nil {
		model.err = cluster.Stop(context.Background())
	}
}

// furnished returns a new folder with an empty cluster.
func furnished(t *testing.T) string {
	t.Helper()
	model.once.Do(makeModel)
	fatal(t, model.err)
	dir := folder(t)
	fatal(t, exec.Command("cp", "-a", model.dir, dir).Run())
	return dir
}

func beServer(folder string) error {
	if text := os.Getenv(childUser); text != "" {
		uid, err := strconv.Atoi(text)
		if err != nil {
			return err
		}
		if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(uid), syscall.Setuid(uid)); err != nil {
			return err
		}
	}
	cluster, err := Start(context.Background(), Options{Dir: folder, Log: os.Stderr})
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(os.Stdout, cluster.child.pid(), cluster.Socket()); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, os.Stdin); err != nil {
		return err
	}
	return cluster.Stop(context.Background())
}

// server is another process with a cluster.
type server struct {
	command  *exec.Cmd
	input    io.Closer
	postgres int // process number
	socket   string
}

func startServer(t *testing.T, folder string, environment ...string) server {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(append(os.Environ(), childFolder+"="+folder), environment...)
	command.Stderr = t.Output()
	input, err := command.StdinPipe()
	fatal(t, err)
	output, err := command.StdoutPipe()
	fatal(t, err)
	fatal(t, command.Start())
	t.Cleanup(func() {
		_ = command.Process.Kill() // most have ended before
		_ = command.Wait()
	})
	line, err := bufio.NewReader(output).ReadString('\n')
	fatal(t, err)
	pid, socket, _ := strings.Cut(strings.TrimSpace(line), " ")
	number, err := strconv.Atoi(pid)
	fatal(t, err)
	return server{command, input, number, socket}
}

func (s server) kill(t *testing.T) {
	t.Helper()
	fatal(t, s.command.Process.Kill())
	_ = s.command.Wait() // it was killed
}

// folder returns a new folder that Postgres's user can get to, as the working
// folders of people are and those of tests are not.
func folder(t *testing.T) string {
	t.Helper()
	made := t.TempDir()
	for way := made; len(way) > len(os.TempDir()); way = filepath.Dir(way) {
		fatal(t, os.Chmod(way, 0o755))
	}
	return filepath.Join(made, "postgres")
}

func begin(t *testing.T, options Options) *Cluster {
	t.Helper()
	if options.Log == nil {
		options.Log = t.Output()
	}
	cluster, err := Start(t.Context(), options)
	fatal(t, err)
	t.Cleanup(func() { end(t, cluster) })
	return cluster
}

func end(t *testing.T, cluster *Cluster) {
	t.Helper()
	if err := cluster.Stop(context.WithoutCancel(t.Context())); err != nil {
		t.Errorf("stop: %v", err)
	}
}

// execute runs the statements one after another as the owner.
func execute(t *testing.T, cluster *Cluster, statements ...string) {
	t.Helper()
	db := connect(t, cluster.OwnerURL("postgres"))
	for _, statement := range statements {
		_, err := db.ExecContext(t.Context(), statement)
		fatal(t, err)
	}
}

// notes returns what the tests keep in the cluster.
func notes(t *testing.T, cluster *Cluster) string {
	t.Helper()
	var text string
	db := connect(t, cluster.OwnerURL("postgres"))
	fatal(t, db.QueryRowContext(t.Context(), `select string_agg(text, ',' order by text) from note`).Scan(&text))
	return text
}

func connect(t *testing.T, url string) *sql.DB {
	t.Helper()
	db, err := sql.Open("postgres", url)
	fatal(t, err)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func needRoot(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root runs Postgres as another user")
	}
}

func fatal(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
