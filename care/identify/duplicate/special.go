package duplicate

import "caseload/ent/rule"

// special is what a merge changes about the rows of a table beside whose they
// are, because of something there can be one only of. Expressions read the row as
// it was from o (in keep and set) and as it is from t (in restore), where r is
// what was kept.
type special struct {
	keep    string // a JSON object of what is to be restored
	set     string // assignments
	restore string // assignments
}

// joined is the resolution of an issue that is open on the other record as well.
const joined = `'Merged: it is open on the other record already.'`

// opened is why a month of the other record is closed no more: the minutes of both
// records are one month now, which has to be looked at as a whole.
const opened = `'Merged: the month is of both records.'`

// reconciled is why a reconciliation was cancelled: the other record has one that is open,
// of the medicines of both. What a person cancels stays so when the records part.
const reconciled = `'Merged: the other record is gone through already.'`

// treated is why a time in collaborative care was ended: the person is in it by the other
// record as well.
const treated = `'Merged: the other record has one that goes on.'`

// specials are the tables of which not only the patient changes. $2 is the record
// that the rows leave and $3 the one that they go to; $5 is the time and $6 the
// survivor's case manager, $7 the duplicate's.
var specials = map[string]special{
	"task": {
		keep: `jsonb_build_object('cause', o.cause, 'owner_id', o.owner_id, 'given', $6::uuid)`,
		set: `cause = case when o.cause <> '' and exists (select from task s where s.organization_id = $1 and s.patient_id = $3
					and s.cause = o.cause and s.status` + rule.OpenText + `) then '' else o.cause end,
				owner_id = case when o.status` + rule.OpenText + ` and o.owner_id = $7::uuid then coalesce($6::uuid, o.owner_id) else o.owner_id end`,
		restore: `cause = case when t.cause = '' then coalesce(r.before ->> 'cause', '') else t.cause end,
				owner_id = case when t.owner_id::text = r.before ->> 'given' then (r.before ->> 'owner_id')::uuid else t.owner_id end`,
	},
	"detected_issue": {
		keep: `jsonb_build_object('status', o.status)`,
		set: `(status, resolved_at, resolution) = (select
				case when twin then 'RESOLVED' else o.status end, case when twin then $5::timestamptz else o.resolved_at end,
				case when twin then ` + joined + ` else o.resolution end
				from (select o.status <> 'RESOLVED' and exists (select from detected_issue s where s.organization_id = $1
					and s.patient_id = $3 and s.cause = o.cause and s.status <> 'RESOLVED') as twin) x)`,
		restore: `(status, resolved_at, resolution) = (select
				case when was then r.before ->> 'status' else t.status end, case when was then null else t.resolved_at end,
				case when was then '' else t.resolution end from (select coalesce(t.resolution = ` + joined + `, false) as was) x)`,
	},
	"billing_close": {
		keep: `jsonb_build_object('status', o.status)`,
		set: `(status, reopened_at, reason) = (select
				case when was then 'REOPENED' else o.status end, case when was then $5::timestamptz else o.reopened_at end,
				case when was then ` + opened + ` else o.reason end from (select o.status = 'CLOSED' as was) x)`,
		restore: `(status, reopened_at, reason) = (select
				case when was then 'CLOSED' else t.status end, case when was then null else t.reopened_at end,
				case when was then '' else t.reason end from (select r.before ->> 'status' = 'CLOSED' as was) x)`,
	},
	"relationship": {
		keep: `jsonb_build_object('ends_at', o.ends_at)`,
		set: `ends_at = case when o.basis = 'CASE_MANAGER' and $6::uuid <> o.practitioner_id and o.starts_at <= $5
				and (o.ends_at is null or o.ends_at > $5) then $5::timestamptz else o.ends_at end`,
		restore: `ends_at = case when t.ends_at = r.moved_at then (r.before ->> 'ends_at')::timestamptz else t.ends_at end`,
	},
	"medication_reconciliation": {
		keep: `jsonb_build_object('status', o.status)`,
		set: `(status, reason) = (select case when twin then 'CANCELLED' else o.status end, case when twin then ` + reconciled + ` else o.reason end
				from (select o.status = 'OPEN' and exists (select from medication_reconciliation s where s.organization_id = $1
					and s.patient_id = $3 and s.status = 'OPEN') as twin) x)`,
		restore: `(status, reason) = (select case when was then r.before ->> 'status' else t.status end, case when was then '' else t.reason end
				from (select t.status = 'CANCELLED' and t.reason = ` + reconciled + ` as was) x)`,
	},
	// A crisis is carried and never closed: one that is open on both records goes on in
	// that of the survivor, and in its own when the records part.
	"crisis_protocol": {
		keep: `jsonb_build_object('status', o.status)`,
		set: `(status, joined_id) = (select case when twin is not null then 'JOINED' else o.status end, coalesce(twin, o.joined_id)
				from (select case when o.status = 'OPEN' then (select s.id from crisis_protocol s where s.organization_id = $1
					and s.patient_id = $3 and s.status = 'OPEN' and s.sensitivity is not distinct from o.sensitivity) end as twin) x)`,
		restore: `(status, joined_id) = (select case when was then 'OPEN' else t.status end, case when was then null else t.joined_id end
				from (select t.status = 'JOINED' and r.before ->> 'status' = 'OPEN' as was) x)`,
	},
	"collaborative_care_episode": {
		keep: `jsonb_build_object('status', o.status, 'ended_at', o.ended_at)`,
		set: `(status, ended_at, end_note) = (select case when twin then 'ENDED' else o.status end, case when twin then $5::timestamptz else o.ended_at end,
				case when twin then ` + treated + ` else o.end_note end
				from (select o.status = 'ACTIVE' and exists (select from collaborative_care_episode s where s.organization_id = $1
					and s.patient_id = $3 and s.status = 'ACTIVE') as twin) x)`,
		restore: `(status, ended_at, end_note) = (select case when was then r.before ->> 'status' else t.status end,
				case when was then (r.before ->> 'ended_at')::timestamptz else t.ended_at end, case when was then '' else t.end_note end
				from (select t.status = 'ENDED' and t.end_note = ` + treated + ` as was) x)`,
	},
	"risk_assessment": current,
	"intensity_decision": {
		keep:    `jsonb_build_object('current', o.current, 'status', o.status)`,
		set:     `current = false, status = case when o.current and o.status = 'PROPOSED' then 'SUPERSEDED' else o.status end`,
		restore: current.restore + `, status = case when t.status = 'SUPERSEDED' then r.before ->> 'status' else t.status end`,
	},
	"cohort_membership": {
		keep:    `jsonb_build_object('exited_at', o.exited_at)`,
		set:     `exited_at = coalesce(o.exited_at, $5::timestamptz)`,
		restore: `exited_at = case when t.exited_at = r.moved_at then (r.before ->> 'exited_at')::timestamptz else t.exited_at end`,
	},
}

// current is of findings of which one holds now: the scorer finds them anew for
// the survivor.
var current = special{
	keep:    `jsonb_build_object('current', o.current)`,
	set:     `current = false`,
	restore: `current = coalesce((r.before ->> 'current')::boolean, t.current)`,
}
