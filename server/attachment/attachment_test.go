package attachment_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/ent/attachment"
	"caseload/ent/communication"
	"caseload/ent/consent"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/signed"
	"caseload/internal/world"
	files "caseload/server/attachment"
)

const pdf = "%PDF-1.7\nwhat the pharmacy wrote\n"

// desk is a server that takes files in and gives them out.
type desk struct {
	*world.World

	t   *testing.T
	url string
	log bytes.Buffer
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{World: world.New(t), t: t}
	handler := files.Handler(files.Config{
		Recorder: d.Recorder, Signer: d.Signer(), Authenticate: d.authenticate, Log: slog.New(slog.NewTextHandler(&d.log, nil)),
	})
	routes := http.NewServeMux()
	routes.Handle(graph.AttachmentPath, handler)
	server := httptest.NewServer(routes)
	t.Cleanup(server.Close)
	d.url = server.URL
	return d
}

// authenticate takes a person's id for the token.
func (d *desk) authenticate(ctx context.Context, token string) (context.Context, time.Time, error) {
	for _, o := range []world.Organization{d.Clinic, d.Other} {
		for _, v := range o.Personas() {
			if v.Practitioner.String() == token {
				return viewer.NewContext(ctx, v), time.Time{}, nil
			}
		}
	}
	return ctx, time.Time{}, errors.New("unknown")
}

// prepare announces a file as somebody.
func (d *desk) prepare(v viewer.Viewer, title, content string) uuid.UUID {
	d.t.Helper()
	sum := sha256.Sum256([]byte(content))
	in := facilitate.PrepareAttachment{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: d.Clinic.Patient.ID,
		Title: title, ContentType: "application/pdf", Size: len(content), Sha256: hex.EncodeToString(sum[:]),
	}
	outcome, err := in.Record(viewer.NewContext(d.t.Context(), v), d.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		d.t.Fatal(outcome.Problems, err)
	}
	return in.ID
}

// address signs an address that is good for a while, or was.
func (d *desk) address(v viewer.Viewer, purpose string, id uuid.UUID, lasts time.Duration) string {
	d.t.Helper()
	token, err := d.Signer().Sign(purpose, facilitate.AddressFor(v, id), time.Now().Add(lasts))
	if err != nil {
		d.t.Fatal(err)
	}
	return graph.AttachmentPath + "?token=" + url.QueryEscape(token)
}

type answer struct {
	status int
	header http.Header
	body   string
}

// send sends a request as it is.
func (d *desk) send(method, path, body string, change func(*http.Request)) answer {
	d.t.Helper()
	request, err := http.NewRequestWithContext(d.t.Context(), method, d.url+path, strings.NewReader(body))
	if err != nil {
		d.t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/pdf")
	if change != nil {
		change(request)
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		d.t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		d.t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(text)}
}

// put sends a file to the address that somebody was given.
func (d *desk) put(v viewer.Viewer, id uuid.UUID, body string, change func(*http.Request)) answer {
	d.t.Helper()
	return d.send(http.MethodPut, d.address(v, facilitate.UploadPurpose, id, time.Minute), body, change)
}

func (d *desk) get(v viewer.Viewer, id uuid.UUID) answer {
	d.t.Helper()
	return d.send(http.MethodGet, d.address(v, facilitate.DownloadPurpose, id, time.Minute), "", nil)
}

// attach sends a message with the file.
func (d *desk) attach(v viewer.Viewer, id uuid.UUID, label *communication.Sensitivity) {
	d.t.Helper()
	in := facilitate.SendMessage{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: d.Clinic.Patient.ID, Topic: "x", Text: "x",
		Priority: communication.PriorityROUTINE, AttachmentIDs: []uuid.UUID{id}, Sensitivity: label,
	}
	outcome, err := in.Record(viewer.NewContext(d.t.Context(), v), d.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		d.t.Fatal(outcome.Problems, err)
	}
}

// uploaded reports whether the bytes of a file are kept.
func (d *desk) uploaded(id uuid.UUID) (is bool) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		var err error
		is, err = d.Client.Attachment.Query().Where(attachment.ID(id), attachment.UploadedAtNotNil()).Exist(ctx)
		if err != nil {
			d.t.Fatal(err)
		}
	})
	return is
}

func TestAFileIsSentAndFetched(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	manager := d.Clinic.CaseManager
	id := d.prepare(manager, `Größe "neu"; x=.pdf`, pdf)
	if got := d.put(manager, id, pdf, nil); got.status != http.StatusNoContent {
		t.Fatalf("sent: %d %s", got.status, got.body)
	}
	if got := d.put(manager, id, pdf, nil); got.status != http.StatusNoContent {
		t.Errorf("sent again, as if the answer had been lost: %d", got.status)
	}
	if got := d.get(d.Clinic.Provider, id); got.status != http.StatusNotFound {
		t.Errorf("fetched by somebody else before it is part of a message: %d", got.status)
	}
	d.attach(manager, id, nil)
	got := d.get(d.Clinic.Provider, id)
	want := map[string]string{
		"Content-Type": "application/pdf", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
		"Content-Security-Policy": "default-src 'none'; sandbox",
		"Content-Disposition":     "attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe%20%22neu%22%3B%20x%3D.pdf",
	}
	for name, value := range want {
		if got.header.Get(name) != value {
			t.Errorf("%s: %s, want %s", name, got.header.Get(name), value)
		}
	}
	if got.status != http.StatusOK || got.body != pdf {
		t.Errorf("fetched: %d %q", got.status, got.body)
	}
	head := d.send(http.MethodHead, d.address(manager, facilitate.DownloadPurpose, id, time.Minute), "", nil)
	if head.status != http.StatusOK || head.body != "" || head.header.Get("Content-Length") != got.header.Get("Content-Length") {
		t.Errorf("HEAD: %+v", head)
	}
}

func TestWhatWasNotAnnouncedIsNotTakenIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	manager := d.Clinic.CaseManager
	id := d.prepare(manager, "a.pdf", pdf)
	html := "%HTM" + strings.Repeat("x", len(pdf)-4)
	sameSize := strings.Replace(pdf, "wrote", "WROTE", 1)
	for name, tt := range map[string]struct {
		body   string
		change func(*http.Request)
		want   int
	}{
		"a longer file":          {pdf + "x", nil, http.StatusRequestEntityTooLarge},
		"a shorter file":         {pdf[1:], nil, http.StatusRequestEntityTooLarge},
		"other bytes":            {sameSize, nil, http.StatusUnprocessableEntity},
		"another kind of bytes":  {html, nil, http.StatusUnprocessableEntity},
		"another type":           {pdf, func(r *http.Request) { r.Header.Set("Content-Type", "text/html") }, http.StatusUnsupportedMediaType},
		"no type":                {pdf, func(r *http.Request) { r.Header.Del("Content-Type") }, http.StatusUnsupportedMediaType},
		"compressed":             {pdf, func(r *http.Request) { r.Header.Set("Content-Encoding", "gzip") }, http.StatusUnsupportedMediaType},
		"without a length":       {pdf, func(r *http.Request) { r.ContentLength = -1; r.Body = io.NopCloser(strings.NewReader(pdf)) }, http.StatusLengthRequired},
		"with nothing":           {"", nil, http.StatusRequestEntityTooLarge},
		"as a form of a browser": {pdf, func(r *http.Request) { r.Method = http.MethodPost }, http.StatusMethodNotAllowed},
	} {
		if got := d.put(manager, id, tt.body, tt.change); got.status != tt.want {
			t.Errorf("%s: %d %s, want %d", name, got.status, got.body, tt.want)
		}
		if d.uploaded(id) {
			t.Fatalf("%s was taken in", name)
		}
	}
	disguised := d.prepare(manager, "b.pdf", html) // the hash is right, the type is not
	if got := d.put(manager, disguised, html, nil); got.status != http.StatusUnprocessableEntity {
		t.Errorf("HTML that was announced as PDF: %d", got.status)
	}
}

func TestAFileThatBeginsToComeAgainTakesThePlaceOfTheFirst(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.prepare(d.Clinic.CaseManager, "List", pdf)
	address := d.address(d.Clinic.CaseManager, facilitate.UploadPurpose, id, time.Minute)
	body, stuck := io.Pipe()
	defer func() { _ = stuck.Close() }()
	first := make(chan int, 1)
	go func() {
		request, _ := http.NewRequestWithContext(t.Context(), http.MethodPut, d.url+address, body)
		request.ContentLength = int64(len(pdf))
		request.Header.Set("Content-Type", "application/pdf")
		request.Header.Set("Expect", "100-continue") // nothing is sent before the server reads
		client := http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Minute}, Timeout: time.Minute}
		answer, err := client.Do(request)
		if err != nil {
			first <- 0
			return
		}
		_ = answer.Body.Close()
		first <- answer.StatusCode
	}()
	if _, err := stuck.Write([]byte(pdf[:5])); err != nil { // it comes, and stops
		t.Fatal(err)
	}
	if got := d.put(d.Clinic.CaseManager, id, pdf, nil); got.status != http.StatusNoContent || !d.uploaded(id) {
		t.Errorf("the second: %+v", got)
	}
	_ = stuck.CloseWithError(io.ErrUnexpectedEOF)
	if status := <-first; status == http.StatusNoContent {
		t.Error("the first was taken in as well")
	}
}

func TestAddressesOpenNothingElse(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	manager, stranger, other := d.Clinic.CaseManager, d.Clinic.Stranger, d.Other.CaseManager
	file := d.Clinic.Patient.Rows[ent.TypeAttachment]
	waiting := d.prepare(manager, "a.pdf", pdf)
	good := d.address(manager, facilitate.DownloadPurpose, file, time.Minute)
	forged, err := (&signed.Signer{Key: []byte("another key")}).Sign(facilitate.DownloadPurpose, facilitate.AddressFor(manager, file), time.Now().Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	body, seal, _ := strings.Cut(strings.TrimPrefix(good, graph.AttachmentPath+"?token="), ".")
	bear := func(token string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+token) }
	}
	for name, tt := range map[string]struct {
		method, path string
		change       func(*http.Request)
		want         int
	}{
		"a good one":                           {http.MethodGet, good, nil, http.StatusOK},
		"with the owner's token":               {http.MethodGet, good, bear(manager.Practitioner.String()), http.StatusOK},
		"with a colleague's token":             {http.MethodGet, good, bear(d.Clinic.Provider.Practitioner.String()), http.StatusForbidden},
		"with another organization's token":    {http.MethodGet, good, bear(other.Practitioner.String()), http.StatusForbidden},
		"with no token that is one":            {http.MethodGet, good, bear("x"), http.StatusForbidden},
		"with another scheme":                  {http.MethodGet, good, func(r *http.Request) { r.Header.Set("Authorization", "Basic eDp5") }, http.StatusForbidden},
		"after its end":                        {http.MethodGet, d.address(manager, facilitate.DownloadPurpose, file, -time.Second), nil, http.StatusForbidden},
		"to send, used to fetch":               {http.MethodGet, d.address(manager, facilitate.UploadPurpose, file, time.Minute), nil, http.StatusForbidden},
		"to fetch, used to send":               {http.MethodPut, good, nil, http.StatusForbidden},
		"of a calendar":                        {http.MethodGet, d.address(manager, "calendar", file, time.Minute), nil, http.StatusForbidden},
		"with another seal":                    {http.MethodGet, graph.AttachmentPath + "?token=" + forged, nil, http.StatusForbidden},
		"with a changed subject":               {http.MethodGet, graph.AttachmentPath + "?token=f" + body[1:] + "." + seal, nil, http.StatusForbidden},
		"without a token":                      {http.MethodGet, graph.AttachmentPath, nil, http.StatusForbidden},
		"with a path behind it":                {http.MethodGet, strings.Replace(good, "content?", "content/../content?", 1), nil, http.StatusTemporaryRedirect},
		"with a path instead of a token":       {http.MethodGet, graph.AttachmentPath + "?token=../../etc/passwd", nil, http.StatusForbidden},
		"that ends beside it":                  {http.MethodGet, strings.Replace(good, "content?", "content/x?", 1), nil, http.StatusNotFound},
		"of somebody without a relationship":   {http.MethodGet, d.address(stranger, facilitate.DownloadPurpose, file, time.Minute), nil, http.StatusNotFound},
		"of somebody of another organization":  {http.MethodGet, d.address(other, facilitate.DownloadPurpose, file, time.Minute), nil, http.StatusNotFound},
		"of a role that reads nothing":         {http.MethodGet, d.address(d.Clinic.PrivacyOfficer, facilitate.DownloadPurpose, file, time.Minute), nil, http.StatusNotFound},
		"of an unknown file":                   {http.MethodGet, d.address(manager, facilitate.DownloadPurpose, world.ID(), time.Minute), nil, http.StatusNotFound},
		"of a file that has not come":          {http.MethodGet, d.address(manager, facilitate.DownloadPurpose, waiting, time.Minute), nil, http.StatusNotFound},
		"to send what another one announced":   {http.MethodPut, d.address(d.Clinic.Provider, facilitate.UploadPurpose, waiting, time.Minute), nil, http.StatusNotFound},
		"to send, of another organization":     {http.MethodPut, d.address(other, facilitate.UploadPurpose, waiting, time.Minute), nil, http.StatusNotFound},
		"to send, after its end":               {http.MethodPut, d.address(manager, facilitate.UploadPurpose, waiting, -time.Second), nil, http.StatusForbidden},
		"to send, with another clinic's token": {http.MethodPut, d.address(manager, facilitate.UploadPurpose, waiting, time.Minute), bear(other.Practitioner.String()), http.StatusForbidden},
	} {
		got := d.send(tt.method, tt.path, map[bool]string{true: pdf}[tt.method == http.MethodPut], tt.change)
		if got.status != tt.want || (got.body == world.File) != (tt.want == http.StatusOK) {
			t.Errorf("an address %s: %d %q, want %d", name, got.status, got.body, tt.want)
		}
	}
	if d.uploaded(waiting) {
		t.Error("something was taken in")
	}
	if d.log.Len() > 0 {
		t.Errorf("logged: %s", d.log.String())
	}
}

func TestTheRightToFetchIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	staff, file := d.Clinic.VisitStaff, d.Clinic.Patient.Rows[ent.TypeAttachment]
	address := d.address(staff, facilitate.DownloadPurpose, file, time.Minute)
	if got := d.send(http.MethodGet, address, "", nil); got.status != http.StatusOK {
		t.Fatalf("before: %d", got.status)
	}
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		err := d.Client.Relationship.Update().Where(relationship.PractitionerID(staff.Practitioner)).SetEndsAt(time.Now().Add(-time.Second)).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	if got := d.send(http.MethodGet, address, "", nil); got.status != http.StatusNotFound {
		t.Errorf("after the relationship has ended: %d", got.status)
	}
}

func TestAFileOfAConfidentialMessageNeedsTheConsent(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	manager, label := d.Clinic.CaseManager, communication.SensitivitySUD
	var permit *ent.Consent
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		var err error
		permit, err = d.Client.Consent.Create().SetPatientID(d.Clinic.Patient.ID).SetGranteeID(manager.Practitioner).
			SetSensitivity(consent.SensitivitySUD).SetTimelineAt(time.Now()).Save(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	id := d.prepare(manager, "a.pdf", pdf)
	d.put(manager, id, pdf, nil)
	d.attach(manager, id, &label)
	if got := d.get(manager, id); got.status != http.StatusOK {
		t.Errorf("with consent: %d", got.status)
	}
	if got := d.get(d.Clinic.Provider, id); got.status != http.StatusNotFound {
		t.Errorf("without consent: %d", got.status)
	}
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.Consent.UpdateOneID(permit.ID).SetStatus(consent.StatusINACTIVE).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	if got := d.get(manager, id); got.status != http.StatusNotFound {
		t.Errorf("after the consent was revoked: %d", got.status)
	}
}
