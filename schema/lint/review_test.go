package lint

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

const noDeclarations = "date,coordinate,reason\n# none yet\n"

// folder is what lies beside the SDL.
func folder(baseline, declarations string) fstest.MapFS {
	files := fstest.MapFS{DeclarationFile: {Data: []byte(declarations)}}
	if baseline != "" {
		files[BaselineFile] = &fstest.MapFile{Data: []byte(baseline)}
	}
	return files
}

func TestReviewSaysWhatToDoNext(t *testing.T) {
	t.Parallel()
	accepted := Print(load(t, goodSDL), today)
	broken := edited(t, "    \"\"\"\n    At most 100 of them.\n    \"\"\"\n    ids: [ID!]!", "    \"At most 100 of them.\" ids: [UUID!]!")
	for _, test := range []struct{ name, sdl, baseline, declarations, says string }{
		{"same contract", goodSDL, accepted, noDeclarations, ""},
		{"same contract, other order and layout", "# A comment.\n" + goodSDL, accepted, noDeclarations, ""},
		{"nothing accepted yet", goodSDL, "", noDeclarations, "-accept"},
		{"addition not accepted", edited(t, "COMPLETED", "COMPLETED\n  \"Somebody gave up on it.\" FAILED"), accepted, noDeclarations, "-accept"},
		{"changed description", edited(t, "Somebody asked for it.", "Somebody wants this done."), accepted, noDeclarations, "-accept"},
		{"undeclared break", broken, accepted, noDeclarations, "own up"},
		{"declared break", broken, accepted, noDeclarations + "2026-11-25,Query.nodes(ids:),Send UUIDs instead.\n", "-accept"},
		{"other break declared", broken, accepted, noDeclarations + "2026-11-25,Query.node(id:),Send UUIDs instead.\n", "own up"},
		{"house style broken", edited(t, "COMPLETED", "completed"), "", noDeclarations, "house style"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			review, err := JudgeFolder(folder(test.baseline, test.declarations), load(t, test.sdl), today)
			if err != nil {
				t.Fatal(err)
			}
			if got := errorText(review.Err()); got == "" != (test.says == "") || !strings.Contains(got, test.says) {
				t.Errorf("got error %q, want one that says %q", got, test.says)
			}
		})
	}
}

func TestBaselineKeepsSchemaAndDay(t *testing.T) {
	t.Parallel()
	schema := load(t, goodSDL)
	baseline, err := ParseBaseline("schema/baseline.graphql", Print(schema, today))
	if err != nil {
		t.Fatal(err)
	}
	if want := today.Truncate(24 * time.Hour); !baseline.Accepted.Equal(want) {
		t.Errorf("got accepted on %s, want %s", baseline.Accepted, want)
	}
	if diff := cmp.Diff(sdl(schema), sdl(baseline.Schema)); diff != "" {
		t.Errorf("schema changed on its way through the file (-written +read):\n%s", diff)
	}
}

func TestReviewFailsOnFilesItCannotRead(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, baseline, declarations, says string }{
		{"baseline without day", "type Query { a: Int }", noDeclarations, "when it was accepted"},
		{"baseline that is no SDL", "# Accepted on 2026-11-25.\ntype {", noDeclarations, "read baseline"},
		{"declaration without reason", "", noDeclarations + "2026-11-25,Query.node,\n", "line 3"},
		{"declaration on no day", "", noDeclarations + "yesterday,Query.node,Use nodes instead.\n", "YYYY-MM-DD"},
		{"declaration of two columns", "", noDeclarations + "2026-11-25,Query.node\n", "wrong number of fields"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := JudgeFolder(folder(test.baseline, test.declarations), load(t, goodSDL), today)
			if got := errorText(err); !strings.Contains(got, test.says) {
				t.Errorf("got error %q, want one that says %q", got, test.says)
			}
		})
	}
}

func TestReviewIsPrintedALineEach(t *testing.T) {
	t.Parallel()
	review := Review{
		Findings:   []Finding{{"naming", "A.b_c", "schema/a.graphqls", 3, "write its name in camelCase"}},
		Noticeable: []Change{{Breaking, "A.d", "schema/a.graphqls", 1, "was removed"}},
		Undeclared: []Change{{}},
	}
	var got strings.Builder
	if err := review.Write(&got); err != nil {
		t.Fatal(err)
	}
	want := `schema/a.graphqls:3: naming: A.b_c: write its name in camelCase
schema/a.graphqls:1: breaking: A.d: was removed
1 findings, 1 noticeable changes, 1 of them breaking and undeclared
`
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("review differs (-want +got):\n%s", diff)
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
