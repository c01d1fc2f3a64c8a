package exchange

import (
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
)

// row is what every row has that becomes a resource.
type row struct {
	id                   uuid.UUID
	revision             int
	recordedAt, received time.Time
	label                string
}

// head is what a resource of the type begins with.
func (r row) head(kind string, profiles ...string) fhir.Resource {
	return fhir.Resource{ResourceType: kind, ID: r.id.String(), Meta: marked(fhir.Meta{
		VersionID: strconv.Itoa(r.revision), LastUpdated: instant(later(r.recordedAt, r.received)), Profile: profiles,
	}, r.label)}
}

// labelOf is the label of a row that may have none.
func labelOf[L ~string](label *L) string {
	if label == nil {
		return ""
	}
	return string(*label)
}
