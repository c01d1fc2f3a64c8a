package graph_test

import (
	"flag"
	"fmt"
	"testing"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/internal/world"
)

var (
	phoneSeeds = flag.Uint64("phones.seeds", 2, "how many worlds of phones are played")
	phoneFrom  = flag.Uint64("phones.from", 1, "the first of them, so that a long run can be played in parts")
	phoneSeed  = flag.Uint64("phones.seed", 0, "the one world of phones to play; 0 plays -phones.seeds of them")
)

const (
	// phoneLanes is how many worlds are played at once.
	phoneLanes = 2
	// phonesADistrict is how many are played on one database: what the others have left there slows them down.
	phonesADistrict = 25
)

// TestPhonesAndServerAgreeWhateverTheLine lets twenty phones work offline, with lines
// that are cut at any byte of a request or an answer, pushes that arrive late, clocks that
// are off, visits that are withdrawn, patients who are handed over, labels that change and
// phones that are lost, and then all of them sync.
func TestPhonesAndServerAgreeWhateverTheLine(t *testing.T) {
	t.Parallel()
	if *phoneSeed != 0 {
		newTown(t, newDistrict(t), *phoneSeed).play()
		return
	}
	for lane := range uint64(phoneLanes) {
		t.Run(fmt.Sprint("lane ", lane), func(t *testing.T) {
			t.Parallel()
			for first := *phoneFrom + lane; first < *phoneFrom+*phoneSeeds && !t.Failed(); first += phoneLanes * phonesADistrict {
				t.Run(fmt.Sprint("from ", first), func(t *testing.T) { playSome(t, first) })
			}
		})
	}
}

// playSome plays the worlds of one district: every phoneLanes-th from the first on.
func playSome(t *testing.T, first uint64) {
	t.Helper()
	towns := newDistrict(t)
	for seed := first; seed < min(*phoneFrom+*phoneSeeds, first+phoneLanes*phonesADistrict); seed += phoneLanes {
		if newTown(t, towns, seed).play(); t.Failed() {
			t.Fatalf("play it again with -phones.seed %d", seed)
		}
	}
}

// district is where towns are founded one after another.
type district struct {
	w     *world.World
	graph *executor.Executor
}

func newDistrict(t *testing.T) district {
	t.Helper()
	w := world.New(t)
	graphs := w.Graph()
	graphs.SetQueryCache(lru.New[*ast.QueryDocument](100))
	return district{w, graphs}
}
