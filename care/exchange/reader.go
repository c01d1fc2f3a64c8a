package exchange

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent"
)

// Reader reads resources as the viewer of the context, in the context's operation.
type Reader struct {
	Client *ent.Client
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

// selected is the selection with the moment at which it is made.
func (r Reader) selected(s Selection) Selection {
	if s.At.IsZero() && r.Now != nil {
		s.At = r.Now()
	}
	return s
}

// Read is the resource of a type with the id; nil where there is none that the
// viewer may see.
func (r Reader) Read(ctx context.Context, t Type, id uuid.UUID) (fhir.Any, error) {
	found, err := r.Find(ctx, t, Selection{IDs: []uuid.UUID{id}})
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

// Find is the resources of a type that are selected and that the viewer may see, in
// the order of their ids. It takes the same number of statements for one and for
// many.
func (r Reader) Find(ctx context.Context, t Type, s Selection) ([]fhir.Any, error) {
	list, err := t.find(ctx, r.Client, r.selected(s))
	if err != nil {
		return nil, err
	}
	return composed(ctx, list)
}

// Everything is every resource about the patients, and of those who care for them,
// as far as the viewer may see them, in the order of [Types].
func (r Reader) Everything(ctx context.Context, patients []uuid.UUID) ([]fhir.Any, error) {
	var about []draft
	for _, t := range types {
		if !t.About {
			continue
		}
		found, err := t.find(ctx, r.Client, r.selected(Selection{Patients: patients}))
		if err != nil {
			return nil, fmt.Errorf("exchange: %s: %w", t.Name, err)
		}
		about = append(about, found...)
	}
	return r.with(ctx, about)
}

// with is the drafts as resources, after the people and organizations that they
// name.
func (r Reader) with(ctx context.Context, about []draft) ([]fhir.Any, error) {
	people, err := r.people(ctx, about)
	if err != nil {
		return nil, err
	}
	return composed(ctx, append(people, about...))
}

// people are those whom the drafts name, and their organizations. Roles are read
// first, since they name the others, and stand last.
func (r Reader) people(ctx context.Context, about []draft) ([]draft, error) {
	asking := &links{asked: map[target]bool{}}
	ask := func(list []draft) {
		for _, d := range list {
			d.compose(asking)
		}
	}
	ask(about)
	var people []draft
	for _, t := range slices.Backward(types) {
		if t.About {
			continue
		}
		found, err := t.find(ctx, r.Client, Selection{IDs: asking.of(t.Name)})
		if err != nil {
			return nil, fmt.Errorf("exchange: %s: %w", t.Name, err)
		}
		ask(found)
		people = append(found, people...)
	}
	return people, nil
}

// of are the ids of a type that were asked for.
func (l *links) of(kind string) []uuid.UUID {
	ids := []uuid.UUID{}
	for t := range l.asked {
		if t.kind == kind {
			ids = append(ids, t.id)
		}
	}
	return ids
}
