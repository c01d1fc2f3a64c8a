package main

import (
	"runtime"
	"runtime/debug"
)

type versionCommand struct{}

// Run prints one line: the module's version, the commit, and Go's version.
func (versionCommand) Run(to console) error {
	return to.print(programName + " " + version() + " " + runtime.Version())
}

// version is the module's version and, where the build knows it, the commit.
func version() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	commit, changed := "", ""
	for _, setting := range build.Settings {
		switch {
		case setting.Key == "vcs.revision":
			commit = " " + setting.Value[:min(len(setting.Value), 12)]
		case setting.Key == "vcs.modified" && setting.Value == "true":
			changed = "+changed"
		}
	}
	return build.Main.Version + commit + changed
}
