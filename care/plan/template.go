package plan

// origin is the template and the item of it that something comes from; zero for
// what the team made itself.
type origin struct{ key, item string }
