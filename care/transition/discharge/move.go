package discharge

import (
	"time"

	"github.com/google/uuid"
)

// Move is a change from one setting to the next.
type Move struct {
	// Encounter is the stay that ended, or the one that began where the person came
	// from home.
	Encounter uuid.UUID
	// Into is the stay that began; zero where none did.
	Into uuid.UUID
	// From and To are settings of package clock, To empty where it is not known.
	From, To string
	At       time.Time
}

// OnTheWay is how long a person may be between two facilities: who comes later was
// at home.
const OnTheWay = 24 * time.Hour

// Moves are the moves on record up to the time of the question, the first one first.
// A person who died in a stay moved nowhere.
func (r *Record) Moves() (moves []Move) {
	stays := r.joined()
	for i, s := range stays {
		if s.start.After(r.now()) {
			break
		}
		if i == 0 || !follows(stays[i-1], s) {
			moves = append(moves, Move{s.id, s.id, "home", string(s.setting), s.start})
		}
		if s.end == nil || s.end.After(r.now()) || s.died {
			continue
		}
		to, into := s.to, uuid.Nil
		if i+1 < len(stays) && follows(s, stays[i+1]) && !stays[i+1].start.After(r.now()) {
			to, into = stays[i+1].setting, stays[i+1].id
		}
		moves = append(moves, Move{s.id, into, string(s.setting), string(to), *s.end})
	}
	return moves
}

// follows reports whether a stay begins where the one before it ended.
func follows(before, s stay) bool { return before.end != nil && s.start.Sub(*before.end) < OnTheWay }
