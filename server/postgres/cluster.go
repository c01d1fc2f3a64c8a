package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
)

// Cluster is a running private Postgres.
type Cluster struct {
	home   *home
	socket string
	child  *process

	stopping atomic.Bool
	died     chan struct{}
	stop     sync.Once
	stopErr  error
}

func newCluster(h *home, socket string, child *process) *Cluster {
	c := &Cluster{home: h, socket: socket, child: child, died: make(chan struct{})}
	go c.watch()
	return c
}

// Socket returns the folder of the Unix socket, for [URL].
func (c *Cluster) Socket() string { return c.socket }

// OwnerURL returns the data source name of the database for the superuser.
func (c *Cluster) OwnerURL(database string) string { return URL(c.socket, Owner, database) }

// AppURL returns the data source name of the database for the role of the
// server, which the migrations create.
func (c *Cluster) AppURL(database string) string { return URL(c.socket, App, database) }

// DataDir returns the folder that really holds the data.
func (c *Cluster) DataDir() string { return c.home.data() }

// Moved tells that the data is not below the folder given to Start, because the
// unprivileged account that Postgres needs cannot get there. It is in the same
// other place at every start. People should be told.
func (c *Cluster) Moved() bool { return c.home.root != c.home.dir }

// Done is closed when Postgres ends without Stop; the server cannot go on then.
// It stays open when the cluster is stopped.
func (c *Cluster) Done() <-chan struct{} { return c.died }

// Err says how Postgres ended once Done is closed, and is nil before.
func (c *Cluster) Err() error {
	select {
	case <-c.died:
		return c.child.failure()
	default:
		return nil
	}
}

// Stop shuts Postgres down, cutting its connections, and gives the folder free.
// When the context ends first Postgres is stopped the hard way, which the next
// start repairs, and the error wraps the context's. Later calls wait for the
// first and return its outcome. After an unexpected end Stop must still be
// called, to clean up.
func (c *Cluster) Stop(ctx context.Context) error {
	c.stop.Do(func() { c.stopErr = c.shutDown(ctx) })
	return c.stopErr
}

func (c *Cluster) watch() {
	<-c.child.exited
	if !c.stopping.Load() {
		close(c.died)
	}
}

func (c *Cluster) shutDown(ctx context.Context) error {
	defer c.home.leave()
	c.stopping.Store(true)
	err := errors.Join(c.child.stop(ctx), os.RemoveAll(c.socket))
	if err != nil {
		return fmt.Errorf("stop the private Postgres: %w", err)
	}
	return nil
}
