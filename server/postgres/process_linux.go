package postgres

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"syscall"
)

// attributes has Postgres shut down in an orderly way when we are killed.
func attributes(credential *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGINT, Credential: credential}
}

// settings has a statement end soon after the program that asked for it: it
// would outlive a killed Postgres and keep the next one from starting.
var settings = []string{"client_connection_check_interval=1s"}

// serves tells whether the process is a postgres that runs on the data folder.
// Its arguments may be read whoever it belongs to; those of a process that has
// ended but is not yet waited for are empty.
func serves(pid int, data string) bool {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return false
	}
	arguments := bytes.Split(text, []byte{0})
	at := slices.IndexFunc(arguments, func(argument []byte) bool { return string(argument) == "-D" })
	return at >= 0 && at+1 < len(arguments) && string(arguments[at+1]) == data
}
