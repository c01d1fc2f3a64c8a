// Package correction keeps what was known of a visit and when. A visit stays as it
// was captured first; what was put right later stands beside it, each change with the
// value before and after, the reason, who made it and who approved it. Nothing is ever
// taken away: an undoing is a further correction.
package correction
