package main

import (
	"os"
	"testing"

	"caseload/internal/testkit"
)

// asServer in the environment makes a test program the server itself, so that
// tests can run processes of it without building it a second time.
const asServer = "RUN_TEST_PROGRAM_AS_SERVER"

func TestMain(m *testing.M) {
	if os.Getenv(asServer) != "" {
		main() // does not return
	}
	testkit.Main(m)
}
