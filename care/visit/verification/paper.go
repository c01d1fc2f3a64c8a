package verification

// paper are the flags of what has to be there beside the elements.
func (v Visit) paper(t Terms) []flag {
	signature, tasks := t.Term("signature"), t.Term("tasks")
	return []flag{
		{code: "client_signature_missing", holds: signature.Value == "required" && v.Signature == "", limit: &signature},
		{code: "tasks_missing", holds: tasks.Value == "required" && len(v.Tasks) == 0, limit: &tasks},
		v.edited(),
	}
}

// edited is the flag of edits without a reason and a resolution of the lists. A visit
// that was entered by hand is one edit.
func (v Visit) edited() flag {
	var bare int
	for _, e := range v.Edits {
		if !e.explained() {
			bare++
		}
	}
	if v.CaptureMethod == Manual && len(v.Edits) == 0 {
		bare++
	}
	return flag{code: "manual_edit_without_reason", holds: bare > 0, measured: &Measure{float64(bare), "edits"}}
}

func (e Edit) explained() bool {
	_, reason := Reason(e.ReasonCode)
	_, resolution := Resolution(e.ResolutionCode)
	return reason && resolution
}
