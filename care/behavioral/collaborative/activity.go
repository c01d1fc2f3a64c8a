package collaborative

// What is done at a contact in collaborative care (AIMS Center, care manager's tasks).
const (
	Measured             Activity = "MEASURED"
	MedicationMonitoring Activity = "MEDICATION_MONITORING"
	BehavioralActivation Activity = "BEHAVIORAL_ACTIVATION"
	ProblemSolving       Activity = "PROBLEM_SOLVING"
	Education            Activity = "EDUCATION"
	SafetyCheck          Activity = "SAFETY_CHECK"
	RelapsePrevention    Activity = "RELAPSE_PREVENTION"
	Coordination         Activity = "COORDINATION"
)
