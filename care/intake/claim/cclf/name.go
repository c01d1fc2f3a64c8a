package cclf

import (
	"errors"
	"path/filepath"
	"regexp"
	"time"
)

// Name is what the name of a file says: P.A####.ACO.ZC1Y##.Dyymmdd.Thhmmsst.
type Name struct {
	Test         bool   // T in front, for files that hold nobody
	Organization string // the number of the accountable care organization
	File         string // 0 to 9, A or B
	RunOut       bool   // R: claims of a year that came in after it ended
	Year         string // performance year, two digits
	Date         time.Time
	Time         string // hhmmsst
}

var nameForm = regexp.MustCompile(`^([PT])\.([A-Z][0-9]{4})\.ACO\.ZC([0-9AB])([YR])([0-9]{2})\.D([0-9]{6})\.T([0-9]{6,7})(\.txt)?(\.gz)?$`)

// ParseName reads a file's name, with or without its folder and the endings .txt
// and .gz.
func ParseName(name string) (Name, error) {
	parts := nameForm.FindStringSubmatch(filepath.Base(name))
	if parts == nil {
		return Name{}, errors.New("not the name of a CCLF file")
	}
	date, err := time.Parse("060102", parts[6])
	if err != nil {
		return Name{}, errors.New("the name of a CCLF file with a date that there is not")
	}
	return Name{
		Test: parts[1] == "T", Organization: parts[2], File: parts[3], RunOut: parts[4] == "R", Year: parts[5],
		Date: date, Time: parts[7],
	}, nil
}

// IsNamed reports whether a file is called as CMS names the files of a delivery; what
// ParseName has against the date in the name is a fault of the file.
func IsNamed(name string) bool { return nameForm.MatchString(filepath.Base(name)) }

// String is the name as CMS writes it.
func (n Name) String() string {
	mode, period := "P", "Y"
	if n.Test {
		mode = "T"
	}
	if n.RunOut {
		period = "R"
	}
	return mode + "." + n.Organization + ".ACO.ZC" + n.File + period + n.Year + ".D" + n.Date.Format("060102") + ".T" + n.Time
}

// delivery is what the names of one delivery share. The time of day is the
// file's own.
func (n Name) delivery() string {
	n.File, n.Time = "", ""
	return n.Date.Format("20060102") + n.String()
}
