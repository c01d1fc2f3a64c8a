// Package attend looks after everybody who was discharged or admitted lately: it opens
// the handoff of each move, raises what the clocks of the discharge ask for before they
// run out, chases what is missing, and takes all of that back where the move turns out
// not to have happened. It is done by the server, now and then, and does nothing twice.
package attend
