package intake

import (
	"strings"
	"testing"
)

// A revocation holds, in whatever order the versions come.
func TestARevokedConsentDoesNotComeBack(t *testing.T) {
	t.Parallel()
	version := func(status, meta string) string {
		return bundle(ann, `{"resourceType":"Consent","id":"c",`+meta+`"status":"`+status+`","scope":{"coding":[{"system":"s","code":"patient-privacy"}]},`+
			`"category":[{"coding":[{"system":"s","code":"42-CFR-2"}]}],"patient":{"reference":"Patient/ann"},"provision":{"type":"permit",`+
			`"securityLabel":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"SUD"}]}}`)
	}
	dated := func(day string) string { return `"meta":{"lastUpdated":"2026-05-` + day + `T00:00:00Z"},` }
	for name, tt := range map[string]struct {
		versions []string
		want     string
	}{
		"revoked":                          {[]string{version("active", ""), version("inactive", "")}, "INACTIVE"},
		"revoked, granted, revoked again":  {[]string{version("inactive", ""), version("active", ""), version("inactive", "")}, "INACTIVE"},
		"an old grant after a revocation":  {[]string{version("inactive", dated("02")), version("active", dated("01"))}, "INACTIVE"},
		"the same grant after it":          {[]string{version("active", ""), version("inactive", ""), version("active", "")}, "INACTIVE"},
		"a new grant":                      {[]string{version("inactive", dated("02")), version("active", dated("03"))}, "ACTIVE"},
		"a revocation that was told later": {[]string{version("active", dated("03")), version("inactive", dated("02"))}, "ACTIVE"},
		"twice":                            {[]string{version("active", dated("03")), version("active", dated("03"))}, "ACTIVE"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			for i, v := range tt.versions {
				if summary := c.imports(file(strings.Repeat("v", i+1)+".json", v)); summary.Total().Rejected > 0 {
					t.Fatalf("rejected %v", summary.Rejections)
				}
			}
			if got := c.text(`select status from consent`); got != tt.want {
				t.Errorf("the consent is %s, want %s", got, tt.want)
			}
		})
	}
}
