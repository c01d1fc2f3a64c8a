package equipment_test

import (
	"strings"
	"testing"

	"caseload/care/coverage/equipment"
	"caseload/internal/ruletest"
)

const oxygen = `"order":{"mbi":"1EG4TE5MK73","item":"Oxygen concentrator","code":"E1390","quantity":1,"practitioner":"Dr. B","date":"2026-08-31","signed":true}`

func TestOrder(t *testing.T) {
	t.Parallel()
	cane := strings.Replace(oxygen, "E1390", "E0100", 1)
	for _, q := range []struct {
		name, inputs string
		wants        []string
	}{
		{"42 CFR 410.38: a listed item with all of it", oxygen + `,"faceToFace":["2026-06-01"],"delivery":"2026-09-02"`, []string{"result=complete", "listed:met"}},
		{"42 CFR 410.38: six months before, the last day of a short month", oxygen + `,"faceToFace":["2026-02-28"],"delivery":"2026-09-02"`, []string{"result=complete", "faceToFace=2026-02-28"}},
		{"a day earlier", oxygen + `,"faceToFace":["2026-02-27"],"delivery":"2026-09-02"`, []string{"result=incomplete", "faceToFace:not met"}},
		{"an encounter after the order", oxygen + `,"faceToFace":["2026-09-01"],"delivery":"2026-09-02"`, []string{"result=incomplete"}},
		{"delivered before the order", oxygen + `,"faceToFace":["2026-06-01"],"delivery":"2026-08-30"`, []string{"result=incomplete", "beforeDelivery:not met"}},
		{"delivered before the order was received", oxygen + `,"faceToFace":["2026-06-01"],"delivery":"2026-09-02","received":"2026-09-03"`, []string{"result=incomplete", "beforeDelivery:not met"}},
		{"an element that is not on it", strings.Replace(oxygen, `"quantity":1,`, "", 1) + `,"faceToFace":["2026-06-01"],"delivery":"2026-09-02"`, []string{"result=incomplete", "quantity:not met"}},
		{"not signed", strings.Replace(oxygen, `,"signed":true`, "", 1) + `,"faceToFace":["2026-06-01"],"delivery":"2026-09-02"`, []string{"result=incomplete", "signature:not met"}},
		{"an item that is not listed", cane + `,"listed":false`, []string{"result=complete", "faceToFace:not applicable", "beforeDelivery:not applicable"}},
		{"whether it is listed is not told", cane, []string{"result=", "missing=listed"}},
		{"oxygen before its notice", strings.Replace(oxygen, "2026-08-31", "2026-04-12", 1), []string{"result=complete", "listed:not met"}},
		{"what a listed item lacks is named", oxygen, []string{"result=", "missing=faceToFace,delivery"}},
		{"no order", ``, []string{"result=", "missing=order"}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, equipment.Rules(), "equipment-order", "{"+q.inputs+"}").Wants(q.wants...)
		})
	}
}

func TestRefill(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, inputs string
		wants        []string
	}{
		{"PIM 5: ten days before the supply ends", `"lastDelivery":"2026-05-01","daysSupply":30,"contact":"2026-05-01","delivery":"2026-05-21"`,
			[]string{"result=2026-05-21", "supplyEnds=2026-05-31", "contact=2026-05-01", "contact:met", "delivery:met"}},
		{"a day too soon", `"supplyEnds":"2026-05-31","contact":"2026-04-30","delivery":"2026-05-20"`, []string{"contact:not met", "delivery:not met"}},
		{"nothing told", ``, []string{"result=", "missing=supplyEnds"}},
		{"for how long is not told", `"lastDelivery":"2026-05-01"`, []string{"result=", "missing=daysSupply"}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, equipment.Rules(), "equipment-refill", "{"+q.inputs+"}").Wants(q.wants...)
		})
	}
}
