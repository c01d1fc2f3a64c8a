package minutes

import "caseload/care/score"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("billing-minutes",
		"Minutes of care management of a calendar month: which codes they come to, what each lacks, and how many minutes are left to the next unit.",
		"CMS physician fee schedule rules; MLN booklets on chronic care management, behavioral health integration and health equity services; CPT midpoints of collaborative care", Score).
		Giving(
			score.Output("result", "text", "the codes with their units, such as 99490 x1, 99439 x2, or none; null while something that a reached code asks is unknown"),
			score.Output("minutes.FAMILY", "number", "whole minutes of the month that count for CCM, PCM, BHI, COCM, CHI, PIN, PIN_PS, TCM or APCM"),
			score.Output("minutes.FAMILY.ACTOR", "number", "those of one kind of actor: staff, practitioner, bhcm, auxiliary, navigator, peer"),
			score.Output("CODE", "number", "units that the minutes reach; met where the code may be billed, not met where it may not (the note says why), unknown where what it asks is not told"),
			score.Output("toNext.CODE", "number", "minutes to the next unit of this base code or of its add-on; the input names it and its threshold. Not there at the top"),
			score.Output("rejected.ENTRY", "", "an entry that does not count, by its id or its place in the list (#1); the note says why"),
		).
		Like(`{"month": "2026-11", "zone": "America/New_York", "consent": true, "chronicConditions": 3, "carePlan": true, "initiatingVisit": true, "complexity": "low", "entries": [{"id": "a", "worker": "nurse", "role": "rn", "family": "CCM", "activity": "call", "start": "2026-11-03T10:00", "end": "2026-11-03T10:25"}, {"id": "b", "worker": "nurse", "role": "rn", "family": "CCM", "start": "2026-11-10T10:00", "end": "2026-11-10T10:10"}]}`)}
}
