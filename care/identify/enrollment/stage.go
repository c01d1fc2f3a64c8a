// Package enrollment holds the rules of an enrollment: which stage may follow
// which, and when somebody counts as out of reach. The stages are those of the
// work; Status gives the word of FHIR R4 EpisodeOfCare.status for each.
package enrollment

import (
	"slices"

	"caseload/ent/episodeofcare"
)

// next is the stages that may follow a stage. Who could not be reached or
// declined may come back; who graduated begins a new episode.
var next = map[episodeofcare.Stage][]episodeofcare.Stage{
	episodeofcare.StagePROPOSED:        {episodeofcare.StageOUTREACH, episodeofcare.StageENGAGED, episodeofcare.StageDECLINED, episodeofcare.StageCLOSED},
	episodeofcare.StageOUTREACH:        {episodeofcare.StageENGAGED, episodeofcare.StageUNABLE_TO_REACH, episodeofcare.StageDECLINED, episodeofcare.StageCLOSED},
	episodeofcare.StageENGAGED:         {episodeofcare.StagePAUSED, episodeofcare.StageGRADUATED, episodeofcare.StageUNABLE_TO_REACH, episodeofcare.StageDECLINED, episodeofcare.StageCLOSED},
	episodeofcare.StagePAUSED:          {episodeofcare.StageENGAGED, episodeofcare.StageGRADUATED, episodeofcare.StageUNABLE_TO_REACH, episodeofcare.StageDECLINED, episodeofcare.StageCLOSED},
	episodeofcare.StageUNABLE_TO_REACH: {episodeofcare.StageOUTREACH, episodeofcare.StageENGAGED, episodeofcare.StageCLOSED},
	episodeofcare.StageDECLINED:        {episodeofcare.StageOUTREACH, episodeofcare.StageENGAGED, episodeofcare.StageCLOSED},
}

// Next lists the stages that may follow; none after graduation or closing.
func Next(stage episodeofcare.Stage) []episodeofcare.Stage { return next[stage] }

// May reports whether one stage may follow the other.
func May(from, to episodeofcare.Stage) bool { return slices.Contains(next[from], to) }

// Ends reports whether the stage closes the open work of the enrollment.
func Ends(stage episodeofcare.Stage) bool {
	switch stage {
	case episodeofcare.StageUNABLE_TO_REACH, episodeofcare.StageDECLINED, episodeofcare.StageGRADUATED, episodeofcare.StageCLOSED:
		return true
	default:
		return false
	}
}

// Status is the word of FHIR for the stage. An enrollment that ends before the
// patient took part was cancelled, else it is finished.
func Status(stage episodeofcare.Stage, engaged bool) episodeofcare.Status {
	switch {
	case stage == episodeofcare.StageENGAGED:
		return episodeofcare.StatusACTIVE
	case stage == episodeofcare.StagePAUSED:
		return episodeofcare.StatusONHOLD
	case !Ends(stage):
		return episodeofcare.StatusPLANNED
	case engaged:
		return episodeofcare.StatusFINISHED
	}
	return episodeofcare.StatusCANCELLED
}
