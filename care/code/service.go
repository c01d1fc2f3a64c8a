package code

// ServiceCategory is what kind of help a healthcare service gives (FHIR R4
// HealthcareService.category; the social ones are the domains of the Gravity
// Project).
type ServiceCategory string

// The categories of services.
const (
	SpecialtyService    ServiceCategory = "SPECIALTY"
	HomeHealthService   ServiceCategory = "HOME_HEALTH"
	EquipmentService    ServiceCategory = "EQUIPMENT"
	MealsService        ServiceCategory = "MEALS"
	TransportService    ServiceCategory = "TRANSPORT"
	FoodService         ServiceCategory = "FOOD"
	HousingService      ServiceCategory = "HOUSING"
	UtilitiesService    ServiceCategory = "UTILITIES"
	FinancialService    ServiceCategory = "FINANCIAL"
	EmploymentService   ServiceCategory = "EMPLOYMENT"
	EducationService    ServiceCategory = "EDUCATION"
	LegalService        ServiceCategory = "LEGAL"
	SafetyService       ServiceCategory = "SAFETY"
	SocialService       ServiceCategory = "SOCIAL_CONNECTION"
	BehavioralService   ServiceCategory = "BEHAVIORAL_HEALTH"
	SubstanceUseService ServiceCategory = "SUBSTANCE_USE"
	CaregiverService    ServiceCategory = "CAREGIVER_SUPPORT"
	OtherService        ServiceCategory = "OTHER"
)
