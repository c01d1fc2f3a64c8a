package fetch

import (
	"strconv"

	"github.com/google/uuid"

	"caseload/graph/fault"
)

// changeLog is the list that cursors of the change log name.
var changeLog = relation{name: "Subscription.change", order: order{column: "position", typ: "bigint"}}

// ChangeCursor is the cursor of a position in an organization's change log.
func ChangeCursor(organization uuid.UUID, position int64) string {
	return place{List: changeLog.list(), Value: strconv.FormatInt(position, 10), ID: organization}.cursor()
}

// ParseChangeCursor reads a cursor of the change log.
func ParseChangeCursor(cursor string) (position int64, organization uuid.UUID, err error) {
	p, err := parseCursor(cursor, changeLog.list(), changeLog.order)
	if err != nil {
		return 0, uuid.Nil, err
	}
	position, err = strconv.ParseInt(p.Value, 10, 64)
	if err != nil {
		return 0, uuid.Nil, fault.BadCursor("the cursor is damaged: give it back unchanged")
	}
	return position, p.ID, nil
}
