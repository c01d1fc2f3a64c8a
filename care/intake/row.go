package intake

import "github.com/google/uuid"

// column is one value of a row.
type column struct {
	name  string
	value any // string, bool, int64, float64, uuid.UUID, time.Time, json.RawMessage, placeholder or nil
}

// placeholder stands in a column for what only the writer knows.
type placeholder string

const (
	// orNow becomes the time of the import when the row is new, and leaves the
	// column alone when it is not: the source says nothing.
	orNow placeholder = "now"
	// ownID becomes the id of the resource that the part belongs to.
	ownID placeholder = "own id"
	// planOf becomes the care plan that names the goal: FHIR points from the plan
	// to the goal, the data model the other way.
	planOf placeholder = "plan"
)

// row is what a resource says about one row of a table, without the key and
// the provenance, which the writer adds. Rows of one table have the same
// columns in the same order.
type row struct {
	table string
	// part tells the rows of one resource apart: empty for the resource's own
	// row, else the name of the part within the resource.
	part    string
	columns []column
}

// set gives a column of the list another value.
func set(columns []column, name string, value any) {
	for i := range columns {
		if columns[i].name == name {
			columns[i].value = value
		}
	}
}

// value is the value of a column, nil when the row has none of that name.
func (r row) value(name string) any {
	for _, c := range r.columns {
		if c.name == name {
			return c.value
		}
	}
	return nil
}

// patient is whom the row is about, the zero id when it is about nobody.
func (r row) patient() uuid.UUID {
	id, _ := r.value("patient_id").(uuid.UUID)
	return id
}
