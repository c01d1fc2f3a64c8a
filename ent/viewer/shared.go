package viewer

import "github.com/google/uuid"

// Shared narrows a viewer to what a share link opens: one patient, and of what is
// confidential only what the patient lets be disclosed to the recipient by name.
type Shared struct {
	Patient uuid.UUID
	// Recipient is the practitioner to whom it is disclosed; the zero id for somebody
	// who is not on record here, to whom nothing confidential goes.
	Recipient uuid.UUID
}

// Opening is somebody who holds the secret of a share link, before anything else is
// known of them. They see that one link and nothing more.
func Opening(secretHash []byte) Viewer {
	return Viewer{Roles: []Role{Opener}, SecretHash: secretHash}
}
