package limit

// most is where counts stop growing. It is the largest integer that every
// client reads exactly out of JSON, far above any limit and far below overflow
// of a product with a page size.
const most int64 = 1<<53 - 1

// size is what a selection set asks for.
type size struct {
	// each is the nodes for one item of the page that the set is selected on.
	// Only a set on a connection has it. Keeping it apart from once is what
	// lets a fragment be measured a single time, whatever page it is spread on.
	each int64
	// once is the nodes that do not depend on the page.
	once int64
	// depth is how many levels of fields lie in the set.
	depth int
	// fields is how many fields the set itself has.
	fields int64
}

// plus returns both sets together.
func (s size) plus(other size) size {
	return size{
		each:   sum(s.each, other.each),
		once:   sum(s.once, other.once),
		depth:  max(s.depth, other.depth),
		fields: sum(s.fields, other.fields),
	}
}

func sum(a, b int64) int64 { return min(a+b, most) }

func product(a, b int64) int64 {
	if a != 0 && b > most/a {
		return most
	}
	return a * b
}
