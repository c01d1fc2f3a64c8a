package loop_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/facilitate/loop"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
)

var (
	noon       = time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
	categories = []servicerequest.Category{
		servicerequest.CategorySPECIALTY, servicerequest.CategoryCOMMUNITY, servicerequest.CategoryHOME_HEALTH,
		servicerequest.CategoryEQUIPMENT, servicerequest.CategoryMEALS, servicerequest.CategoryTRANSPORT, servicerequest.CategoryOTHER,
	}
)

// reach walks every step from a status on.
func reach(w loop.Way, from loop.Status, seen map[loop.Status]bool) {
	if seen[from] {
		return
	}
	seen[from] = true
	for _, next := range loop.Steps(w, from) {
		reach(w, next.To, seen)
	}
}

func TestEveryCategoryHasACourseThatComesToAnEnd(t *testing.T) {
	t.Parallel()
	for _, category := range categories {
		way, ok := loop.WayOf(string(category))
		if !ok {
			t.Errorf("%s takes no course", category)
			continue
		}
		met := map[loop.Status]bool{}
		reach(way, loop.First(way), met)
		for status := range met {
			meaning := status.Meaning()
			if servicerequest.LoopValidator(servicerequest.Loop(status)) != nil ||
				servicerequest.StatusValidator(servicerequest.Status(meaning.Request)) != nil ||
				task.StatusValidator(task.Status(meaning.Task)) != nil {
				t.Errorf("%s means %+v, which the data model does not know", status, meaning)
			}
			if ends := len(loop.Steps(way, status)) == 0; ends == status.Open() {
				t.Errorf("%s of %s: no steps %v, open %v", status, way, ends, status.Open())
			}
			fromHere := map[loop.Status]bool{}
			reach(way, status, fromHere)
			if !fromHere["CLOSED"] && !fromHere["CANCELLED"] {
				t.Errorf("%s of %s never ends", status, way)
			}
			if _, waits := loop.Due(status, "ROUTINE", noon, nil); waits != status.Open() || waits && meaning.Chase == "" {
				t.Errorf("%s waits %v, open %v, chase %q", status, waits, status.Open(), meaning.Chase)
			}
		}
	}
	if _, ok := loop.WayOf(string(servicerequest.CategoryCASE_MANAGEMENT)); ok {
		t.Error("case management is triaged, and takes no course")
	}
}

func TestStepsThatAreAllowed(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		way      loop.Way
		from, to loop.Status
		want     bool
		by       loop.Act
		why      bool
	}{
		{loop.SignedOrder, "ORDERED", "SIGNED", true, loop.Sign, false},
		{loop.SignedOrder, "ORDERED", "SENT", false, "", false},
		{loop.SignedOrder, "ORDERED", "DELIVERED", false, "", false},
		{loop.Order, "ORDERED", "SENT", true, loop.Step, false},
		{loop.Order, "ORDERED", "SIGNED", false, "", false},
		{loop.SignedOrder, "SCHEDULED", "FAILED", true, loop.Step, true},
		{loop.SignedOrder, "FAILED", "SENT", true, loop.Step, false},
		{loop.Referral, "SENT", "ACCEPTED", true, loop.Step, false},
		{loop.Referral, "SENT", "REJECTED", true, loop.Step, true},
		{loop.Referral, "SENT", "CLOSED", false, "", false},
		{loop.Referral, "SEEN", "NOTE_RECEIVED", true, loop.Step, false},
		{loop.Referral, "SEEN", "CLOSED", true, loop.Step, true},
		{loop.CommunityReferral, "SEEN", "CLOSED", true, loop.Step, false},
		{loop.Referral, "CLOSED", "SENT", false, "", false},
		{loop.Referral, "SENT", "SENT", false, "", false},
	} {
		got, ok := loop.Allowed(tt.way, tt.from, tt.to)
		if ok != tt.want || got.By != tt.by || got.Why != tt.why {
			t.Errorf("%s from %s to %s: %v %+v", tt.way, tt.from, tt.to, ok, got)
		}
	}
}

func TestALoopIsOverdueByStatusAndPriority(t *testing.T) {
	t.Parallel()
	visit := noon.AddDate(0, 0, 10)
	past := noon.AddDate(0, 0, -3)
	for _, tt := range []struct {
		status       loop.Status
		priority     string
		scheduledFor *time.Time
		want         time.Duration
	}{
		{"SENT", "ROUTINE", nil, 5 * 24 * time.Hour},
		{"SENT", "STAT", nil, 6 * time.Hour},
		{"SCHEDULED", "ROUTINE", &visit, 12 * 24 * time.Hour},
		{"SCHEDULED", "ROUTINE", &past, 2 * 24 * time.Hour}, // told afterwards
		{"SEEN", "URGENT", &visit, 7 * 24 * time.Hour},
	} {
		if got, ok := loop.Due(tt.status, tt.priority, noon, tt.scheduledFor); !ok || got.Sub(noon) != tt.want {
			t.Errorf("%s, %s: due after %v, want %v", tt.status, tt.priority, got.Sub(noon), tt.want)
		}
	}
	for _, status := range []loop.Status{"CLOSED", "CANCELLED", "NONE"} {
		if due, ok := loop.Due(status, "ROUTINE", noon, nil); ok {
			t.Errorf("%s is due at %v", status, due)
		}
	}
}

func TestAWrittenOrderHasSixElements(t *testing.T) { // 42 CFR 410.38(d)(1)
	t.Parallel()
	got := loop.Missing("EQUIPMENT", nil)
	want := []loop.Element{loop.Patient, loop.Item, loop.Quantity, loop.Practitioner, loop.OrderDate, loop.Signature}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := loop.Missing("EQUIPMENT", map[loop.Element]bool{
		loop.Patient: true, loop.Item: true, loop.Practitioner: true, loop.OrderDate: true, loop.Signature: true,
	}); !slices.Equal(got, []loop.Element{loop.Quantity}) {
		t.Errorf("without a quantity: %v", got)
	}
	if got := loop.Missing("MEALS", nil); len(got) > 0 {
		t.Errorf("meals need no written order: %v", got)
	}
}

func TestDocumentsThatAPayerWants(t *testing.T) {
	t.Parallel()
	required := func(category, kind, item string, on code.Day) string {
		for _, d := range loop.Documents(category) {
			if d.Kind == kind {
				switch need := d.Required(item, on); {
				case need == nil:
					return "cannot be said"
				case *need:
					return "required"
				}
				return "not required"
			}
		}
		return "none"
	}
	may, march := code.Date(2026, time.May, 4), code.Date(2026, time.March, 4)
	for _, tt := range []struct {
		name, category, kind, item string
		on                         code.Day
		want                       string
	}{
		{"42 CFR 410.38(d)(1)", "EQUIPMENT", "STANDARD_WRITTEN_ORDER", "E0143", may, "required"},
		{"CMS-6097-N: oxygen concentrator", "EQUIPMENT", "FACE_TO_FACE_NOTE", "E1390", may, "required"},
		{"before the list took effect", "EQUIPMENT", "FACE_TO_FACE_NOTE", "E1390", march, "cannot be said"},
		{"the list is not known whole", "EQUIPMENT", "FACE_TO_FACE_NOTE", "K0823", may, "cannot be said"},
		{"42 CFR 424.22(a)(1)(v)", "HOME_HEALTH", "FACE_TO_FACE_NOTE", "", may, "required"},
		{"42 CFR 409.43", "HOME_HEALTH", "PLAN_OF_CARE", "", may, "required"},
		{"by the plan", "MEALS", "AUTHORIZATION", "", may, "cannot be said"},
		{"of another category", "MEALS", "PLAN_OF_CARE", "", may, "none"},
	} {
		if got := required(tt.category, tt.kind, tt.item, tt.on); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestDaysThatAPayerAccepts(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 5, 10, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name, category string
		dated          code.PartialDate
		start          *time.Time
		want           string
	}{
		{"equipment: six months before the order", "EQUIPMENT", "2025-11-04", nil, "true"},
		{"a day earlier", "EQUIPMENT", "2025-11-03", nil, "false"},
		{"the day of the order", "EQUIPMENT", "2026-05-04", nil, "true"},
		{"after the order", "EQUIPMENT", "2026-05-05", nil, "false"},
		{"home health: 90 days before the start", "HOME_HEALTH", "2026-02-09", &start, "true"},
		{"91 days before", "HOME_HEALTH", "2026-02-08", &start, "false"},
		{"30 days after", "HOME_HEALTH", "2026-06-09", &start, "true"},
		{"31 days after", "HOME_HEALTH", "2026-06-10", &start, "false"},
		{"it has not begun", "HOME_HEALTH", "2026-05-01", nil, "unknown"},
		{"no day", "EQUIPMENT", "", nil, "unknown"},
		{"only a month", "EQUIPMENT", "2026-05", nil, "unknown"},
		{"no such paper", "MEALS", "2026-05-04", nil, "unknown"},
	} {
		got := "unknown"
		if timely := loop.Timely(tt.category, "FACE_TO_FACE_NOTE", tt.dated, noon, tt.start); timely != nil {
			got = map[bool]string{true: "true", false: "false"}[*timely]
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
