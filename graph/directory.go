package graph

import (
	"cmp"
	"math"
	"strings"

	"entgo.io/ent/dialect/sql"

	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

const (
	// earthRadius is the mean radius of the earth in kilometers (IUGG).
	earthRadius = 6371.0088
	// nowhere stands for the distance of what is at no place: it comes last.
	nowhere = 100_000
	// farthest is half around the earth, in kilometers.
	farthest = 20_100
)

// directory is the list of services that are offered.
func directory(filter *model.HealthcareServiceFilter) (fetch.Root, error) {
	root := fetch.Root{Name: "Query.healthcareServices", Target: ent.TypeHealthcareService, Order: fetch.Order{Column: "name", Type: "text"}}
	if filter == nil {
		filter = &model.HealthcareServiceFilter{}
	}
	switch {
	case filter.Near != nil && !filter.Near.Valid():
		return root, fault.BadInput("near is a place on the earth: latitude -90 to 90, longitude -180 to 180")
	case filter.WithinKilometers != nil && filter.Near == nil:
		return root, fault.BadInput("withinKilometers needs near")
	case filter.WithinKilometers != nil && !(*filter.WithinKilometers > 0 && *filter.WithinKilometers <= farthest):
		return root, fault.BadInput("withinKilometers is more than 0 and not around the earth")
	}
	words, err := nameWords(filter.Query)
	if err != nil {
		return root, err
	}
	if filter.Near != nil {
		root.Order = fetch.Order{Column: "distance_kilometers", Type: "float8"}
		root.Derived = &fetch.Derived{Column: "distance_kilometers", Write: distanceFrom(*filter.Near)}
	}
	root.Where = func(s *sql.Selector) { offered(s, filter, words) }
	return root, nil
}

// distanceFrom writes how far rows are from a place in a straight line over the
// earth (the haversine formula; R. W. Sinnott, Sky and Telescope 68, 1984).
func distanceFrom(near code.Position) func(*sql.Builder, string) {
	return func(b *sql.Builder, table string) {
		latitude, longitude := table+".latitude", table+".longitude"
		b.WriteString("coalesce(2 * ").Arg(earthRadius).WriteString("::float8 * asin(least(1, sqrt(" +
			"sin(radians((" + latitude + " - ").Arg(near.Latitude).WriteString("::float8) / 2)) ^ 2 + " +
			"cos(radians(").Arg(near.Latitude).WriteString("::float8)) * cos(radians(" + latitude + ")) * " +
			"sin(radians((" + longitude + " - ").Arg(near.Longitude).WriteString("::float8) / 2)) ^ 2))), ").
			Arg(float64(nowhere)).WriteString("::float8)")
	}
}

// offered leaves the services that the filter asks for. What a service does not
// say is no reason to leave it out.
func offered(s *sql.Selector, filter *model.HealthcareServiceFilter, words []string) {
	s.Where(sql.EQ(s.C("active"), true))
	if len(filter.Category) > 0 {
		some := make([]*sql.Predicate, len(filter.Category))
		for i, category := range filter.Category {
			some[i] = holds(s, "categories", string(category))
		}
		s.Where(sql.Or(some...))
	}
	if filter.Language != nil {
		s.Where(speaks(s, *filter.Language))
	}
	if filter.Payer != nil {
		s.Where(sql.Or(silent(s, "payers"), holds(s, "payers", *filter.Payer)))
	}
	if filter.Age != nil {
		age := min(max(*filter.Age, 0), math.MaxInt32)
		s.Where(sql.And(
			sql.Or(sql.IsNull(s.C("minimum_age")), sql.LTE(s.C("minimum_age"), age)),
			sql.Or(sql.IsNull(s.C("maximum_age")), sql.GTE(s.C("maximum_age"), age))))
	}
	if filter.Near != nil {
		s.Where(sql.Or(sql.IsNull(s.C("radius_kilometers")), sql.IsNull(s.C("latitude")),
			sql.ColumnsLTE(s.C("distance_kilometers"), s.C("radius_kilometers"))))
	}
	if filter.WithinKilometers != nil {
		s.Where(sql.LTE(s.C("distance_kilometers"), *filter.WithinKilometers))
	}
	beginning(s, "search_text", words)
}

// holds leaves rows whose list, a column of JSON, has the text.
func holds(s *sql.Selector, column, text string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString("jsonb_exists(" + s.C(column) + ", ").Arg(text).WriteString("::text)")
	})
}

// silent leaves rows whose list says nothing.
func silent(s *sql.Selector, column string) *sql.Predicate {
	return sql.ExprP("coalesce(jsonb_array_length(nullif(" + s.C(column) + ", 'null')), 0) = 0")
}

// speaks leaves services where the language is spoken: a language without a region
// finds that of every region (RFC 4647, basic filtering).
func speaks(s *sql.Selector, tag string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString("EXISTS (SELECT FROM jsonb_array_elements_text(nullif(" + s.C("languages") +
			", 'null')) AS spoken(tag) WHERE starts_with(lower(spoken.tag) || '-', ").
			Arg(strings.ToLower(tag) + "-").WriteString("::text))")
	})
}

// beginning leaves rows with words that begin like these in a folded text.
func beginning(s *sql.Selector, column string, words []string) {
	for _, word := range words {
		s.Where(sql.P(func(b *sql.Builder) {
			b.WriteString("strpos(' ' || " + s.C(column) + ", ").Arg(" " + word).WriteString(") > 0")
		}))
	}
}

// distance is how far the service is; nil for one at no place.
func distance(of *fetch.HealthcareService) *float64 {
	if of.DistanceKilometers == nil || cmp.Compare(*of.DistanceKilometers, farthest) > 0 {
		return nil
	}
	return of.DistanceKilometers
}
