package postgres

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
)

const (
	// port is only a part of the socket's name: no cluster listens on it.
	port = "5432"

	socketName = ".s.PGSQL." + port

	// longestSocket is how many bytes the path of a Unix socket may have on
	// macOS; Linux allows four more.
	longestSocket = 103
)

// URL returns the data source name of a database in the cluster whose socket is
// in the folder, in the form that lib/pq and libpq understand.
func URL(socket, role, database string) string {
	query := url.Values{"host": {socket}, "port": {port}, "sslmode": {"disable"}}
	address := url.URL{
		Scheme:   "postgres",
		User:     url.User(role),
		Host:     "",
		Path:     "/" + database,
		RawQuery: query.Encode(),
	}
	return address.String()
}

// socketFolder is where the socket goes below base. The name is the same at
// every start, so that what a killed server left is used again instead of
// piling up.
func (h *home) socketFolder(base string) string {
	return filepath.Join(base, "caseload-socket-"+h.mark())
}

// socketBases are the places for sockets; the data folder is none, since its
// path may be too long and its file system may have no sockets.
func socketBases() []string { return []string{os.TempDir(), "/tmp", "/var/tmp"} }

// makeSocket makes the folder of the socket, which only the account (and root)
// may enter.
func (h *home) makeSocket(bases []string) (string, error) {
	var reasons []error
	for _, base := range bases {
		folder := h.socketFolder(base)
		switch barrier := h.account.barrier(base); {
		case len(filepath.Join(folder, socketName)) > longestSocket:
			reasons = append(reasons, fmt.Errorf("the path %s is too long for a socket", folder))
			continue
		case barrier != "":
			reasons = append(reasons, fmt.Errorf("the user %s cannot enter %s", h.account.name, barrier))
			continue
		}
		folder, err := h.claim(folder)
		if err == nil {
			return folder, nil
		}
		reasons = append(reasons, err)
	}
	return "", fmt.Errorf("no place for the socket: %w", errors.Join(reasons...))
}

// claim makes the folder anew, or one with a random name where a stranger took
// the name first.
func (h *home) claim(folder string) (string, error) {
	h.removeIfOurs(folder)
	if err := os.Mkdir(folder, 0o700); err != nil {
		if folder, err = os.MkdirTemp(filepath.Dir(folder), "caseload-"); err != nil {
			return "", fmt.Errorf("make the folder of the socket: %w", err)
		}
	}
	if err := h.account.own(folder); err != nil {
		return "", errors.Join(err, os.Remove(folder))
	}
	return folder, nil
}

// removeSocket removes what a killed server left.
func (h *home) removeSocket() {
	for _, base := range socketBases() {
		h.removeIfOurs(h.socketFolder(base))
	}
}

func (h *home) removeIfOurs(folder string) {
	info, err := os.Lstat(folder)
	if err != nil || !info.IsDir() {
		return
	}
	if uid, _ := owner(info); uid == h.account.uid || int(uid) == os.Geteuid() {
		_ = os.RemoveAll(folder) // what stays is noticed by whoever needs the name
	}
}
