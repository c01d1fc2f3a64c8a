package intake

import "context"

// tally counts what became of the batch's items.
func (b *batch) tally(context.Context) error {
	for _, p := range b.items {
		b.result.count(p.entry.ResourceType, p.countInto)
		if p.apart && p.state == fresh {
			b.result.KeptApart = append(b.result.KeptApart, p.rejection("another practitioner has this provider number"))
		}
		for _, element := range p.missing {
			b.result.Missing[element]++
		}
	}
	for _, p := range b.rejected {
		b.result.count(p.entry.ResourceType, func(c *Counts) { c.Read++; c.Rejected++ })
		b.result.Rejections = append(b.result.Rejections, p.rejection(p.fault.Error()))
	}
	return nil
}

func (p *placed) rejection(reason string) Rejection {
	return Rejection{File: p.entry.File, Entry: p.entry.Place(), ResourceType: p.entry.ResourceType, Reason: reason}
}

func (p *placed) countInto(c *Counts) {
	c.Read++
	switch p.state {
	case fresh:
		c.Created++
	case newer:
		c.Updated++
	default:
		c.Unchanged++
	}
	if !p.modelled() && !p.billing() {
		c.Raw++
	}
}

// add takes over what another summary counted.
func (s *Summary) add(other *Summary) {
	for name, c := range other.Types {
		s.count(name, func(sum *Counts) {
			sum.Read += c.Read
			sum.Created += c.Created
			sum.Updated += c.Updated
			sum.Unchanged += c.Unchanged
			sum.Raw += c.Raw
			sum.Rejected += c.Rejected
		})
	}
	addNumbers(s.Skipped, other.Skipped)
	addNumbers(s.Missing, other.Missing)
	if other.Claims != nil {
		s.claims().Add(other.Claims)
	}
	s.Rejections = addSome(s.Rejections, other.Rejections)
	s.KeptApart = addSome(s.KeptApart, other.KeptApart)
}

func addSome(list, more []Rejection) []Rejection {
	room := maxRejections - len(list)
	return append(list, more[:min(room, len(more))]...)
}

func addNumbers(sums, numbers map[string]int) {
	for name, n := range numbers {
		sums[name] += n
	}
}
