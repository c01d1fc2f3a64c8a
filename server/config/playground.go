package config

import (
	"errors"
	"path/filepath"
)

// Playground refuses an environment in which records could be of people: production, or
// a database that is not the server's own.
func Playground(environ []string) error {
	values := given(environ)
	switch {
	case values["DATABASE_URL"] != "" || values["MIGRATION_DATABASE_URL"] != "":
		return errors.New("a story is told in the server's own Postgres, and made anew at each start: unset DATABASE_URL and MIGRATION_DATABASE_URL")
	case Mode(values["CASELOAD_MODE"]) == Production:
		return errors.New("stories are for development: unset CASELOAD_MODE")
	}
	return nil
}

// Tell is the configuration for a story: a data folder of its own, with the people whose
// tokens are shown and no other sample.
func (c *Config) Tell(name string) {
	c.Process.Data = filepath.Join(c.Process.Data, "story-"+name)
	c.Process.Demo = true
	c.told = true
}

// Tells reports whether a story is told: what is in its database lasts for one start.
func (c *Config) Tells() bool { return c.told }
