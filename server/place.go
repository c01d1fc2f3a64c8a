package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"caseload/server/config"
	"caseload/server/postgres"
)

// databaseName is the database in the server's own cluster.
const databaseName = "caseload"

// place is the database that a command works on.
type place struct {
	// app and owner are the addresses for the server's role and for the role
	// that owns the tables; owner is empty when it was not given.
	app, owner string
	// folder is the data folder in use.
	folder string
	// cluster is the Postgres of this process, nil when it is another's.
	cluster *postgres.Cluster
}

// given is the database that the operator named.
func given(c *config.Config) place {
	return place{
		app:    verified(c.Database.URL.Reveal()),
		owner:  verified(c.Database.OwnerURL.Reveal()),
		folder: c.Process.Data,
	}
}

// verified adds the TLS mode that is used when none is named.
func verified(address string) string {
	u, err := url.Parse(address)
	if err != nil || address == "" || u.Query().Has("sslmode") || config.Local(u) {
		return address
	}
	query := u.Query()
	query.Set("sslmode", "verify-full")
	u.RawQuery = query.Encode()
	return u.String()
}

// startOwn starts the server's own Postgres. When another server is using the
// folder and no folder was chosen, the next one is taken, so that two copies
// run side by side.
func startOwn(ctx context.Context, c *config.Config, log *slog.Logger) (place, error) {
	for copyNumber := 1; ; copyNumber++ {
		folder := folderOf(c, copyNumber)
		p, err := startIn(ctx, folder, !c.Tells(), log)
		if !errors.Is(err, postgres.ErrInUse) || c.Chose("CASELOAD_DATA") || copyNumber == mostCopies {
			return p, err
		}
		log.InfoContext(ctx, "another server is using this folder", "folder", folder, "next", folderOf(c, copyNumber+1))
	}
}

// mostCopies bounds the search for a free folder.
const mostCopies = 9

func folderOf(c *config.Config, copyNumber int) string {
	if copyNumber == 1 {
		return c.Process.Data
	}
	return c.Process.Data + "-" + strconv.Itoa(copyNumber)
}

// startIn starts Postgres on one folder, with an empty database in it at least.
func startIn(ctx context.Context, folder string, durable bool, log *slog.Logger) (place, error) {
	cluster, err := postgres.Start(ctx, postgres.Options{
		Dir: folder, Durable: durable, Log: postgresLog{log},
	})
	if err != nil {
		return place{}, err
	}
	err = errors.Join(cluster.EnsureDatabase(ctx, databaseName), ignoreByGit(folder))
	if err != nil {
		return place{}, errors.Join(err, cluster.Stop(ctx))
	}
	if cluster.Moved() {
		log.InfoContext(ctx, "the user that Postgres runs as cannot enter the data folder; the data is elsewhere",
			"folder", folder, "data", cluster.DataDir())
	}
	return place{
		app: cluster.AppURL(databaseName), owner: cluster.OwnerURL(databaseName),
		folder: folder, cluster: cluster,
	}, nil
}

// stop ends the Postgres of this process, if there is one.
func (p place) stop(ctx context.Context) error {
	if p.cluster == nil {
		return nil
	}
	return p.cluster.Stop(ctx)
}

// died is closed when the Postgres of this process ends by itself. A given
// database is not watched: the pool connects to it again.
func (p place) died() <-chan struct{} {
	if p.cluster == nil {
		return nil
	}
	return p.cluster.Done()
}

// ignoreByGit keeps a data folder out of whatever repository it is made in.
func ignoreByGit(folder string) error {
	err := os.WriteFile(filepath.Join(folder, ".gitignore"), []byte("*\n"), 0o600)
	if err != nil {
		return fmt.Errorf("mark the data folder: %w", err)
	}
	return nil
}

// postgresLog passes on what Postgres says about itself. It holds no statement
// and no row.
type postgresLog struct{ log *slog.Logger }

// Write logs each line: a crash as a warning, other lines of Postgres's log for
// the curious only (every stop cuts connections, which it calls fatal; an end of
// Postgres itself is an error of its own), and news of the launcher for everybody.
func (p postgresLog) Write(text []byte) (int, error) {
	for line := range strings.Lines(string(text)) {
		level := slog.LevelInfo
		switch {
		case strings.Contains(line, " PANIC: "):
			level = slog.LevelWarn
		case strings.Contains(line, " LOG: "), strings.Contains(line, " FATAL: "), strings.TrimSpace(line) == "":
			level = slog.LevelDebug
		}
		p.log.Log(context.Background(), level, "postgres", "says", strings.TrimSpace(line))
	}
	return len(text), nil
}

// startTimeout bounds the start of Postgres; a download of its binaries is the
// slowest part.
const startTimeout = 5 * time.Minute
