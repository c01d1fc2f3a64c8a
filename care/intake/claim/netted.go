package claim

// Finalize nets versions of one natural key and marks them. It answers how many
// cancellations found nothing to cancel.
func Finalize(claims []Claim) (unmatched int) {
	versions := make([]Version, len(claims))
	for i := range claims {
		versions[i] = claims[i].Version()
	}
	for i, ruling := range Net(versions) {
		claims[i].Final, claims[i].Choice = ruling.Final, ruling.Choice
		if ruling.Unmatched {
			unmatched++
		}
	}
	return unmatched
}
