package graph

import "caseload/care/code"

func coding(system, value, display string) *code.Coding {
	return given(code.Coding{System: system, Code: value, Display: display})
}

// given is nil for a coding that says nothing.
func given(c code.Coding) *code.Coding {
	if c.Empty() {
		return nil
	}
	return &c
}

func first[T any](items []*T) *T {
	if len(items) == 0 {
		return nil
	}
	return items[0]
}

// codingsOf are codings as the contract gives them.
func codingsOf(list []code.Coding) []*code.Coding {
	all := make([]*code.Coding, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}
