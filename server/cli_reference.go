package main

import (
	"fmt"

	"caseload/server/reference"
)

// referenceCommand writes what the server shows at /reference/.
type referenceCommand struct {
	Folder string `arg:"" help:"Where to; it is made, and files of the same names are replaced." type:"path"`
}

// Run writes the site.
func (c referenceCommand) Run(to console) error {
	n, err := reference.Write(c.Folder)
	if err != nil {
		return err
	}
	return to.print(fmt.Sprintf("wrote %d files to %s", n, c.Folder))
}
