package equipment

import (
	"strings"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// Order is a standard written order. What is left out is not on it.
type Order struct {
	Person       string    `json:"person"       doc:"name of the person on the order; or mbi"`
	MBI          string    `json:"mbi"          doc:"Medicare beneficiary identifier; or person"`
	Item         string    `json:"item"         doc:"what is ordered"`
	Code         fact.Text `json:"code"         doc:"HCPCS code of the item, which tells whether it is on the required list"`
	Quantity     fact.Text `json:"quantity"     doc:"how many, where that applies"`
	Practitioner string    `json:"practitioner" doc:"name of the practitioner; or npi"`
	NPI          fact.Text `json:"npi"          doc:"National Provider Identifier; or practitioner"`
	Date         *code.Day `json:"date"         doc:"date of the order"`
	Signed       bool      `json:"signed"       doc:"whether the practitioner signed it"`
}

// OrderIn is an order with what the required list asks besides.
type OrderIn struct {
	Order      *Order     `json:"order"      doc:"the standard written order"`
	Listed     *bool      `json:"listed"     doc:"whether the item is on the required list; may be left out where its code is one that the program knows"`
	FaceToFace []code.Day `json:"faceToFace" doc:"dates of encounters face to face for the item; asked of listed items only; [] where there were none"`
	Delivery   *code.Day  `json:"delivery"   doc:"date of the delivery, planned or past; asked of listed items only"`
	Received   *code.Day  `json:"received"   doc:"when the supplier received the order; its date, where it is left out"`
}

// elements are the six elements of the order.
func (o Order) elements() []score.Part {
	return []score.Part{
		element("person", "Name or identifier of the person", o.Person+o.MBI != ""),
		element("item", "Item", o.Item != "" || o.Code.String() != ""),
		element("quantity", "Quantity", o.Quantity.String() != ""),
		element("practitioner", "Name or NPI of the practitioner", o.Practitioner+o.NPI.String() != ""),
		element("date", "Date of the order", o.Date != nil),
		element("signature", "Signature of the practitioner", o.Signed),
	}
}

func element(name, label string, there bool) score.Part {
	return score.Part{Name: name, Label: label, Status: score.Told(there, true)}
}

// listed reports whether the item is on the required list on the date of the
// order.
func (in OrderIn) listed() score.Status {
	from, known := listed()[strings.ToUpper(in.Order.Code.String())]
	switch {
	case in.Listed != nil:
		return score.Is(in.Listed)
	case !known || in.Order.Date == nil:
		return score.Unknown
	}
	return score.Told(*in.Order.Date >= from, true)
}

// encounter is the window of the encounter before the order.
func (in OrderIn) encounter() score.Part {
	part := score.Part{Name: "faceToFace", Label: "Encounter face to face within 6 months before the order", Status: score.Unknown}
	if in.Order.Date == nil {
		return part
	}
	first := in.Order.Date.MonthsBefore(limit("face to face"))
	part.Value = score.Word(first.String())
	if in.FaceToFace == nil {
		return part
	}
	part.Status = score.NotMet
	for _, day := range in.FaceToFace {
		if day >= first && day <= *in.Order.Date {
			part.Status, part.Evidence = score.Met, []string{day.String()}
		}
	}
	return part
}

// before reports whether the order was there before the delivery.
func (in OrderIn) before() score.Part {
	part := score.Part{Name: "beforeDelivery", Label: "Order received before the delivery", Status: score.Unknown}
	received := in.Received
	if received == nil {
		received = in.Order.Date
	}
	if received != nil && in.Delivery != nil {
		part.Status = score.Told(*received <= *in.Delivery, true)
	}
	return part
}
