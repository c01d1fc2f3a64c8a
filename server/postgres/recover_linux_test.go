package postgres

import (
	"context"
	"database/sql"
	"errors"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/lib/pq"
	"golang.org/x/sys/unix"
)

func TestKilledServerLeavesNoPostgres(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	killed := startServer(t, options.Dir)
	orphan := watch(t, killed.postgres)
	db := connect(t, URL(killed.socket, Owner, "postgres"))
	_, err := db.ExecContext(t.Context(), `create table note (text text); insert into note values ('one')`)
	fatal(t, err)
	killed.kill(t)
	orphan.await(t)
	if exists(pidPath(filepath.Join(options.Dir, "data"))) {
		t.Error("postgres did not shut down in order")
	}
	if got := notes(t, begin(t, options)); got != "one" {
		t.Errorf("data: %q", got)
	}
}

func TestStartRecoversAtOnceAfterTheServerWasKilled(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	killed := startServer(t, options.Dir)
	fatal(t, killed.command.Process.Kill())
	_ = killed.command.Wait() // it was killed
	execute(t, begin(t, options), `select 1`)
}

func TestStartRecoversAfterServerAndPostgresWereKilled(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	killed := startServer(t, options.Dir)
	db := connect(t, URL(killed.socket, Owner, "postgres"))
	_, err := db.ExecContext(t.Context(), `create table note (text text); insert into note values ('one')`)
	fatal(t, err)
	fatal(t, syscall.Kill(killed.postgres, syscall.SIGKILL))
	killed.kill(t)
	if got := notes(t, begin(t, options)); got != "one" {
		t.Errorf("data: %q", got)
	}
}

func TestStartRecoversAfterAllWereKilledInALongStatement(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	killed := startServer(t, options.Dir)
	connector, err := pq.NewConnector(URL(killed.socket, Owner, "postgres"))
	fatal(t, err)
	line := &wire{}
	connector.Dialer(line)
	db := sql.OpenDB(connector)
	t.Cleanup(func() { _ = db.Close() })
	ended := make(chan error, 1)
	go func() {
		_, err := db.ExecContext(context.Background(), `do $$ begin perform set_config('application_name', 'long', false); for i in 1..1000000000 loop end loop; end $$`)
		ended <- err
	}()
	watching := connect(t, URL(killed.socket, Owner, "postgres"))
	for busy := 0; busy == 0; {
		const asked = `select count(*) from pg_stat_activity where application_name = 'long'`
		fatal(t, watching.QueryRowContext(t.Context(), asked).Scan(&busy))
	}
	fatal(t, syscall.Kill(killed.postgres, syscall.SIGKILL))
	killed.kill(t)
	fatal(t, line.Close()) // as the system does for a client that is killed
	execute(t, begin(t, options), `select 1`)
	if err := <-ended; err == nil {
		t.Error("the statement was not cut off")
	}
}

// wire dials and keeps hold of its one connection.
type wire struct{ net.Conn }

func (w *wire) Dial(network, address string) (_ net.Conn, err error) {
	w.Conn, err = net.Dial(network, address)
	return w.Conn, err
}

func (w *wire) DialTimeout(network, address string, _ time.Duration) (net.Conn, error) {
	return w.Dial(network, address)
}

func TestServerEndsInOrderWithItsPostgres(t *testing.T) {
	t.Parallel()
	running := startServer(t, furnished(t))
	watched := watch(t, running.postgres)
	fatal(t, running.input.Close())
	fatal(t, running.command.Wait())
	watched.await(t)
	if exists(running.socket) {
		t.Error("the socket's folder is still there")
	}
}

func TestOrdinaryUserRunsPostgres(t *testing.T) {
	t.Parallel()
	needRoot(t)
	who, err := user.Lookup("nobody") // initdb wants a user with a name
	fatal(t, err)
	nobody, err := accountOf(who)
	fatal(t, err)
	dir := folder(t)
	fatal(t, os.Mkdir(dir, 0o700))
	fatal(t, nobody.own(dir))
	running := startServer(t, dir, childUser+"="+who.Uid)
	db := connect(t, URL(running.socket, Owner, "postgres"))
	_, err = db.ExecContext(t.Context(), `create table note (text text); insert into note values ('one')`)
	fatal(t, err)
	fatal(t, running.input.Close())
	fatal(t, running.command.Wait())

	// Root goes on with the data as the user that made it.
	cluster := begin(t, Options{Dir: dir})
	if got := notes(t, cluster); got != "one" || cluster.home.account.uid != nobody.uid || cluster.Moved() {
		t.Errorf("data %q, run by user %d in %s", got, cluster.home.account.uid, cluster.DataDir())
	}
	end(t, cluster)
	again := startServer(t, dir, childUser+"="+who.Uid)
	fatal(t, again.input.Close())
	fatal(t, again.command.Wait())
}

// handle refers to a process that is not our child.
type handle int

func watch(t *testing.T, pid int) handle {
	t.Helper()
	fd, err := unix.PidfdOpen(pid, 0)
	fatal(t, err)
	t.Cleanup(func() { _ = unix.Close(fd) })
	return handle(fd)
}

func (h handle) await(t *testing.T) {
	t.Helper()
	for {
		_, err := unix.Poll([]unix.PollFd{{Fd: int32(h), Events: unix.POLLIN}}, -1)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		fatal(t, err)
		return
	}
}
