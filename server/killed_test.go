package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/graph/transport"
	"caseload/internal/world"
	"caseload/server/postgres"
)

var kills = flag.Int("kills", 4, "how often the server, its Postgres or a part of that is killed while phones push")

// TestNothingAcknowledgedIsLostOrDoubledWhateverIsKilled has twenty phones push while the
// server, its Postgres, or one process of that, is killed at any point, again and again.
func TestNothingAcknowledgedIsLostOrDoubledWhateverIsKilled(t *testing.T) {
	t.Parallel()
	v := startVictim(t)
	socket := v.socket()
	w := world.At(t, postgres.URL(socket, postgres.Owner, databaseName), postgres.URL(socket, postgres.App, databaseName))
	authorization := "Bearer " + token(t, v.folder, w.Clinic.CaseManager)
	stop, done, sending := make(chan struct{}), make(chan struct{}), sync.WaitGroup{}
	sent := make([][]uuid.UUID, 20)
	for i := range sent {
		sending.Go(func() {
			sent[i] = v.pushUntil(stop, done, authorization, fmt.Sprintf("phone %d", i), w.Clinic.Patient.ID)
		})
	}
	random := rand.New(rand.NewPCG(1, uint64(time.Now().UnixNano())))
	for range *kills {
		for range random.IntN(60) {
			<-done
		}
		v.kill(random)
	}
	close(stop)
	sending.Wait()
	if t.Failed() {
		return
	}
	v.holds(w.Clinic.CaseManager, sent)
}

const pushActs = `mutation($input: SyncPushInput!) { syncPush(input: $input) { outcomes { clientMutationId status problems { code } } problems { code } } }`

// pushUntil has a phone push one act after another, each again until it is acknowledged,
// tells of each, and returns what the acknowledged ones made.
func (v *victim) pushUntil(stop <-chan struct{}, done chan<- struct{}, authorization, device string, patient uuid.UUID) (made []uuid.UUID) {
	for n := 1; ; n++ {
		id := world.ID()
		body := v.act(id, patient, n)
		for !v.acknowledged(authorization, device, body) {
			select {
			case <-time.After(20 * time.Millisecond):
			case <-v.t.Context().Done():
				return made
			}
		}
		made = append(made, id)
		select {
		case done <- struct{}{}:
		case <-stop:
			return made
		}
	}
}

func (v *victim) act(id, patient uuid.UUID, sequence int) []byte {
	now := time.Now().UTC().Format(time.RFC3339Nano)
	body, err := json.Marshal(map[string]any{"query": pushActs, "variables": map[string]any{"input": map[string]any{
		"sentAt": now, "operations": []any{map[string]any{"sequence": sequence, "doneAt": now, "act": map[string]any{"recordObservation": map[string]any{
			"clientMutationId": world.ID(), "id": id, "patientId": patient, "category": "vital-signs", "effectiveAt": now,
			"code":  map[string]any{"system": "http://loinc.org", "code": "8867-4", "display": "Heart rate"},
			"value": map[string]any{"quantity": map[string]any{"value": "72", "unit": "beats/minute", "code": "/min"}},
		}}}},
	}}})
	if err != nil {
		v.t.Error(err)
	}
	return body
}

// acknowledged sends a request once. What gets no whole answer, or is told to come back,
// is not acknowledged.
func (v *victim) acknowledged(authorization, device string, body []byte) bool {
	v.lock.Lock()
	address := v.address
	v.lock.Unlock()
	request, err := http.NewRequestWithContext(v.t.Context(), http.MethodPost, address+graphqlPath, bytes.NewReader(body))
	if err != nil {
		v.t.Error(err)
		return false
	}
	request.Header.Set("Authorization", authorization)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set(transport.DeviceHeader, device)
	response, err := (&http.Client{Timeout: patience}).Do(request)
	if err != nil {
		return false
	}
	defer func() { _ = response.Body.Close() }()
	var answer struct {
		Data struct {
			SyncPush struct {
				Outcomes []struct {
					Status   string `json:"status"`
					Problems []any  `json:"problems"`
				} `json:"outcomes"`
			} `json:"syncPush"`
		} `json:"data"`
	}
	if json.NewDecoder(response.Body).Decode(&answer) != nil || len(answer.Data.SyncPush.Outcomes) == 0 {
		return false
	}
	if o := answer.Data.SyncPush.Outcomes[0]; o.Status != "APPLIED" {
		v.t.Errorf("an act is %s: %v", o.Status, o.Problems)
	}
	return true
}

// holds demands that everything acknowledged is on record once, and nothing else is.
func (v *victim) holds(who viewer.Viewer, sent [][]uuid.UUID) {
	v.t.Helper()
	db := postgres.URL(v.socket(), postgres.Owner, databaseName)
	acknowledged := map[string]bool{}
	for _, made := range sent {
		for _, id := range made {
			acknowledged[id.String()] = true
		}
	}
	v.t.Logf("%d acts acknowledged over %d kills", len(acknowledged), *kills)
	found := map[string]int{}
	for _, id := range column(v.t, db, `select entity_id::text from change where kind = 'CREATED' and entity_type = 'Observation' and device like 'phone %' and organization_id = $1`, who.Organization) {
		found[id]++
	}
	rows := column(v.t, db, `select id::text from observation where organization_id = $1 and id::text = any(
		select entity_id::text from change where organization_id = $1 and device like 'phone %')`, who.Organization)
	if len(rows) != len(acknowledged) || len(found) != len(acknowledged) {
		v.t.Errorf("%d rows and %d creations on record, %d acknowledged", len(rows), len(found), len(acknowledged))
	}
	for id := range acknowledged {
		if found[id] != 1 {
			v.t.Errorf("%s was acknowledged and made %d times", id, found[id])
		}
	}
}

// column reads one column of text.
func column(t *testing.T, address, query string, args ...any) (values []string) {
	t.Helper()
	db, err := sql.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	rows, err := db.QueryContext(t.Context(), query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var value string
		if err := rows.Scan(&value); err != nil {
			t.Fatal(err)
		}
		values = append(values, value)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		t.Fatal(err)
	}
	return values
}
