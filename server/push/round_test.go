package push_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"caseload/care/notify"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// line is a sender that does what is asked at each send, and remembers it.
type line struct {
	mu         sync.Mutex
	sent       map[string]int
	busy, most int
	meanwhile  func() error
}

func (l *line) Send(_ context.Context, to notify.Subscription, _ []byte, _ bool) error {
	l.mu.Lock()
	l.sent[to.Endpoint]++
	l.busy++
	l.most = max(l.most, l.busy)
	l.mu.Unlock()
	err := l.meanwhile()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.busy--
	return err
}

// through has everything go through a line instead of the push service.
func (o *town) through(meanwhile func() error) *line {
	l := &line{sent: map[string]int{}, meanwhile: meanwhile}
	o.Senders = map[notify.Channel]notify.Sender{notify.WebPush: l}
	return l
}

// exec runs a statement as the server itself.
func (o *town) exec(query string, args ...any) {
	o.t.Helper()
	o.As(o.t, viewer.SystemOf(o.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		if _, err := op.Exec(ctx, query, args...); err != nil {
			o.t.Fatal(err)
		}
	})
}

// value reads one value as the server itself.
func (o *town) value(query string, into any) {
	o.t.Helper()
	ctx, op := o.World.DB.ReadOnly(viewer.NewContext(o.t.Context(), viewer.SystemOf(o.Clinic.ID)))
	defer op.Rollback()
	if err := op.QueryOne(ctx, query, nil, into); err != nil {
		o.t.Fatal(err)
	}
}

func TestSlowDevicesAreToldSideBySideAndEachOnce(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.exec(`insert into push_subscription (organization_id, id, practitioner_id, channel, endpoint, time_zone, position, urgent_position, registered_at)
		select organization_id, gen_random_uuid(), practitioner_id, channel, endpoint || i, time_zone, position, urgent_position, registered_at
		from push_subscription, generate_series(1, 44) i`)
	o.message(pressing)
	var begun atomic.Int32
	together := make(chan struct{})
	l := o.through(func() error { // the first two wait for each other
		if begun.Add(1) == 2 {
			close(together)
		}
		<-together
		return nil
	})
	if told := o.round(); told.Sent != 45 || len(l.sent) != 45 {
		t.Errorf("%+v, %d devices", told, len(l.sent))
	}
	if l.most < 2 || l.most > 8 {
		t.Errorf("%d at once", l.most)
	}
}

func TestARoundThatTakesLongLeavesTheRestToTheNext(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.exec(`insert into push_subscription (organization_id, id, practitioner_id, channel, endpoint, time_zone, position, urgent_position, registered_at)
		select organization_id, gen_random_uuid(), practitioner_id, channel, endpoint || i, time_zone, position, urgent_position, registered_at
		from push_subscription, generate_series(1, 24) i`)
	o.message(pressing)
	var mu sync.Mutex
	o.Notifier.Now = func() time.Time { mu.Lock(); defer mu.Unlock(); return o.now }
	o.through(func() error { mu.Lock(); defer mu.Unlock(); o.now = o.now.Add(5 * time.Second); return nil })
	if first, second := o.round(), o.round(); first.Sent != 20 || second.Sent != 5 {
		t.Errorf("%+v, then %+v", first, second)
	}
}

func TestWhatIsAnotherServersIsLeftAlone(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	for range 3 {
		o.message(pressing)
	}
	o.through(func() error { // it takes so long that another server takes the device
		o.now = o.now.Add(11 * time.Minute)
		o.exec(`update push_subscription set leased_until = $1`, o.now.Add(10*time.Minute))
		return nil
	})
	if told := o.round(); told.Sent != 1 {
		t.Errorf("sent %d while the device was another's", told.Sent)
	}
	var leased bool
	if o.value(`select leased_until is not null from push_subscription`, &leased); !leased {
		t.Error("the other's lease was freed")
	}
	if told := o.round(); told != (notify.Told{}) {
		t.Errorf("%+v while the device was another's", told)
	}
	o.now = o.now.Add(10 * time.Minute)
	o.through(func() error { return nil })
	if told := o.round(); told.Sent != 2 {
		t.Errorf("%+v, and two were left", told)
	}
}

func TestAPhoneThatWasRevokedHearsNoMore(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	others := o.Clinic.CaseManager
	others.Device = "another phone"
	kept := newPushService(t, o.service.public)
	o.register(others, kept, "")
	l := o.through(func() error { return nil })
	var answer struct {
		RevokeDevice struct{ Problems []struct{ Message string } }
	}
	o.Ask(t, o.Clinic.Supervisor, `mutation($input: RevokeDeviceInput!) { revokeDevice(input: $input) { problems { message } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "practitionerId": o.Clinic.CaseManager.Practitioner.String(), "device": o.Clinic.CaseManager.Device, "reason": "Stolen",
	}}).Into(t, &answer)
	if len(answer.RevokeDevice.Problems) > 0 {
		t.Fatal(answer)
	}
	o.message(pressing)
	if told := o.round(); told.Sent != 1 || l.sent[kept.URL+"/device"] != 1 {
		t.Errorf("%+v: %v", told, l.sent)
	}
	var forgotten bool
	if o.value(`select bool_and(endpoint = '' and p256dh = '' and auth = '') from push_subscription where removed_because = 'REVOKED'`, &forgotten); !forgotten {
		t.Error("the address of the phone is kept")
	}
}

func TestADeviceThatIsQuietCostsNothing(t *testing.T) {
	t.Parallel()
	o := newTown(t, `, quietFrom: "22:00", quietUntil: "07:00"`)
	o.message("")
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	year, month, day := o.now.In(zone).Date()
	o.now = time.Date(year, month, day, 23, 30, 0, 0, zone)
	touched := func() (times int) {
		for _, statement := range o.Statements(func() { o.round() }) {
			if strings.Contains(statement, "set leased_until = null") {
				times++
			}
		}
		return times
	}
	for i, step := range []struct {
		later time.Duration
		want  int
	}{{0, 1}, {5 * time.Second, 0}, {50 * time.Minute, 0}, {10 * time.Minute, 1}, {5 * time.Second, 0}} {
		o.now = o.now.Add(step.later)
		if got := touched(); got != step.want {
			t.Errorf("%d: the device was taken %d times", i, got)
		}
	}
	if o.service.kinds() != "" {
		t.Errorf("in the night: %s", o.service.kinds())
	}
	o.now = time.Date(year, month, day+1, 6, 59, 0, 0, zone)
	o.round() // looks again at 7:00 and not an hour later
	o.now = o.now.Add(time.Minute)
	if o.round(); o.service.kinds() != "MENTION" {
		t.Errorf("in the morning: %s", o.service.kinds())
	}
}

func TestWhatTheServerOpensWakesNobody(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	id := o.Clinic.Patient.Rows[ent.TypeTask]
	opened := func(by viewer.Viewer) {
		o.As(t, viewer.SystemOf(o.Clinic.ID), func(ctx context.Context) {
			if err := o.World.Client.Task.UpdateOneID(id).SetOwnerID(o.Clinic.CaseManager.Practitioner).Exec(ctx); err != nil {
				t.Fatal(err)
			}
			op, _ := database.FromContext(ctx)
			change := record.Change{Type: ent.TypeTask, ID: id, Patient: o.Clinic.Patient.ID, Kind: record.Created, Revision: 1}
			if err := record.Append(ctx, op, by, time.Now(), []record.Change{change}); err != nil {
				t.Fatal(err)
			}
		})
	}
	opened(viewer.SystemOf(o.Clinic.ID))
	if told := o.round(); told != (notify.Told{}) {
		t.Errorf("of the server's: %+v", told)
	}
	opened(o.Clinic.Provider)
	if told := o.round(); told.Sent != 1 || o.service.kinds() != "TASK_ASSIGNED" {
		t.Errorf("of a person's: %+v, %s", told, o.service.kinds())
	}
}

func TestOfWhatIsNotUrgentOnlyTheNewestIsTold(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	var last string
	for range 3 {
		last = o.message("")
	}
	for range 2 {
		o.round()
	}
	if o.service.kinds() != "MENTION" || o.service.got[0].ID != last {
		t.Errorf("heard %+v", o.service.got)
	}
}

func TestADeviceIsGivenUpAfterTwoDaysOfFailures(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.message(pressing)
	begin := o.now
	o.through(func() error { return errors.New("out of order") })
	for removed := 0; removed == 0 && o.now.Before(begin.AddDate(0, 0, 5)); o.now = o.now.Add(10 * time.Minute) {
		removed = o.round().Removed
	}
	if took := o.now.Sub(begin); took < 48*time.Hour || took > 56*time.Hour {
		t.Errorf("given up after %s", took)
	}
}

func TestOnlyADeliveryEndsAFailure(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.message("")
	o.through(func() error { return errors.New("out of order") })
	o.round()
	failures := func() (n int) {
		o.value(`select failures from push_subscription`, &n)
		return n
	}
	o.now = o.now.Add(time.Minute)
	o.round() // there is nothing urgent, which is looked at first
	if got := failures(); got != 2 {
		t.Errorf("%d failures after two", got)
	}
	o.now = o.now.Add(2 * time.Minute)
	o.through(func() error { return nil })
	if told := o.round(); told.Sent != 1 || failures() != 0 {
		t.Errorf("%+v, %d failures", told, failures())
	}
}
