package exchange

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent/patient"
)

// pageOfPatients is how many patients' resources are in memory at a time.
const pageOfPatients = 20

// lines writes resources a line each (NDJSON), those who care for several patients
// once.
type lines struct {
	encoder *json.Encoder
	written map[string]bool
	count   int
}

// WriteLines writes every resource about every patient that the viewer may see, a
// line each, and of those who care for them. each hears how many of how many patients
// are done. It returns how many lines there are.
func (r Reader) WriteLines(ctx context.Context, to io.Writer, each func(done, total int)) (int, error) {
	total, err := r.Client.Patient.Query().Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("exchange: count patients: %w", err)
	}
	buffer := bufio.NewWriter(to)
	l := &lines{encoder: json.NewEncoder(buffer), written: map[string]bool{}}
	after, done := uuid.Nil, 0
	for {
		page, err := r.Client.Patient.Query().Where(Selection{After: after, Limit: pageOfPatients}.rows(patient.FieldID)).IDs(ctx)
		if err != nil {
			return l.count, fmt.Errorf("exchange: page of patients: %w", err)
		}
		if len(page) == 0 {
			return l.count, buffer.Flush() //nolint:wrapcheck // the writer's own word
		}
		after, done = page[len(page)-1], done+len(page)
		resources, err := r.Everything(ctx, page)
		if err != nil {
			return l.count, err
		}
		for _, resource := range resources {
			if err := l.write(resource); err != nil {
				return l.count, err
			}
		}
		each(done, total)
	}
}

func (l *lines) write(resource fhir.Any) error {
	head := resource.Head()
	name := head.ResourceType + "/" + head.ID
	if typ, _ := TypeOf(head.ResourceType); !typ.About {
		if l.written[name] {
			return nil
		}
		l.written[name] = true
	}
	if err := l.encoder.Encode(resource); err != nil {
		return fmt.Errorf("exchange: write: %w", err)
	}
	l.count++
	return nil
}
