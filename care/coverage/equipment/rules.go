package equipment

import "caseload/care/score"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{
		score.Define("equipment-order", "Whether an order for durable medical equipment has its six elements and, for an item on the required list, an encounter face to face and the order before the delivery.",
			"42 CFR 410.38; CMS required list of face to face and written order prior to delivery", ScoreOrder).
			Giving(
				score.Output("result", "text", "complete or incomplete; a note names what is not there. Null while something is unknown and nothing is against it"),
				score.Output("person", "", "met where the element is on the order, else not met; so the next five"),
				score.Output("item", "", "the item"),
				score.Output("quantity", "", "the quantity"),
				score.Output("practitioner", "", "name or NPI of the practitioner"),
				score.Output("date", "", "the date of the order"),
				score.Output("signature", "", "the signature"),
				score.Output("listed", "", "whether the item is on the required list on the date of the order"),
				score.Output("faceToFace", "date", "the first day of the six months before the order; not applicable where the item is not listed"),
				score.Output("beforeDelivery", "", "whether the order was there on the day of the delivery; not applicable where the item is not listed"),
			).
			Like(`{"order": {"person": "A. Person", "item": "Oxygen concentrator", "code": "E1390", "quantity": 1, "npi": "1234567893", "date": "2026-05-04", "signed": true}, "faceToFace": ["2026-03-02"], "delivery": "2026-05-06"}`),
		score.Define("equipment-refill", "The first day on which a supply may be delivered again.", "Medicare Program Integrity Manual, chapter 5", ScoreRefill).
			Giving(
				score.Output("result", "date", "ten days before the supply ends"),
				score.Output("supplyEnds", "date", "the day on which the supply ends"),
				score.Output("contact", "date", "first day to ask the person, 30 days before; met where the contact was not earlier, not met where it was"),
				score.Output("delivery", "date", "first day to deliver; met where the delivery is not earlier, not met where it is"),
			).
			Like(`{"lastDelivery": "2026-05-01", "daysSupply": 30}`),
	}
}
