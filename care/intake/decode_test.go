package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"caseload/care/intake/fhir"
)

func TestFilesAreDecodedAheadAndHandedOnInOrder(t *testing.T) {
	t.Parallel()
	var files []fhir.File
	want := 0
	for i := range 20 {
		lines := strings.Repeat(fmt.Sprintf(`{"resourceType":"Basic","id":"%d"}`+"\n", i), (20-i)*200)
		want += (20 - i) * 200
		files = append(files, file(fmt.Sprintf("%d.ndjson", i), lines))
	}
	got, last, read := 0, "", int64(0)
	for c := range decoded(t.Context(), files, fhir.Limits{}, 4) {
		if len(c.items) > chunkItems+1 {
			t.Errorf("a chunk of %d", len(c.items))
		}
		for _, i := range c.items {
			if i.entry.File != last && i.entry.Line != 1 {
				t.Fatalf("%s %s after %s", i.entry.File, i.entry.Place(), last)
			}
			last, got = i.entry.File, got+1
		}
		if c.read < read {
			t.Errorf("progress went back from %d to %d", read, c.read)
		}
		read = c.read
	}
	total := int64(0)
	for _, f := range files {
		total += f.Size
	}
	if got != want || last != "19.ndjson" || read != total {
		t.Errorf("%d items, want %d; last %s; read %d of %d", got, want, last, read, total)
	}
}

func TestABundleIsNeverCut(t *testing.T) {
	t.Parallel()
	resources := make([]string, 3*chunkItems)
	for i := range resources {
		resources[i] = fmt.Sprintf(`{"resourceType":"Basic","id":"%d"}`, i)
	}
	f := file("x.json", bundle(resources...)+bundle(ann)+ann)
	var sizes []int
	scopes := map[*fhir.Entry]int{}
	for c := range decoded(t.Context(), []fhir.File{f}, fhir.Limits{}, 1) {
		sizes = append(sizes, len(c.items))
		for _, i := range c.items {
			scopes[i.scope]++
		}
	}
	if len(sizes) != 2 || sizes[0] != len(resources) || sizes[1] != 2 {
		t.Errorf("chunks of %v", sizes)
	}
	if len(scopes) != 3 || scopes[nil] != 1 {
		t.Errorf("%d scopes, %d items outside a bundle", len(scopes), scopes[nil])
	}
}

func TestDecodingEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	out := decoded(ctx, folder(t, sets["bulk-ndjson"]), fhir.Limits{}, 2)
	<-out
	cancel()
	for range out { // ends, since every decoder does
	}
}

func TestFilesAreReadInTheOrderOfWhatTheyHold(t *testing.T) {
	t.Parallel()
	files := []fhir.File{
		file("1-conditions.ndjson", diagnose), file("2-mixed.json", bundle(ann, diagnose)), file("3-patients.ndjson", ann),
		file("4-claims.json", `{"resourceType":"Claim"}`), file("5-visits.json", visit), file("6-people.json", bundle(doctor)),
		file("7-places.json", bundle(`{"resourceType":"Organization"}`, `{"resourceType":"Location"}`)),
	}
	var got []string
	for _, f := range ordered(files, fhir.Limits{}) {
		got = append(got, f.Name[:1])
	}
	if order := strings.Join(got, ""); order != "7635142" {
		t.Errorf("order %s, want 7635142", order)
	}
}
