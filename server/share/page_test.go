package share_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"caseload/ent"
	"caseload/ent/goal"
)

// browse opens an address as a browser does.
func (o *office) browse(address string) answer {
	o.t.Helper()
	return o.sendAs(http.MethodGet, address, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
}

func TestABrowserGetsAPage(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.change(func(ctx context.Context, c *ent.Client) error {
		return c.Goal.Update().Where(goal.ID(o.Clinic.Patient.Rows[ent.TypeGoal])).SetDisplay(`Walk <script>alert(1)</script> & "run"`).Exec(ctx)
	})
	l := o.share("GOALS, INTERVENTIONS, CARE_TEAM", "")
	got := o.browse(l.Address)
	if got.Status != http.StatusOK || got.Header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatalf("%d %v", got.Status, got.Header)
	}
	for _, text := range []string{"<h2>Goals</h2>", "Walk &lt;script&gt;", "Dr. Outside", `href="?_format=json"`} {
		if !strings.Contains(got.Body, text) {
			t.Errorf("%q is not on the page: %s", text, got.Body)
		}
	}
	for _, text := range []string{"<script", "<h2>Problems</h2>", "http://", "https://"} {
		if strings.Contains(got.Body, text) {
			t.Errorf("%q is on the page", text)
		}
	}
	policy := got.Header.Get("Content-Security-Policy")
	if !strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %s", policy)
	}
	if got.Header.Get("Vary") != "Accept" || got.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("%v", got.Header)
	}
	if counted, logged := o.openings(l); counted != 1 || logged != 1 {
		t.Errorf("%d openings counted, %d logged", counted, logged)
	}
	if got := o.browse(l.Address + "?_format=json"); types(t, got.Body) == nil {
		t.Errorf("asked for FHIR: %s", got.Body)
	}
}

func TestABrowserLearnsNothingOfABadLink(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	l := o.share("GOALS", "")
	o.revoke(l)
	revoked, unknown := o.browse(l.Address), o.browse(l.Address[:len(l.Address)-4]+"AAAA")
	if revoked.Status != http.StatusNotFound || revoked.Status != unknown.Status || revoked.Body != unknown.Body {
		t.Errorf("%+v\n%+v", revoked, unknown)
	}
}
