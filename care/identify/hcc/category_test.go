package hcc_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"caseload/care/identify/hcc"
)

func TestScore_categories(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name  string
		age   int
		sex   string
		codes string
		want  string
	}{
		{"V28115H1: 62 removes 63 before 63 could remove 202", 70, "male", "Z94.4 K72.10 R40.20", "HCC62 HCC202"},
		{"V28115H1: 63 alone removes 202", 70, "male", "K72.10 R40.20", "HCC63"},
		{"V28115H1: 62 removes 64, 65 and 68", 70, "male", "Z94.4 K74.60 B18.2", "HCC62"},
		{"V28115H1: 191 removes the rest of its chain (a row printed on two lines)", 70, "male", "G80.0 G80.9 G82.50 G81.90", "HCC191"},
		{"V28115H1: 192 removes 180 and 253 (a row printed on two lines)", 70, "male", "G80.9 G82.50 G81.90", "HCC192"},
		{"V28115H1: 221 removes 222 to 227 (a row printed on two lines)", 70, "male", "Z94.1 I50.84 I50.9 I42.0", "HCC221"},
		{"V28115H1: 222 removes 223 to 227 (a row printed on two lines)", 70, "male", "I50.84 Z95.811 I50.9 I42.0", "HCC222"},
		{"V28115H1: 17 removes the lesser cancers", 70, "male", "C78.00 C50.911 C61", "HCC17"},
		{"V2823T2M: a heart assist device alone does not count", 70, "male", "Z95.811", ""},
		{"V2823T2M: nor beside cardiomyopathy, which stays", 70, "male", "Z95.811 I42.0", "HCC227"},
		{"V2823T2M: beside heart failure it does, and replaces it", 70, "male", "Z95.811 I50.9", "HCC223"},
		{"V28I0ED1: hemophilia in a man", 70, "male", "D66", "HCC111"},
		{"V28I0ED1: hemophilia in a woman", 70, "female", "D66 D67", "HCC112"},
		{"V28I0ED1: emphysema at 17 gives nothing", 17, "male", "J43.9", ""},
		{"V28I0ED1: emphysema at 18", 18, "male", "J43.9", "HCC280"},
		{"V28I0ED1: breast cancer at 49", 49, "female", "C50.911", "HCC22"},
		{"V28I0ED1: breast cancer at 50", 50, "female", "C50.911", "HCC23"},
		{"V28I0ED1: a newborn's code at 1", 1, "female", "P27.1", "HCC213"},
		{"V28I0ED1: a newborn's code at 2 gives nothing", 2, "female", "P27.1", ""},
		{"F2823T2N: one code with two categories", 70, "male", "E11.52", "HCC37 HCC263"},
		{"F2823T2N: I13.2 is heart failure and kidney failure", 70, "male", "I13.2", "HCC226 HCC326"},
		{"a code in any spelling, twice", 70, "male", "e11.52 E1152", "HCC37 HCC263"},
		{"foreign and unknown codes give nothing", 70, "male", "250.00 XYZ E11", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := strings.Join(categories(evaluate(t, community(c.age, c.sex, c.codes))), " ")
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestScore_interactionsAndCounts(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, inputs string
		want, absent []string
	}{
		{"V2823T2M: diabetes, heart failure, kidney, lung, rhythm", community(70, "male", "E11.9 I50.9 N18.4 J44.9 I48.91 J96.01"),
			[]string{"DIABETES_HF", "HF_CHR_LUNG", "HF_KIDNEY", "CHR_LUNG_CARD_RESP_FAIL", "HF_HCC238", "D6"}, nil},
		{"V2823T2M: heart failure with 238 is not of the institution", of("INS", 70, "I50.9 I48.91"), []string{"D2"}, []string{"HF_HCC238"}},
		{"V2823T2M: substance use and psychiatric in the disabled", of("CND", 50, "F11.20 F20.9"), []string{"gSubUseDisorder_gPsych"}, nil},
		{"V2823T2M: not in the aged", of("CNA", 70, "F11.20 F20.9"), nil, []string{"gSubUseDisorder_gPsych"}},
		{"V2823T2M: disabled in the institution", of("INS", 60, "I50.9 C61 G35 J44.9 L89.153"),
			[]string{"DISABLED_HF", "DISABLED_CANCER", "DISABLED_NEURO", "DISABLED_CHR_LUNG", "DISABLED_ULCER"}, nil},
		{"AGESEXV2: aged is not disabled", of("INS", 65, "I50.9"), nil, []string{"DISABLED_HF"}},
		{"V2823T2M: disabled is not asked for in the community", of("CND", 60, "I50.9"), nil, []string{"DISABLED_HF"}},
		{"V2823T2M: a removed category still has its group", community(70, "male", "E11.9 E11.52 I50.9"), []string{"DIABETES_HF", "HCC37"}, []string{"HCC38"}},
		{"V2823T2M: nothing counted", community(70, "male", ""), nil, []string{"D1", "D10P"}},
		{"V2823T2M: one", community(70, "male", "E11.9"), []string{"D1"}, nil},
		{"V2823T2M: nine", community(70, "male", nine), []string{"D9"}, []string{"D10P"}},
		{"V2823T2M: ten", community(70, "male", nine+" I63.9"), []string{"D10P"}, []string{"D9"}},
		{"V2823T2M: eleven", community(70, "male", nine+" I63.9 K50.90"), []string{"D10P"}, []string{"D9"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := variables(evaluate(t, c.inputs))
			for _, want := range c.want {
				if !slices.Contains(got, want) {
					t.Errorf("no %s in %v", want, got)
				}
			}
			for _, absent := range c.absent {
				if slices.Contains(got, absent) {
					t.Errorf("%s in %v", absent, got)
				}
			}
		})
	}
}

// nine has codes of nine categories that leave one another alone.
const nine = "E11.9 I50.9 N18.4 J44.9 I48.91 C61 G35 F20.9 B20"

func TestScore_explainsWhatWasRemoved(t *testing.T) {
	t.Parallel()
	got := evaluate(t, community(70, "male", "Z94.4 K72.10 R40.20 Z95.811")).Notes
	for _, want := range []string{"HCC63 is replaced by HCC62", "HCC223 does not count without another category of its kind"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in %v", want, got)
		}
	}
}

func TestScore_orderAndRepetitionOfCodesDoNotMatter(t *testing.T) {
	t.Parallel()
	codes := strings.Fields(nine + " Z94.4 K72.10 R40.20 E11.52 C50.911")
	want := evaluate(t, community(70, "male", strings.Join(codes, " ")))
	for i := range codes {
		turned := slices.Concat(codes[i:], codes[:i], codes[:i/2])
		slices.Reverse(turned)
		got := evaluate(t, community(70, "male", strings.Join(turned, " ")))
		if got.Value.String() != want.Value.String() || !slices.Equal(variables(got), variables(want)) {
			t.Fatalf("%v: got %v, want %v", turned, got, want)
		}
	}
}

func community(age int, sex, codes string) string {
	return fmt.Sprintf(`{"age":%d,"sex":%q,"orec":"0","dualStatus":"NA","diagnoses":%s}`, age, sex, list(codes))
}

func of(segment string, age int, codes string) string {
	return fmt.Sprintf(`{"segment":%q,"age":%d,"sex":"female","orec":"1","medicaid":false,"diagnoses":%s}`, segment, age, list(codes))
}

func list(codes string) string {
	if codes == "" {
		return "[]"
	}
	return `["` + strings.Join(strings.Fields(codes), `","`) + `"]`
}

func BenchmarkScore(b *testing.B) {
	age, no := 70, false
	in := hcc.In{Age: &age, Sex: "male", OREC: "0", DualStatus: "NA", NewEnrollee: &no, Diagnoses: strings.Fields(nine + " Z94.4 K72.10 R40.20 I10 E78.5 Z79.4")}
	for b.Loop() {
		hcc.Score(in)
	}
}
