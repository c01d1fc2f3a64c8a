package viewer

// Scope is which patients of the organization a viewer can come to see.
type Scope string

// Relationship opens the patients somebody is related to (care team,
// assignment, supervision, break-glass); Organization opens all of them; Feed and
// Opening open none.
const (
	RelationshipScope Scope = "relationship"
	OrganizationScope Scope = "organization"
	FeedScope         Scope = "feed"
	OpeningScope      Scope = "opening"
)

// Scope is Organization for the privacy officer, who answers for every record,
// and for the server itself; everybody else sees through a relationship, and so
// does whoever opens what somebody shared. A privacy officer who treats as well is one
// who treats: the two together would open every chart, under whatever label.
func (v Viewer) Scope() Scope {
	switch {
	case v.Shared != nil:
		return RelationshipScope
	case v.Has(Feed):
		return FeedScope
	case v.Has(Opener):
		return OpeningScope
	case v.Has(System), v.Has(PrivacyOfficer) && !v.ReadsClinical():
		return OrganizationScope
	}
	return RelationshipScope
}

// ReadsClinical reports whether the roles open what was diagnosed, measured,
// ordered and planned. A privacy officer reviews who looked at a record, and
// needs none of it (minimum necessary, 45 CFR 164.502(b)).
func (v Viewer) ReadsClinical() bool {
	return v.Has(CaseManager, Supervisor, VisitStaff, Provider, System)
}

// ReadsCoverage reports whether the roles open who pays.
func (v Viewer) ReadsCoverage() bool {
	return v.Has(CaseManager, Supervisor, Provider, System)
}

// ReadsSecretIdentifiers reports whether the roles open social security,
// passport and license numbers. They are never shared.
func (v Viewer) ReadsSecretIdentifiers() bool {
	return v.Shared == nil && v.Has(CaseManager, Supervisor, System)
}

// ReadsUnmatched reports whether the roles open who the messages of admissions
// tell of and nobody here knows. That is never shared.
func (v Viewer) ReadsUnmatched() bool {
	return v.Shared == nil && v.Has(Supervisor, System)
}

// ReadsReports reports whether the roles open numbers over all patients whom the viewer
// sees. They are never shared.
func (v Viewer) ReadsReports() bool {
	return v.Shared == nil && v.Has(Supervisor, System)
}

// ReadsDisclosures reports whether the roles open who opened a record in an emergency,
// of the whole organization. That is never shared.
func (v Viewer) ReadsDisclosures() bool {
	return v.Shared == nil && v.Has(Supervisor, PrivacyOfficer, System)
}
