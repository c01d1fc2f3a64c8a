package duplicate

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify/match"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
)

// pairRow is a pair as the statement reads it.
type pairRow struct {
	ID       uuid.UUID       `json:"id"`
	Patient  uuid.UUID       `json:"patient_id"`
	Other    uuid.UUID       `json:"other_id"`
	Version  string          `json:"rule_version"`
	Band     match.Band      `json:"band"`
	Score    float64         `json:"score"`
	Findings []match.Finding `json:"findings"`
}

// Findings are what a pair rests on, field by field.
func Findings(c *ent.DuplicateCandidate) ([]*match.Finding, error) { return FindingsIn(c.Findings) }

// FindingsIn reads findings as they are kept; nil for none.
func FindingsIn(kept json.RawMessage) (list []*match.Finding, err error) {
	if len(kept) == 0 {
		return nil, nil
	}
	if err := json.Unmarshal(kept, &list); err != nil {
		return nil, fmt.Errorf("duplicate: read findings: %w", err)
	}
	return list, nil
}

// keepPairs takes the organization, the time and the pairs.
const keepPairs = `with found as (
		select id, patient_id, other_id, rule_version, band, score, findings from jsonb_to_recordset($3::jsonb) as x (id uuid, patient_id uuid, other_id uuid, rule_version text,
			band text, score double precision, findings jsonb)
	), changed as (
		update duplicate_candidate c set band = f.band, score = f.score, findings = f.findings, rule_version = f.rule_version,
			status = case f.band when 'UNLIKELY' then 'WITHDRAWN' else 'OPEN' end, recorded_at = $2, revision = c.revision + 1
		from found f
		where c.organization_id = $1 and c.patient_id = f.patient_id and c.other_id = f.other_id and c.status in ('OPEN', 'WITHDRAWN')
			and (c.band, c.score, c.rule_version) is distinct from (f.band, f.score, f.rule_version)
		returning c.id, c.patient_id, c.revision
	), made as (
		insert into duplicate_candidate (organization_id, id, patient_id, other_id, rule_version, band, score, findings, status,
			timeline_at, recorded_at, received_at)
		select $1, f.id, f.patient_id, f.other_id, f.rule_version, f.band, f.score, f.findings, 'OPEN', $2, $2, $2
		from found f where f.band <> 'UNLIKELY'
		on conflict (organization_id, patient_id, other_id) do nothing
		returning id, patient_id, revision
	)
	select id, patient_id, revision from changed union all select id, patient_id, revision from made`

// writePairs keeps what was found of pairs.
func writePairs(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, found map[pair]match.Result) (changes []record.Change, err error) {
	if len(found) == 0 {
		return nil, nil
	}
	list := make([]pairRow, 0, len(found))
	for of, r := range found {
		list = append(list, pairRow{uuid.Must(uuid.NewV7()), of.patient, of.other, r.Version, r.Band, r.Bits, r.Findings})
	}
	text, err := json.Marshal(list)
	if err != nil {
		return nil, fmt.Errorf("duplicate: write pairs: %w", err)
	}
	if changes, err = record.WriteRows(ctx, op, ent.TypeDuplicateCandidate, keepPairs, organization, at, string(text)); err != nil {
		return nil, fmt.Errorf("duplicate: write pairs: %w", err)
	}
	return changes, nil
}
