package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// talk sends messages of a world through the contract.
type talk struct {
	*world.World

	t *testing.T
}

// act runs a mutation as somebody; it must be done without problems.
func (k *talk) act(v viewer.Viewer, name, input string) {
	k.t.Helper()
	var got map[string]struct {
		Problems []struct{ Code, Message string }
	}
	k.Ask(k.t, v, fmt.Sprintf(`mutation { %s(input: {clientMutationId: %q, %s}) { problems { code message } } }`, name, world.ID(), input), nil).Into(k.t, &got)
	for _, payload := range got {
		if len(payload.Problems) > 0 {
			k.t.Fatalf("%s: %v", name, payload.Problems)
		}
	}
}

// send sends a message and returns its id.
func (k *talk) send(v viewer.Viewer, more string) string {
	k.t.Helper()
	id := world.ID().String()
	k.act(v, "sendMessage", fmt.Sprintf(`id: %q, patientId: %q, topic: "Oxygen", text: "Hums", %s`, id, k.Clinic.Patient.ID, more))
	return id
}

type row struct {
	ID                             string
	Unread, AcknowledgementAwaited bool
	UnreadCount                    int
	Thread                         struct{ Nodes []struct{ ID string } }
	Receipts                       []struct{ Mentioned bool }
}

const messageRow = `nodes { id unread unreadCount acknowledgementAwaited thread { nodes { id } } receipts { mentioned } }`

// list reads a list of messages as somebody.
func (k *talk) list(v viewer.Viewer, field string) []row {
	k.t.Helper()
	var got map[string]struct{ Nodes []row }
	k.Ask(k.t, v, `{ list: `+field+` { `+messageRow+` } }`, nil).Into(k.t, &got)
	return got["list"].Nodes
}

func ids(rows []row) string {
	var all []string
	for _, r := range rows {
		all = append(all, r.ID)
	}
	return strings.Join(all, " ")
}

func TestTheInboxHasTheThreadsThatConcernTheViewer(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	c := k.Clinic
	first := c.Patient.Rows[ent.TypeCommunication].String() // of the case manager, about the patient
	mentioned := k.send(c.Provider, fmt.Sprintf(`mentionIds: [%q]`, c.VisitStaff.Practitioner))
	for name, tt := range map[string]struct {
		v    viewer.Viewer
		want string
	}{
		"the case manager of the patient": {c.CaseManager, mentioned + " " + first},
		"who wrote":                       {c.Provider, mentioned},
		"who is mentioned":                {c.VisitStaff, mentioned},
		"who supervises":                  {c.Supervisor, ""},
		"a stranger, about others":        {c.Stranger, c.StrangersPatient.Rows[ent.TypeCommunication].String()},
		"the privacy officer":             {c.PrivacyOfficer, ""},
	} {
		if got := ids(k.list(tt.v, "inbox")); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	k.act(c.Supervisor, "markMessagesRead", fmt.Sprintf(`communicationId: %q`, first))
	if got := ids(k.list(c.Supervisor, "inbox")); got != first {
		t.Errorf("who has read: %s", got)
	}
	// A reply moves its thread up.
	k.send(c.Supervisor, fmt.Sprintf(`threadId: %q`, first))
	if got := ids(k.list(c.CaseManager, "inbox")); got != first+" "+mentioned {
		t.Errorf("after a reply: %s", got)
	}
}

func TestUnreadMessagesAreCountedForEachReader(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	c := k.Clinic
	first := k.send(c.Provider, "")
	reply := k.send(c.CaseManager, fmt.Sprintf(`threadId: %q`, first))
	last := k.send(c.Provider, fmt.Sprintf(`threadId: %q`, first))
	counts := func(v viewer.Viewer) (of []int) {
		for _, r := range k.list(v, "inbox") {
			if r.ID == first {
				of = append(of, r.UnreadCount)
				if got := len(r.Thread.Nodes); got != 3 || r.Thread.Nodes[0].ID != last {
					t.Errorf("the thread: %+v", r.Thread)
				}
			}
		}
		return of
	}
	if diff := cmp.Diff([][]int{{1}, {2}}, [][]int{counts(c.Provider), counts(c.CaseManager)}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	k.act(c.CaseManager, "markMessagesRead", fmt.Sprintf(`communicationId: %q`, reply))
	if got := counts(c.CaseManager); got[0] != 1 {
		t.Errorf("after reading to the second: %v", got)
	}
	k.act(c.CaseManager, "markMessagesRead", fmt.Sprintf(`communicationId: %q`, last))
	if got := counts(c.CaseManager); got[0] != 0 {
		t.Errorf("after reading all: %v", got)
	}
}

func TestUrgentMessagesWaitUntilTheyAreAcknowledged(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	c := k.Clinic
	open := c.Patient.Rows[ent.TypeCommunication].String() // mentions nobody
	asked := k.send(c.CaseManager, fmt.Sprintf(`priority: STAT, acknowledgementRequired: true, mentionIds: [%q]`, c.Provider.Practitioner))
	k.send(c.CaseManager, "")
	const list = "messages(unacknowledged: true)"
	awaited := func(v viewer.Viewer) (of string) {
		for _, r := range k.list(v, list) {
			if r.AcknowledgementAwaited {
				of = strings.TrimSpace(of + " " + r.ID)
			}
		}
		return of
	}
	if got := ids(k.list(c.VisitStaff, list)); got != asked+" "+open {
		t.Errorf("unacknowledged: %s", got)
	}
	for name, tt := range map[string]struct {
		v    viewer.Viewer
		want string
	}{"the sender": {c.CaseManager, ""}, "who is mentioned": {c.Provider, asked + " " + open}, "anybody else": {c.VisitStaff, open}} {
		if got := awaited(tt.v); got != tt.want {
			t.Errorf("%s: awaited %s, want %s", name, got, tt.want)
		}
	}
	k.act(c.VisitStaff, "acknowledgeMessage", fmt.Sprintf(`communicationId: %q`, open))
	k.act(c.VisitStaff, "acknowledgeMessage", fmt.Sprintf(`communicationId: %q`, asked))
	if got := ids(k.list(c.Supervisor, list)); got != asked {
		t.Errorf("after one who was not asked: %s", got)
	}
	k.act(c.Provider, "acknowledgeMessage", fmt.Sprintf(`communicationId: %q`, asked))
	if got := ids(k.list(c.Supervisor, list)); got != "" {
		t.Errorf("after all: %s", got)
	}
}

func TestAFileIsAnnouncedThroughTheContract(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	input := fmt.Sprintf(`{clientMutationId: %q, id: %q, patientId: %q, title: "a.pdf", contentType: "application/pdf", size: 3, sha256: %q}`,
		world.ID(), world.ID(), k.Clinic.Patient.ID, strings.Repeat("0", 64))
	var got struct {
		PrepareAttachment struct {
			Upload     struct{ Path, ExpiresAt string }
			Attachment struct {
				Download   *struct{ Path string }
				UploadedAt *string
			}
			Problems []struct{ Code string }
		}
	}
	for range 2 { // asked again, as after a lost answer, it gives out an address again
		k.Ask(t, k.Clinic.CaseManager, `mutation { prepareAttachment(input: `+input+`) { upload { path expiresAt } attachment { uploadedAt download { path } } problems { code } } }`, nil).Into(t, &got)
		p := got.PrepareAttachment
		if !strings.HasPrefix(p.Upload.Path, "/attachments/content?token=") || p.Attachment.Download != nil || len(p.Problems) > 0 {
			t.Errorf("%+v", p)
		}
	}
}

func TestMessagesTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	c := k.Clinic
	file := k.file()
	thread := k.send(c.CaseManager, "acknowledgementRequired: true")
	mentions := fmt.Sprintf(`mentionIds: [%q, %q]`, c.Provider.Practitioner, c.VisitStaff.Practitioner)
	for _, tt := range []struct {
		name string
		do   func()
		want int
	}{
		{"sendMessage", func() { k.send(c.CaseManager, "") }, 11},
		{"sendMessage in a thread, with mentions and a file", func() {
			k.send(c.CaseManager, fmt.Sprintf(`threadId: %q, attachmentIds: [%q], %s`, thread, file, mentions))
		}, 17},
		{"markMessagesRead", func() { k.act(c.Provider, "markMessagesRead", fmt.Sprintf(`communicationId: %q`, thread)) }, 10},
		{"acknowledgeMessage", func() { k.act(c.Provider, "acknowledgeMessage", fmt.Sprintf(`communicationId: %q`, thread)) }, 14},
		{"the inbox with all that is shown", func() { k.list(c.CaseManager, "inbox(first: 100)") }, 4},
		{"unacknowledged messages", func() { k.list(c.CaseManager, "messages(unacknowledged: true)") }, 4},
	} {
		if sent := k.Statements(tt.do); len(sent) != tt.want {
			t.Errorf("%s takes %d statements, want %d:\n%.70q", tt.name, len(sent), tt.want, sent)
		}
	}
}

// long is some time ago.
var long = time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC)

// file is one of the case manager's that was uploaded and not sent yet.
func (k *talk) file() string {
	k.t.Helper()
	id := world.ID()
	k.As(k.t, viewer.SystemOf(k.Clinic.ID), func(ctx context.Context) {
		err := k.Client.Attachment.Create().SetID(id).SetPatientID(k.Clinic.Patient.ID).SetAuthorID(k.Clinic.CaseManager.Practitioner).
			SetTitle("a.txt").SetContentType("text/plain").SetSize(1).SetSha256("x").SetUploadedAt(long).SetTimelineAt(long).Exec(ctx)
		if err != nil {
			k.t.Fatal(err)
		}
	})
	return id.String()
}
