package skilled

import (
	"fmt"
	"strconv"
	"time"

	"caseload/care/code"
	"caseload/care/score"
)

func number(name, label string, n int) score.Part {
	return score.Part{Name: name, Label: label, Value: score.Number(float64(n))}
}

// date is a part with a day; without one it has no value.
func date(name, label string, day *code.Day) score.Part {
	part := score.Part{Name: name, Label: label}
	if day != nil {
		part.Value = score.Word(day.String())
	}
	return part
}

func (e *Entry) parts() []score.Part {
	parts := []score.Part{
		{Name: "threeDays", Label: "Three inpatient days in a row", Status: e.Three, Evidence: e.Evidence},
		number("inpatientDays", "Inpatient days in a row of the stay that decides", e.Days),
		number("outpatientDays", "Days under observation or in an emergency department, which do not count", e.Outpatient),
	}
	if e.By != nil {
		parts = append(parts, score.Part{Name: "admitBy", Label: "Last day for the admission to skilled nursing", Value: score.Word(e.By.String()), Status: e.InTime})
	}
	return parts
}

func (b *Benefit) parts(asOf *code.Day) []score.Part {
	parts := []score.Part{
		date("periodStart", "First day of the benefit period", &b.Period.Start),
		number("usedBefore", "Benefit days used before this stay", b.Period.Used),
		date("firstCoinsuranceDate", "First day with coinsurance, if the stay lasts so long", b.FirstShared),
		date("lastBenefitDate", "The hundredth day, if the stay lasts so long", b.Last),
		date("gapDate", "First day that Part A does not pay, if the stay lasts so long", b.Gap),
	}
	if b.FirstShared != nil {
		if rate, ok := announced().daily[b.FirstShared.Time().Year()]; ok {
			parts = append(parts, score.Part{Name: "firstCoinsuranceAmount", Label: "Coinsurance of that day, USD", Value: score.Number(rate.Dollars())})
		}
	}
	if b.Discharge != nil {
		parts = append(parts, b.spent()...)
	}
	if asOf != nil && *asOf >= b.Admission && (b.Discharge == nil || *asOf < *b.Discharge) {
		parts = append(parts, number("dayNumber", "Which day of the benefit period asOf is", b.Period.Used+int(*asOf-b.Admission)+1))
	}
	return parts
}

// spent are the parts of a stay with its end.
func (b *Benefit) spent() []score.Part {
	parts := []score.Part{
		number("days", "Days of the stay; that of the discharge is not one", b.Days),
		number("fullDays", "Days without coinsurance", b.Full),
		number("coinsuranceDays", "Days with coinsurance", b.Shared),
		number("uncoveredDays", "Days after the hundredth", b.Uncovered),
		date("renewsOn", "First day on which an admission begins a new benefit period, without care until then", b.Period.Renews),
	}
	total := score.Part{Name: "coinsurance", Label: "Coinsurance of the stay, USD"}
	if sum, ok := b.Coinsurance(); ok {
		total.Value = score.Number(sum.Dollars())
	}
	for _, y := range b.Years {
		part := score.Part{Name: "coinsurance." + strconv.Itoa(y.Year), Label: "Coinsurance of the year of service, USD", Input: fmt.Sprintf("%d days", y.Days)}
		if amount, ok := y.Amount(); ok {
			part.Value = score.Number(amount.Dollars())
			part.Input += fmt.Sprintf(" at %.2f USD", y.Daily.Dollars())
		}
		parts = append(parts, part)
	}
	return append(parts, total)
}

func (f *Flag) parts() []score.Part {
	main := date(f.Name, "", f.On)
	main.Status, main.Note, main.Evidence = f.Status, f.Note, f.Evidence
	parts := []score.Part{main}
	if f.Warn != nil {
		warn := date(f.Name+".warnOn", "", f.Warn)
		warn.Status = f.Due
		parts = append(parts, warn)
	}
	return parts
}

func (n *Notice) parts(told bool, zone *time.Location) []score.Part {
	appeal := n.AppealBy.String()
	if told {
		appeal = n.AppealBy.First(zone).Format(time.RFC3339)
	}
	parts := []score.Part{
		{Name: "deliverBy", Label: "Last day for the notice (CMS-10123)", Value: score.Word(n.DeliverBy.String()), Status: n.Delivered},
		{Name: "appealBy", Label: "Last moment for a fast appeal", Value: score.Word(appeal), Status: n.Appealed,
			Note: "a later appeal goes to the same organization, of a Medicare Advantage plan as well since 2025"},
	}
	if n.ExplainBy != nil {
		parts = append(parts, date("explainBy", "Detailed explanation (CMS-10124) due by close of business", n.ExplainBy))
	}
	if n.AnswerBy != nil {
		parts = append(parts, score.Part{Name: "answerBy", Label: "The organization answers by", Value: score.Word(n.AnswerBy.Format(time.RFC3339))})
	}
	return parts
}
