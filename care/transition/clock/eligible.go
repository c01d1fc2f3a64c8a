package clock

import "caseload/care/score"

// eligibility tells whether a discharge is one of transitional care management,
// and if not why. NursingFacility is the setting for sources that conflict.
func (c *course) eligibility(nursingFacility bool) (status score.Status, why string, missing []string) {
	from, fromStatus := place(c.from)
	to, toStatus := place(c.to)
	target := "dischargedTo"
	if c.restarted {
		target = "laterStays[].dischargedTo"
	}
	if fromStatus == score.Met && from.from != yes {
		return score.NotMet, "a discharge from " + from.name + " is not eligible", nil
	}
	if toStatus == score.Met && !goes(to, nursingFacility) {
		return score.NotMet, "discharged to " + to.name + "; the clocks start with the discharge to home from there", nil
	}
	if fromStatus == score.Unknown {
		missing = append(missing, "dischargedFrom")
	}
	if toStatus == score.Unknown {
		missing = append(missing, target)
	}
	if missing != nil {
		return score.Unknown, "", missing
	}
	return score.Met, "from " + from.name + " to " + to.name, nil
}

// place finds a setting by any of its names.
func place(text interface{ Key() string }) (setting, score.Status) {
	found, ok := settings()[text.Key()]
	if !ok {
		return setting{}, score.Unknown
	}
	return found, score.Met
}

// goes reports whether a discharge to the place is eligible.
func goes(to setting, nursingFacility bool) bool {
	return to.to == yes || to.to == "S" && nursingFacility
}
