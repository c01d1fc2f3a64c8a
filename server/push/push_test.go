package push_test

import (
	"context"
	"encoding/base64"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/notify"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/internal/world"
	"caseload/server/push"
)

// town is a world whose case manager has a device.
type town struct {
	*world.World
	*notify.Notifier

	t       *testing.T
	service *pushService
	now     time.Time
}

func newTown(t *testing.T, extra string) *town {
	t.Helper()
	w := world.New(t)
	key, err := push.OpenKey(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s := newPushService(t, key.Public())
	o := &town{World: w, t: t, service: s, now: time.Now()}
	web := &push.Web{Key: key, Contact: "https://example.org", Client: s.Client()}
	o.Notifier = &notify.Notifier{
		DB: w.DB, Client: w.Client, Senders: map[notify.Channel]notify.Sender{notify.WebPush: web},
		Cursor: fetch.ChangeCursor, Now: func() time.Time { return o.now },
	}
	o.register(w.Clinic.CaseManager, s, extra)
	return o
}

func (o *town) register(v viewer.Viewer, s *pushService, extra string) {
	o.t.Helper()
	var got struct {
		RegisterPushSubscription struct {
			PushSubscription *struct{ PushSubscriptionID string }
			Problems         []struct{ Code, Message string }
		}
	}
	o.Ask(o.t, v, `mutation($act: UUID!, $id: ID!, $endpoint: String!, $p256dh: String!, $auth: String!) { registerPushSubscription(input: {clientMutationId: $act,
		id: $id, channel: WEB_PUSH, endpoint: $endpoint, p256dh: $p256dh, auth: $auth, timeZone: "America/Chicago"`+extra+`}) { pushSubscription { pushSubscriptionId } problems { code message } } }`,
		map[string]any{
			"act": world.ID().String(), "id": world.ID().String(), "endpoint": s.URL + "/device", "auth": base64.RawURLEncoding.EncodeToString(s.secret),
			"p256dh": base64.RawURLEncoding.EncodeToString(s.device.PublicKey().Bytes()),
		}).Into(o.t, &got)
	if got.RegisterPushSubscription.PushSubscription == nil {
		o.t.Fatalf("%+v", got)
	}
}

// message has the provider write about the patient.
func (o *town) message(extra string) string {
	o.t.Helper()
	id := world.ID().String()
	var got struct {
		SendMessage struct{ Problems []struct{ Message string } }
	}
	o.Ask(o.t, o.Clinic.Provider, `mutation($act: UUID!, $id: ID!, $patient: ID!, $who: ID!) { sendMessage(input: {clientMutationId: $act, id: $id, patientId: $patient,
		topic: "Potassium of Mrs Patient", text: "It is 6.8: call her", mentionIds: [$who]`+extra+`}) { problems { message } } }`, map[string]any{
		"act": world.ID().String(), "id": id, "patient": o.Clinic.Patient.ID.String(), "who": o.Clinic.CaseManager.Practitioner.String(),
	}).Into(o.t, &got)
	if len(got.SendMessage.Problems) > 0 {
		o.t.Fatalf("%+v", got)
	}
	return id
}

func (o *town) round() notify.Told {
	o.t.Helper()
	told, err := o.Run(viewer.NewContext(o.t.Context(), viewer.SystemOf(o.Clinic.ID)))
	if err != nil {
		o.t.Fatal(err)
	}
	return told
}

const pressing = `, priority: URGENT, acknowledgementRequired: true`

func TestAPressingMessageIsHeardOnceAndSaysNothingOfThePatient(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.message("")
	id := o.message(pressing)
	for range 3 {
		o.round()
	}
	if kinds := o.service.kinds(); kinds != "URGENT_MESSAGE MENTION" {
		t.Fatalf("heard %s", kinds)
	}
	got := o.service.got[0]
	position, organization, err := fetch.ParseChangeCursor(got.Cursor)
	if err != nil || position == 0 || organization != o.Clinic.ID || got.ID != id || got.Urgency != "high" || o.service.got[1].Urgency != "normal" {
		t.Errorf("%+v, %v", got, err)
	}
	if want := `{"kind":"URGENT_MESSAGE","id":"` + id + `","cursor":"` + got.Cursor + `"}`; got.Raw != want {
		t.Errorf("the payload is %s", got.Raw)
	}
}

func TestWhatSomebodyDoesThemselvesIsNotToldToThem(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	ask := func(v viewer.Viewer, query string) {
		var got map[string]struct{ Problems []struct{ Message string } }
		query = strings.ReplaceAll(query, "$who", `"`+o.Clinic.CaseManager.Practitioner.String()+`"`)
		o.Ask(t, v, `mutation($act: UUID!, $id: ID!, $patient: ID!) { `+query+` { problems { message } } }`, map[string]any{
			"act": world.ID().String(), "id": world.ID().String(), "patient": o.Clinic.Patient.ID.String(),
		}).Into(t, &got)
		for name, p := range got {
			if len(p.Problems) > 0 {
				t.Fatalf("%s: %+v", name, p)
			}
		}
	}
	const (
		task      = `createTask(input: {clientMutationId: $act, id: $id, patientId: $patient, title: "Call", ownerId: $who})`
		condition = `recordCondition(input: {clientMutationId: $act, id: $id, patientId: $patient, code: {system: "http://snomed.info/sct", code: "84114007", display: "Heart failure"}, changeSeverity: URGENT, reason: "short of breath"})`
	)
	ask(o.Clinic.CaseManager, task)
	o.round()
	if o.service.kinds() != "" {
		t.Errorf("heard %s of the own work", o.service.kinds())
	}
	ask(o.Clinic.Provider, task)
	ask(o.Clinic.Provider, condition)
	o.round()
	if got := o.service.kinds(); !strings.HasPrefix(got, "CONDITION_CHANGE") || !strings.HasSuffix(got, " TASK_ASSIGNED") || strings.Count(got, "TASK_ASSIGNED") != 1 { // of two, the provider's and what the change asks for
		t.Errorf("heard %s", got)
	}
}

func TestWhoHasLostThePatientHearsNothing(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.message(pressing)
	o.As(t, viewer.SystemOf(o.Clinic.ID), func(ctx context.Context) {
		_, err := o.World.Client.Relationship.Update().Where(relationship.PractitionerID(o.Clinic.CaseManager.Practitioner)).SetEndsAt(time.Now().Add(-time.Minute)).Save(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	if told := o.round(); told != (notify.Told{}) || o.service.kinds() != "" {
		t.Errorf("%+v, heard %s", told, o.service.kinds())
	}
}

func TestOnlyUrgentThingsAreToldInQuietHours(t *testing.T) {
	t.Parallel()
	o := newTown(t, `, quietFrom: "22:00", quietUntil: "07:00"`)
	o.message("")
	o.message(pressing)
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	year, month, day := o.now.In(zone).Date()
	for at, want := range map[time.Time]bool{
		time.Date(year, month, day, 22, 0, 0, 0, zone): true, time.Date(year, month, day, 6, 59, 0, 0, zone): true,
		time.Date(year, month, day, 7, 0, 0, 0, zone): false, time.Date(year, month, day, 21, 59, 0, 0, zone): false,
	} {
		if s := (notify.Subscription{TimeZone: "America/Chicago", QuietFrom: "22:00", QuietUntil: "07:00"}); s.Quiet(at) != want {
			t.Errorf("at %s: %v", at, !want)
		}
	}
	o.now = time.Date(year, month, day, 23, 30, 0, 0, zone)
	o.round()
	o.round()
	if got := o.service.kinds(); got != "URGENT_MESSAGE" {
		t.Errorf("in the night: %s", got)
	}
	o.now = time.Date(year, month, day, 12, 0, 0, 0, zone).AddDate(0, 0, 1)
	o.round()
	if got := o.service.kinds(); got != "URGENT_MESSAGE MENTION" {
		t.Errorf("in the morning: %s", got)
	}
}

func TestAServiceThatFailsIsAskedAgainLaterAndNothingIsLost(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.message(pressing)
	for i, step := range []struct {
		answer int
		wait   time.Duration
	}{{http.StatusInternalServerError, 31 * time.Second}, {http.StatusFound, 61 * time.Second}, {http.StatusTooManyRequests, 2*time.Hour + time.Second}} {
		o.service.next(step.answer)
		if told := o.round(); told.Failed != 1 || told.Sent != 0 {
			t.Fatalf("%d: %+v", i, told)
		}
		if told := o.round(); told != (notify.Told{}) {
			t.Fatalf("%d: asked again at once: %+v", i, told)
		}
		o.now = o.now.Add(step.wait)
	}
	o.message("")
	if told := o.round(); told.Sent != 2 || o.service.kinds() != "URGENT_MESSAGE MENTION" {
		t.Errorf("%+v, heard %s", told, o.service.kinds())
	}
}

func TestADeviceThatIsGoneIsForgotten(t *testing.T) {
	t.Parallel()
	for _, code := range []int{http.StatusNotFound, http.StatusGone} {
		o := newTown(t, "")
		o.message(pressing)
		o.service.next(code)
		if told := o.round(); told.Removed != 1 {
			t.Errorf("%d: %+v", code, told)
		}
		o.message(pressing)
		if told := o.round(); told != (notify.Told{}) || o.devices(o.Clinic.CaseManager) != 0 {
			t.Errorf("%d: %+v", code, told)
		}
	}
}

func (o *town) devices(v viewer.Viewer) int {
	o.t.Helper()
	var got struct {
		Viewer struct {
			PushSubscriptions []struct{ Channel string }
			PushPublicKey     *string
		}
	}
	o.Ask(o.t, v, `{ viewer { pushPublicKey pushSubscriptions { pushSubscriptionId channel } } }`, nil).Into(o.t, &got)
	if got.Viewer.PushPublicKey == nil {
		o.t.Error("there is no key")
	}
	return len(got.Viewer.PushSubscriptions)
}

func TestAPhoneThatChangesHandsHearsForItsNewOwnerOnly(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.register(o.Clinic.Provider, o.service, "")
	o.message(pressing) // by the provider, for the case manager
	if told := o.round(); told.Sent != 0 || o.devices(o.Clinic.CaseManager) != 0 || o.devices(o.Clinic.Provider) != 1 {
		t.Errorf("%+v", told)
	}
}

func TestManyServersAtOnceTellEverythingOnce(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	for range 5 {
		o.message(pressing)
	}
	done := make(chan error)
	for range 4 {
		go func() {
			_, err := o.Run(viewer.NewContext(o.t.Context(), viewer.SystemOf(o.Clinic.ID)))
			done <- err
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if got := strings.Count(o.service.kinds(), "URGENT_MESSAGE"); got != 5 {
		t.Errorf("%d were heard of 5", got)
	}
}

func TestOnesDevicesAreNobodyElses(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	people := o.Clinic.Personas()
	people["other"] = o.Other.CaseManager
	for name, v := range people {
		want := 0
		if name == "case manager" {
			want = 1
		}
		if got := o.devices(v); got != want {
			t.Errorf("%s sees %d", name, got)
		}
		// Row security alone.
		ctx, op := o.World.DB.ReadOnly(viewer.NewContext(t.Context(), v))
		var rows int
		if err := op.QueryOne(ctx, `select count(*) from push_subscription`, nil, &rows); err != nil || rows != want {
			t.Errorf("%s: Postgres shows %d, %v", name, rows, err)
		}
		op.Rollback()
	}
	ctx, op := o.World.DB.ReadOnly(viewer.NewContext(t.Context(), o.Clinic.CaseManager))
	defer op.Rollback()
	own, err := notify.Own(ctx)
	if err != nil {
		t.Fatal(err)
	}
	theirs := notify.Revoke{ClientMutationID: world.ID(), PushSubscriptionID: own[0].ID}
	outcome, err := theirs.Record(viewer.NewContext(t.Context(), o.Clinic.Supervisor), o.Recorder)
	if err != nil || len(outcome.Problems) != 1 || outcome.Problems[0].Code != "NOT_FOUND" {
		t.Errorf("somebody else removes it: %+v, %v", outcome, err)
	}
	mine := notify.Revoke{ClientMutationID: world.ID(), PushSubscriptionID: own[0].ID}
	if outcome, err := mine.Record(viewer.NewContext(t.Context(), o.Clinic.CaseManager), o.Recorder); err != nil || outcome.Changed == uuid.Nil || o.devices(o.Clinic.CaseManager) != 0 {
		t.Errorf("%+v, %v", outcome, err)
	}
}
