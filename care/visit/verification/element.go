package verification

// elements are the flags of elements that were not captured. That of the date follows
// from begin and zone: without a zone nobody knows the date at the place.
func (v Visit) elements() []flag {
	flags := []flag{
		{code: "visit_without_in_call", holds: v.Start == nil},
		{code: "visit_without_out_call", holds: v.End == nil},
		{code: "unknown_client", holds: v.Client == ""},
		{code: "unknown_worker", holds: v.Worker == ""},
		{code: "missing_service", holds: v.Service == ""},
	}
	if !v.Zone.Told() {
		flags = append(flags, flag{code: "visit_date", missing: "zone"})
	}
	if v.LiveIn && v.AttestedOn == nil {
		flags = append(flags, flag{code: "live_in_exemption", missing: "attestedOn"})
	}
	return flags
}
