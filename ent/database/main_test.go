package database_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	_ "github.com/lib/pq"
)

// cluster is the connection string of the tests' own Postgres, as its owner.
var cluster string

func TestMain(m *testing.M) {
	stop, err := startCluster()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	if code == 0 {
		if err := goleak.Find(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	stop()
	os.Exit(code)
}

func startCluster() (stop func(), err error) {
	folder, err := os.MkdirTemp(shortFolder(), "pg")
	if err != nil {
		return nil, err
	}
	attributes, err := unprivileged(folder)
	if err != nil {
		return nil, err
	}
	data := filepath.Join(folder, "data")
	initialize := exec.Command("initdb", "--no-sync", "-A", "trust", "-U", "owner", "-E", "UTF8", "--locale=C", data)
	initialize.SysProcAttr, initialize.Dir = attributes, folder
	if out, err := initialize.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	postgres := exec.Command("postgres", "-D", data, "-k", folder, "-h", "",
		"-c", "fsync=off", "-c", "max_connections=200", "-c", "shared_buffers=64MB", "-c", "logging_collector=off")
	postgres.SysProcAttr, postgres.Dir = attributes, folder
	if err := postgres.Start(); err != nil {
		return nil, err
	}
	stop = func() {
		_ = postgres.Process.Signal(syscall.SIGINT)
		_ = postgres.Wait()
		_ = os.RemoveAll(folder)
	}
	cluster = "host=" + folder + " user=owner dbname=postgres"
	if err := errors.Join(awaitCluster(), prepareCluster()); err != nil {
		stop()
		return nil, err
	}
	return stop, nil
}

// shortFolder is a place for a socket, whose path must be short, in memory if
// the system has such a place.
func shortFolder() string {
	if _, err := os.Stat("/dev/shm"); err == nil {
		return "/dev/shm"
	}
	return os.TempDir()
}

// unprivileged gives the folder away if we are root, since Postgres refuses
// to run as root.
func unprivileged(folder string) (*syscall.SysProcAttr, error) {
	attributes := &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if os.Getuid() != 0 {
		return attributes, nil
	}
	account, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, _ := strconv.Atoi(account.Uid)
	gid, _ := strconv.Atoi(account.Gid)
	attributes.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return attributes, os.Chown(folder, uid, gid)
}

func awaitCluster() error {
	db, err := sql.Open("postgres", cluster)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for {
		err := db.PingContext(ctx)
		if err == nil || ctx.Err() != nil {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// prepareCluster makes the role of the server and one table with a row-level
// policy, as the real ones have it.
func prepareCluster() error {
	db, err := sql.Open("postgres", cluster)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	_, err = db.Exec(`
		CREATE ROLE caseload_app LOGIN;
		CREATE TABLE patient (
			organization_id uuid NOT NULL,
			id uuid NOT NULL,
			name text NOT NULL DEFAULT '',
			details jsonb,
			PRIMARY KEY (organization_id, id)
		);
		ALTER TABLE patient ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
		CREATE POLICY tenant ON patient USING (
			organization_id = (SELECT nullif(current_setting('app.organization', true), '')::uuid));
		GRANT ALL ON patient TO caseload_app;
		GRANT ALL ON SCHEMA public TO caseload_app;`)
	return err
}

// socketPath is the socket of the cluster.
func socketPath() string {
	folder := strings.TrimPrefix(strings.Fields(cluster)[0], "host=")
	return filepath.Join(folder, ".s.PGSQL.5432")
}
