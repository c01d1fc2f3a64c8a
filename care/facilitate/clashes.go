package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate/clash"
	"caseload/ent"
	"caseload/ent/database"
)

// Clashes are what the appointment collides with in its holder's day, those that
// the viewer may not see included: when a colleague is busy is no secret, with
// whom is. They are read in the operation of ctx.
func Clashes(ctx context.Context, a *ent.Appointment) ([]clash.Clash, error) {
	op, ok := database.FromContext(ctx)
	if !ok || a.PractitionerID == nil {
		return nil, nil
	}
	rows, err := op.Query(ctx, `select id, starts_at, ends_at, travel_minutes from practitioner_busy($1, $2, $3) where id <> $4`,
		*a.PractitionerID, a.StartsAt.Add(-longestTravel*time.Minute), a.EndsAt.Add(longestTravel*time.Minute), a.ID)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read appointments: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var found []clash.Clash
	for rows.Next() {
		var other clash.Slot
		var travel int
		if err := rows.Scan(&other.ID, &other.Starts, &other.Ends, &travel); err != nil {
			return nil, fmt.Errorf("facilitate: read appointments: %w", err)
		}
		other.Travel = minutes(travel)
		if c, ok := clash.Between(Slot(a), other); ok {
			found = append(found, c)
		}
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
