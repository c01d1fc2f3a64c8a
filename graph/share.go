package graph

import (
	"time"

	"caseload/ent"
	"caseload/graph/model"
)

// SharePath is where share links are opened.
const SharePath = "/share/"

// shareURL is the address of a link; nil where the secret is not told.
func (r *Resolver) shareURL(secret string) *string {
	if secret == "" {
		return nil
	}
	url := r.PublicURL + SharePath + secret
	return &url
}

// shareStatus is whether a link opens anything.
func shareStatus(link *ent.ShareLink, now time.Time) model.ShareLinkStatus {
	switch {
	case link.RevokedAt != nil:
		return model.ShareLinkStatusRevoked
	case !now.Before(link.ExpiresAt):
		return model.ShareLinkStatusExpired
	}
	return model.ShareLinkStatusActive
}
