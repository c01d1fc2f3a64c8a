package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"time"

	embedded "github.com/fergusstrange/embedded-postgres"
)

// repository is where the builds of Postgres are published.
const repository = "https://repo1.maven.org/maven2"

// builds are what can be downloaded, by major version.
var builds = map[int]embedded.PostgresVersion{
	14: embedded.V14,
	15: embedded.V15,
	16: embedded.V16,
	17: embedded.V17,
	18: embedded.V18,
}

// preferred is the major version for new data.
const preferred = 17

// provide finds binaries that fit the data, or downloads them.
func (h *home) provide(ctx context.Context, log io.Writer) (Binaries, error) {
	major, err := h.major()
	if err != nil {
		return Binaries{}, err
	}
	found, missing := search{path: os.Getenv("PATH"), account: h.account}.find(ctx, major)
	if !errors.Is(missing, ErrNotFound) {
		return found, missing
	}
	if major == 0 {
		major = preferred
	}
	// The log is told, for it can take a minute; that it fails is no news.
	_, _ = fmt.Fprintf(log, "no PostgreSQL is installed: downloading version %d\n", major)
	source := download{folder: h.download(), account: h.account, repository: repository}
	found, err = source.fetch(ctx, major)
	if err != nil {
		return Binaries{}, fmt.Errorf("%w\n(the download failed: %w)", missing, err)
	}
	return found, nil
}

// download is a folder of downloaded binaries, one subfolder a version.
type download struct {
	folder     string
	account    account
	repository string // URL of a Maven repository
}

// fetch returns the binaries of the major version, downloading them when this
// was not done before.
func (d download) fetch(ctx context.Context, major int) (Binaries, error) {
	version, ok := builds[major]
	if !ok {
		return Binaries{}, fmt.Errorf("there is no build of PostgreSQL %d", major)
	}
	target := filepath.Join(d.folder, string(version))
	if found, err := inspect(ctx, filepath.Join(target, "bin"), d.account); err == nil {
		return found, nil
	}
	if err := errors.Join(os.MkdirAll(d.folder, passable), sweep(d.folder)); err != nil {
		return Binaries{}, err
	}
	scratch, err := os.MkdirTemp(d.folder, unfinished)
	if err != nil {
		return Binaries{}, fmt.Errorf("make a folder for the download: %w", err)
	}
	defer func() {
		if ctx.Err() == nil { // else the library still works in it
			_ = os.RemoveAll(scratch) // holds only what can be had again
		}
	}()
	unpacked, err := d.unpack(ctx, version, scratch)
	if err != nil {
		return Binaries{}, err
	}
	if err := errors.Join(d.account.ownTree(unpacked), os.RemoveAll(target), os.Rename(unpacked, target)); err != nil {
		return Binaries{}, err
	}
	return inspect(ctx, filepath.Join(target, "bin"), d.account)
}

// unpack downloads the build into the scratch folder and returns where it is.
//
// The library can only start a whole server, on a TCP port and never as root.
// So it is given a data folder that it must refuse, which it does right after it
// has unpacked the binaries; whether they are there decides, not its error.
func (d download) unpack(ctx context.Context, version embedded.PostgresVersion, scratch string) (string, error) {
	free, err := freePort(ctx)
	if err != nil {
		return "", err
	}
	unpacked := filepath.Join(scratch, "unpacked")
	database := embedded.NewDatabase(embedded.DefaultConfig().
		Version(version).
		BinaryRepositoryURL(d.repository).
		CachePath(filepath.Join(scratch, "archive")).
		RuntimePath(filepath.Join(scratch, "run")).
		BinariesPath(unpacked).
		DataPath(scratch + "/.").
		Port(free).
		Logger(io.Discard))
	defer removeLibraryLogs(time.Now())
	ended := make(chan error, 1)
	go func() { ended <- database.Start() }()
	select {
	case err = <-ended: // it takes no context and may go on after us
	case <-ctx.Done():
		return "", fmt.Errorf("download: %w", ctx.Err())
	}
	if _, missing := os.Stat(filepath.Join(unpacked, "bin", "postgres")); missing != nil {
		return "", errors.Join(err, missing)
	}
	return unpacked, nil
}

// removeLibraryLogs removes the empty file that the library leaves in the
// temporary folder.
func removeLibraryLogs(since time.Time) {
	logs, _ := filepath.Glob(filepath.Join(os.TempDir(), "embedded_postgres_log*")) // a fixed pattern
	for _, log := range logs {
		if info, err := os.Stat(log); err == nil && info.Size() == 0 && !info.ModTime().Before(since.Truncate(time.Second)) {
			_ = os.Remove(log) // it is empty; nobody misses it
		}
	}
}

// freePort is for the library alone, which insists on one that it could use.
func freePort(ctx context.Context) (uint32, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", "localhost:0")
	if err != nil {
		return 0, fmt.Errorf("find a free port: %w", err)
	}
	address, err := netip.ParseAddrPort(listener.Addr().String())
	return uint32(address.Port()), errors.Join(err, listener.Close())
}
