package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"

	"caseload/server/postgres"
)

// tool is a program that the stages need beside Go and git, without which nothing gets here.
type tool struct {
	name, purpose string
	// find tells what was found; its error says what is missing.
	find func(context.Context, *workshop) (string, error)
	// The packages that bring it, empty where it needs another way.
	debian, redhat, homebrew string
}

// tools lists what is needed.
func tools() []tool {
	return []tool{
		{"a C compiler", "for the race detector", findCompiler, "gcc libc6-dev", "gcc", "(xcode-select --install)"},
		{"Postgres", "for the tests", findPostgres, "postgresql", "postgresql-server", "postgresql@17"},
		{"Node.js 20 and npm", "for the types of the operations and the browser tests", findNode, "nodejs npm", "nodejs npm", "node"},
		{"Chromium", "for the tests in a browser", findChromium, "chromium", "chromium", "--cask chromium"},
	}
}

func findCompiler(ctx context.Context, shop *workshop) (string, error) {
	name, err := shop.output(ctx, shop.root, "go", "env", "CC")
	if err != nil {
		return "", err
	}
	return findProgram(strings.TrimSpace(name))
}

func findPostgres(ctx context.Context, _ *workshop) (string, error) {
	found, err := postgres.Find(ctx)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s, version %d", found.Dir, found.Major), nil
}

// oldestNode is the oldest major version of Node.js that the operations' types and the browser tests run on.
const oldestNode = 20

var nodeVersion = regexp.MustCompile(`^v(\d+)\.`)

func findNode(ctx context.Context, shop *workshop) (string, error) {
	if _, err := findProgram("npm"); err != nil {
		return "", err
	}
	told, err := shop.output(ctx, shop.root, "node", "--version")
	if err != nil {
		return "", err
	}
	match := nodeVersion.FindStringSubmatch(told)
	if match == nil {
		return "", fmt.Errorf("node tells no version but %q", told)
	}
	if major, err := strconv.Atoi(match[1]); err != nil || major < oldestNode {
		return "", fmt.Errorf("node is of version %s, older than %d", match[1], oldestNode)
	}
	return strings.TrimSpace(told), nil
}

// findChromium takes the browser that CHROME names, else looks where it usually is.
func findChromium(context.Context, *workshop) (string, error) {
	if named := os.Getenv("CHROME"); named != "" {
		return findProgram(named)
	}
	places := []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	}
	for _, place := range places {
		if found, err := findProgram(place); err == nil {
			return found, nil
		}
	}
	return "", errors.New("no browser of the Chromium family was found; CHROME may name one")
}

func findProgram(name string) (string, error) {
	path, err := exec.LookPath(name)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", name, err)
	}
	return path, nil
}

// checkTools looks for every tool, and installs what is missing where that is nobody's decision but
// ours: on Debian as root, as in a container or a build.
func checkTools(ctx context.Context, shop *workshop) error {
	shop.printf("   Go: %s\n", runtime.Version())
	missing := shop.missing(ctx)
	if len(missing) > 0 && mayInstall() {
		if err := shop.install(ctx, missing); err != nil {
			return err
		}
		missing = shop.missing(ctx)
	}
	if len(missing) > 0 {
		return errors.New(advice(missing))
	}
	return nil
}

// missing looks for the tools, tells what it finds, and returns the others.
func (w *workshop) missing(ctx context.Context) []tool {
	var missing []tool
	for _, each := range tools() {
		if found, err := each.find(ctx, w); err != nil {
			w.printf("   %s: missing\n", each.name)
			missing = append(missing, each)
		} else {
			w.printf("   %s: %s\n", each.name, found)
		}
	}
	return missing
}

func mayInstall() bool {
	_, err := os.Stat("/etc/debian_version")
	return err == nil && os.Geteuid() == 0
}

// noCluster keeps Debian from starting a Postgres of its own, which nobody would stop.
const noCluster = "/etc/postgresql-common/createcluster.d/caseload.conf"

// install brings packages of Debian.
func (w *workshop) install(ctx context.Context, missing []tool) error {
	var packages []string
	for _, each := range missing {
		packages = append(packages, strings.Fields(each.debian)...)
	}
	w.printf("   installing %s\n", strings.Join(packages, " "))
	if err := keepClusterAway(); err != nil {
		return err
	}
	if err := w.run(ctx, "apt-get", "update", "-qq"); err != nil {
		return err
	}
	arguments := append([]string{"DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends"}, packages...)
	return w.run(ctx, "env", arguments...)
}

func keepClusterAway() error {
	if err := os.MkdirAll(filepath.Dir(noCluster), 0o755); err != nil {
		return fmt.Errorf("prepare to install Postgres: %w", err)
	}
	if err := os.WriteFile(noCluster, []byte("create_main_cluster = false\n"), 0o644); err != nil {
		return fmt.Errorf("prepare to install Postgres: %w", err)
	}
	return nil
}

// advice says in one line for each system how to install what is missing.
func advice(missing []tool) string {
	var text strings.Builder
	var debian, redhat, homebrew []string
	for _, each := range missing {
		_, _ = fmt.Fprintf(&text, "%s is missing, %s\n", each.name, each.purpose)
		debian = append(debian, each.debian)
		redhat = append(redhat, each.redhat)
		homebrew = append(homebrew, each.homebrew)
	}
	_, _ = fmt.Fprintf(&text, "install it with one of\n"+
		"  Debian, Ubuntu:  sudo apt-get install -y %s\n"+
		"  Fedora, RHEL:    sudo dnf install -y %s\n"+
		"  macOS:           brew install %s\n",
		strings.Join(debian, " "), strings.Join(redhat, " "), strings.Join(homebrew, " "))
	return text.String()
}
