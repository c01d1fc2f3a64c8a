package merge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"caseload/care/plan/content"
)

// A server takes what two phones did offline, in one of the orders in which it can
// arrive. The tests try every order of small queues and many of large ones.

// wish is what a phone asks for at once: values for some fields.
type wish = content.Fields

// server is one goal that two phones work on.
type server struct {
	now       content.Fields
	log       []Edit // all of them are later than what the phones knew
	conflicts []Conflict
	refused   map[int]Result // by the number of the arrival
}

func (s *server) take(arrival int, w wish, by Writer) {
	result := Fields(s.now, s.log, w, by)
	if len(result.Conflicts) > 0 {
		s.conflicts = append(s.conflicts, result.Conflicts...)
		s.refused[arrival] = result
		return
	}
	for _, name := range result.Changed.Names() {
		s.log = append(s.log, Edit{Field: name, Before: s.now[name], After: result.Changed[name], Writer: by, At: noon})
		s.now[name] = result.Changed[name]
	}
	for _, name := range result.Agreed {
		s.log = append(s.log, Edit{Field: name, Before: s.now[name], After: s.now[name], Writer: by, At: noon})
	}
}

var base = content.Fields{"a": text("0"), "b": text("0"), "c": text("0")}

// arrive has the queues of the two phones arrive in an order: whose turn it is.
func arrive(queues [2][]wish, order []int) *server {
	s := &server{now: base.With(nil), refused: map[int]Result{}}
	var next [2]int
	for arrival, phone := range order {
		s.take(arrival, queues[phone][next[phone]], [2]Writer{ana, ben}[phone])
		next[phone]++
	}
	return s
}

// orders are all ways in which two queues of the lengths can arrive.
func orders(a, b int) [][]int {
	if a == 0 && b == 0 {
		return [][]int{nil}
	}
	var all [][]int
	if a > 0 {
		for _, rest := range orders(a-1, b) {
			all = append(all, append([]int{0}, rest...))
		}
	}
	if b > 0 {
		for _, rest := range orders(a, b-1) {
			all = append(all, append([]int{1}, rest...))
		}
	}
	return all
}

// check holds the orders of two queues against what is promised of them: nothing
// disappears, and a field ends differently in two orders only where one of them
// showed a conflict with a change of that field.
func check(t *testing.T, queues [2][]wish, all [][]int) {
	t.Helper()
	calm := map[string]string{}
	for _, order := range all {
		s := arrive(queues, order)
		nothingDisappears(t, queues, order, s)
		for name, value := range s.now {
			if s.refuses(name, queues, order) {
				continue
			}
			if before, known := calm[name]; known && before != string(value) {
				t.Fatalf("%v: %s ends as %s in the order %v and as %s in another, and no conflict was shown", queues, name, value, order, before)
			}
			calm[name] = string(value)
		}
	}
}

// refuses reports whether a change of the field was refused, with a conflict shown.
func (s *server) refuses(field string, queues [2][]wish, order []int) bool {
	var next [2]int
	for arrival, phone := range order {
		w := queues[phone][next[phone]]
		next[phone]++
		if _, refused := s.refused[arrival]; refused && w[field] != nil {
			return true
		}
	}
	return false
}

// nothingDisappears looks for each value that a phone wished for: it holds at the
// end, or the same phone went on from it, or a conflict shows it beside the other.
func nothingDisappears(t *testing.T, queues [2][]wish, order []int, s *server) {
	t.Helper()
	var next [2]int
	last := [2]map[string]string{{}, {}} // what each phone wants in the end, as far as it was accepted
	for arrival, phone := range order {
		w := queues[phone][next[phone]]
		next[phone]++
		if result, refused := s.refused[arrival]; refused {
			shows(t, w, result)
			continue
		}
		for name, value := range w {
			_, wanted := last[phone][name]
			if wanted || !content.Same(value, base[name]) {
				last[phone][name] = string(value)
			}
		}
	}
	for phone, wants := range last {
		for name, value := range wants {
			if got := string(s.now[name]); got != value {
				t.Fatalf("%v in the order %v: phone %d wanted %s to be %s, and it is %s; conflicts: %v",
					queues, order, phone, name, value, got, s.conflicts)
			}
		}
	}
}

// shows checks that a refusal has both values of what it is about.
func shows(t *testing.T, w wish, refusal Result) {
	t.Helper()
	for _, c := range refusal.Conflicts {
		if !content.Same(c.Yours, w[c.Field]) || content.Same(c.Yours, c.Theirs) || c.Writer.Author == (Writer{}).Author {
			t.Fatalf("the conflict shows %s, %s by %v, and %s was wished for", c.Yours, c.Theirs, c.Writer, w[c.Field])
		}
	}
}

// wishes are all ways to give the fields values, or to leave some of them out.
func wishes(fields []string, values []string) []wish {
	all := []wish{{}}
	for _, field := range fields {
		for _, w := range slices.Clone(all) {
			for _, v := range values {
				all = append(all, w.With(wish{field: text(v)}))
			}
		}
	}
	return all[1:] // not the one that asks for nothing
}

// queue are all queues of a length at most.
func queue(of []wish, most int) [][]wish {
	all := [][]wish{{}}
	for from := 0; most > 0; most-- {
		to := len(all)
		for _, q := range all[from:to] {
			for _, w := range of {
				all = append(all, append(slices.Clone(q), w))
			}
		}
		from = to
	}
	return all[1:]
}

func TestTwoPhonesEditOneGoalInEveryOrder(t *testing.T) {
	t.Parallel()
	for _, size := range []struct {
		fields, values []string
		most           int
	}{
		{[]string{"a"}, []string{"0", "1", "2"}, 3}, // every queue of three changes of one field
		{[]string{"a", "b"}, []string{"0", "1"}, 2}, // every queue of two changes of two fields
		{[]string{"a", "b"}, []string{"1", "2"}, 2}, // the same, without going back
		{[]string{"a", "b", "c"}, []string{"1"}, 2}, // three fields, one value each
		{[]string{"a"}, []string{"0", "1"}, 4},      // long queues of one field
	} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			t.Parallel()
			queues := queue(wishes(size.fields, size.values), size.most)
			byLength := map[[2]int][][]int{}
			for _, a := range queues {
				for _, b := range queues {
					key := [2]int{len(a), len(b)}
					if byLength[key] == nil {
						byLength[key] = orders(len(a), len(b))
					}
					check(t, [2][]wish{a, b}, byLength[key])
				}
			}
			t.Logf("%d pairs of queues", len(queues)*len(queues))
		})
	}
}

func TestTwoPhonesWithLongQueuesInManyOrders(t *testing.T) {
	t.Parallel()
	const seed = 20261128
	random := rand.New(rand.NewPCG(seed, seed))
	all := wishes([]string{"a", "b", "c"}, []string{"0", "1", "2", "3"})
	for range 400 {
		var queues [2][]wish
		for phone := range queues {
			for range 1 + random.IntN(12) {
				queues[phone] = append(queues[phone], all[random.IntN(len(all))])
			}
		}
		var some [][]int
		for range 10 {
			some = append(some, shuffled(random, len(queues[0]), len(queues[1])))
		}
		check(t, queues, some)
	}
}

// shuffled is one order in which two queues can arrive.
func shuffled(random *rand.Rand, a, b int) []int {
	order := append(make([]int, a), slices.Repeat([]int{1}, b)...)
	random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	return order
}
