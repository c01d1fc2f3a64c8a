package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
)

// patience is how long a start is tried again while the processes of a killed
// Postgres are still going away.
const patience = 15 * time.Second

// serve starts Postgres on the data and waits until it accepts connections.
func (h *home) serve(ctx context.Context, options Options) (*Cluster, error) {
	socket, err := h.makeSocket(socketBases())
	if err != nil {
		return nil, err
	}
	child, err := h.insist(ctx, options, socket)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(socket))
	}
	return newCluster(h, socket, child), nil
}

// insist launches again as long as the reason is one that passes by itself.
func (h *home) insist(ctx context.Context, options Options, socket string) (*process, error) {
	for deadline := time.Now().Add(patience); ; {
		child, err := h.launch(ctx, options, socket)
		if err == nil || !passing(err) || time.Now().After(deadline) {
			return child, err
		}
		if err := pause(ctx, 100*time.Millisecond); err != nil {
			return nil, err
		}
	}
}

// passing recognizes what Postgres says while a killed predecessor, or one of
// its backends, has not quite ended.
func passing(err error) bool {
	var ended *failure
	return errors.As(err, &ended) &&
		(strings.Contains(ended.output, "already exists") && strings.Contains(ended.output, "lock file") ||
			strings.Contains(ended.output, "pre-existing shared memory block"))
}

// launch makes one attempt.
func (h *home) launch(ctx context.Context, options Options, socket string) (*process, error) {
	// The context bounds the start; Postgres goes on after it.
	command := options.Binaries.command(context.WithoutCancel(ctx), "postgres", h.arguments(options, socket)...)
	child, err := spawn(command, h.root, h.account, &transcript{to: options.Log})
	if err != nil {
		return nil, err
	}
	if err := child.awaitReady(ctx, h.data()); err != nil {
		return nil, errors.Join(err, child.stop(ctx))
	}
	return child, nil
}

// arguments are those of the program postgres. They precede whatever a person
// wrote into postgresql.conf, and keep statements and rows out of the log.
func (h *home) arguments(options Options, socket string) []string {
	wanted := append([]string{
		"log_min_messages=log", "log_error_verbosity=terse",
		"log_statement=none", "log_min_duration_statement=-1", "log_checkpoints=off",
		"logging_collector=off", "log_destination=stderr", "log_timezone=UTC", "timezone=UTC",
	}, settings...)
	if !options.Durable {
		wanted = append(wanted, "fsync=off", "full_page_writes=off", "autovacuum=off", "max_connections=400")
	}
	arguments := make([]string, 0, 8+2*len(wanted))
	arguments = append(arguments, "-D", h.data(), "-h", "", "-k", socket, "-p", port)
	for _, setting := range wanted {
		arguments = append(arguments, "-c", setting)
	}
	return arguments
}

// awaitReady returns when Postgres accepts connections. The number in its file
// must be that of our child: another one would be somebody else's.
func (p *process) awaitReady(ctx context.Context, data string) error {
	tick := time.NewTicker(glance)
	defer tick.Stop()
	for {
		select {
		case <-p.exited:
			return p.failure()
		case <-ctx.Done():
			return fmt.Errorf("wait until postgres is ready: %w", ctx.Err())
		case <-tick.C:
			if file, ok := readPID(data); ok && file.ready && file.pid == p.pid() {
				return nil
			}
		}
	}
}

// stop shuts down: connections are cut and the data written, and when the
// context ends first, nothing is written and the next start recovers.
func (p *process) stop(ctx context.Context) error {
	if err := p.signal(syscall.SIGINT); err != nil {
		return err
	}
	select {
	case <-p.exited:
		return nil
	case <-ctx.Done():
	}
	if err := p.signal(syscall.SIGQUIT); err != nil {
		return err
	}
	select {
	case <-p.exited:
	case <-time.After(courtesy):
		if err := p.signal(syscall.SIGKILL); err != nil {
			return err
		}
		<-p.exited
	}
	return fmt.Errorf("postgres was stopped the hard way: %w", ctx.Err())
}
