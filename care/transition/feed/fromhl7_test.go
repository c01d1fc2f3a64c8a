package feed_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const whole = "MSH|^~\\&|ADT1|HOSP|CL|CARE|20260108101500-0500||ADT^A03^ADT_A03|C7|T|2.5.1\r" +
	"EVN||202601081010|||OP|20260108100000\r" +
	"PID|1||77^^^HOSP^MR~1EG4TE5MK73^^^CMS^MC~5^^^OTHER&2.16.840.1.5&ISO^PI||DOE^JANE^Q||19500102|F|||1 MAIN ST^APT 2^TOWN^NY^10001^US||5551234^PRN^PH~^NET^Internet^j@x.example|||||A1|123456789|||||||||||Y\r" +
	"PV1|1|I|W1^2^B^HOSP|E||||||||||ED|||||V1|||||||||||||||||3^SNF||||||||20260105|202601081000\r" +
	"DG1|1||F10.20^Alcohol dependence^I10C||20260105|F|||||||||1\rDG1|2||E11.9^Diabetes^I10||||||||||||||||||D\r"

func TestFromHL7_readsWhatADischargeTells(t *testing.T) {
	t.Parallel()
	got := read(t, whole)
	admitted, discharged := time.Date(2026, 1, 5, 5, 0, 0, 0, time.UTC), time.Date(2026, 1, 8, 15, 0, 0, 0, time.UTC)
	want := []feed.Event{{
		Key:  feed.Key{Sender: "ADT1|HOSP", ControlID: "C7", Part: 1},
		Kind: feed.Discharge, Trigger: "A03", At: discharged, Recorded: discharged.Add(10 * time.Minute), Sent: discharged.Add(15 * time.Minute),
		Visit: feed.Visit{Facility: "HOSP", Number: "V1"},
		Person: feed.Person{
			Identifiers: []code.Identifier{
				{System: "HOSP", Value: "77", Type: "MR"}, {System: "http://hl7.org/fhir/sid/us-mbi", Value: "1EG4TE5MK73", Type: "MC"},
				{System: "urn:oid:2.16.840.1.5", Value: "5", Type: "PI"}, {System: code.SSN, Value: "123456789", Type: "SS"},
			},
			Family: "DOE", Given: []string{"JANE", "Q"}, BirthDate: "1950-01-02", Sex: "female", Deceased: true,
			Telecom: []code.ContactPoint{{System: "phone", Value: "5551234", Use: "home"}, {System: "email", Value: "j@x.example", Use: "home"}},
			Address: []code.Address{{Line: []string{"1 MAIN ST", "APT 2"}, City: "TOWN", State: "NY", PostalCode: "10001", Country: "US"}},
		},
		Class: "IMP", Setting: feed.Inpatient, Location: feed.Location{Unit: "W1", Room: "2", Bed: "B", Facility: "HOSP"},
		AdmissionType: "E", AdmitSource: "ED", Admitted: &admitted, Discharged: &discharged, Disposition: "03",
		Diagnoses:   []feed.Diagnosis{{Coding: code.Coding{System: code.ICD10CM, Code: "F10.20", Display: "Alcohol dependence"}, Type: "F", Priority: 1}},
		Sensitivity: "SUD", Test: true,
	}}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(feed.Key{}, "Digest")); diff != "" {
		t.Error(diff)
	}
}

// identification.md 10.1 rule 3, and what follows where a time is missing, cannot
// be read, or is known to the day only.
func TestFromHL7_findsWhenItHappened(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name   string
		m      message
		change func(string) string
		want   string
		doubt  bool
	}{
		{"EVN-6", message{trigger: "A01", occurred: "05 08:00", recorded: "05 09:00", admitted: "05 07:00"}, nil, "05 08:00", false},
		{"PV1-44 of an admission", message{trigger: "A01", recorded: "05 09:00", admitted: "05 07:00"}, nil, "05 07:00", false},
		{"not of a transfer", message{trigger: "A02", recorded: "05 09:00", admitted: "05 07:00"}, nil, "05 09:00", false},
		{"nor of a registration", message{trigger: "A04", recorded: "05 09:00", admitted: "05 07:00"}, nil, "05 09:00", false},
		{"PV1-45 of a discharge", message{trigger: "A03", recorded: "08 11:00", admitted: "05 07:00", discharged: "08 10:00"}, nil, "08 10:00", false},
		{"EVN-2", message{trigger: "A03", recorded: "08 11:00"}, nil, "08 11:00", false},
		{"MSH-7", message{trigger: "A03", sent: "08 12:00"}, nil, "08 12:00", false},
		{"an EVN-6 that is none", message{trigger: "A01", occurred: "05 08:00", recorded: "05 09:00"}, replace("||||202601050800", "||||20261305"), "05 09:00", true},
		{"a day gives way to a time", message{trigger: "A01", occurred: "05 08:00", recorded: "05 09:00"}, replace("||||202601050800", "||||20260105"), "05 09:00", false},
		{"a day where there is nothing else", message{trigger: "A01", occurred: "05 08:00"}, replace("202601050800", "20260105"), "05 00:00", false},
		{"a year is no time", message{trigger: "A01", occurred: "05 08:00", recorded: "05 09:00"}, replace("||||202601050800", "||||2026"), "05 09:00", false},
	}
	for _, c := range cases {
		text := c.m.text(1)
		if c.change != nil {
			text = c.change(text)
		}
		e := read(t, text)[0]
		if !e.At.Equal(when(c.want)) || (len(e.Doubts) > 0) != c.doubt {
			if c.m.trigger != "A01" || len(e.Doubts) != 1 || !strings.HasPrefix(e.Doubts[0], "PV1-2") {
				t.Errorf("%s: %s, doubts %v", c.name, e.At, e.Doubts)
			}
		}
	}
}

func replace(old, with string) func(string) string {
	return func(text string) string { return strings.ReplaceAll(text, old, with) }
}

// HL7 2.5.1 section 2.A.22: the zone of MSH-7 is that of the message.
func TestFromHL7_takesTheZoneOfTheMessage(t *testing.T) {
	t.Parallel()
	eastern, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		sent, occurred, want string
		zone                 *time.Location
	}{
		{"202601080800-0600", "202601080700", "2026-01-08T13:00:00Z", eastern},
		{"202601080800-0500", "202507080700", "2025-07-08T11:00:00Z", eastern}, // the sender's own zone knows of summer
		{"202601080800-0600", "202507080700", "2025-07-08T13:00:00Z", eastern},
		{"202601080800", "202601080700", "2026-01-08T12:00:00Z", eastern},
		{"202601080800", "202601080700", "2026-01-08T07:00:00Z", nil},
		{"202601080800", "202601080700+0115", "2026-01-08T05:45:00Z", eastern},
	} {
		m, err := hl7.Parse([]byte("MSH|^~\\&|A|B|||" + c.sent + "||ADT^A02|1|P|2.5\rEVN||||||" + c.occurred + "\rPID|||1\rPV1||I|||||||||||||||||V\r"))
		if err != nil {
			t.Fatal(err)
		}
		got, err := feed.FromHL7(m, feed.Profile{Zone: c.zone})
		if err != nil || got[0].At.Format(time.RFC3339) != c.want {
			t.Errorf("%+v: %v, %v", c, got, err)
		}
	}
}

func TestFromHL7_refusesWithAPlaceAndWithoutContent(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		old, with, want string
		code            hl7.Code
	}{
		{"ADT^A03^ADT_A03", "ORU^R01", "MSH-9: not an admission, discharge or transfer message", hl7.UnsupportedMessage},
		{"ADT^A03^ADT_A03", "ADT^A99", "MSH-9: an event that is not known", hl7.UnsupportedEvent},
		{"|C7|", "||", "MSH-10: missing: without it the message cannot be told from others", hl7.RequiredMissing},
		{"ADT1|HOSP", "|", "MSH-4: missing: nobody knows whose visit it is", hl7.RequiredMissing},
		{"PID|1|", "ZID|1|", "PID: missing", hl7.SegmentSequence},
		{"77^^^HOSP^MR~1EG4TE5MK73^^^CMS^MC~5^^^OTHER&2.16.840.1.5&ISO^PI", "", "PID-3: missing: nobody knows who it is about", hl7.RequiredMissing},
		{"PV1|1", "ZV1|1", "PV1: missing: nobody knows which visit it is about", hl7.SegmentSequence},
		{"ADT^A03^ADT_A03", "ADT^A40", "MRG-1: missing: nobody knows who is merged", hl7.RequiredMissing},
		{"ADT^A03^ADT_A03", "ADT^A45", "MRG: not one for each PV1: nobody knows which visit is meant", hl7.SegmentSequence},
	} {
		refused(t, strings.Replace(whole, c.old, c.with, 1), c.want, c.code)
	}
	unnamed := strings.NewReplacer("|V1|", "||", "|20260105|", "||", "|A1|", "||").Replace(whole)
	refused(t, unnamed, "PV1-19: missing, and neither PV1-44 nor PID-18 tells which visit it is", hl7.RequiredMissing)
	refused(t, strings.NewReplacer("20260108101500-0500", "", "202601081010", "", "20260108100000", "", "202601081000", "").Replace(whole),
		"EVN-2: missing, and no other time tells when it happened", hl7.RequiredMissing)
}

func refused(t *testing.T, text, want string, code hl7.Code) {
	t.Helper()
	m, err := hl7.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	_, err = feed.FromHL7(m, feed.Profile{})
	if f, ok := errors.AsType[*hl7.Fault](err); !ok || f.Error() != want || f.Code != code {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestFromHL7_knowsASenderByItsProfile(t *testing.T) {
	t.Parallel()
	profile := feed.Profile{
		Setting: feed.SkilledNursing, Units: map[string]feed.Setting{"REHAB": feed.Rehabilitation}, Classes: map[string]string{"LTC": "I", "BEO": "OBS"},
		Systems: map[string]string{"HOSP": "https://hosp.example/mrn"}, Sensitivity: "PSY",
	}
	for _, c := range []struct {
		class, patientType, unit string
		want                     feed.Setting
	}{
		{"I", "", "W1", feed.SkilledNursing}, {"LTC", "", "W1", feed.SkilledNursing}, {"I", "", "REHAB", feed.Rehabilitation}, {"BEO", "", "", feed.Observation},
		{"O", "BEO", "", feed.Observation}, {"O", "", "", feed.Outpatient}, {"I", "OBS", "", feed.SkilledNursing}, {"?", "", "", feed.Unknown},
	} {
		m, err := hl7.Parse([]byte(message{trigger: "A01", occurred: "05 08:00", class: c.class, patientType: c.patientType, location: c.unit}.text(1)))
		if err != nil {
			t.Fatal(err)
		}
		got, err := feed.FromHL7(m, profile)
		if err != nil || got[0].Setting != c.want || got[0].Sensitivity != "PSY" || got[0].Person.Identifiers[0].System != "https://hosp.example/mrn" {
			t.Errorf("%+v: %+v, %v", c, got, err)
		}
	}
}

func TestFromHL7_tellsMessagesApartByWhatTheySay(t *testing.T) {
	t.Parallel()
	m := message{trigger: "A01", occurred: "05 08:00", sent: "05 08:05", id: "7", class: "I"}
	again, other := m, m
	again.sent, other.class = "06 08:00", "E"
	all := events(t, m, again, other)
	if all[0].Key != all[1].Key || all[0].Key == all[2].Key {
		t.Error("sent again is another message, or another message is the same")
	}
	// Without any other time it happened when it was sent, which says nothing of whether
	// it is the same.
	bare := message{trigger: "A01", sent: "05 08:05", id: "7", class: "I"}
	again = bare
	again.sent = "06 08:00"
	all = events(t, bare, again)
	if all[0].Key != all[1].Key {
		t.Error("sent again is another message")
	}
	if stays := feed.Fold(all); len(stays) != 1 || !stays[0].Start.Equal(when("05 08:05")) || len(stays[0].Trace) != 1 {
		t.Errorf("%+v", stays)
	}
}

func TestFold_aLabelIsNotTakenBack(t *testing.T) {
	t.Parallel()
	stays := feed.Fold(events(t,
		message{trigger: "A01", occurred: "05 08:00", class: "I", diagnosis: "F11.20"},
		message{trigger: "A11", occurred: "05 09:00"}, message{trigger: "A01", occurred: "05 10:00", class: "I", diagnosis: "I10"}))
	if len(stays) != 1 || stays[0].Sensitivity != "SUD" || stays[0].Diagnoses[0].Coding.Code != "I10" {
		t.Errorf("%+v", stays)
	}
}
