package share_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	careshare "caseload/care/share"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/database"
	"caseload/ent/practitionerrole"
	"caseload/ent/privacy"
	"caseload/ent/relationship"
	"caseload/ent/sharelink"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/transport"
	"caseload/internal/world"
	"caseload/server/share"
)

const base = "https://caseload.example/fhir/"

// office is a world that opens links, as the server does it.
type office struct {
	*world.World

	t   *testing.T
	log bytes.Buffer
	// asks makes the context of who opens a link.
	asks func(context.Context) context.Context
	// now is the clock of who opens a link; nil for the right time.
	now func() time.Time
	// client reads the plan.
	client *ent.Client
	// ends is when every link ends: the same time, so that an act can be repeated.
	ends string
}

func newOffice(t *testing.T) *office {
	t.Helper()
	w := world.New(t)
	return &office{
		World: w, t: t, client: w.Client, asks: func(ctx context.Context) context.Context { return ctx },
		ends: time.Now().Add(time.Hour).UTC().Format(time.RFC3339),
	}
}

// answer is what somebody outside gets.
type answer struct {
	Status int
	Header http.Header
	Body   string
}

// open opens an address.
func (o *office) open(address string) answer {
	o.t.Helper()
	return o.send(http.MethodGet, address)
}

func (o *office) send(method, address string) answer {
	o.t.Helper()
	return o.sendAs(method, address, "")
}

// sendAs asks for a type of content.
func (o *office) sendAs(method, address, accept string) answer {
	o.t.Helper()
	log := slog.New(slog.NewTextHandler(&o.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	routes := http.NewServeMux()
	routes.Handle("GET "+graph.SharePath+"{secret}", share.Handler(share.Config{
		Opener: &careshare.Opener{DB: o.DB, Client: o.Client, Now: o.now}, Client: o.client, Logger: log,
		Timeout: time.Minute, Base: base,
	}))
	response := httptest.NewRecorder()
	request := httptest.NewRequestWithContext(o.asks(o.t.Context()), method, address, nil)
	if accept != "" {
		request.Header.Set("Accept", accept)
	}
	transport.Outer(routes, log, nil).ServeHTTP(response, request)
	response.Header().Del(transport.RequestIDHeader) // another one each time
	return answer{response.Code, response.Header(), response.Body.String()}
}

// link is what shareCarePlan answers.
type link struct{ ID, Address string }

// share opens the clinic's plan as the case manager; more are further fields.
func (o *office) share(scope, more string) link {
	o.t.Helper()
	l := link{ID: world.ID().String()}
	if url := o.shareAs(o.Clinic.CaseManager, world.ID(), l.ID, scope, more); url != nil {
		l.Address = *url
	}
	return l
}

func (o *office) shareAs(v viewer.Viewer, act uuid.UUID, id, scope, more string) *string {
	o.t.Helper()
	var got struct {
		ShareCarePlan struct {
			URL      *string
			Problems []struct{ Code string }
		}
	}
	o.Ask(o.t, v, `mutation($act: UUID!, $id: ID!, $plan: ID!, $ends: DateTime!) { shareCarePlan(input: {clientMutationId: $act, id: $id, carePlanId: $plan,
		recipient: "Dr. Outside", purpose: "Visit", expiresAt: $ends, scope: [`+scope+`] `+more+`}) { url problems { code } } }`,
		map[string]any{"act": act.String(), "id": id, "plan": o.row(ent.TypeCarePlan), "ends": o.ends}).Into(o.t, &got)
	if len(got.ShareCarePlan.Problems) > 0 {
		o.t.Fatal(got.ShareCarePlan.Problems)
	}
	return got.ShareCarePlan.URL
}

// revoke ends a link.
func (o *office) revoke(l link) {
	o.t.Helper()
	var got struct {
		RevokeShareLink struct{ Problems []struct{ Code string } }
	}
	o.Ask(o.t, o.Clinic.Supervisor, `mutation($act: UUID!, $id: ID!) { revokeShareLink(input: {clientMutationId: $act, shareLinkId: $id}) { problems { code } } }`,
		map[string]any{"act": world.ID().String(), "id": l.ID}).Into(o.t, &got)
	if len(got.RevokeShareLink.Problems) > 0 {
		o.t.Fatal(got.RevokeShareLink.Problems)
	}
}

// row is the id of the clinic's patient's row of a type.
func (o *office) row(typ string) string { return o.Clinic.Patient.Rows[typ].String() }

// change changes something behind everybody's back.
func (o *office) change(do func(ctx context.Context, c *ent.Client) error) {
	o.t.Helper()
	o.As(o.t, viewer.SystemOf(o.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx, o.Client); err != nil {
			o.t.Fatal(err)
		}
	})
}

// openings are how often a link was opened, by the link and by the change log.
func (o *office) openings(l link) (counted, logged int) {
	o.t.Helper()
	o.change(func(ctx context.Context, c *ent.Client) error {
		kept, err := c.ShareLink.Get(ctx, uuid.MustParse(l.ID))
		if err != nil {
			return err
		}
		if counted = kept.OpenCount; (counted > 0) != (kept.LastOpenedAt != nil) {
			o.t.Errorf("opened %d times, last at %v", counted, kept.LastOpenedAt)
		}
		op, _ := database.FromContext(ctx)
		return op.QueryOne(ctx, `select count(*) from change where entity_id = $1 and reason = 'opened' and actor_id is null and patient_id = $2`,
			[]any{l.ID, o.Clinic.Patient.ID}, &logged)
	})
	return counted, logged
}

// types are the types of the resources in a bundle, each once.
func types(t *testing.T, body string) []string {
	t.Helper()
	var bundle struct {
		ResourceType string `json:"resourceType"`
		Type         string `json:"type"`
		Entry        []struct {
			FullURL  string `json:"fullUrl"`
			Resource struct {
				ResourceType string `json:"resourceType"`
				ID           string `json:"id"`
			} `json:"resource"`
		} `json:"entry"`
	}
	if err := json.Unmarshal([]byte(body), &bundle); err != nil || bundle.ResourceType != "Bundle" || bundle.Type != "collection" {
		t.Fatalf("this is no bundle (%v): %s", err, body)
	}
	var all []string
	for _, e := range bundle.Entry {
		if e.FullURL != base+e.Resource.ResourceType+"/"+e.Resource.ID {
			t.Errorf("the address of %s is %s", e.Resource.ResourceType, e.FullURL)
		}
		all = append(all, e.Resource.ResourceType)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func TestALinkOpensTheSectionsThatWereChosen(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for scope, want := range map[string][]string{
		"GOALS":                {"CarePlan", "Goal", "Patient"},
		"CONDITIONS":           {"CarePlan", "Condition", "Patient"},
		"GOALS, INTERVENTIONS": {"CarePlan", "Goal", "Patient", "Practitioner"},
	} {
		got := o.open(o.share(scope, "").Address)
		if got.Status != http.StatusOK || got.Header.Get("Content-Type") != "application/fhir+json; charset=utf-8" {
			t.Fatalf("%s: %d %s", scope, got.Status, got.Body)
		}
		if difference := cmp.Diff(want, types(t, got.Body)); difference != "" {
			t.Errorf("%s (-want +shown):\n%s", scope, difference)
		}
		if !strings.Contains(got.Body, o.row(ent.TypeCarePlan)) || strings.Contains(got.Body, o.Clinic.StrangersPatient.ID.String()) {
			t.Errorf("%s shows another plan: %s", scope, got.Body)
		}
		for name, value := range map[string]string{"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"} {
			if got.Header.Get(name) != value {
				t.Errorf("%s is %q", name, got.Header.Get(name))
			}
		}
	}
}

func TestEveryOpeningIsRecorded(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	l := o.share("GOALS", "")
	for n := range 3 {
		if counted, logged := o.openings(l); counted != n || logged != n {
			t.Errorf("opened %d times: %d are counted and %d logged", n, counted, logged)
		}
		if got := o.open(l.Address); got.Status != http.StatusOK {
			t.Errorf("%d %s", got.Status, got.Body)
		}
	}
}

func TestALookAtTheHeadersIsNoOpening(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	l := o.share("GOALS", "")
	if got := o.send(http.MethodHead, l.Address); got.Status != http.StatusMethodNotAllowed {
		t.Errorf("HEAD is answered %d", got.Status)
	}
	if counted, logged := o.openings(l); counted+logged > 0 {
		t.Errorf("%d openings are counted and %d logged", counted, logged)
	}
}

// TestWhatOpensNothingIsAnsweredAlike has links that are bad for every reason there
// is, and nobody outside can tell which it is.
func TestWhatOpensNothingIsAnsweredAlike(t *testing.T) {
	t.Parallel()
	manager := practitionerrole.PractitionerID
	for name, spoil := range map[string]func(*office, *link){
		"a wrong secret": func(_ *office, l *link) {
			swap := map[byte]string{'A': "B"}[l.Address[len(graph.SharePath)]]
			if swap == "" {
				swap = "A"
			}
			l.Address = graph.SharePath + swap + l.Address[len(graph.SharePath)+1:]
		},
		"no secret at all": func(_ *office, l *link) { l.Address = graph.SharePath + "x" },
		"half a secret":    func(_ *office, l *link) { l.Address = l.Address[:len(l.Address)-8] },
		"expired":          func(o *office, _ *link) { o.now = func() time.Time { return time.Now().Add(2 * time.Hour) } },
		"revoked":          func(o *office, l *link) { o.revoke(*l) },
		"who shared it has no relationship any more": func(o *office, _ *link) {
			o.change(func(ctx context.Context, c *ent.Client) error {
				return c.Relationship.Update().Where(relationship.PractitionerID(o.Clinic.CaseManager.Practitioner)).
					SetEndsAt(time.Now().Add(-time.Second)).Exec(ctx)
			})
		},
		"who shared it has no role any more": func(o *office, _ *link) {
			o.change(func(ctx context.Context, c *ent.Client) error {
				return c.PractitionerRole.Update().Where(manager(o.Clinic.CaseManager.Practitioner)).SetActive(false).Exec(ctx)
			})
		},
		"who shared it has no role yet": func(o *office, _ *link) {
			o.change(func(ctx context.Context, c *ent.Client) error {
				return c.PractitionerRole.Update().Where(manager(o.Clinic.CaseManager.Practitioner)).SetStartsAt(time.Now().Add(time.Hour)).Exec(ctx)
			})
		},
		"the plan was never true": func(o *office, _ *link) {
			o.change(func(ctx context.Context, c *ent.Client) error {
				return c.CarePlan.Update().Where(careplan.PatientID(o.Clinic.Patient.ID)).SetStatus(careplan.StatusENTERED_IN_ERROR).Exec(ctx)
			})
		},
		"the plan needs consent": func(o *office, _ *link) {
			o.change(func(ctx context.Context, c *ent.Client) error {
				return c.CarePlan.Update().Where(careplan.PatientID(o.Clinic.Patient.ID)).SetSensitivity(careplan.SensitivitySUD).Exec(ctx)
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			nothing := o.open(graph.SharePath + strings.Repeat("A", 43)) // is of nobody
			if nothing.Status != http.StatusNotFound {
				t.Fatalf("an unknown secret: %d %s", nothing.Status, nothing.Body)
			}
			l := o.share("GOALS", "")
			spoil(o, &l)
			if difference := cmp.Diff(nothing, o.open(l.Address)); difference != "" {
				t.Errorf("it can be told from an unknown secret:\n%s", difference)
			}
			if counted, logged := o.openings(l); counted != 0 || logged != 0 {
				t.Errorf("%d openings are counted and %d logged", counted, logged)
			}
		})
	}
}

// TestALinkThatIsRevokedWhileItIsOpenedShowsNothing has the link revoked while its
// plan is read, when it has been found good.
func TestALinkThatIsRevokedWhileItIsOpenedShowsNothing(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	l := o.share("GOALS", "")
	revoked := false
	o.client = ent.NewClient(ent.Driver(o.DB.Driver()))
	o.client.CarePlan.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			if !revoked {
				o.revoke(l) //nolint:contextcheck // somebody else's act, outside of this transaction
			}
			revoked = true
			return next.Query(ctx, q)
		})
	}))
	if got := o.open(l.Address); got.Status != http.StatusNotFound || !revoked || strings.Contains(got.Body, "Bundle") {
		t.Errorf("%d %s", got.Status, got.Body)
	}
	if counted, logged := o.openings(l); counted != 0 || logged != 0 {
		t.Errorf("%d openings are counted and %d logged", counted, logged)
	}
}

// walls are the ways to ask: with both walls, with ent's policy alone, and with
// row-level security alone.
var walls = map[string]struct {
	login func(*world.World) string
	asks  func(context.Context) context.Context
}{
	"both":      {func(w *world.World) string { return w.AppURL }, func(ctx context.Context) context.Context { return ctx }},
	"ent alone": {func(w *world.World) string { return w.OwnerURL }, func(ctx context.Context) context.Context { return ctx }},
	"Postgres alone": {func(w *world.World) string { return w.AppURL }, func(ctx context.Context) context.Context {
		return privacy.DecisionContext(ctx, privacy.Allow)
	}},
}

// TestWhatNeedsConsentIsShownOnlyToWhomTheConsentNames shares a plan that is for a
// confidential condition. That something is kept back is not told either.
func TestWhatNeedsConsentIsShownOnlyToWhomTheConsentNames(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			specialist := o.Clinic.Stranger.Practitioner
			unnamed := o.share("CONDITIONS, GOALS, NOTES", "")
			named := o.share("CONDITIONS, GOALS, NOTES", `, recipientPractitionerId: "`+specialist.String()+`"`)
			o.change(func(ctx context.Context, c *ent.Client) error {
				return c.Condition.UpdateOneID(o.Clinic.Patient.Rows[ent.TypeCondition]).SetSensitivity("SUD").Exec(ctx)
			})
			o.Enter(t, way.login(o.World))
			o.client, o.asks = o.Client, way.asks
			shown := func(l link) bool {
				got := o.open(l.Address)
				if got.Status != http.StatusOK {
					t.Fatalf("%d %s", got.Status, got.Body)
				}
				there := strings.Contains(got.Body, o.row(ent.TypeCondition))
				for _, word := range []string{`"Condition"`, "SUD", "42CFRPart2"} {
					if strings.Contains(got.Body, word) != there {
						t.Errorf("the condition is there: %v; %s: %v", there, word, !there)
					}
				}
				return there
			}
			if shown(unnamed) || shown(named) {
				t.Error("it is shown without consent")
			}
			o.consent(nil)
			if shown(unnamed) || shown(named) {
				t.Error("it is shown to somebody whom the consent does not name")
			}
			o.consent(&specialist)
			if shown(unnamed) {
				t.Error("it is shown to somebody else whom the consent does not name")
			}
			if !shown(named) {
				t.Error("it is not shown to whom the consent names")
			}
		})
	}
}

// consent lets somebody, or everybody here, see what is labeled.
func (o *office) consent(grantee *uuid.UUID) {
	o.t.Helper()
	o.change(func(ctx context.Context, c *ent.Client) error {
		return c.Consent.Create().SetPatientID(o.Clinic.Patient.ID).SetNillableGranteeID(grantee).SetSensitivity("SUD").
			SetTimelineAt(time.Now()).Exec(ctx)
	})
}

func TestTheSecretIsInNoLog(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	l := o.share("GOALS", "")
	secret := strings.TrimPrefix(l.Address, graph.SharePath)
	o.open(l.Address)
	o.revoke(l)
	o.open(l.Address)
	if err := o.DB.Close(); err != nil {
		t.Fatal(err)
	}
	if got := o.open(l.Address); got.Status != http.StatusInternalServerError || strings.Contains(got.Body, "sql") {
		t.Errorf("without a database: %d %s", got.Status, got.Body)
	}
	log := o.log.String()
	if strings.Count(log, "path="+graph.SharePath+" ") != 3 || !strings.Contains(log, "could not be read") {
		t.Errorf("the requests are not logged: %s", log)
	}
	for _, private := range []string{secret, secret[:20], "Clinic Patient", "Walk to the shop"} {
		if strings.Contains(log, private) {
			t.Errorf("%q is in the log: %s", private, log)
		}
	}
}

// TestTheAddressIsToldOnce asks for the same act again, and looks for the secret in
// what is kept of the act and of the link.
func TestTheAddressIsToldOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	act, id := world.ID(), world.ID().String()
	first := o.shareAs(o.Clinic.CaseManager, act, id, "GOALS", "")
	if first == nil || o.open(*first).Status != http.StatusOK {
		t.Fatalf("the address is %v", first)
	}
	if again := o.shareAs(o.Clinic.CaseManager, act, id, "GOALS", ""); again != nil {
		t.Error("the address is told again")
	}
	secret := strings.TrimPrefix(*first, graph.SharePath)
	o.change(func(ctx context.Context, c *ent.Client) error {
		if kept, err := c.ShareLink.Query().Where(sharelink.SecretHash([]byte(secret))).Exist(ctx); err != nil || kept {
			t.Errorf("the secret is kept as it is (%v)", err)
		}
		var found int
		op, _ := database.FromContext(ctx)
		err := op.QueryOne(ctx, `select count(*) from act_outcome where strpos(act_outcome::text, $1) > 0`, []any{secret}, &found)
		if found > 0 {
			t.Error("the secret is kept with the act")
		}
		return err
	})
}
