package exchange

import (
	"fmt"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
)

// draft is a resource whose references are still to be led somewhere.
type draft struct {
	id      uuid.UUID
	compose func(*links) fhir.Any
}

// drafts are the rows of a type, each with how it becomes a resource.
func drafts[T any](rows []T, err error, id func(T) uuid.UUID, compose func(T, *links) fhir.Any) ([]draft, error) {
	if err != nil {
		return nil, fmt.Errorf("exchange: read rows: %w", err)
	}
	list := make([]draft, len(rows))
	for i, row := range rows {
		list[i] = draft{id(row), func(l *links) fhir.Any { return compose(row, l) }}
	}
	return list, nil
}

// labeled is the resource with the labels of its row and of what it names.
func (d draft) labeled(known map[target]seen) fhir.Any {
	l := &links{known: known}
	resource := d.compose(l)
	meta := &resource.Head().Meta
	own := fhir.Sensitivity(meta.Security)
	*meta = marked(*meta, strictest(append(l.labels, own)...))
	return resource
}
