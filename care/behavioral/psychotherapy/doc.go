// Package psychotherapy keeps notes of counseling sessions apart from the rest of the
// record (45 CFR 164.501). They are for their author and for whom an authorization of the
// patient names, go out with nothing, and no emergency opens them. Medicines, times of
// sessions, results, diagnosis, functional status, symptoms and plans are no part of such
// a note: they belong into the record.
package psychotherapy
