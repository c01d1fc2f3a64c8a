package trigger_test

import (
	"testing"

	"caseload/care/monitor/trigger"
)

// thresholds are the lines of triggers.csv that read one value: below, at and
// above each limit, with the rules that hold. The source of a limit is named in
// its line of the table.
var thresholds = []struct {
	lines       string
	loinc, unit string
	cases       map[string]string // value: rules
}{
	{"TRG001-TRG004 potassium", "2823-3", "mmol/L", map[string]string{
		"2.7": "TRG001", "2.8": "TRG001", "2.81": "TRG002", "2.804": "TRG001", "2.806": "TRG002", "3.4": "TRG002", "3.41": "", "3.5": "", "5.4": "", "5.49": "",
		"5.5": "TRG004", "5.99": "TRG004", "5.994": "TRG004", "5.996": "TRG003", "6.0": "TRG003", "6.1": "TRG003",
	}},
	{"the same in blood", "6298-4", "mmol/L", map[string]string{"2.8": "TRG001", "4.0": "", "6": "TRG003"}},
	{"TRG005-TRG007 glucose", "2339-0", "mg/dL", map[string]string{
		"53": "TRG005", "53.9": "TRG005 TRG006", "54": "TRG006", "69": "TRG006", "69.4": "TRG006", "69.6": "", "70": "", "299": "", "300": "", "399": "", "400": "TRG007", "401": "TRG007",
	}},
	{"glucose by the other codes", "41653-7", "mg/dL", map[string]string{"53": "TRG005", "54": "TRG006", "400": "TRG007"}},
	{"glucose in mmol/L (ADA: level 2 is below 3.0, level 1 below 3.9)", "2345-7", "mmol/L", map[string]string{
		"2.9": "TRG005", "3.0": "TRG006", "3.8": "TRG006", "3.9": "", "22.2": "TRG007", "22.1": "",
	}},
	{"TRG009, TRG011 HbA1c: 9.0 exactly is not poor control", "4548-4", "%", map[string]string{
		"6.4": "TRG011", "6.5": "", "8.9": "", "9.0": "", "9.1": "TRG009",
	}},
	{"HbA1c by IFCC: 48 is 6.5 %, 75 is 9.0 %", "4548-4", "mmol/mol", map[string]string{"46": "TRG011", "48": "", "75": "", "76": "TRG009"}},
	{"TRG012 eGFR", "33914-3", "mL/min/{1.73_m2}", map[string]string{"14": "TRG012", "14.9": "TRG012", "15": "", "16": ""}},
	{"eGFR by the equation of 2021", "98979-8", "mL/min/1.73m2", map[string]string{"14": "TRG012", "15": ""}},
	{"TRG017-TRG019 INR", "6301-6", "{INR}", map[string]string{
		"1.4": "TRG019", "1.49": "TRG019", "1.5": "", "3.49": "", "3.5": "TRG018", "4.99": "TRG018", "5.0": "TRG017", "5.1": "TRG017",
	}},
	{"INR without a unit", "34714-6", "", map[string]string{"5": "TRG017", "2.5": ""}},
	{"TRG020, TRG021 sodium", "2951-2", "mmol/L", map[string]string{"119": "TRG020", "120": "TRG020", "121": "", "159": "", "160": "TRG021", "161": "TRG021"}},
	{"TRG022 hemoglobin", "718-7", "g/dL", map[string]string{"6.9": "TRG022", "7.0": "TRG022", "7.1": ""}},
	{"hemoglobin per liter", "718-7", "g/L", map[string]string{"70": "TRG022", "71": ""}},
	{"TRG025, TRG027 systolic", "8480-6", "mm[Hg]", map[string]string{"89": "TRG027", "90": "", "139": "", "140": "", "180": "", "181": "TRG025"}},
	{"TRG026 diastolic", "8462-4", "mm[Hg]", map[string]string{"89": "", "90": "", "120": "", "121": "TRG026"}},
	{"TRG034, TRG035 oxygen saturation", "59408-5", "%", map[string]string{"84": "TRG034 TRG035", "85": "TRG034 TRG035", "86": "TRG034", "89": "TRG034", "90": "", "91": ""}},
	{"the same by the blood gas", "2708-6", "%", map[string]string{"85": "TRG034 TRG035", "90": ""}},
	{"TRG036, TRG037 heart rate", "8867-4", "{beats}/min", map[string]string{"49": "TRG036", "50": "", "120": "", "121": "TRG037"}},
	{"TRG038, TRG039 respiratory rate", "9279-1", "/min", map[string]string{"7": "TRG039", "8": "TRG039", "9": "", "24": "", "25": "TRG038", "26": "TRG038"}},
	{"TRG040, TRG041 temperature", "8310-5", "Cel", map[string]string{"34.9": "TRG041", "35.0": "", "37.9": "", "38.0": "TRG040", "38.1": "TRG040"}},
	{"temperature in Fahrenheit", "8310-5", "[degF]", map[string]string{"94.9": "TRG041", "95": "", "100.3": "", "100.4": "TRG040"}},
	{"TRG042 PHQ-9", "44261-6", "{score}", map[string]string{"19": "", "20": "TRG042", "21": "TRG042"}},
	{"TRG043 PHQ-9 item 9", "44260-8", "{score}", map[string]string{"0": "", "1": "TRG043", "2": "TRG043"}},
	{"TRG045 LDL", "13457-7", "mg/dL", map[string]string{"189": "", "190": "TRG045", "191": "TRG045"}},
	{"LDL in mmol/L", "2089-1", "mmol/L", map[string]string{"4.9": "", "4.92": "TRG045"}},
	{"TRG047 magnesium", "19123-9", "mg/dL", map[string]string{"0.9": "TRG047", "1.0": "TRG047", "1.1": ""}},
	{"TRG048, TRG049 calcium", "17861-6", "mg/dL", map[string]string{"6.4": "TRG049", "6.5": "TRG049", "6.6": "", "12.9": "", "13.0": "TRG048", "13.1": "TRG048"}},
	{"TRG050 platelets", "777-3", "10*3/uL", map[string]string{"19": "TRG050", "20": "TRG050", "21": ""}},
	{"TRG051 digoxin", "10535-3", "ng/mL", map[string]string{"1.9": "", "2.0": "", "2.1": "TRG051"}},
	{"TRG052 lithium", "14334-7", "mmol/L", map[string]string{"1.4": "", "1.5": "TRG052", "1.6": "TRG052"}},
	{"TRG024 troponin by its flag only", "6598-7", "ng/mL", map[string]string{
		"9": "", "0.1 H": "TRG024", "0.2 HH": "OWN001 TRG024", "0.1 N": "", "0.1 L": "",
	}},
	{"OWN001: HH and LL override whatever the limits say", "2823-3", "mmol/L", map[string]string{"4.0 HH": "OWN001", "4.0 LL": "OWN001", "4.0 H": "", "2.8 LL": "OWN001 TRG001"}},
	{"OWN001 of a result that no other line is about", "1988-5", "mg/L", map[string]string{"200 HH": "OWN001", "200 H": "", "200": ""}},
	{"OWN001 where the unit cannot be read", "2823-3", "furlong", map[string]string{"4 HH": "OWN001", "4": ""}},
}

func TestEveryThresholdBelowAtAndAbove(t *testing.T) {
	t.Parallel()
	for _, line := range thresholds {
		for value, want := range line.cases {
			wantRules(t, line.lines+", "+value, holding(frail(), read(line.loinc, line.unit, "0 "+value)), want)
		}
	}
}

// courses are the lines that compare readings with each other.
var courses = []struct {
	name        string
	loinc, unit string
	values      []string
	want        string
}{
	{"TRG008: one reading of 300 is not two", "2339-0", "mg/dL", []string{"0 300"}, ""},
	{"TRG008: twice within 24 hours", "2339-0", "mg/dL", []string{"0 300", "1 399"}, "TRG008"},
	{"TRG008: 25 hours apart", "2339-0", "mg/dL", []string{"0 300", "1:1 350"}, ""},
	{"TRG008: the first below", "2339-0", "mg/dL", []string{"0 299", "0:5 350"}, ""},
	{"TRG008: what is reported twice of one moment is one", "2339-0", "mg/dL", []string{"0 300", "0 300"}, ""},
	{"TRG010: up 0.9", "4548-4", "%", []string{"0 7.1", "180 8.0"}, ""},
	{"TRG010: up 1.0", "4548-4", "%", []string{"0 7.1", "180 8.1"}, "TRG010"},
	{"TRG010: up 1.1", "4548-4", "%", []string{"0 7.1", "90 8.2"}, "TRG010"},
	{"TRG010: 181 days apart", "4548-4", "%", []string{"0 7.1", "181 8.1"}, ""},
	{"TRG010: down is not up", "4548-4", "%", []string{"0 8.5", "90 7.0"}, ""},
	{"TRG010: against the earliest, not the lowest", "4548-4", "%", []string{"0 7.5", "30 7.0", "90 8.1"}, ""},
	{"TRG013: 19 % less", "33914-3", "mL/min/1.73m2", []string{"0 22", "90 17.9"}, ""},
	{"TRG013: 20 % less", "33914-3", "mL/min/1.73m2", []string{"0 20", "90 16"}, "TRG013"},
	{"TRG013: 21 % less, TRG014: 5 less", "33914-3", "mL/min/1.73m2", []string{"0 60", "90 47.4"}, "TRG013 TRG014"},
	{"TRG013: 91 days apart", "33914-3", "mL/min/1.73m2", []string{"0 20", "91 16"}, ""},
	{"TRG014: 4.9 less", "33914-3", "mL/min/1.73m2", []string{"0 60", "365 55.1"}, ""},
	{"TRG014: 5 less within a year", "33914-3", "mL/min/1.73m2", []string{"0 60", "365 55"}, "TRG014"},
	{"TRG014: 366 days apart", "33914-3", "mL/min/1.73m2", []string{"0 60", "366 50"}, ""},
	{"TRG015: up 0.29", "2160-0", "mg/dL", []string{"0 1.0", "2 1.29"}, ""},
	{"TRG015: up 0.3 in 48 hours", "2160-0", "mg/dL", []string{"0 1.0", "2 1.3"}, "TRG015"},
	{"TRG015: up 0.3 in 49 hours", "2160-0", "mg/dL", []string{"0 1.0", "2:1 1.3"}, ""},
	{"TRG015: in umol/L", "2160-0", "umol/L", []string{"0 80", "2 107"}, "TRG015"},
	{"TRG016: 1.49 times", "2160-0", "mg/dL", []string{"0 1.0", "7 1.49"}, ""},
	{"TRG016: 1.5 times in 7 days", "2160-0", "mg/dL", []string{"0 1.0", "7 1.5"}, "TRG016"},
	{"TRG016: 1.5 times in 8 days", "2160-0", "mg/dL", []string{"0 1.0", "8 1.5"}, ""},
	{"TRG015 and TRG016", "2160-0", "mg/dL", []string{"0 1.0", "1 1.6"}, "TRG015 TRG016"},
	{"TRG023: down 1.9", "718-7", "g/dL", []string{"0 12.0", "30 10.1"}, ""},
	{"TRG023: down 2.0", "718-7", "g/dL", []string{"0 12.0", "30 10.0"}, "TRG023"},
	{"TRG023: 31 days apart", "718-7", "g/dL", []string{"0 12.0", "31 10.0"}, ""},
	{"TRG028: 140 on two days", "8480-6", "mm[Hg]", []string{"0 140", "7 140"}, "TRG028"},
	{"TRG028: 139 on the second", "8480-6", "mm[Hg]", []string{"0 150", "7 139"}, ""},
	{"TRG028: twice on one day", "8480-6", "mm[Hg]", []string{"0 150", "0:4 150"}, ""},
	{"TRG028: the worst of the day before counts", "8480-6", "mm[Hg]", []string{"0 150", "0:4 120", "7 150"}, "TRG028"},
	{"TRG028: a day below between", "8480-6", "mm[Hg]", []string{"0 150", "3 120", "7 150"}, ""},
	{"TRG025 and TRG028", "8480-6", "mm[Hg]", []string{"0 150", "7 181"}, "TRG025 TRG028"},
	{"TRG029: 90 on two days", "8462-4", "mm[Hg]", []string{"0 90", "7 91"}, "TRG029"},
	{"TRG029: 89 on the first", "8462-4", "mm[Hg]", []string{"0 89", "7 91"}, ""},
	{"TRG030: 2.9 lb in a day", "29463-7", "[lb_av]", []string{"0 180", "1 182.9"}, ""},
	{"TRG030: 3 lb in a day (AHA)", "29463-7", "[lb_av]", []string{"0 180", "1 183"}, "TRG030"},
	{"TRG030: in kilograms, 1.36 kg is a little less than 3 lb", "29463-7", "kg", []string{"0 80", "1 81.36"}, ""},
	{"TRG030: in kilograms", "29463-7", "kg", []string{"0 80", "1 81.37"}, "TRG030"},
	{"TRG030: two units", "29463-7", "[lb_av]", []string{"0 176.37", "1 180"}, "TRG030"},
	{"TRG030: the day before is missing", "29463-7", "[lb_av]", []string{"0 180", "2 183"}, ""},
	{"TRG030: on one day", "29463-7", "[lb_av]", []string{"0 180", "0:10 184"}, ""},
	{"TRG031: 4.9 lb in a week", "29463-7", "[lb_av]", []string{"0 180", "7 184.9"}, ""},
	{"TRG031: 5 lb in a week (AHA)", "29463-7", "[lb_av]", []string{"0 180", "7 185"}, "TRG031"},
	{"TRG031: 5 lb in 8 days", "29463-7", "[lb_av]", []string{"0 180", "8 185"}, ""},
	{"TRG031: against the lowest of the week", "29463-7", "[lb_av]", []string{"0 184", "3 180", "7 185"}, "TRG031"},
	{"TRG030 and TRG031", "29463-7", "[lb_av]", []string{"0 180", "5 182", "6 185"}, "TRG030 TRG031"},
	{"TRG032: 4.9 % less in 30 days", "29463-7", "[lb_av]", []string{"0 200", "30 190.2"}, ""},
	{"TRG032: 5 % less (MDS K0300)", "29463-7", "[lb_av]", []string{"0 200", "30 190"}, "TRG032"},
	{"TRG032: 5 % in 31 days", "29463-7", "[lb_av]", []string{"0 200", "31 190"}, ""},
	{"TRG033: 9.9 % less in 180 days", "29463-7", "[lb_av]", []string{"0 200", "180 180.2"}, ""},
	{"TRG033: 10 % less (MDS K0300)", "29463-7", "[lb_av]", []string{"0 200", "180 180"}, "TRG033"},
	{"TRG033: 10 % in 181 days", "29463-7", "[lb_av]", []string{"0 200", "181 180"}, ""},
	{"TRG044: two of three", "9318-7", "mg/g", []string{"0 300", "30 100", "60 300"}, "TRG044"},
	{"TRG044: 299 is not 300", "9318-7", "mg/g", []string{"0 299", "30 100", "60 300"}, ""},
	{"TRG044: the second of four", "9318-7", "mg/g", []string{"0 300", "20 100", "40 100", "60 300"}, ""},
	{"TRG044: 91 days apart", "9318-7", "mg/g", []string{"0 300", "91 300"}, ""},
	{"TRG046: up 49 %", "30934-4", "pg/mL", []string{"0 100", "90 149"}, ""},
	{"TRG046: up 50 %", "30934-4", "pg/mL", []string{"0 100", "90 150"}, "TRG046"},
	{"TRG046: 91 days apart", "30934-4", "pg/mL", []string{"0 100", "91 150"}, ""},
	{"a bound that is below the limit for sure", "777-3", "10*3/uL", []string{"0 <20"}, "TRG050"},
	{"a bound that may be above it", "777-3", "10*3/uL", []string{"0 <21"}, ""},
	{"a bound that is above the limit for sure", "2823-3", "mmol/L", []string{"0 >=6"}, "TRG003"},
	{"a bound is no part of a trend", "718-7", "g/dL", []string{"0 >12", "1 9"}, ""},
}

func TestEveryCourseBelowAtAndAbove(t *testing.T) {
	t.Parallel()
	for _, c := range courses {
		wantRules(t, c.name, holding(frail(), read(c.loinc, c.unit, c.values...)), c.want)
	}
}

func TestEveryLineOfTheTableIsTested(t *testing.T) {
	t.Parallel()
	held := map[string]bool{}
	for _, line := range thresholds {
		for value := range line.cases {
			for _, rule := range holding(frail(), read(line.loinc, line.unit, "0 "+value)) {
				held[rule] = true
			}
		}
	}
	for _, c := range courses {
		for _, rule := range holding(frail(), read(c.loinc, c.unit, c.values...)) {
			held[rule] = true
		}
	}
	for _, rule := range trigger.Shipped().Rules {
		if !held[rule.ID] {
			t.Errorf("no case is beyond %s", rule.ID)
		}
	}
}

func TestBNPAndItsPrecursorAreNotCompared(t *testing.T) {
	t.Parallel()
	readings := append(read("30934-4", "pg/mL", "0 100"), read("33762-6", "pg/mL", "10 900")...)
	wantRules(t, "NT-proBNP after BNP", holding(frail(), readings), "")
	readings = append(readings, read("30934-4", "ng/L", "0 100", "20 160")[1])
	wantRules(t, "BNP in the other word for its unit", holding(frail(), readings), "TRG046")
}

func TestACourseGoesOnInAnotherUnitAndUnderAnotherCode(t *testing.T) {
	t.Parallel()
	weight := append(read("29463-7", "[lb_av]", "0 180"), read("29463-7", "kg", "0 0", "1 83.1")[1])
	wantRules(t, "180 lb, then 83.1 kg", holding(frail(), weight), "TRG030")
	creatinine := append(read("2160-0", "mg/dL", "0 1.0"), read("38483-4", "umol/L", "0 0", "1 115")[1])
	wantRules(t, "creatinine in serum, then in blood", holding(frail(), creatinine), "TRG015")
}
