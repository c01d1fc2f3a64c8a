package claimtest

// condition is something that people have, with the codes that claims for it
// carry, the medicine, and how many in a thousand have it.
type condition struct {
	codes    []string
	drug     string // NDC, made up
	thousand int
}

// conditions are common among people on Medicare; the shares are round numbers,
// not a source's.
var conditions = []condition{
	{[]string{"I10"}, "99999000101", 560},
	{[]string{"E785", "E7800"}, "99999000201", 450},
	{[]string{"E119", "E1122", "E1165"}, "99999000301", 270},
	{[]string{"I2510", "I209"}, "99999000401", 260},
	{[]string{"N183", "N1830", "N184"}, "99999000501", 240},
	{[]string{"M179", "M1711"}, "99999000601", 300},
	{[]string{"F329", "F331"}, "99999000701", 180},
	{[]string{"I509", "I5022", "I5032"}, "99999000801", 130},
	{[]string{"J449", "J441"}, "99999000901", 120},
	{[]string{"I4891", "I480"}, "99999001001", 90},
	{[]string{"E039"}, "99999001101", 120},
	{[]string{"G309", "F0390"}, "99999001201", 80},
	{[]string{"J45909"}, "99999001301", 60},
	{[]string{"C50911", "C61"}, "99999001401", 50},
	{[]string{"I639", "I6930"}, "99999001501", 40},
	{[]string{"E6601", "Z6841"}, "99999001601", 100},
	{[]string{"F1020"}, "99999001701", 15},
	{[]string{"N186", "Z992"}, "99999001801", 8},
}

// passing are the reasons of visits that go by.
var passing = []string{"J069", "M545", "R079", "N390", "R51", "Z0000", "R1084", "S61419A", "K219", "L309", "H2513", "R05"}

// reasons are the principal diagnoses of stays, with a related group and an
// operation where there is one.
var reasons = []struct{ code, group, operation string }{
	{"I5033", "0291", ""}, {"J189", "0193", ""}, {"A419", "0871", ""}, {"I214", "0281", "4A023N7"},
	{"M1611", "0470", "0SR903Z"}, {"J441", "0190", ""}, {"N179", "0683", ""}, {"I639", "0065", ""},
	{"S72001A", "0481", "0QS604Z"}, {"K5720", "0392", ""},
}
