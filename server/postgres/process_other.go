//go:build unix && !linux

package postgres

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// attributes cannot tie the child's life to ours here: these systems have no
// death signal, so the next start has to stop what a killed server left.
func attributes(credential *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Credential: credential}
}

// settings is empty: some of these systems cannot watch a client's connection.
var settings []string

// serves tells whether the process is a postgres that runs on the data folder.
func serves(pid int, data string) bool {
	output, err := exec.Command("ps", "-ww", "-o", "args=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(output), "-D "+data+" ")
}
