// Package limit refuses GraphQL operations that ask for too much, before any
// of them runs. A client can work out every number beforehand: the size of a
// page, the nodes that nested pages multiply to, the depth, the number of root
// fields. Each refusal names its number and carries a code.
//
// The measure is an upper bound that is linear in the length of the document:
// fragments are measured once and multiplied, never expanded, so that a
// document of thirty lines cannot keep the server busy by doubling itself
// thirty times.
package limit

// Limits are the numbers an operation is held to. Start from [Default].
type Limits struct {
	// Page is the most items that one page of a connection, or one list of
	// ids, may ask for.
	Page int
	// Sync is the most rows that one page may ask for that a phone takes to keep.
	Sync int
	// List is the length a plain list is taken to have when nodes are counted.
	// Plain lists are short by the contract; longer ones are connections.
	List int
	// Nodes is the most objects that one operation may ask for: the sum over
	// all its lists of n * (1 + children).
	Nodes int64
	// Depth is how deep fields may nest, leaves included.
	Depth int
	// Fields is how many fields an operation may have at its root, aliases
	// counted each.
	Fields int
}

// Default returns the limits that the API documents: pages of 100, 500
// rows for a phone, 50,000 nodes, 15 levels, 50 root fields, and 10 for the length of a plain list.
func Default() Limits {
	return Limits{Page: 100, Sync: 500, List: 10, Nodes: 50_000, Depth: 15, Fields: 50}
}

// Codes of the refusals, as they appear in extensions.code.
const (
	// CodePageSize says that a page asks for fewer than 1 or more than
	// [Limits.Page] items.
	CodePageSize = "PAGE_SIZE"
	// CodeCost says that the operation asks for more than [Limits.Nodes].
	CodeCost = "COST_LIMIT"
	// CodeDepth says that fields nest deeper than [Limits.Depth].
	CodeDepth = "DEPTH_LIMIT"
	// CodeFields says that there are more than [Limits.Fields] root fields.
	CodeFields = "ROOT_FIELD_LIMIT"
	// CodeIncremental says that the document uses @defer or @stream.
	CodeIncremental = "INCREMENTAL_DELIVERY"
	// CodeIntrospection says that this server does not answer introspection.
	CodeIntrospection = "INTROSPECTION_DISABLED"
	// CodeRepetition says that the document repeats names or fragments so often
	// that validating it would take long.
	CodeRepetition = "DOCUMENT_REPETITION"
	// CodeInput says that a value does not have the shape its type demands.
	CodeInput = "BAD_INPUT"
)

// Codes lists all codes of this package, for whoever maps codes to statuses.
func Codes() []string {
	return []string{
		CodePageSize, CodeCost, CodeDepth, CodeFields,
		CodeIncremental, CodeIntrospection, CodeRepetition, CodeInput,
	}
}
