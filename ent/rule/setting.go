package rule

import (
	"context"
	"encoding/hex"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Settings tells row-level security who is asking. The names are those that the
// policies read, see ent/migration/sql.
func Settings(ctx context.Context) ([]database.Setting, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, ErrNoViewer
	}
	settings := []database.Setting{
		{Name: "app.organization", Value: v.Organization.String()},
		{Name: "app.practitioner", Value: v.Practitioner.String()},
		{Name: "app.scope", Value: string(v.Scope())},
		{Name: "app.clinical", Value: onOff(v.ReadsClinical())},
		{Name: "app.coverage", Value: onOff(v.ReadsCoverage())},
		{Name: "app.unmatched", Value: onOff(v.ReadsUnmatched())},
		{Name: "app.disclosures", Value: onOff(v.ReadsDisclosures())},
	}
	if v.Shared != nil {
		settings = append(settings,
			database.Setting{Name: "app.patient", Value: v.Shared.Patient.String()},
			database.Setting{Name: "app.recipient", Value: v.Shared.Recipient.String()})
	}
	if v.SecretHash != nil {
		settings = append(settings, database.Setting{Name: "app.secret", Value: hex.EncodeToString(v.SecretHash)})
	}
	return settings, nil
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}
