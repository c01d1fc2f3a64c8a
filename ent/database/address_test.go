package database_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/lib/pq"

	"caseload/ent/database"
)

func TestTLSIsNeverWeakerThanItSays(t *testing.T) { //nolint:paralleltest // it sets the environment
	cases := []struct {
		address, environment string
		want                 pq.SSLMode // empty for a refusal
	}{
		{"host=db.example", "", "verify-full"},
		{"postgres://db.example/care", "", "verify-full"},
		{"", "", "verify-full"}, // localhost
		{"host=db.example sslmode=require", "", "require"},
		{"postgresql://db.example/care?sslmode=verify-ca", "", "verify-ca"},
		{"host=db.example sslmode=disable", "", "disable"},
		{"host=db.example", "require", "require"},
		{"host=db.example sslmode=verify-full", "disable", "verify-full"},
		{"host=db.example sslmode=prefer", "", ""},
		{"host=db.example sslmode=allow", "", ""},
		{"host=db.example", "prefer", ""},
		{"host=/run/postgresql", "", "disable"},
		{"host=@abstract", "", "disable"},
		{"postgres:///care?host=/run/postgresql", "", "disable"},
		{"host=/run/postgresql hostaddr=10.0.0.1", "", "verify-full"},
		{"host=/run/postgresql,db.example", "", ""},
		{"host=db.example,/run/postgresql", "", ""},
		{"host=one.example,two.example", "", "verify-full"},
		{"host=db.example sslmode=sometimes", "", ""},
	}
	for _, test := range cases {
		t.Setenv("PGSSLMODE", test.environment)
		if test.environment == "" {
			if err := os.Unsetenv("PGSSLMODE"); err != nil {
				t.Fatal(err)
			}
		}
		address, err := database.SecureAddress(test.address, "")
		if test.want == "" {
			if err == nil {
				t.Errorf("%q with %q in the environment was not refused", test.address, test.environment)
			}
			continue
		}
		if err != nil {
			t.Errorf("%q: %v", test.address, err)
			continue
		}
		config, err := pq.NewConfig(address)
		if err != nil {
			t.Errorf("%q became %q: %v", test.address, address, err)
			continue
		}
		if config.SSLMode != test.want || !config.BinaryParameters {
			t.Errorf("%q with %q in the environment: sslmode %s, binary parameters %t, want %s",
				test.address, test.environment, config.SSLMode, config.BinaryParameters, test.want)
		}
	}
}

func TestAddressKeepsWhatItSays(t *testing.T) {
	t.Parallel()
	for _, address := range []string{
		`host=/run/x user='o''wner\'s' password='it\'s \\ me' dbname=care options='-c geqo=off' work_mem=5MB`,
		`postgres://o%27wner%27s:it%27s%20%5C%20me@/care?host=/run/x&options=-c%20geqo%3Doff&work_mem=5MB`,
	} {
		address = strings.ReplaceAll(address, `o''wner\'s`, `o\'wner\'s`)
		secured, err := database.SecureAddress(address, "caseload_app")
		if err != nil {
			t.Fatal(err)
		}
		config, err := pq.NewConfig(secured)
		if err != nil {
			t.Fatal(err)
		}
		if config.User != "o'wner's" || config.Password != `it's \ me` || config.Database != "care" ||
			config.Host != "/run/x" || config.Runtime["work_mem"] != "5MB" ||
			config.Options != "-c geqo=off -c role=caseload_app" {
			t.Errorf("%s became %+v", address, config)
		}
	}
}

func TestOpenRefusesWhatCannotWork(t *testing.T) {
	t.Parallel()
	bad := map[string]func(*database.Config){
		"no settings":     func(c *database.Config) { c.Settings = nil },
		"role injection":  func(c *database.Config) { c.Role = "x -c session_authorization=owner" },
		"address":         func(c *database.Config) { c.URL = "postgres://user:secret@[half/x" },
		"keyword address": func(c *database.Config) { c.URL = "password=secret host" },
		"timeouts":        func(c *database.Config) { c.ReadTimeout, c.StatementTimeout = time.Second, time.Second },
	}
	for name, change := range bad {
		config := baseConfig(t)
		change(&config)
		_, err := database.Open(config)
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		if strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: the error shows the password: %v", name, err)
		}
	}
}
