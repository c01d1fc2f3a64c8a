package registry

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Upkeep brings rows of the registry up to date within a transaction. It needs the sight
// of the server: a row says what is on record, and not what the one who writes may see.
type Upkeep struct {
	Op     *database.Operation
	Viewer viewer.Viewer
	Now    time.Time
	// Log takes the entries for the change log.
	Log func(record.Change)
}

// Within keeps up the rows of patients within an act, which has decided before that the
// viewer may do what it does.
func Within(ctx context.Context, w *record.Writer, patients ...uuid.UUID) error {
	return w.AsServer(ctx, func(ctx context.Context) error {
		op, ok := database.FromContext(ctx)
		if !ok {
			return database.ErrNoOperation
		}
		u := Upkeep{Op: op, Viewer: w.Viewer, Now: w.Now, Log: w.Log}
		return u.Refresh(ctx, patients...)
	})
}

// Refresh brings the rows of the patients up to date, and tells what changed. Where there
// are none it is one statement.
func (u *Upkeep) Refresh(ctx context.Context, patients ...uuid.UUID) error {
	if len(patients) == 0 {
		return nil
	}
	if held, err := u.hold(ctx, patients); err != nil || !held {
		return err
	}
	cases, err := u.read(ctx, patients)
	if err != nil {
		return err
	}
	rows := make([]*Row, len(cases))
	for i, c := range cases {
		rows[i] = c.Row(u.Now)
	}
	written, err := u.write(ctx, rows)
	if err != nil {
		return err
	}
	for i, c := range cases {
		if revision, ok := written[c.ID]; ok && revision > c.Revision {
			u.tell(c, rows[i], revision)
		}
	}
	if err := u.accompany(ctx, cases, rows); err != nil {
		return err
	}
	return u.notice(ctx, cases, rows)
}

const readCases = `select json_build_object('id', e.id, 'patient_id', e.patient_id, 'revision', e.revision, 'status', e.status,
		'zone', coalesce(nullif(p.time_zone, ''), o.time_zone, 'UTC'), 'started_at', e.started_at, 'ended_at', e.ended_at, 'state', e.state,
		'reviewed_at', e.reviewed_at, 'reviewed_reasons', e.reviewed_reasons,
		'another', exists (select from collaborative_care_episode a
			where a.organization_id = e.organization_id and a.patient_id = e.patient_id and a.id <> e.id
				and (a.status = 'ACTIVE' or (a.started_at, a.id) > (e.started_at, e.id))),
		'contacts', (select coalesce(json_agg(c.timeline_at order by c.timeline_at), '[]') from collaborative_care_contact c
			where c.organization_id = e.organization_id and c.collaborative_care_episode_id = e.id and c.reached),
		'responses', (select coalesce(json_agg(json_build_object('id', q.id, 'questionnaire', q.questionnaire, 'questionnaire_version', q.questionnaire_version,
				'timeline_at', q.timeline_at, 'total', q.total, 'answers', q.answers) order by q.timeline_at, q.id), '[]')
			from questionnaire_response q
			where q.organization_id = e.organization_id and q.patient_id = e.patient_id and q.questionnaire = any($3) and q.status in ('COMPLETED', 'AMENDED')
				and (q.sensitivity is null or q.sensitivity = 'PSY') and q.timeline_at >= e.measured_from))
	from collaborative_care_episode e
	join patient p on p.organization_id = e.organization_id and p.id = e.patient_id
	left join organization o on o.organization_id = e.organization_id and o.id = e.organization_id
	where e.organization_id = $1 and e.patient_id = any($2)
	order by e.patient_id, e.started_at, e.id`

// hold has others who write about the same patients' episodes wait until this transaction
// ends, and reports whether there are any. It is a statement of its own, so that who waited
// reads after it what the other wrote: a statement sees what was there when it began. Rows
// are taken in the order of their ids: two who hold several do not wait for each other.
func (u *Upkeep) hold(ctx context.Context, patients []uuid.UUID) (bool, error) {
	found, err := u.Op.Exec(ctx, `select id from collaborative_care_episode where organization_id = $1 and patient_id = any($2) order by id for update`,
		u.Viewer.Organization, pq.Array(patients))
	if err != nil {
		return false, fmt.Errorf("registry: hold episodes: %w", err)
	}
	held, err := found.RowsAffected()
	if err != nil {
		return false, fmt.Errorf("registry: hold episodes: %w", err)
	}
	return held > 0, nil
}

// read reads what the rows of the patients follow from.
func (u *Upkeep) read(ctx context.Context, patients []uuid.UUID) (cases []*Case, err error) {
	rows, err := u.Op.Query(ctx, readCases, u.Viewer.Organization, pq.Array(patients), pq.Array(Instruments))
	if err != nil {
		return nil, fmt.Errorf("registry: read: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text []byte
		if err := rows.Scan(&text); err != nil {
			return nil, fmt.Errorf("registry: read: %w", err)
		}
		c := new(Case)
		if err := json.Unmarshal(text, c); err != nil {
			return nil, fmt.Errorf("registry: read: %w", err)
		}
		cases = append(cases, c)
	}
	return cases, rows.Err()
}

// tell logs that the row changed, and where the person came to another state, to which.
func (u *Upkeep) tell(c *Case, r *Row, revision int) {
	u.Log(record.Change{
		Type: ent.TypeCollaborativeCareEpisode, ID: c.ID, Patient: c.Patient, Kind: record.Updated, Revision: revision, Reason: r.turned(c),
	})
}

// turned says to which state the person came and why; empty where they stayed.
func (r *Row) turned(c *Case) string {
	if r.State == nil || c.State != nil && *c.State == *r.State || len(r.StateHistory) == 0 {
		return ""
	}
	return *r.State + ": " + r.StateHistory[len(r.StateHistory)-1].Reason
}
