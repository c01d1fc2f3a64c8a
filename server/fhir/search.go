package fhir

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"caseload/care/exchange"
	r4 "caseload/care/intake/fhir"
)

// The sizes of a page.
const (
	usualCount = 25
	mostCount  = 100
)

// bundle is a page of resources (R4 Bundle).
type bundle struct {
	ResourceType string  `json:"resourceType"`
	Meta         r4.Meta `json:"meta,omitzero"`
	Type         string  `json:"type"`
	Link         []link  `json:"link"`
	Entry        []entry `json:"entry,omitempty"`
}

// link is where another page is (R4 Bundle.link).
type link struct {
	Relation string `json:"relation"`
	URL      string `json:"url"`
}

// entry is one resource of a page (R4 Bundle.entry).
type entry struct {
	FullURL  string `json:"fullUrl"`
	Resource r4.Any `json:"resource"`
	Search   mode   `json:"search"`
}

type mode struct {
	Mode string `json:"mode"`
}

// query is what a search asks for.
type query struct {
	exchange.Selection

	subject string // the parameter that says whose they are
}

// search answers a page of a patient's resources.
func (h handler) search(w http.ResponseWriter, r *http.Request) {
	typ, known := exchange.TypeOf(r.PathValue("type"))
	if !known {
		notFound(w)
		return
	}
	if !typ.About {
		fail(w, http.StatusBadRequest, "not-supported", "Resources of this type can only be read by their ids.")
		return
	}
	asked, complaint := parse(typ, r.URL.Query())
	if complaint != "" {
		fail(w, http.StatusBadRequest, "invalid", complaint)
		return
	}
	ctx, op := h.DB.ReadOnly(r.Context())
	defer op.Rollback()
	ahead := asked.Selection
	ahead.Limit++ // one more tells whether the list goes on
	found, err := h.reader.Find(ctx, typ, ahead)
	if err != nil {
		h.broken(w, r, err)
		return
	}
	answer(w, http.StatusOK, h.page(r, typ, asked, found))
}

// parse reads the parameters of a search, or says what is wrong with them.
func parse(typ exchange.Type, values url.Values) (asked query, complaint string) {
	asked.subject, asked.Limit = "patient", usualCount
	if typ.Name == "Patient" {
		asked.subject = "_id"
	}
	for name, given := range values {
		if !slices.Contains([]string{asked.subject, "_count", "_cursor", "_format"}, name) {
			return asked, "Of the parameters only " + asked.subject + ", _count and _cursor are supported."
		}
		if len(given) != 1 {
			return asked, "A parameter may be given once only."
		}
	}
	id, err := uuid.Parse(strings.TrimPrefix(values.Get(asked.subject), "Patient/"))
	if err != nil {
		return asked, asked.subject + " must be the id of a patient."
	}
	asked.Patients = []uuid.UUID{id}
	if text := values.Get("_count"); text != "" {
		if asked.Limit, err = strconv.Atoi(text); err != nil || asked.Limit < 1 || asked.Limit > mostCount {
			return asked, "_count must be a number from 1 to " + strconv.Itoa(mostCount) + "."
		}
	}
	if text := values.Get("_cursor"); text != "" {
		if asked.After, err = uuid.Parse(text); err != nil {
			return asked, "_cursor must be given back as it came."
		}
	}
	return asked, ""
}

// page is what was found, without the one that tells whether the list goes on.
func (h handler) page(r *http.Request, typ exchange.Type, asked query, found []r4.Any) bundle {
	base := h.base(r)
	address := func(after uuid.UUID) string {
		values := url.Values{asked.subject: {asked.Patients[0].String()}, "_count": {strconv.Itoa(asked.Limit)}}
		if after != uuid.Nil {
			values.Set("_cursor", after.String())
		}
		return base + typ.Name + "?" + values.Encode()
	}
	b := bundle{ResourceType: "Bundle", Type: "searchset", Link: []link{{"self", address(asked.After)}}}
	more := len(found) > asked.Limit
	b.Meta = exchange.Marked(found[:min(len(found), asked.Limit)])
	for _, resource := range found[:min(len(found), asked.Limit)] {
		b.Entry = append(b.Entry, entry{base + typ.Name + "/" + resource.Head().ID, resource, mode{"match"}})
	}
	if more {
		last, _ := uuid.Parse(found[asked.Limit-1].Head().ID)
		b.Link = append(b.Link, link{"next", address(last)})
	}
	return b
}

// base is the address below which the resources are.
func (h handler) base(r *http.Request) string {
	if h.Origin != "" {
		return h.Origin + Path
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return scheme + "://" + r.Host + Path
}
