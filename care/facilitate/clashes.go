package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/facilitate/clash"
	"caseload/ent"
	"caseload/ent/database"
)

// AroundAppointment is how far before and after it other appointments can collide with one:
// the longest way there is.
const AroundAppointment = longestTravel * time.Minute

// Clashes are what the appointment collides with in its holder's day, those that
// the viewer may not see included: when a colleague is busy is no secret, with
// whom is. They are read in the operation of ctx.
func Clashes(ctx context.Context, a *ent.Appointment) ([]clash.Clash, error) {
	if _, ok := database.FromContext(ctx); !ok || a.PractitionerID == nil {
		return nil, nil
	}
	busy, err := Busy(ctx, []uuid.UUID{*a.PractitionerID}, a.StartsAt.Add(-AroundAppointment), a.EndsAt.Add(AroundAppointment))
	if err != nil {
		return nil, err
	}
	var found []clash.Clash
	for _, other := range busy[*a.PractitionerID] {
		if c, ok := clash.Between(Slot(a), other); ok && other.ID != a.ID {
			found = append(found, c)
		}
	}
	return found, nil
}

// Busy is when the practitioners have appointments in a time, whoever may see these. It is
// read in the operation of ctx.
func Busy(ctx context.Context, practitioners []uuid.UUID, from, to time.Time) (map[uuid.UUID][]clash.Slot, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, fmt.Errorf("facilitate: read appointments: %w", database.ErrNoOperation)
	}
	rows, err := op.Query(ctx, `select p.id, b.id, b.starts_at, b.ends_at, b.travel_minutes
		from unnest($1::uuid[]) as p(id) cross join lateral practitioner_busy(p.id, $2, $3) as b`, pq.Array(practitioners), from, to)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read appointments: %w", err)
	}
	defer func() { _ = rows.Close() }()
	found := map[uuid.UUID][]clash.Slot{}
	for rows.Next() {
		var who uuid.UUID
		var slot clash.Slot
		var travel int
		if err := rows.Scan(&who, &slot.ID, &slot.Starts, &slot.Ends, &travel); err != nil {
			return nil, fmt.Errorf("facilitate: read appointments: %w", err)
		}
		slot.Travel = minutes(travel)
		found[who] = append(found[who], slot)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("facilitate: read appointments: %w", err)
	}
	return found, nil
}

// Slot is the time that the appointment takes in its holder's day.
func Slot(a *ent.Appointment) clash.Slot {
	return clash.Slot{ID: a.ID, Starts: a.StartsAt, Ends: a.EndsAt, Travel: minutes(a.TravelMinutes)}
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

// Other is the appointment with which another one clashes.
func Other(c clash.Clash, than uuid.UUID) uuid.UUID {
	if c.First == than {
		return c.Second
	}
	return c.First
}
