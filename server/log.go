package main

import (
	"errors"
	"io"
	"log/slog"

	"caseload/care/offline"
	"caseload/server/config"
)

// newLogger writes log lines to w in the form that was chosen.
func newLogger(process config.Process, w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: process.LogLevel}
	if process.LogFormat == config.JSON {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}

// warnings tells what is odd about a configuration without being wrong.
func warnings(c *config.Config, log *slog.Logger) {
	for _, name := range c.Unknown() {
		log.Warn("this variable means nothing to this version", "variable", name)
	}
}

// where is what a log may say of an error beside its kind: where an act of a phone has
// panicked. A stack has no values in it but addresses.
func where(err error) []slog.Attr {
	if panicked, ok := errors.AsType[*offline.PanicError](err); ok {
		return []slog.Attr{slog.String("stack", panicked.Stack)}
	}
	return nil
}
