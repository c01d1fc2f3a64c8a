package offline

import "errors"

var (
	// ErrTooMany says that the viewer sees more patients than a phone can keep.
	ErrTooMany = errors.New("offline: more patients than a phone can keep")
	// ErrRevoked says that the phone drops everything that it keeps.
	ErrRevoked = errors.New("offline: the phone was revoked")
)
