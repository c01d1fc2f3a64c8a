/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which absences to list. */
export type AbsenceFilter = {
  /** Only those that this practitioner covers. */
  coveredById?: string | null | undefined;
  /** Only those of this practitioner. */
  practitionerId?: string | null | undefined;
};

/** Why an item has no answer. Neither is a zero. */
export type AbsentAnswer =
  /** The person did not want to say. */
  | 'DECLINED'
  /** The item was not asked. */
  | 'NOT_ASKED'
  /** The person did not know, or made no sense. */
  | 'UNKNOWN';

/** The acceptance of a proposal. */
export type AcceptProposalInput = {
  /** The revision of the proposal that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** By when, where it is not what was proposed. */
  dueAt?: string | null | undefined;
  /** Who is to do it, for a task; the viewer when left out. */
  ownerId?: string | null | undefined;
  /** The proposal that is decided on. */
  proposalId: string;
  /** The id of what comes of it, made by the client (UUIDv7). A problem that is open already keeps its own id: see Proposal.resultId. */
  resultId: string;
};

/** A message that was taken note of. */
export type AcknowledgeMessageInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The message that is acknowledged. */
  communicationId: string;
};

/** A postal address. */
export type AddressInput = {
  /** The town, when known. */
  city?: string;
  /** The country, when it is not the own. */
  country?: string;
  /** Street lines in order. */
  line: Array<string>;
  /** The postal code, when known. */
  postalCode?: string;
  /** The state or region, when known. */
  state?: string;
};

/** Whether an allergy is active (FHIR allergyintolerance-clinical). */
export type AllergyClinicalStatus =
  /** The patient reacts. */
  | 'ACTIVE'
  /** No longer troubling. */
  | 'INACTIVE'
  /** Gone. */
  | 'RESOLVED';

/** How dangerous another exposure would be (FHIR allergy-intolerance-criticality). */
export type AllergyCriticality =
  /** May threaten life. */
  | 'HIGH'
  /** Not life-threatening. */
  | 'LOW'
  /** Cannot be said. */
  | 'UNABLE_TO_ASSESS';

/** The answer to what was asked back about a referral. */
export type AnswerReferralInput = {
  /** The answer, in 1 to 2000 characters. */
  answer: string;
  /** The revision of the referral that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The referral that is decided on or answered. */
  serviceRequestId: string;
};

/** Why two appointments cannot both be kept. */
export type AppointmentConflictKind =
  /** They overlap. */
  | 'DOUBLE_BOOKED'
  /** There is too little time for the way from one to the next. */
  | 'TRAVEL';

/** Which appointments to list. */
export type AppointmentFilter = {
  /** Only these statuses; all when left out. */
  status?: Array<AppointmentStatus> | null | undefined;
};

/** How those who have an appointment meet. */
export type AppointmentKind =
  /** At the clinic. */
  | 'CLINIC_VISIT'
  /** At the patient's home. */
  | 'HOME_VISIT'
  /** In another way. */
  | 'OTHER'
  /** By telephone. */
  | 'PHONE_CALL'
  /** By video. */
  | 'VIDEO_CALL';

/** What came of an appointment. */
export type AppointmentOutcome =
  /** It took place. */
  | 'FULFILLED'
  /** The patient was not there. */
  | 'NOSHOW';

/** A reminder of an appointment. */
export type AppointmentReminderInput = {
  /** How many minutes before it begins, 0 to 20160. */
  minutesBefore: number;
  /** How. */
  mode?: ReminderMode;
};

/** How far an appointment is (FHIR appointmentstatus). */
export type AppointmentStatus =
  /** The patient is there. */
  | 'ARRIVED'
  /** Agreed on. */
  | 'BOOKED'
  /** It will not take place. */
  | 'CANCELLED'
  /** The patient is there and the preparations are done. */
  | 'CHECKED_IN'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** It took place. */
  | 'FULFILLED'
  /** The patient was not there. */
  | 'NOSHOW'
  /** Some have agreed, others have not. */
  | 'PENDING'
  /** Not agreed on yet. */
  | 'PROPOSED'
  /** It waits for a free time. */
  | 'WAITLIST';

/** One answer of an assessment: exactly one of options, number, text and absent. */
export type AssessmentAnswerInput = {
  /** Why there is no answer. */
  absent?: AbsentAnswer | null | undefined;
  /** The item of the instrument. */
  item: string;
  /** The number that is given. */
  number?: number | null | undefined;
  /** The options that are chosen, by their codes: one, or several where the item repeats. */
  options?: Array<string>;
  /** The words that are given. */
  text?: string | null | undefined;
};

/** Whether an instrument is offered. */
export type AssessmentDefinitionStatus =
  /** Offered. */
  | 'ACTIVE'
  /** Kept for answers given before. */
  | 'RETIRED';

/** What kind of answer an item takes. */
export type AssessmentItemType =
  /** One of the options, or several where the item repeats. */
  | 'CHOICE'
  /** A number. */
  | 'DECIMAL'
  /** A whole number. */
  | 'INTEGER'
  /** Words, at most 2000 characters. */
  | 'TEXT';

/** How two values are compared. */
export type AssessmentOperator =
  /** The first is the greater one. */
  | 'ABOVE'
  /** The item has no answer, for the reason that the word names: not-asked, asked-declined or asked-unknown. */
  | 'ABSENT'
  /** The first is the greater one, or the same. */
  | 'AT_LEAST'
  /** The first is the lesser one, or the same. */
  | 'AT_MOST'
  /** The first is the lesser one. */
  | 'BELOW'
  /** They are the same. */
  | 'EQUAL'
  /** The item is asked and has no answer, not even a reason. */
  | 'MISSING'
  /** They are not the same. */
  | 'NOT_EQUAL';

/** A fact about the patient. */
export type AssessmentPatientFact =
  /** The age in whole years. */
  | 'AGE'
  /** The sex: male, female or unknown. */
  | 'SEX';

/** Who is to be responsible for a patient. */
export type AssignPatientInput = {
  /** The revision of the patient that the client knew. */
  baseRevision: number;
  /** Who is to be the case manager. */
  caseManagerId: string;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Who is to get another case manager. */
  patientId: string;
  /** Why, in a few words. */
  reason?: string;
};

/** Sex assigned at birth (US Core birthsex). */
export type BirthSex =
  /** A woman or girl. */
  | 'F'
  /** A man or boy. */
  | 'M'
  /** Not known. */
  | 'UNK';

/** An appointment to be booked. */
export type BookAppointmentInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** When it ends, at most a day later. */
  endsAt: string;
  /** The id of the new appointment, made by the client (UUIDv7). */
  id: string;
  /** How they meet. */
  kind?: AppointmentKind;
  /** Where. */
  location?: string;
  /** Free text beside it. */
  note?: string;
  /** The patient who is met. */
  patientId: string;
  /** Who meets the patient; the viewer when left out. */
  practitionerId?: string | null | undefined;
  /** When somebody is reminded of it, at most 5 times. */
  reminders?: Array<AppointmentReminderInput>;
  /** The referral or order that it is about. */
  serviceRequestId?: string | null | undefined;
  /** When it begins. */
  startsAt: string;
  /** What it is for, in at most 200 characters; named after its kind when empty. */
  title?: string;
  /** How many minutes the way there takes, 0 to 600. */
  travelMinutes?: number;
};

/** An appointment that is called off. */
export type CancelAppointmentInput = {
  /** The appointment that is called off. */
  appointmentId: string;
  /** The revision of the appointment that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
};

/** A task that is given up. */
export type CancelTaskInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
  /** Whether only this one of a task that repeats is given up, and its next opens. */
  skip?: boolean;
  /** The task that is given up. */
  taskId: string;
};

/** How much care somebody is to have. */
export type CareIntensity =
  /** Information and coordination for a stable person. */
  | 'CARE_COORDINATION'
  /** Assessment, plan and close follow-up by a case manager. */
  | 'CASE_MANAGEMENT';

/** What a rule proposes about how much care somebody is to have. */
export type CareIntensityProposal =
  /** Information and coordination for a stable person. */
  | 'CARE_COORDINATION'
  /** Assessment, plan and close follow-up by a case manager. */
  | 'CASE_MANAGEMENT'
  /** What is known does not decide it: both sides are shown. */
  | 'CLINICIAN_DECIDES';

/** How far a plan is (FHIR request-status). */
export type CarePlanStatus =
  /** Being carried out. */
  | 'ACTIVE'
  /** Carried out. */
  | 'COMPLETED'
  /** Being written. */
  | 'DRAFT'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Paused. */
  | 'ON_HOLD'
  /** Ended before its time. */
  | 'REVOKED'
  /** The source does not say. */
  | 'UNKNOWN';

/** Whether a team is at work (FHIR care-team-status). */
export type CareTeamStatus =
  /** At work. */
  | 'ACTIVE'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** No longer at work. */
  | 'INACTIVE'
  /** Not formed yet. */
  | 'PROPOSED'
  /** Paused. */
  | 'SUSPENDED';

/** The next stage of an enrollment. */
export type ChangeEpisodeOfCareInput = {
  /** When, by the phone's clock; now when left out. */
  at?: string | null | undefined;
  /** The revision of the episode that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The episode that is changed. */
  episodeOfCareId: string;
  /** How much care, where it is decided with this. */
  intensity?: CareIntensity | null | undefined;
  /** Why, in 1 to 500 characters. */
  reason: string;
  /** The stage it comes to. */
  stage: EnrollmentStage;
};

/** What was done to the thing. */
export type ChangeKind =
  /** It was recorded for the first time. */
  | 'CREATED'
  /** It came to its end. */
  | 'RESOLVED'
  /** It was changed. */
  | 'UPDATED';

/** Whose changes to hear: exactly one of the fields is given. */
export type ChangeScope =
  {   /** True for every patient that the viewer may see. */
  panel: boolean; patients?: never; }
  |  { panel?: never;   /** These patients only, at most 200. */
  patients: Array<string>; };

/** How soon somebody must act on a change, from the least to the most. */
export type ChangeSeverity =
  /** Act within the normal round of work. */
  | 'ACTION'
  /** Act now. */
  | 'EMERGENT'
  /** Good to know. */
  | 'INFO'
  /** Act today. */
  | 'URGENT';

/** A step of a task that was done. */
export type CheckTaskItemInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Whether it is done; false takes the tick back. */
  done?: boolean;
  /** Which step, counted from 0. */
  item: number;
  /** The task that has the step. */
  taskId: string;
};

/** A task that somebody takes up. */
export type ClaimTaskInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The task that is taken up. */
  taskId: string;
};

/** One code of a code system. */
export type CodingInput = {
  /** The code itself, as 44054006. */
  code: string;
  /** The words a person reads. */
  display: string;
  /** Canonical address of the code system, as http://snomed.info/sct. */
  system: string;
};

/** The end of a piece of work. */
export type CompleteTaskInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** When it was done, by the phone's clock; now when left out. */
  completedAt?: string | null | undefined;
  /** What came of it, in a few words. */
  outcome?: string;
  /** The task that was done. */
  taskId: string;
};

/** What kind of statement a condition is (US Core condition categories). */
export type ConditionCategory =
  /** A diagnosis of one encounter. */
  | 'ENCOUNTER_DIAGNOSIS'
  /** A worry of patient or team. */
  | 'HEALTH_CONCERN'
  /** Kept on the list of what troubles the patient over time. */
  | 'PROBLEM_LIST_ITEM'
  /** A fact of life such as employment or housing; not counted as a diagnosis. */
  | 'SOCIAL';

/** Whether a condition is active (FHIR condition-clinical). */
export type ConditionClinicalStatus =
  /** Present now. */
  | 'ACTIVE'
  /** No longer troubling, but may return. */
  | 'INACTIVE'
  /** Back after it had gone. */
  | 'RECURRENCE'
  /** Back after it had become better. */
  | 'RELAPSE'
  /** Without signs for now. */
  | 'REMISSION'
  /** Gone, and not expected to return. */
  | 'RESOLVED';

/** One code of a condition. */
export type ConditionCodeFilter = {
  /** The code, as 44054006. */
  code: string;
  /** Canonical address of the code system; any system when left out. */
  system?: string | null | undefined;
};

/** How bad a condition is (SNOMED CT 255604002, 6736007, 24484000). */
export type ConditionSeverity =
  /** Hardly troubles the patient. */
  | 'MILD'
  /** Troubles the patient in daily life. */
  | 'MODERATE'
  /** Keeps the patient from daily life, or threatens it. */
  | 'SEVERE';

/** How sure a condition is (FHIR condition-ver-status). */
export type ConditionVerificationStatus =
  /** Enough evidence. */
  | 'CONFIRMED'
  /** One of several possible ones. */
  | 'DIFFERENTIAL'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** A working diagnosis. */
  | 'PROVISIONAL'
  /** Ruled out. */
  | 'REFUTED'
  /** Not enough evidence yet. */
  | 'UNCONFIRMED';

/** A category of what needs the patient's consent to be shown (HL7 v3 ActCode). */
export type ConfidentialCategory =
  /** Substance use, beyond what Part 2 covers. */
  | 'ETH'
  /** HIV and AIDS. */
  | 'HIV'
  /** Psychiatry. */
  | 'PSY'
  /** Sexuality and reproductive health. */
  | 'SEX'
  /** Substance use disorder (42 CFR Part 2). */
  | 'SUD';

/** Whether a consent allows or forbids (FHIR consent-provision-type). */
export type ConsentDecision =
  /** Forbids. */
  | 'DENY'
  /** Allows. */
  | 'PERMIT';

/** Whether a consent is in force (FHIR consent-state-codes). */
export type ConsentStatus =
  /** In force. */
  | 'ACTIVE'
  /** Being written. */
  | 'DRAFT'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** No longer in force. */
  | 'INACTIVE'
  /** Offered to the patient. */
  | 'PROPOSED'
  /** The patient said no. */
  | 'REJECTED';

/** A way to reach somebody. */
export type ContactPointInput = {
  /** Kind of way: phone, fax, email, pager, url, sms or other. */
  system: string;
  /** What it is for: home, work, temp, old or mobile. */
  use?: string;
  /** The number or address. */
  value: string;
};

/** Whether a coverage holds (FHIR fm-status). */
export type CoverageStatus =
  /** Holds. */
  | 'ACTIVE'
  /** Withdrawn. */
  | 'CANCELLED'
  /** Not complete. */
  | 'DRAFT'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR';

/** A piece of work to be done. */
export type CreateTaskInput = {
  /** The steps of it, at most 50. */
  checklist?: Array<string>;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The condition that it is about. */
  conditionId?: string | null | undefined;
  /** When it must be done; left out when there is no time. */
  dueAt?: string | null | undefined;
  /** The id of the new task, made by the client (UUIDv7). */
  id: string;
  /** What kind of work it is. */
  kind?: TaskKind;
  /** Free text beside it. */
  note?: string;
  /** Who answers for it; the viewer when left out, and nobody when it goes into a pool. */
  ownerId?: string | null | undefined;
  /** The patient it is for. */
  patientId: string;
  /** The pool in which it waits for whoever claims it: small letters, digits and hyphens. Left out, it goes to a person. */
  pool?: string;
  /** How soon it should be taken up. */
  priority?: TaskPriority;
  /** Why it has this priority, in at most 10 sentences. */
  priorityReasons?: Array<string>;
  /** The instrument to be filled in, for an assessment. */
  questionnaire?: string;
  /** How it repeats, as an RRULE of RFC 5545 with FREQ from DAILY to YEARLY. It needs a due time, from which it counts. */
  recurrence?: string;
  /** From when it may be done; left out when it may be done at once. */
  startsAt?: string | null | undefined;
  /** What is to be done, in 1 to 200 characters. */
  title: string;
};

/** Whether a criterion is met. */
export type CriterionStatus =
  /** It is. */
  | 'MET'
  /** It is not. */
  | 'NOT_MET'
  /** An input was not given; that is not a no. */
  | 'UNKNOWN';

/** A decision on how much care a patient is to have. */
export type DecideIntensityInput = {
  /** The revision of the proposal that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** What is decided. */
  decided: CareIntensity;
  /** The proposal that is decided on. */
  intensityDecisionId: string;
  /** Why; required where it is not what was proposed. */
  reason?: string;
};

/** The postponement of a proposal. */
export type DeferProposalInput = {
  /** The revision of the proposal that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The time until which it waits. */
  dueAt: string;
  /** The proposal that is decided on. */
  proposalId: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
};

/** How far an encounter is (FHIR encounter-status). */
export type EncounterStatus =
  /** The patient is there. */
  | 'ARRIVED'
  /** Did not take place. */
  | 'CANCELLED'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Over. */
  | 'FINISHED'
  /** Under way. */
  | 'IN_PROGRESS'
  /** The patient is away for a while. */
  | 'ONLEAVE'
  /** Not begun. */
  | 'PLANNED'
  /** The patient was assessed for urgency. */
  | 'TRIAGED'
  /** The source does not say. */
  | 'UNKNOWN';

/** The end of an absence. */
export type EndAbsenceInput = {
  /** The absence that ends. */
  absenceId: string;
  /** The revision of the absence that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
};

/** How far an enrollment is. */
export type EnrollmentStage =
  /** Ended for another reason. */
  | 'CLOSED'
  /** The patient does not want to. */
  | 'DECLINED'
  /** The patient takes part. */
  | 'ENGAGED'
  /** The goals are reached. */
  | 'GRADUATED'
  /** The patient is being called on. */
  | 'OUTREACH'
  /** Interrupted, to go on later. */
  | 'PAUSED'
  /** To be begun. */
  | 'PROPOSED'
  /** Three attempts at different times and by different ways reached nobody. */
  | 'UNABLE_TO_REACH';

/** How far an episode of care is (FHIR episode-of-care-status). */
export type EpisodeOfCareStatus =
  /** Under way. */
  | 'ACTIVE'
  /** Never begun. */
  | 'CANCELLED'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Over. */
  | 'FINISHED'
  /** Paused. */
  | 'ONHOLD'
  /** Not begun. */
  | 'PLANNED'
  /** Waiting for a place. */
  | 'WAITLIST';

/** Administrative gender (FHIR administrative-gender). */
export type Gender =
  /** A woman or girl. */
  | 'FEMALE'
  /** A man or boy. */
  | 'MALE'
  /** Another. */
  | 'OTHER'
  /** Not known. */
  | 'UNKNOWN';

/** How near a goal is (FHIR goal-achievement). */
export type GoalAchievementStatus =
  /** Reached. */
  | 'ACHIEVED'
  /** Coming nearer. */
  | 'IMPROVING'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Not reached. */
  | 'NOT_ACHIEVED'
  /** Cannot be reached. */
  | 'NOT_ATTAINABLE'
  /** Neither. */
  | 'NO_CHANGE'
  /** Work shows no effect. */
  | 'NO_PROGRESS'
  /** Reached and held. */
  | 'SUSTAINING'
  /** Going further away. */
  | 'WORSENING';

/** How far a goal is (FHIR goal-status). */
export type GoalLifecycleStatus =
  /** Agreed. */
  | 'ACCEPTED'
  /** Being worked on. */
  | 'ACTIVE'
  /** Given up. */
  | 'CANCELLED'
  /** No longer worked on. */
  | 'COMPLETED'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Paused. */
  | 'ON_HOLD'
  /** Agreed, not begun. */
  | 'PLANNED'
  /** Suggested. */
  | 'PROPOSED'
  /** Not agreed to. */
  | 'REJECTED';

/** A task that another person is to do. */
export type HandOverTaskInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
  /** The task that is handed over. */
  taskId: string;
  /** Who is to do it: somebody who may see the patient. */
  toId: string;
};

/** What kind of help a service gives. The social ones are the domains of the Gravity Project. */
export type HealthcareServiceCategory =
  /** Mental health. */
  | 'BEHAVIORAL_HEALTH'
  /** Help for those who care for somebody. */
  | 'CAREGIVER_SUPPORT'
  /** Schooling and health literacy (Gravity: less than high school education, health literacy). */
  | 'EDUCATION'
  /** Finding and keeping work (Gravity: employment status). */
  | 'EMPLOYMENT'
  /** Durable medical equipment. */
  | 'EQUIPMENT'
  /** Money and benefits (Gravity: financial insecurity, material hardship). */
  | 'FINANCIAL'
  /** Food (Gravity: food insecurity). */
  | 'FOOD'
  /** Nursing or therapy at home. */
  | 'HOME_HEALTH'
  /** Housing, shelter and repairs (Gravity: housing instability, homelessness, inadequate housing). */
  | 'HOUSING'
  /** Advice on rights. */
  | 'LEGAL'
  /** Meals that are brought. */
  | 'MEALS'
  /** Another kind. */
  | 'OTHER'
  /** Help against violence and abuse (Gravity: intimate partner violence, elder abuse). */
  | 'SAFETY'
  /** Company (Gravity: social connection). */
  | 'SOCIAL_CONNECTION'
  /** A medical specialty. */
  | 'SPECIALTY'
  /** Treatment of and recovery from substance use disorders. */
  | 'SUBSTANCE_USE'
  /** Rides to care. */
  | 'TRANSPORT'
  /** Electricity, heating, water, telephone (Gravity: utility insecurity). */
  | 'UTILITIES';

/** Which services to list. All given fields must hold; what a service does not say is no reason to leave it out. */
export type HealthcareServiceFilter = {
  /** Only services for somebody of this age in years. */
  age?: number | null | undefined;
  /** Only services that give one of these kinds of help. */
  category?: Array<HealthcareServiceCategory> | null | undefined;
  /** Only services where this language is spoken, a BCP 47 tag: es finds es-MX as well. */
  language?: string | null | undefined;
  /** From where distances are measured: the nearest comes first, those at no place last, and those that do not go out so far are left out. */
  near?: PositionInput | null | undefined;
  /** Only services that take this kind of coverage, as MEDICAID. */
  payer?: string | null | undefined;
  /** Only services with words that begin like these in their name, who offers them, for whom they are or what is noted. */
  query?: string | null | undefined;
  /** Only services at a place within this distance of near. */
  withinKilometers?: number | null | undefined;
};

/** Whether a proposal was decided on. */
export type IntensityDecisionStatus =
  /** A clinician agreed. */
  | 'ACCEPTED'
  /** A clinician decided otherwise, with a reason. */
  | 'OVERRIDDEN'
  /** Nobody has decided. */
  | 'PROPOSED'
  /** A later one took its place before anybody decided. */
  | 'SUPERSEDED';

/** A try to reach a patient, in as few words as can be. */
export type LogContactInput = {
  /** When, by the phone's clock; now when left out. */
  at?: string | null | undefined;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** By what way it was made. */
  mode?: OutreachMode;
  /** Free text beside it. */
  note?: string;
  /** What came of it. */
  outcome: OutreachOutcome;
  /** The patient who was to be reached. */
  patientId: string;
};

/** How far a thread was read. */
export type MarkMessagesReadInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The last message of its thread that was read. */
  communicationId: string;
};

/** What kind of order it is (FHIR medicationrequest-intent). */
export type MedicationRequestIntent =
  /** As the pharmacy took it. */
  | 'FILLER_ORDER'
  /** One dose of an order. */
  | 'INSTANCE_ORDER'
  /** One of several choices. */
  | 'OPTION'
  /** An order with authority. */
  | 'ORDER'
  /** The first order of a chain. */
  | 'ORIGINAL_ORDER'
  /** Intended, without authority yet. */
  | 'PLAN'
  /** A suggestion. */
  | 'PROPOSAL'
  /** Follows from another by rule. */
  | 'REFLEX_ORDER';

/** How far an order is (FHIR medicationrequest-status). */
export type MedicationRequestStatus =
  /** To be taken now. */
  | 'ACTIVE'
  /** Withdrawn before it began. */
  | 'CANCELLED'
  /** Taken to the end. */
  | 'COMPLETED'
  /** Not given yet. */
  | 'DRAFT'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Paused. */
  | 'ON_HOLD'
  /** Ended before its time. */
  | 'STOPPED'
  /** The source does not say. */
  | 'UNKNOWN';

/** A part of an observation. */
export type ObservationComponentInput = {
  /** What the part is. */
  code: CodingInput;
  /** What was found. */
  value: ObservationValueInput;
};

/** How far an observation is (FHIR observation-status). */
export type ObservationStatus =
  /** Changed after it was final. */
  | 'AMENDED'
  /** Not done. */
  | 'CANCELLED'
  /** Changed because it was wrong. */
  | 'CORRECTED'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Complete. */
  | 'FINAL'
  /** A first result. */
  | 'PRELIMINARY'
  /** Known of, without a result. */
  | 'REGISTERED'
  /** The source does not say. */
  | 'UNKNOWN';

/** What was found: exactly one of the fields is given. */
export type ObservationValueInput =
  {   /** Yes or no. */
  boolean: boolean; coding?: never; integer?: never; quantity?: never; text?: never; }
  |  { boolean?: never;   /** A code where the finding is a kind of thing. */
  coding: CodingInput; integer?: never; quantity?: never; text?: never; }
  |  { boolean?: never; coding?: never;   /** A whole number. */
  integer: number; quantity?: never; text?: never; }
  |  { boolean?: never; coding?: never; integer?: never;   /** A measured amount. */
  quantity: QuantityInput; text?: never; }
  |  { boolean?: never; coding?: never; integer?: never; quantity?: never;   /** Words where there is no code for it. */
  text: string; };

/** What is ordered for whom, and by when. */
export type OrderServiceInput = {
  /** When it was asked for; now when left out. */
  authoredAt?: string | null | undefined;
  /** The plan of care that it belongs to. */
  carePlanId?: string | null | undefined;
  /** HOME_HEALTH, EQUIPMENT, MEALS, TRANSPORT or OTHER. */
  category: ServiceRequestCategory;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** What is ordered, as a code (equipment: HCPCS); needed for home health and equipment. */
  code?: CodingInput | null | undefined;
  /** Who is to give it, out of the directory. */
  healthcareServiceId?: string | null | undefined;
  /** The id of the new order, made by the client (UUIDv7). */
  id: string;
  /** Free text beside it. */
  note?: string;
  /** The patient for whom it is. */
  patientId: string;
  /** How soon it should be taken up. */
  priority?: TaskPriority;
  /** How many or how much, more than 0; needed for equipment. */
  quantity?: number | null | undefined;
  /** What is asked for and why, in 1 to 2000 characters. */
  reason: string;
  /** The confidential category that it belongs to; that of the care plan when left out. */
  sensitivity?: ConfidentialCategory | null | undefined;
};

/** How somebody tries to reach a patient. */
export type OutreachMode =
  /** By electronic mail. */
  | 'EMAIL'
  /** At the patient's door. */
  | 'HOME_VISIT'
  /** Elsewhere face to face. */
  | 'IN_PERSON'
  /** By post. */
  | 'LETTER'
  /** By telephone. */
  | 'PHONE_CALL'
  /** Through the patient portal. */
  | 'PORTAL_MESSAGE'
  /** By text message. */
  | 'TEXT_MESSAGE';

/** What came of an attempt to reach a patient. */
export type OutreachOutcome =
  /** The patient asked for another time. */
  | 'CALL_BACK_LATER'
  /** A message was left. */
  | 'LEFT_MESSAGE'
  /** Nobody answered. */
  | 'NO_ANSWER'
  /** The patient was spoken to, or wrote back. */
  | 'REACHED'
  /** The patient did not want to speak. */
  | 'REFUSED'
  /** The number or address was not the patient's. */
  | 'WRONG_CONTACT';

/** Which patients of the panel to list. All given fields must hold. */
export type PanelFilter = {
  /** Only patients of this case manager. */
  caseManagerId?: string | null | undefined;
  /** Only patients with this active condition. */
  condition?: ConditionCodeFilter | null | undefined;
  /** Only patients with a name that has words beginning like these, without regard to case and marks. */
  name?: string | null | undefined;
  /** Only patients whose next planned contact is due before this time. */
  nextContactBefore?: string | null | undefined;
  /** Only these levels of risk. */
  risk?: Array<RiskLevel> | null | undefined;
};

/** In which sequence the panel lists patients; each one has an index. */
export type PanelOrder =
  /** By family name, then given names. */
  | 'NAME'
  /** The soonest next contact first; those without one last. */
  | 'NEXT_CONTACT'
  /** The highest risk first; those whose risk cannot be computed last. */
  | 'RISK';

/** A place on the earth (WGS 84). */
export type PositionInput = {
  /** Degrees north of the equator, -90 to 90. */
  latitude: number;
  /** Degrees east of Greenwich, -180 to 180. */
  longitude: number;
};

/** A file that is about to come. What comes must be just that. */
export type PrepareAttachmentInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** What kind of file it is: application/pdf, image/jpeg, image/png, image/heic or text/plain. */
  contentType: string;
  /** The id of the new file, made by the client (UUIDv7). */
  id: string;
  /** The patient whom it is about. */
  patientId: string;
  /** The confidential category that it belongs to: it can go along with a message of that category only. */
  sensitivity?: ConfidentialCategory | null | undefined;
  /** The SHA-256 of its bytes in 64 hexadecimal digits, lower case. */
  sha256: string;
  /** How many bytes it has: at most 10485760, of text 1048576. */
  size: number;
  /** The name of the file, in 1 to 200 characters without slashes. */
  title: string;
};

/** Kinds of problems. The list grows: treat an unknown one as INVALID. */
export type ProblemCode =
  /** The thing is in that state already; there is nothing to do. */
  | 'ALREADY_DONE'
  /** Somebody else is at it: see claimedBy and claimExpiresAt. */
  | 'CLAIMED'
  /** The clientMutationId was used before for another act or another input. */
  | 'CLIENT_MUTATION_ID_REUSED'
  /** The id that the client made is taken by another thing. */
  | 'ID_TAKEN'
  /** A value is missing, malformed or out of range. Mend it and send again under a new clientMutationId. */
  | 'INVALID'
  /** There is no such thing that the viewer may see. */
  | 'NOT_FOUND'
  /** The viewer's role does not allow the act. */
  | 'NOT_PERMITTED'
  /** Somebody changed the thing since the revision that the client knew. Show both and ask again. */
  | 'REVISION_CONFLICT';

/** How far a procedure is (FHIR event-status). */
export type ProcedureStatus =
  /** Done. */
  | 'COMPLETED'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Under way. */
  | 'IN_PROGRESS'
  /** Was not done. */
  | 'NOT_DONE'
  /** Paused. */
  | 'ON_HOLD'
  /** Being prepared. */
  | 'PREPARATION'
  /** Ended before its time. */
  | 'STOPPED'
  /** The source does not say. */
  | 'UNKNOWN';

/** What would come of a proposal. */
export type ProposalKind =
  /** Something that patient and team aim at. */
  | 'GOAL'
  /** A problem on the patient's list. */
  | 'PROBLEM'
  /** A referral, and the task of making it. */
  | 'REFERRAL'
  /** A piece of work for somebody. */
  | 'TASK';

/** Whether a proposal was decided on. */
export type ProposalStatus =
  /** It was carried out. */
  | 'ACCEPTED'
  /** To be looked at again later. */
  | 'DEFERRED'
  /** Nobody has decided. */
  | 'PROPOSED'
  /** It was not wanted. */
  | 'RETURNED';

/** The proposal of an enrollment. */
export type ProposeEpisodeOfCareInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The id of the new episode, made by the client (UUIDv7). */
  id: string;
  /** How much care, where it is decided. */
  intensity?: CareIntensity | null | undefined;
  /** The patient whom it is about. */
  patientId: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
};

/** A measured amount with its unit. */
export type QuantityInput = {
  /** The unit as a UCUM code, as mm[Hg]. */
  code: string;
  /** The unit in words; the code when left out. */
  unit?: string | null | undefined;
  /** The amount, with the digits as written. */
  value: string;
};

/** How far an assessment is (FHIR questionnaire-answers-status). */
export type QuestionnaireResponseStatus =
  /** Changed after it was done, and scored again. */
  | 'AMENDED'
  /** Done and scored. */
  | 'COMPLETED'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** A draft, to be gone on with on any device. */
  | 'IN_PROGRESS'
  /** Given up. */
  | 'STOPPED';

/** An absence with its cover. */
export type RecordAbsenceInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Who covers: somebody else, who is there. */
  coveredById: string;
  /** Until when, at most a year later. */
  endsAt: string;
  /** The id of the new absence, made by the client (UUIDv7). */
  id: string;
  /** Who is away; the viewer when left out. A supervisor may name whom they supervise. */
  practitionerId?: string | null | undefined;
  /** A word for colleagues, in at most 200 characters. Everybody in the organization can read it. */
  reason?: string;
  /** From when. */
  startsAt: string;
};

/** What came of an appointment. */
export type RecordAppointmentOutcomeInput = {
  /** The appointment that it is about. */
  appointmentId: string;
  /** The revision of the appointment that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Free text that is added to its note, in at most 2000 characters. */
  note?: string;
  /** What came of it. */
  outcome: AppointmentOutcome;
};

/** A condition that was found. */
export type RecordConditionInput = {
  /** What kind of statement it is. */
  category?: ConditionCategory;
  /** How soon somebody must act on it. */
  changeSeverity?: ChangeSeverity;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Whether it is active now. */
  clinicalStatus?: ConditionClinicalStatus;
  /** What it is. */
  code: CodingInput;
  /** When it was found, by the phone's clock; now when left out. */
  effectiveAt?: string | null | undefined;
  /** The id of the new condition, made by the client (UUIDv7). */
  id: string;
  /** Free text beside it. */
  note?: string;
  /** When it began; left out when unknown. */
  onsetAt?: string | null | undefined;
  /** The patient who has it. */
  patientId: string;
  /** Why those who follow the patient should know, in a few words. */
  reason?: string;
  /** How bad it is; left out when nobody can say. */
  severity?: ConditionSeverity | null | undefined;
  /** How sure it is. */
  verificationStatus?: ConditionVerificationStatus;
};

/** What was measured or found. */
export type RecordObservationInput = {
  /** Kind by FHIR observation-category, as vital-signs. */
  category?: string;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** What was measured, in LOINC where there is a code. */
  code: CodingInput;
  /** Parts with values of their own, at most 20. */
  components?: Array<ObservationComponentInput>;
  /** When it was measured, by the phone's clock; now when left out. */
  effectiveAt?: string | null | undefined;
  /** The id of the new observation, made by the client (UUIDv7). */
  id: string;
  /** Free text beside it. */
  note?: string;
  /** The patient in whom it was found. */
  patientId: string;
  /** What was found; left out when the components say it all. */
  value?: ObservationValueInput | null | undefined;
};

/** A try to reach a patient. */
export type RecordOutreachAttemptInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The enrollment that it is for. */
  episodeOfCareId: string;
  /** When, by the phone's clock; now when left out. */
  happenedAt?: string | null | undefined;
  /** The id of the new attempt, made by the client (UUIDv7). */
  id: string;
  /** By what way it was made. */
  mode: OutreachMode;
  /** Free text beside it. */
  note?: string;
  /** What came of it. */
  outcome: OutreachOutcome;
};

/** What became of a referral next, and when. */
export type RecordReferralStepInput = {
  /** The revision of the request that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** When it came to it, not before the last step; now when left out. */
  happenedAt?: string | null | undefined;
  /** Who is to give it now, out of the directory; as before when left out. */
  healthcareServiceId?: string | null | undefined;
  /** What is to be said; needed where the next step says so. */
  note?: string;
  /** When it is to happen; needed when it is scheduled, and only then. */
  scheduledFor?: string | null | undefined;
  /** The request that takes the step. */
  serviceRequestId: string;
  /** The status that it comes to, one of its nextSteps. */
  status: ServiceRequestLoop;
};

/** A paper that has come for an order. */
export type RecordServiceDocumentInput = {
  /** The revision of the order that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The day that stands on it. */
  datedOn?: string | null | undefined;
  /** What paper it is, one of the order's documents. */
  kind: ServiceDocumentKind;
  /** Where it is, or what is wrong with it, in at most 2000 characters. */
  note?: string;
  /** When it came; now when left out. */
  receivedAt?: string | null | undefined;
  /** The order that it is for. */
  serviceRequestId: string;
};

/** What became of an order next, and when. */
export type RecordServiceOrderStepInput = {
  /** The revision of the request that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** When it came to it, not before the last step; now when left out. */
  happenedAt?: string | null | undefined;
  /** Who is to give it now, out of the directory; as before when left out. */
  healthcareServiceId?: string | null | undefined;
  /** What is to be said; needed where the next step says so. */
  note?: string;
  /** When it is to happen; needed when it is scheduled, and only then. */
  scheduledFor?: string | null | undefined;
  /** The request that takes the step. */
  serviceRequestId: string;
  /** The status that it comes to, one of its nextSteps. */
  status: ServiceRequestLoop;
};

/** Why something is kept back. */
export type RedactionReason =
  /** It is shown only where the patient's consent permits it to the viewer, whether or not there is any (42 CFR 2.13(c)). */
  | 'CONSENT'
  /** The viewer's role has no need of it (45 CFR 164.502(b), minimum necessary). */
  | 'ROLE';

/** A referral to case management. */
export type ReferPatientInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** What the patient is referred for, as a code. */
  code?: CodingInput | null | undefined;
  /** The id of the new referral, made by the client (UUIDv7). */
  id: string;
  /** The patient who is referred. */
  patientId: string;
  /** Who should triage it, a case manager or supervisor; every supervisor when left out. */
  performerId?: string | null | undefined;
  /** How soon it should be taken up. */
  priority?: TaskPriority;
  /** What the patient is referred for, in 1 to 2000 characters. */
  reason: string;
};

/** What is decided on a referral. */
export type ReferralDecision =
  /** Take the patient on: an episode of care is proposed. */
  | 'ACCEPT'
  /** Do not take the patient on. */
  | 'DECLINE'
  /** Ask the requester for more. */
  | 'REQUEST_INFORMATION';

/** Which referrals to list. */
export type ReferralFilter = {
  /** Only these; those that wait for somebody when left out. */
  triage?: Array<ReferralTriage> | null | undefined;
};

/** What the triage of a referral came to. */
export type ReferralTriage =
  /** The patient is taken on. */
  | 'ACCEPTED'
  /** Nobody has looked yet, or the requester has answered since. */
  | 'AWAITED'
  /** The patient is not taken on. */
  | 'DECLINED'
  /** The requester was asked for more. */
  | 'INFORMATION_REQUESTED';

/** A task that somebody gives back. */
export type ReleaseTaskInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The task that is given back. */
  taskId: string;
};

/** How somebody is reminded of an appointment. */
export type ReminderMode =
  /** A task to call the patient is on the worklist of who has it, due then. */
  | 'CALL_PATIENT'
  /** The phone and the calendar of who has it say so. */
  | 'NOTIFICATION';

/** The new time of an appointment. */
export type RescheduleAppointmentInput = {
  /** The appointment that is moved. */
  appointmentId: string;
  /** The revision of the appointment that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** When it ends, at most a day later. */
  endsAt: string;
  /** Where. */
  location?: string | null | undefined;
  /** Free text beside it. */
  note?: string | null | undefined;
  /** Who meets the patient; null when nobody is named. */
  practitionerId?: string | null | undefined;
  /** Why it is moved, in at most 500 characters. */
  reason?: string;
  /** When somebody is reminded of it, at most 5 times. */
  reminders?: Array<AppointmentReminderInput> | null | undefined;
  /** When it begins. */
  startsAt: string;
  /** How many minutes the way there takes, 0 to 600. */
  travelMinutes?: number | null | undefined;
};

/** The end of a condition. */
export type ResolveConditionInput = {
  /** When it ended; now when left out. */
  abatementAt?: string | null | undefined;
  /** The revision of the condition that the client knew. */
  baseRevision: number;
  /** How soon somebody must act on it. */
  changeSeverity?: ChangeSeverity;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The condition that ended. */
  conditionId: string;
  /** Why it is held to have ended, in a few words. */
  reason?: string;
};

/** Why a proposal is not wanted. */
export type ReturnProposalInput = {
  /** The revision of the proposal that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The proposal that is decided on. */
  proposalId: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
};

/** How likely it is that a person needs more care soon. */
export type RiskLevel =
  /** Very likely. */
  | 'HIGH'
  /** Not likely. */
  | 'LOW'
  /** Likely enough to look closer. */
  | 'MODERATE';

/** What somebody does in the coordination of care. */
export type Role =
  /** Coordinates the care of a panel of patients. */
  | 'CASE_MANAGER'
  /** Answers for the privacy of records; sees who was treated, not what was found. */
  | 'PRIVACY_OFFICER'
  /** Treats the patient: physician, nurse practitioner, therapist. */
  | 'PROVIDER'
  /** Leads case managers and sees their panels. */
  | 'SUPERVISOR'
  /** Visits patients at home and logs the visits. */
  | 'VISIT_STAFF';

/** The answers of a draft, all of them: they take the place of those kept before. */
export type SaveAssessmentDraftInput = {
  /** All answers so far. */
  answers: Array<AssessmentAnswerInput>;
  /** The revision of the assessment that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The assessment that is answered. */
  questionnaireResponseId: string;
};

/** A cohort that is saved. */
export type SaveCohortInput = {
  /** Whether people are looked for. */
  active?: boolean;
  /** The revision of the cohort that the client knew; left out for a new one. */
  baseRevision?: number | null | undefined;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The criteria, as JSON text; see the guide on cohorts. */
  definition: string;
  /** Whom it finds and for what. */
  description?: string;
  /** The id of a new cohort, made by the client (UUIDv7), or that of the one that is changed. */
  id: string;
  /** Its key, unique in the organization: lower-case words joined by hyphens. */
  name: string;
  /** What a person reads, in 1 to 200 characters. */
  title: string;
};

/** An entry of the directory as it is to be. */
export type SaveHealthcareServiceInput = {
  /** Whether it is still offered. */
  active?: boolean;
  /** Where it is. */
  address?: Array<AddressInput>;
  /** The revision of the entry that the client knew; left out for a new one. */
  baseRevision?: number | null | undefined;
  /** What kinds of help it gives, at least one. */
  categories: Array<HealthcareServiceCategory>;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Who may come, in words. */
  eligibility?: string;
  /** The id of a new entry, made by the client (UUIDv7), or that of the one that is changed. */
  id: string;
  /** Languages that are spoken there, as BCP 47 tags. */
  languages?: Array<string>;
  /** The oldest age in years. */
  maximumAge?: number | null | undefined;
  /** The youngest age in years. */
  minimumAge?: number | null | undefined;
  /** The name it goes by, in 1 to 200 characters. */
  name: string;
  /** Free text beside it. */
  note?: string;
  /** The kinds of coverage that it takes; all when empty. */
  payers?: Array<string>;
  /** Where it is on the earth. */
  position?: PositionInput | null | undefined;
  /** Who offers it. */
  providedBy?: string;
  /** How far it goes out, in kilometers. */
  radiusKilometers?: number | null | undefined;
  /** Ways to reach it. */
  telecom?: Array<ContactPointInput>;
};

/** A message to be sent. */
export type SendMessageInput = {
  /** Whether it asks to be acknowledged: by everybody who is mentioned, or else by one person. */
  acknowledgementRequired?: boolean;
  /** The viewer's files to go along, at most 20, whose bytes have come. */
  attachmentIds?: Array<string>;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The id of the new message, made by the client (UUIDv7). */
  id: string;
  /** Who is mentioned, at most 50 people who can see the message. */
  mentionIds?: Array<string>;
  /** The patient whom it is about. */
  patientId: string;
  /** How soon it should be read. */
  priority?: TaskPriority;
  /** The confidential category that a new thread belongs to; a reply has that of its thread. */
  sensitivity?: ConfidentialCategory | null | undefined;
  /** The words, in 1 to 10000 characters. */
  text: string;
  /** The message that begins the thread to reply in; left out to begin a thread. */
  threadId?: string | null | undefined;
  /** What the thread is about, in 1 to 200 characters; needed to begin a thread, and not heeded in a reply. */
  topic?: string;
};

/** A referral to a specialist or to help in the community. */
export type SendReferralInput = {
  /** When it was asked for; now when left out. */
  authoredAt?: string | null | undefined;
  /** The plan of care that it belongs to. */
  carePlanId?: string | null | undefined;
  /** SPECIALTY or COMMUNITY. */
  category: ServiceRequestCategory;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** What the patient is referred for, as a code. */
  code?: CodingInput | null | undefined;
  /** Who is to give it, out of the directory. */
  healthcareServiceId?: string | null | undefined;
  /** The id of the new referral, made by the client (UUIDv7). */
  id: string;
  /** Free text beside it. */
  note?: string;
  /** The patient for whom it is. */
  patientId: string;
  /** How soon it should be taken up. */
  priority?: TaskPriority;
  /** What is asked for and why, in 1 to 2000 characters. */
  reason: string;
  /** The confidential category that it belongs to; that of the care plan when left out. */
  sensitivity?: ConfidentialCategory | null | undefined;
};

/** What paper it is. */
export type ServiceDocumentKind =
  /** The plan's authorization in advance. */
  | 'AUTHORIZATION'
  /** The certification of home health (42 CFR 424.22(a)). */
  | 'CERTIFICATION'
  /** The note of a face-to-face encounter: for listed equipment within 6 months before the order (42 CFR 410.38(d)(2)), for home health from 90 days before the start of care to 30 after (42 CFR 424.22(a)(1)(v)). */
  | 'FACE_TO_FACE_NOTE'
  /** That transport by ambulance is needed (42 CFR 410.40(e)). */
  | 'PHYSICIAN_CERTIFICATION'
  /** The plan of care of home health (42 CFR 409.43). */
  | 'PLAN_OF_CARE'
  /** That the equipment was delivered (42 CFR 424.57(c)(12)). */
  | 'PROOF_OF_DELIVERY'
  /** The order with its six elements (42 CFR 410.38(d)(1)). */
  | 'STANDARD_WRITTEN_ORDER';

/** A part that a standard written order must have (42 CFR 410.38(d)(1)). */
export type ServiceOrderElement =
  /** What is ordered. */
  | 'ITEM'
  /** The day on which it was ordered. */
  | 'ORDER_DATE'
  /** The patient's name or number. */
  | 'PATIENT'
  /** Who orders it. */
  | 'PRACTITIONER'
  /** How many or how much. */
  | 'QUANTITY'
  /** The signature of who orders it. */
  | 'SIGNATURE';

/** What kind of help is asked for. */
export type ServiceRequestCategory =
  /** Case management: triaged by those who do it. */
  | 'CASE_MANAGEMENT'
  /** Help in the community, as food or housing. */
  | 'COMMUNITY'
  /** Durable medical equipment. */
  | 'EQUIPMENT'
  /** Nursing or therapy at home, by an agency. */
  | 'HOME_HEALTH'
  /** Meals that are brought. */
  | 'MEALS'
  /** Another service. */
  | 'OTHER'
  /** A specialist: the loop is closed when the note is back. */
  | 'SPECIALTY'
  /** Rides to care. */
  | 'TRANSPORT';

/** Which requests of a patient to list. */
export type ServiceRequestFilter = {
  /** Only these kinds of help. */
  category?: Array<ServiceRequestCategory> | null | undefined;
};

/** How far a loop is (FHIR R4 Task.status and businessStatus; Gravity closed loop). */
export type ServiceRequestLoop =
  /** Taken on. */
  | 'ACCEPTED'
  /** Taken back. */
  | 'CANCELLED'
  /** Done with. */
  | 'CLOSED'
  /** What was ordered was delivered, or has begun. */
  | 'DELIVERED'
  /** It did not come about; it may be tried again. */
  | 'FAILED'
  /** The note of the visit is back. */
  | 'NOTE_RECEIVED'
  /** Ordered; an order that needs a signature waits for it. */
  | 'ORDERED'
  /** Has come there. */
  | 'RECEIVED'
  /** Not taken on; it may be sent to somebody else. */
  | 'REJECTED'
  /** There is a day for it. */
  | 'SCHEDULED'
  /** The patient was seen, or helped. */
  | 'SEEN'
  /** Sent to who is to do it. */
  | 'SENT'
  /** Signed, and not yet sent on. */
  | 'SIGNED';

/** How far a referral is (FHIR request-status). */
export type ServiceRequestStatus =
  /** To be taken up, or under way. */
  | 'ACTIVE'
  /** Done with. */
  | 'COMPLETED'
  /** Being written. */
  | 'DRAFT'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Paused. */
  | 'ON_HOLD'
  /** Taken back, or not taken on. */
  | 'REVOKED'
  /** The source does not say. */
  | 'UNKNOWN';

/** A signature on an order. */
export type SignServiceOrderInput = {
  /** The revision of the order that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The order that is signed. */
  serviceRequestId: string;
  /** When it was signed; now when left out. */
  signedAt?: string | null | undefined;
  /** The provider who has signed on paper; left out by a provider, who signs in person. */
  signedById?: string | null | undefined;
};

/** A task that is put off. */
export type SnoozeTaskInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
  /** The task that is put off. */
  taskId: string;
  /** Until when. */
  until: string;
};

/** The beginning of an assessment. */
export type StartAssessmentInput = {
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The encounter in which it is made. */
  encounterId?: string | null | undefined;
  /** The id of the new assessment, made by the client (UUIDv7). */
  id: string;
  /** The patient whom it is about. */
  patientId: string;
  /** The instrument, as phq-9. */
  questionnaire: string;
  /** The version of the instrument that the phone shows; the current one when left out. A retired one is INVALID unless it was begun before. */
  questionnaireVersion?: string | null | undefined;
  /** When it was begun, by the phone's clock; now when left out. */
  startedAt?: string | null | undefined;
};

/** The answers of a completed assessment, all of them. */
export type SubmitAssessmentInput = {
  /** All answers, those of drafts included. */
  answers: Array<AssessmentAnswerInput>;
  /** When it was completed, by the phone's clock; now when left out, and as before for an amendment. */
  authoredAt?: string | null | undefined;
  /** The revision of the assessment that the client knew. */
  baseRevision: number;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** The assessment that is answered. */
  questionnaireResponseId: string;
};

/** What kind of work a task is. */
export type TaskKind =
  /** Go through an assessment. */
  | 'ASSESSMENT'
  /** Find out what came of something. */
  | 'FOLLOW_UP'
  /** See the patient at home. */
  | 'HOME_VISIT'
  /** Go through the medicines. */
  | 'MEDICATION_REVIEW'
  /** Anything else. */
  | 'OTHER'
  /** Call the patient or somebody close. */
  | 'PHONE_CALL'
  /** See a referral through. */
  | 'REFERRAL';

/** How soon a task should be taken up (FHIR request-priority). */
export type TaskPriority =
  /** As soon as possible. */
  | 'ASAP'
  /** In the normal round of work. */
  | 'ROUTINE'
  /** At once. */
  | 'STAT'
  /** Before routine work. */
  | 'URGENT';

/** How far a task is (FHIR task-status). */
export type TaskStatus =
  /** Taken on. */
  | 'ACCEPTED'
  /** Not to be done. */
  | 'CANCELLED'
  /** Done. */
  | 'COMPLETED'
  /** Being written. */
  | 'DRAFT'
  /** Was never true; kept so that nobody wonders where it went. */
  | 'ENTERED_IN_ERROR'
  /** Could not be done. */
  | 'FAILED'
  /** Under way. */
  | 'IN_PROGRESS'
  /** Paused. */
  | 'ON_HOLD'
  /** Can be begun. */
  | 'READY'
  /** Seen by who should do it. */
  | 'RECEIVED'
  /** Not taken on. */
  | 'REJECTED'
  /** To be taken up. */
  | 'REQUESTED';

/** What is decided on a referral, and who takes the patient on. */
export type TriageReferralInput = {
  /** The revision of the referral that the client knew. */
  baseRevision: number;
  /** Who becomes the patient's case manager; the viewer when left out. */
  careManagerId?: string | null | undefined;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** What is decided. */
  decision: ReferralDecision;
  /** The id of the episode of care that an accepted referral begins, made by the client (UUIDv7). */
  episodeOfCareId?: string | null | undefined;
  /** Why it is declined, or what is asked; required for both. */
  note?: string;
  /** The referral that is decided on or answered. */
  serviceRequestId: string;
};

/** What changes about a task. What is left out stays as it is; null takes away what may be missing. */
export type UpdateTaskInput = {
  /** The revision of the task that the client knew. */
  baseRevision: number;
  /** The steps of it, at most 50: those of the same words keep their ticks. */
  checklist?: Array<string> | null | undefined;
  /** Names this one act: sent again with the same input, it answers the same and does nothing twice. */
  clientMutationId: string;
  /** When it must be done; null when there is no time. */
  dueAt?: string | null | undefined;
  /** What kind of work it is. */
  kind?: TaskKind | null | undefined;
  /** Free text beside it. */
  note?: string | null | undefined;
  /** Who answers for it; null when it goes into the pool. A claim of before ends. */
  ownerId?: string | null | undefined;
  /** The pool in which it waits; null or empty when it goes to the owner. */
  pool?: string | null | undefined;
  /** How soon it should be taken up. */
  priority?: TaskPriority | null | undefined;
  /** Why it has this priority, in at most 10 sentences. */
  priorityReasons?: Array<string> | null | undefined;
  /** How it repeats, as an RRULE; null or empty when it is done once. */
  recurrence?: string | null | undefined;
  /** From when it may be done; null when at once. */
  startsAt?: string | null | undefined;
  /** The task that is changed. */
  taskId: string;
  /** What is to be done, in 1 to 200 characters. */
  title?: string | null | undefined;
};

/** Which work to list. */
export type WorklistFilter = {
  /** Only work that is due before this time. */
  dueBefore?: string | null | undefined;
  /** Only work of these kinds; all when left out. */
  kind?: Array<TaskKind> | null | undefined;
  /** Only work that is put off for now (true), or only what is not (false); both when left out. */
  snoozed?: boolean | null | undefined;
};

export type AbsenceRowFragment = { id: string, revision: number, startsAt: string, endsAt: string, reason: string, practitioner: { id: string, name: { text: string } } | null, coveredBy: { id: string, name: { text: string } } | null, viewerCan: { end: boolean } };

export type AppointmentRowFragment = { id: string, revision: number, status: AppointmentStatus, kind: AppointmentKind, title: string, startsAt: string, endsAt: string, location: string, travelMinutes: number, cancellationReason: string, note: string, icsUrl: string | null, reminders: Array<{ minutesBefore: number, mode: ReminderMode }>, patient: { id: string, name: { text: string } } | null, practitioner: { id: string, name: { text: string } } | null, viewerCan: { reschedule: boolean, cancel: boolean, recordOutcome: boolean } };

export type AssessmentRowFragment = { id: string, revision: number, questionnaire: string, questionnaireVersion: string, status: QuestionnaireResponseStatus, assessedAt: string, authoredAt: string | null, total: number | null, band: string, answers: Array<{ item: string, options: Array<string>, number: number | null, text: string | null, absent: AbsentAnswer | null }>, result: { missing: Array<string>, notes: Array<string>, parts: Array<{ name: string, label: string, points: number | null, input: string }> } | null, proposals: { nodes: Array<{ id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null }> } };

export type AttemptRowFragment = { id: string, revision: number, mode: OutreachMode, outcome: OutreachOutcome, happenedAt: string, note: string, performer: { id: string, name: { text: string } } | null };

export type CodeTextFragment = { system: string, code: string, display: string };

export type CohortRowFragment = { id: string, revision: number, name: string, title: string, description: string, citation: string, active: boolean };

export type ConditionPartsFragment = { item: string | null, patient: AssessmentPatientFact | null, operator: AssessmentOperator | null, number: number | null, word: string | null };

export type ConditionRowFragment = { id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null };

export type EnrollmentRowFragment = { id: string, revision: number, status: EpisodeOfCareStatus, stage: EnrollmentStage, intensity: CareIntensity | null, reason: string, proposedAt: string, startsAt: string | null, endsAt: string | null, nextStages: Array<EnrollmentStage>, careManager: { id: string, name: { text: string } } | null, history: Array<{ stage: EnrollmentStage, at: string, reason: string }> };

export type EvidencePartsFragment = { name: string, label: string, points: number | null, status: CriterionStatus | null, evidence: Array<{ text: string, id: string | null }> };

export type IntensityRowFragment = { id: string, revision: number, rule: string, ruleVersion: string, proposed: CareIntensityProposal | null, missing: Array<string>, status: IntensityDecisionStatus, decided: CareIntensity | null, decidedAt: string | null, reason: string, asOf: string, criteria: Array<{ name: string, label: string, points: number | null, status: CriterionStatus | null, evidence: Array<{ text: string, id: string | null }> }>, decidedBy: { id: string, name: { text: string } } | null };

export type MessageRowFragment = { id: string, threadId: string, topic: string, text: string, sentAt: string, latestAt: string, priority: TaskPriority, acknowledgementRequired: boolean, acknowledgedAt: string | null, acknowledgementAwaited: boolean, unread: boolean, unreadCount: number, sender: { id: string, name: { text: string } } | null, attachments: Array<{ id: string, title: string, contentType: string, size: number, download: { path: string, expiresAt: string } | null }> };

export type ObservationRowFragment = { id: string, revision: number, status: ObservationStatus, category: string, code: { system: string, code: string, display: string } | null, value: { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null } | null, components: Array<{ code: { system: string, code: string, display: string }, value: { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null } | null }>, interpretation: Array<{ system: string, code: string, display: string }>, provenance: { effectiveAt: string | null, recordedAt: string, source: string, performer: { id: string, name: { text: string } } | null } };

export type OriginFragment = { effectiveAt: string | null, recordedAt: string, source: string, performer: { id: string, name: { text: string } } | null };

export type PatientRowFragment = { id: string, revision: number, birthDate: string | null, gender: Gender, nextContactAt: string | null, openTaskCount: number, name: { text: string }, risk: { level: RiskLevel | null, reasons: Array<string> } | null, nextTask: { id: string, title: string, kind: TaskKind, dueAt: string | null, overdue: boolean } | null, lastEncounter: { id: string, class: string, startsAt: string | null, endsAt: string | null, reason: { system: string, code: string, display: string } | null } | null };

type ProblemParts_InvalidValue_Fragment = { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> };

type ProblemParts_Refusal_Fragment = { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> };

type ProblemParts_RevisionConflict_Fragment = { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
    | { __typename: 'Absence', id: string }
    | { __typename: 'AllergyIntolerance', id: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Attachment', id: string }
    | { __typename: 'Barrier', id: string }
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'CarePlanAgreement', id: string }
    | { __typename: 'CarePlanChange', id: string }
    | { __typename: 'CarePlanRevision', id: string }
    | { __typename: 'CareTeam', id: string }
    | { __typename: 'CareTeamParticipant', id: string }
    | { __typename: 'Cohort', id: string }
    | { __typename: 'CohortMembership', id: string }
    | { __typename: 'Communication', id: string }
    | { __typename: 'CommunicationReceipt', id: string }
    | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Coverage', id: string }
    | { __typename: 'Encounter', id: string }
    | { __typename: 'EpisodeOfCare', id: string }
    | { __typename: 'Goal', id: string }
    | { __typename: 'HealthcareService', id: string }
    | { __typename: 'IntensityDecision', id: string }
    | { __typename: 'Intervention', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'Observation', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'OutreachAttempt', id: string }
    | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
    | { __typename: 'Practitioner', id: string }
    | { __typename: 'PractitionerRole', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'QuestionnaireResponse', id: string }
    | { __typename: 'RiskAssessment', id: string }
    | { __typename: 'ServiceRequest', id: string }
    | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
   | null };

export type ProblemPartsFragment =
  | ProblemParts_InvalidValue_Fragment
  | ProblemParts_Refusal_Fragment
  | ProblemParts_RevisionConflict_Fragment
;

export type ProposalRowFragment = { id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null };

export type ReferralRowFragment = { id: string, revision: number, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, triage: ReferralTriage | null, triageNote: string, requesterAnswer: string, triageDueAt: string | null, overdue: boolean, code: { system: string, code: string, display: string } | null, requester: { id: string, name: { text: string } } | null };

export type ServiceOrderRowFragment = { id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null };

export type TaskRowFragment = { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } };

export type ValuePartsFragment = { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null };

export type AbsencesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: AbsenceFilter | null | undefined;
}>;


export type AbsencesQuery = { absences: { nodes: Array<{ id: string, revision: number, startsAt: string, endsAt: string, reason: string, practitioner: { id: string, name: { text: string } } | null, coveredBy: { id: string, name: { text: string } } | null, viewerCan: { end: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AcceptProposalMutationVariables = Exact<{
  input: AcceptProposalInput;
}>;


export type AcceptProposalMutation = { acceptProposal: { proposal: { id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type AcknowledgeMessageMutationVariables = Exact<{
  input: AcknowledgeMessageInput;
}>;


export type AcknowledgeMessageMutation = { acknowledgeMessage: { message: { id: string, acknowledgedAt: string | null, acknowledgementAwaited: boolean } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type AnswerReferralMutationVariables = Exact<{
  input: AnswerReferralInput;
}>;


export type AnswerReferralMutation = { answerReferral: { serviceRequest: { id: string, revision: number, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, triage: ReferralTriage | null, triageNote: string, requesterAnswer: string, triageDueAt: string | null, overdue: boolean, code: { system: string, code: string, display: string } | null, requester: { id: string, name: { text: string } } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type AppointmentsQueryVariables = Exact<{
  from: string;
  to: string;
  first?: number;
  after?: string | null | undefined;
  filter?: AppointmentFilter | null | undefined;
}>;


export type AppointmentsQuery = { appointments: { nodes: Array<{ id: string, revision: number, status: AppointmentStatus, kind: AppointmentKind, title: string, startsAt: string, endsAt: string, location: string, travelMinutes: number, cancellationReason: string, note: string, icsUrl: string | null, reminders: Array<{ minutesBefore: number, mode: ReminderMode }>, patient: { id: string, name: { text: string } } | null, practitioner: { id: string, name: { text: string } } | null, viewerCan: { reschedule: boolean, cancel: boolean, recordOutcome: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AssessmentDefinitionsQueryVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
}>;


export type AssessmentDefinitionsQuery = { assessmentDefinitions: Array<{ id: string, version: string, title: string, status: AssessmentDefinitionStatus, verbatim: boolean, attribution: string, scoring: string, items: Array<{ id: string, text: string, type: AssessmentItemType, required: boolean, repeats: boolean, safety: boolean, minimum: number | null, maximum: number | null, unit: string, skipPoints: number | null, options: Array<{ code: string, text: string, points: number | null, exclusive: boolean }>, enableWhen: { item: string | null, patient: AssessmentPatientFact | null, operator: AssessmentOperator | null, number: number | null, word: string | null, allOf: Array<{ item: string | null, patient: AssessmentPatientFact | null, operator: AssessmentOperator | null, number: number | null, word: string | null }>, anyOf: Array<{ item: string | null, patient: AssessmentPatientFact | null, operator: AssessmentOperator | null, number: number | null, word: string | null }> } | null, skipWhen: { item: string | null, patient: AssessmentPatientFact | null, operator: AssessmentOperator | null, number: number | null, word: string | null } | null }>, bands: Array<{ name: string, appliesTo: string, from: number | null, to: number | null }> }> };

export type AssessmentSectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AssessmentSectionsQuery = { assessmentSections: Array<{ id: string, title: string, gaps: Array<string>, parts: Array<{ questionnaire: string, needs: Array<string>, when: string }> }> };

export type AssessmentsQueryVariables = Exact<{
  patient: string;
}>;


export type AssessmentsQuery = { patient: { id: string, assessments: { nodes: Array<{ id: string, revision: number, questionnaire: string, questionnaireVersion: string, status: QuestionnaireResponseStatus, assessedAt: string, authoredAt: string | null, total: number | null, band: string, answers: Array<{ item: string, options: Array<string>, number: number | null, text: string | null, absent: AbsentAnswer | null }>, result: { missing: Array<string>, notes: Array<string>, parts: Array<{ name: string, label: string, points: number | null, input: string }> } | null, proposals: { nodes: Array<{ id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null }> } }> }, proposals: { nodes: Array<{ id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null }> }, assessmentTrends: Array<{ questionnaire: string, title: string, points: Array<{ questionnaireResponseId: string, assessedAt: string, total: number, band: string, change: number | null, response: boolean, remission: boolean }> }>, viewerCan: { assess: boolean, decideProposal: boolean } } | null };

export type AssignPatientMutationVariables = Exact<{
  input: AssignPatientInput;
}>;


export type AssignPatientMutation = { assignPatient: { patient: { id: string, revision: number, caseManager: { id: string, name: { text: string } } | null } | null, reassignedTasks: Array<{ id: string, title: string, owner: { id: string } | null }>, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type BookAppointmentMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type BookAppointmentMutation = { bookAppointment: { appointment: { id: string, revision: number, status: AppointmentStatus, kind: AppointmentKind, title: string, startsAt: string, endsAt: string, location: string, travelMinutes: number, cancellationReason: string, note: string, icsUrl: string | null, reminders: Array<{ minutesBefore: number, mode: ReminderMode }>, patient: { id: string, name: { text: string } } | null, practitioner: { id: string, name: { text: string } } | null, viewerCan: { reschedule: boolean, cancel: boolean, recordOutcome: boolean } } | null, conflicts: Array<{ kind: AppointmentConflictKind, minutes: number, message: string, appointment: { id: string, title: string, startsAt: string, endsAt: string } | null }>, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type CalendarQueryVariables = Exact<{
  initials?: boolean;
}>;


export type CalendarQuery = { viewer: { calendarUrl: string | null } };

export type CancelAppointmentMutationVariables = Exact<{
  input: CancelAppointmentInput;
}>;


export type CancelAppointmentMutation = { cancelAppointment: { appointment: { id: string, revision: number, status: AppointmentStatus, kind: AppointmentKind, title: string, startsAt: string, endsAt: string, location: string, travelMinutes: number, cancellationReason: string, note: string, icsUrl: string | null, reminders: Array<{ minutesBefore: number, mode: ReminderMode }>, patient: { id: string, name: { text: string } } | null, practitioner: { id: string, name: { text: string } } | null, viewerCan: { reschedule: boolean, cancel: boolean, recordOutcome: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type CancelTaskMutationVariables = Exact<{
  input: CancelTaskInput;
}>;


export type CancelTaskMutation = { cancelTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, nextTask: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ChangeEpisodeOfCareMutationVariables = Exact<{
  input: ChangeEpisodeOfCareInput;
}>;


export type ChangeEpisodeOfCareMutation = { changeEpisodeOfCare: { episodeOfCare: { id: string, revision: number, status: EpisodeOfCareStatus, stage: EnrollmentStage, intensity: CareIntensity | null, reason: string, proposedAt: string, startsAt: string | null, endsAt: string | null, nextStages: Array<EnrollmentStage>, careManager: { id: string, name: { text: string } } | null, history: Array<{ stage: EnrollmentStage, at: string, reason: string }> } | null, cancelledTasks: Array<{ id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }>, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ChartQueryVariables = Exact<{
  patientId: string;
}>;


export type ChartQuery = { patient: { birthSex: BirthSex | null, language: string, timeZone: string, deceased: boolean, deceasedAt: string | null, id: string, revision: number, birthDate: string | null, gender: Gender, nextContactAt: string | null, openTaskCount: number, identifiers: Array<{ system: string, value: string | null, type: string }>, race: Array<{ system: string, code: string, display: string }>, ethnicity: Array<{ system: string, code: string, display: string }>, telecom: Array<{ system: string, value: string, use: string }>, address: Array<{ use: string, line: Array<string>, city: string, state: string, postalCode: string }>, caseManager: { id: string, name: { text: string } } | null, conditions: { nodes: Array<{ id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, encounter: { id: string, class: string } | null, provenance: { effectiveAt: string | null, recordedAt: string, source: string, performer: { id: string, name: { text: string } } | null }, code: { system: string, code: string, display: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, observations: { nodes: Array<{ id: string, revision: number, status: ObservationStatus, category: string, code: { system: string, code: string, display: string } | null, value: { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null } | null, components: Array<{ code: { system: string, code: string, display: string }, value: { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null } | null }>, interpretation: Array<{ system: string, code: string, display: string }>, provenance: { effectiveAt: string | null, recordedAt: string, source: string, performer: { id: string, name: { text: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, encounters: { nodes: Array<{ id: string, status: EncounterStatus, class: string, startsAt: string | null, endsAt: string | null, code: { system: string, code: string, display: string } | null, reason: { system: string, code: string, display: string } | null, dischargeDisposition: { system: string, code: string, display: string } | null, serviceProvider: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, allergyIntolerances: { nodes: Array<{ id: string, clinicalStatus: AllergyClinicalStatus | null, criticality: AllergyCriticality | null, category: Array<string>, code: { system: string, code: string, display: string } | null, reactions: Array<{ severity: string, manifestation: Array<{ system: string, code: string, display: string }> }> }> }, medicationRequests: { nodes: Array<{ id: string, status: MedicationRequestStatus, intent: MedicationRequestIntent, dosage: string, code: { system: string, code: string, display: string } | null, reason: { system: string, code: string, display: string } | null }> }, procedures: { nodes: Array<{ id: string, status: ProcedureStatus, endsAt: string | null, code: { system: string, code: string, display: string } | null }> }, carePlans: { nodes: Array<{ id: string, title: string, status: CarePlanStatus, startsAt: string | null, endsAt: string | null, activities: Array<{ status: string, description: string, code: { system: string, code: string, display: string } | null }>, goals: { nodes: Array<{ id: string }> } }> }, goals: { nodes: Array<{ id: string, note: string, lifecycleStatus: GoalLifecycleStatus, achievementStatus: GoalAchievementStatus | null, startsOn: string | null, code: { system: string, code: string, display: string } | null, targets: Array<{ dueOn: string | null, measure: { system: string, code: string, display: string } | null, detail: { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null } | null }> }> }, careTeams: { nodes: Array<{ id: string, name: string, status: CareTeamStatus, participants: Array<{ id: string, display: string, role: { system: string, code: string, display: string } | null, practitioner: { id: string, name: { text: string }, telecom: Array<{ system: string, value: string }> } | null }> }> }, coverages: { nodes: Array<{ id: string, status: CoverageStatus, payorName: string, memberId: string, rank: number | null, kind: { system: string, code: string, display: string } | null }> }, consents: { nodes: Array<{ id: string, status: ConsentStatus, decision: ConsentDecision, category: { system: string, code: string, display: string } | null, grantee: { id: string, name: { text: string } } | null }> }, tasks: { nodes: Array<{ id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, condition: { id: string } | null, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }> }, viewerCan: { assign: boolean, recordCondition: boolean, resolveCondition: boolean, recordObservation: boolean, createTask: boolean }, redactions: Array<{ path: string, reason: RedactionReason }>, name: { text: string }, risk: { level: RiskLevel | null, reasons: Array<string> } | null, nextTask: { id: string, title: string, kind: TaskKind, dueAt: string | null, overdue: boolean } | null, lastEncounter: { id: string, class: string, startsAt: string | null, endsAt: string | null, reason: { system: string, code: string, display: string } | null } | null } | null };

export type CheckTaskItemMutationVariables = Exact<{
  input: CheckTaskItemInput;
}>;


export type CheckTaskItemMutation = { checkTaskItem: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ClaimTaskMutationVariables = Exact<{
  input: ClaimTaskInput;
}>;


export type ClaimTaskMutation = { claimTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type CohortQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type CohortQuery = { cohort: { definition: string, definitionVersion: string, id: string, revision: number, name: string, title: string, description: string, citation: string, active: boolean, memberships: { nodes: Array<{ id: string, enteredAt: string, exitedAt: string | null, patient: { id: string, name: { text: string } } | null, facts: Array<{ name: string, label: string, points: number | null, status: CriterionStatus | null, evidence: Array<{ text: string, id: string | null }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CohortsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type CohortsQuery = { cohorts: { nodes: Array<{ id: string, revision: number, name: string, title: string, description: string, citation: string, active: boolean, memberships: { totalCount: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { completeTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, nextTask: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ConditionChangedSubscriptionVariables = Exact<{
  scope: ChangeScope;
  minimumSeverity?: ChangeSeverity;
  after?: string | null | undefined;
}>;


export type ConditionChangedSubscription = { conditionChanged: { cursor: string, kind: ChangeKind, severity: ChangeSeverity, reason: string, at: string, actor: { id: string, name: { text: string } } | null, patient: { id: string, name: { text: string } } | null, condition: { id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null } | null } };

export type CreateTaskMutationVariables = Exact<{
  input: CreateTaskInput;
}>;


export type CreateTaskMutation = { createTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, patient: { id: string, openTaskCount: number, nextContactAt: string | null } | null, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type DecideIntensityMutationVariables = Exact<{
  input: DecideIntensityInput;
}>;


export type DecideIntensityMutation = { decideIntensity: { intensityDecision: { id: string, revision: number, rule: string, ruleVersion: string, proposed: CareIntensityProposal | null, missing: Array<string>, status: IntensityDecisionStatus, decided: CareIntensity | null, decidedAt: string | null, reason: string, asOf: string, criteria: Array<{ name: string, label: string, points: number | null, status: CriterionStatus | null, evidence: Array<{ text: string, id: string | null }> }>, decidedBy: { id: string, name: { text: string } } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type DeferProposalMutationVariables = Exact<{
  input: DeferProposalInput;
}>;


export type DeferProposalMutation = { deferProposal: { proposal: { id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type EndAbsenceMutationVariables = Exact<{
  input: EndAbsenceInput;
}>;


export type EndAbsenceMutation = { endAbsence: { absence: { id: string, revision: number, startsAt: string, endsAt: string, reason: string, practitioner: { id: string, name: { text: string } } | null, coveredBy: { id: string, name: { text: string } } | null, viewerCan: { end: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type EnrollmentQueryVariables = Exact<{
  patientId: string;
}>;


export type EnrollmentQuery = { patient: { id: string, risk: { level: RiskLevel | null, reasons: Array<string>, asOf: string | null, scores: Array<{ id: string, rule: string, ruleVersion: string, value: number | null, band: string, missing: Array<string>, parts: Array<{ name: string, label: string, points: number | null, status: CriterionStatus | null, evidence: Array<{ text: string, id: string | null }> }> }>, decision: { id: string, revision: number, rule: string, ruleVersion: string, proposed: CareIntensityProposal | null, missing: Array<string>, status: IntensityDecisionStatus, decided: CareIntensity | null, decidedAt: string | null, reason: string, asOf: string, criteria: Array<{ name: string, label: string, points: number | null, status: CriterionStatus | null, evidence: Array<{ text: string, id: string | null }> }>, decidedBy: { id: string, name: { text: string } } | null } | null, cohorts: Array<{ id: string, enteredAt: string, exitedAt: string | null, cohort: { id: string, revision: number, name: string, title: string, description: string, citation: string, active: boolean } | null, facts: Array<{ name: string, label: string, points: number | null, status: CriterionStatus | null, evidence: Array<{ text: string, id: string | null }> }> }> } | null, serviceRequests: { nodes: Array<{ id: string, revision: number, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, triage: ReferralTriage | null, triageNote: string, requesterAnswer: string, triageDueAt: string | null, overdue: boolean, code: { system: string, code: string, display: string } | null, requester: { id: string, name: { text: string } } | null }> }, episodesOfCare: { nodes: Array<{ id: string, revision: number, status: EpisodeOfCareStatus, stage: EnrollmentStage, intensity: CareIntensity | null, reason: string, proposedAt: string, startsAt: string | null, endsAt: string | null, nextStages: Array<EnrollmentStage>, outreachAttempts: { nodes: Array<{ id: string, revision: number, mode: OutreachMode, outcome: OutreachOutcome, happenedAt: string, note: string, performer: { id: string, name: { text: string } } | null }> }, careManager: { id: string, name: { text: string } } | null, history: Array<{ stage: EnrollmentStage, at: string, reason: string }> }> }, viewerCan: { refer: boolean, decideIntensity: boolean, enroll: boolean } } | null };

export type HandOverTaskMutationVariables = Exact<{
  input: HandOverTaskInput;
}>;


export type HandOverTaskMutation = { handOverTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type HealthcareServicesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: HealthcareServiceFilter | null | undefined;
}>;


export type HealthcareServicesQuery = { healthcareServices: { nodes: Array<{ id: string, name: string, providedBy: string, categories: Array<HealthcareServiceCategory>, languages: Array<string>, eligibility: string, payers: Array<string>, distanceKilometers: number | null, telecom: Array<{ system: string, value: string }>, address: Array<{ line: Array<string>, city: string, postalCode: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { nodes: Array<{ id: string, threadId: string, topic: string, text: string, sentAt: string, latestAt: string, priority: TaskPriority, acknowledgementRequired: boolean, acknowledgedAt: string | null, acknowledgementAwaited: boolean, unread: boolean, unreadCount: number, patient: { id: string, name: { text: string } } | null, sender: { id: string, name: { text: string } } | null, attachments: Array<{ id: string, title: string, contentType: string, size: number, download: { path: string, expiresAt: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LogContactMutationVariables = Exact<{
  input: LogContactInput;
}>;


export type LogContactMutation = { logContact: { outreachAttempt: { id: string, revision: number, mode: OutreachMode, outcome: OutreachOutcome, happenedAt: string, note: string, performer: { id: string, name: { text: string } } | null } | null, episodeOfCare: { id: string, stage: EnrollmentStage } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type MarkMessagesReadMutationVariables = Exact<{
  input: MarkMessagesReadInput;
}>;


export type MarkMessagesReadMutation = { markMessagesRead: { message: { id: string, unread: boolean, unreadCount: number } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'AllergyIntolerance', id: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Attachment', id: string }
    | { __typename: 'Barrier', id: string }
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'CarePlanAgreement', id: string }
    | { __typename: 'CarePlanChange', id: string }
    | { __typename: 'CarePlanRevision', id: string }
    | { __typename: 'CareTeam', id: string }
    | { __typename: 'CareTeamParticipant', id: string }
    | { __typename: 'Cohort', id: string }
    | { __typename: 'CohortMembership', id: string }
    | { __typename: 'Communication', id: string }
    | { __typename: 'CommunicationReceipt', id: string }
    | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, patient: { id: string } | null, code: { system: string, code: string, display: string } | null }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Coverage', id: string }
    | { __typename: 'Encounter', id: string }
    | { __typename: 'EpisodeOfCare', id: string }
    | { __typename: 'Goal', id: string }
    | { __typename: 'HealthcareService', id: string }
    | { __typename: 'IntensityDecision', id: string }
    | { __typename: 'Intervention', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'Observation', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'OutreachAttempt', id: string }
    | { __typename: 'Patient', id: string, revision: number, birthDate: string | null, gender: Gender, nextContactAt: string | null, openTaskCount: number, name: { text: string }, risk: { level: RiskLevel | null, reasons: Array<string> } | null, nextTask: { id: string, title: string, kind: TaskKind, dueAt: string | null, overdue: boolean } | null, lastEncounter: { id: string, class: string, startsAt: string | null, endsAt: string | null, reason: { system: string, code: string, display: string } | null } | null }
    | { __typename: 'Practitioner', id: string }
    | { __typename: 'PractitionerRole', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'QuestionnaireResponse', id: string }
    | { __typename: 'RiskAssessment', id: string }
    | { __typename: 'ServiceRequest', id: string }
    | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, patient: { id: string } | null, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Absence', id: string }
    | { __typename: 'AllergyIntolerance', id: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Attachment', id: string }
    | { __typename: 'Barrier', id: string }
    | { __typename: 'CarePlan', id: string }
    | { __typename: 'CarePlanAgreement', id: string }
    | { __typename: 'CarePlanChange', id: string }
    | { __typename: 'CarePlanRevision', id: string }
    | { __typename: 'CareTeam', id: string }
    | { __typename: 'CareTeamParticipant', id: string }
    | { __typename: 'Cohort', id: string }
    | { __typename: 'CohortMembership', id: string }
    | { __typename: 'Communication', id: string }
    | { __typename: 'CommunicationReceipt', id: string }
    | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Coverage', id: string }
    | { __typename: 'Encounter', id: string }
    | { __typename: 'EpisodeOfCare', id: string }
    | { __typename: 'Goal', id: string }
    | { __typename: 'HealthcareService', id: string }
    | { __typename: 'IntensityDecision', id: string }
    | { __typename: 'Intervention', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'Observation', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'OutreachAttempt', id: string }
    | { __typename: 'Patient', id: string, revision: number, birthDate: string | null, gender: Gender, nextContactAt: string | null, openTaskCount: number, name: { text: string }, risk: { level: RiskLevel | null, reasons: Array<string> } | null, nextTask: { id: string, title: string, kind: TaskKind, dueAt: string | null, overdue: boolean } | null, lastEncounter: { id: string, class: string, startsAt: string | null, endsAt: string | null, reason: { system: string, code: string, display: string } | null } | null }
    | { __typename: 'Practitioner', id: string }
    | { __typename: 'PractitionerRole', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'QuestionnaireResponse', id: string }
    | { __typename: 'RiskAssessment', id: string }
    | { __typename: 'ServiceRequest', id: string }
    | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
   | null> };

export type OrderServiceMutationVariables = Exact<{
  input: OrderServiceInput;
}>;


export type OrderServiceMutation = { orderService: { serviceRequest: { id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type PanelQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: PanelFilter | null | undefined;
  orderBy?: PanelOrder;
}>;


export type PanelQuery = { viewer: { changeCursor: string }, panel: { nodes: Array<{ id: string, revision: number, birthDate: string | null, gender: Gender, nextContactAt: string | null, openTaskCount: number, conditions: { nodes: Array<{ id: string, severity: ConditionSeverity | null, code: { system: string, code: string, display: string } | null }> }, name: { text: string }, risk: { level: RiskLevel | null, reasons: Array<string> } | null, nextTask: { id: string, title: string, kind: TaskKind, dueAt: string | null, overdue: boolean } | null, lastEncounter: { id: string, class: string, startsAt: string | null, endsAt: string | null, reason: { system: string, code: string, display: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PanelSearchQueryVariables = Exact<{
  name: string;
  first?: number;
}>;


export type PanelSearchQuery = { panel: { totalCount: number | null, nodes: Array<{ id: string, birthDate: string | null, name: { text: string }, caseManager: { id: string, name: { text: string } } | null }> } };

export type PrepareAttachmentMutationVariables = Exact<{
  input: PrepareAttachmentInput;
}>;


export type PrepareAttachmentMutation = { prepareAttachment: { attachment: { id: string, title: string, uploadedAt: string | null } | null, upload: { path: string, expiresAt: string } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ProposeEpisodeOfCareMutationVariables = Exact<{
  input: ProposeEpisodeOfCareInput;
}>;


export type ProposeEpisodeOfCareMutation = { proposeEpisodeOfCare: { episodeOfCare: { id: string, revision: number, status: EpisodeOfCareStatus, stage: EnrollmentStage, intensity: CareIntensity | null, reason: string, proposedAt: string, startsAt: string | null, endsAt: string | null, nextStages: Array<EnrollmentStage>, careManager: { id: string, name: { text: string } } | null, history: Array<{ stage: EnrollmentStage, at: string, reason: string }> } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordAbsenceMutationVariables = Exact<{
  input: RecordAbsenceInput;
}>;


export type RecordAbsenceMutation = { recordAbsence: { absence: { id: string, revision: number, startsAt: string, endsAt: string, reason: string, practitioner: { id: string, name: { text: string } } | null, coveredBy: { id: string, name: { text: string } } | null, viewerCan: { end: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordAppointmentOutcomeMutationVariables = Exact<{
  input: RecordAppointmentOutcomeInput;
}>;


export type RecordAppointmentOutcomeMutation = { recordAppointmentOutcome: { appointment: { id: string, revision: number, status: AppointmentStatus, kind: AppointmentKind, title: string, startsAt: string, endsAt: string, location: string, travelMinutes: number, cancellationReason: string, note: string, icsUrl: string | null, reminders: Array<{ minutesBefore: number, mode: ReminderMode }>, patient: { id: string, name: { text: string } } | null, practitioner: { id: string, name: { text: string } } | null, viewerCan: { reschedule: boolean, cancel: boolean, recordOutcome: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordConditionMutationVariables = Exact<{
  input: RecordConditionInput;
}>;


export type RecordConditionMutation = { recordCondition: { condition: { id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, provenance: { effectiveAt: string | null, recordedAt: string, source: string, performer: { id: string, name: { text: string } } | null }, code: { system: string, code: string, display: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordObservationMutationVariables = Exact<{
  input: RecordObservationInput;
}>;


export type RecordObservationMutation = { recordObservation: { observation: { id: string, revision: number, status: ObservationStatus, category: string, code: { system: string, code: string, display: string } | null, value: { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null } | null, components: Array<{ code: { system: string, code: string, display: string }, value: { text: string | null, boolean: boolean | null, integer: number | null, dateTime: string | null, quantity: { value: string, comparator: string, unit: string, code: string } | null, coding: { system: string, code: string, display: string } | null } | null }>, interpretation: Array<{ system: string, code: string, display: string }>, provenance: { effectiveAt: string | null, recordedAt: string, source: string, performer: { id: string, name: { text: string } } | null } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordOutreachAttemptMutationVariables = Exact<{
  input: RecordOutreachAttemptInput;
}>;


export type RecordOutreachAttemptMutation = { recordOutreachAttempt: { outreachAttempt: { id: string, revision: number, mode: OutreachMode, outcome: OutreachOutcome, happenedAt: string, note: string, performer: { id: string, name: { text: string } } | null } | null, episodeOfCare: { id: string, revision: number, status: EpisodeOfCareStatus, stage: EnrollmentStage, intensity: CareIntensity | null, reason: string, proposedAt: string, startsAt: string | null, endsAt: string | null, nextStages: Array<EnrollmentStage>, careManager: { id: string, name: { text: string } } | null, history: Array<{ stage: EnrollmentStage, at: string, reason: string }> } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordReferralStepMutationVariables = Exact<{
  input: RecordReferralStepInput;
}>;


export type RecordReferralStepMutation = { recordReferralStep: { serviceRequest: { id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordServiceDocumentMutationVariables = Exact<{
  input: RecordServiceDocumentInput;
}>;


export type RecordServiceDocumentMutation = { recordServiceDocument: { serviceRequest: { id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RecordServiceOrderStepMutationVariables = Exact<{
  input: RecordServiceOrderStepInput;
}>;


export type RecordServiceOrderStepMutation = { recordServiceOrderStep: { serviceRequest: { id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ReferPatientMutationVariables = Exact<{
  input: ReferPatientInput;
}>;


export type ReferPatientMutation = { referPatient: { serviceRequest: { id: string, revision: number, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, triage: ReferralTriage | null, triageNote: string, requesterAnswer: string, triageDueAt: string | null, overdue: boolean, code: { system: string, code: string, display: string } | null, requester: { id: string, name: { text: string } } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ReferralInboxQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: ReferralFilter | null | undefined;
}>;


export type ReferralInboxQuery = { referralInbox: { nodes: Array<{ id: string, revision: number, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, triage: ReferralTriage | null, triageNote: string, requesterAnswer: string, triageDueAt: string | null, overdue: boolean, patient: { id: string, birthDate: string | null, name: { text: string } } | null, code: { system: string, code: string, display: string } | null, requester: { id: string, name: { text: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReleaseTaskMutationVariables = Exact<{
  input: ReleaseTaskInput;
}>;


export type ReleaseTaskMutation = { releaseTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type RescheduleAppointmentMutationVariables = Exact<{
  input: RescheduleAppointmentInput;
}>;


export type RescheduleAppointmentMutation = { rescheduleAppointment: { appointment: { id: string, revision: number, status: AppointmentStatus, kind: AppointmentKind, title: string, startsAt: string, endsAt: string, location: string, travelMinutes: number, cancellationReason: string, note: string, icsUrl: string | null, reminders: Array<{ minutesBefore: number, mode: ReminderMode }>, patient: { id: string, name: { text: string } } | null, practitioner: { id: string, name: { text: string } } | null, viewerCan: { reschedule: boolean, cancel: boolean, recordOutcome: boolean } } | null, conflicts: Array<{ kind: AppointmentConflictKind, minutes: number, message: string, appointment: { id: string, title: string, startsAt: string, endsAt: string } | null }>, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ResolveConditionMutationVariables = Exact<{
  input: ResolveConditionInput;
}>;


export type ResolveConditionMutation = { resolveCondition: { condition: { id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ReturnProposalMutationVariables = Exact<{
  input: ReturnProposalInput;
}>;


export type ReturnProposalMutation = { returnProposal: { proposal: { id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type SaveAssessmentDraftMutationVariables = Exact<{
  input: SaveAssessmentDraftInput;
}>;


export type SaveAssessmentDraftMutation = { saveAssessmentDraft: { questionnaireResponse: { id: string, revision: number, questionnaire: string, questionnaireVersion: string, status: QuestionnaireResponseStatus, assessedAt: string, authoredAt: string | null, total: number | null, band: string, answers: Array<{ item: string, options: Array<string>, number: number | null, text: string | null, absent: AbsentAnswer | null }>, result: { missing: Array<string>, notes: Array<string>, parts: Array<{ name: string, label: string, points: number | null, input: string }> } | null, proposals: { nodes: Array<{ id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null }> } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type SaveCohortMutationVariables = Exact<{
  input: SaveCohortInput;
}>;


export type SaveCohortMutation = { saveCohort: { cohort: { definition: string, definitionVersion: string, id: string, revision: number, name: string, title: string, description: string, citation: string, active: boolean } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type SaveHealthcareServiceMutationVariables = Exact<{
  input: SaveHealthcareServiceInput;
}>;


export type SaveHealthcareServiceMutation = { saveHealthcareService: { healthcareService: { id: string, revision: number, name: string, categories: Array<HealthcareServiceCategory>, active: boolean } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { message: { id: string, threadId: string, topic: string, text: string, sentAt: string, latestAt: string, priority: TaskPriority, acknowledgementRequired: boolean, acknowledgedAt: string | null, acknowledgementAwaited: boolean, unread: boolean, unreadCount: number, sender: { id: string, name: { text: string } } | null, attachments: Array<{ id: string, title: string, contentType: string, size: number, download: { path: string, expiresAt: string } | null }> } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type SendReferralMutationVariables = Exact<{
  input: SendReferralInput;
}>;


export type SendReferralMutation = { sendReferral: { serviceRequest: { id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ServiceOrdersQueryVariables = Exact<{
  patient: string;
  first?: number;
  after?: string | null | undefined;
  filter?: ServiceRequestFilter | null | undefined;
}>;


export type ServiceOrdersQuery = { patient: { id: string, serviceRequests: { nodes: Array<{ id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SignServiceOrderMutationVariables = Exact<{
  input: SignServiceOrderInput;
}>;


export type SignServiceOrderMutation = { signServiceOrder: { serviceRequest: { id: string, revision: number, category: ServiceRequestCategory, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, overdue: boolean, loop: ServiceRequestLoop | null, loopDueAt: string | null, quantity: number | null, missingElements: Array<ServiceOrderElement>, code: { system: string, code: string, display: string } | null, loopHistory: Array<{ status: ServiceRequestLoop, at: string, note: string, scheduledFor: string | null, by: { id: string, name: { text: string } } | null }>, nextSteps: Array<{ status: ServiceRequestLoop, noteRequired: boolean, bySigning: boolean }>, signedBy: { id: string, name: { text: string } } | null, documents: Array<{ kind: ServiceDocumentKind, required: boolean | null, datedOn: string | null, receivedAt: string | null, timely: boolean | null, note: string }>, healthcareService: { id: string, name: string } | null } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type SnoozeTaskMutationVariables = Exact<{
  input: SnoozeTaskInput;
}>;


export type SnoozeTaskMutation = { snoozeTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type StartAssessmentMutationVariables = Exact<{
  input: StartAssessmentInput;
}>;


export type StartAssessmentMutation = { startAssessment: { questionnaireResponse: { id: string, revision: number, questionnaire: string, questionnaireVersion: string, status: QuestionnaireResponseStatus, assessedAt: string, authoredAt: string | null, total: number | null, band: string, answers: Array<{ item: string, options: Array<string>, number: number | null, text: string | null, absent: AbsentAnswer | null }>, result: { missing: Array<string>, notes: Array<string>, parts: Array<{ name: string, label: string, points: number | null, input: string }> } | null, proposals: { nodes: Array<{ id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null }> } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type SubmitAssessmentMutationVariables = Exact<{
  input: SubmitAssessmentInput;
}>;


export type SubmitAssessmentMutation = { submitAssessment: { questionnaireResponse: { id: string, revision: number, questionnaire: string, questionnaireVersion: string, status: QuestionnaireResponseStatus, assessedAt: string, authoredAt: string | null, total: number | null, band: string, answers: Array<{ item: string, options: Array<string>, number: number | null, text: string | null, absent: AbsentAnswer | null }>, result: { missing: Array<string>, notes: Array<string>, parts: Array<{ name: string, label: string, points: number | null, input: string }> } | null, proposals: { nodes: Array<{ id: string, revision: number, kind: ProposalKind, title: string, reason: string, priority: TaskPriority, dueAt: string | null, status: ProposalStatus, decisionReason: string, resultId: string | null }> } } | null, tasks: Array<{ id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }>, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type TaskPoolQueryVariables = Exact<{
  pool: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type TaskPoolQuery = { taskPool: { nodes: Array<{ id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, patient: { id: string, name: { text: string } } | null, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ThreadQueryVariables = Exact<{
  patient: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type ThreadQuery = { patient: { id: string, threads: { nodes: Array<{ id: string, threadId: string, topic: string, text: string, sentAt: string, latestAt: string, priority: TaskPriority, acknowledgementRequired: boolean, acknowledgedAt: string | null, acknowledgementAwaited: boolean, unread: boolean, unreadCount: number, thread: { nodes: Array<{ id: string, threadId: string, topic: string, text: string, sentAt: string, latestAt: string, priority: TaskPriority, acknowledgementRequired: boolean, acknowledgedAt: string | null, acknowledgementAwaited: boolean, unread: boolean, unreadCount: number, sender: { id: string, name: { text: string } } | null, attachments: Array<{ id: string, title: string, contentType: string, size: number, download: { path: string, expiresAt: string } | null }> }> }, sender: { id: string, name: { text: string } } | null, attachments: Array<{ id: string, title: string, contentType: string, size: number, download: { path: string, expiresAt: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TriageReferralMutationVariables = Exact<{
  input: TriageReferralInput;
}>;


export type TriageReferralMutation = { triageReferral: { serviceRequest: { id: string, revision: number, status: ServiceRequestStatus, priority: TaskPriority, reason: string, authoredAt: string, triage: ReferralTriage | null, triageNote: string, requesterAnswer: string, triageDueAt: string | null, overdue: boolean, code: { system: string, code: string, display: string } | null, requester: { id: string, name: { text: string } } | null } | null, episodeOfCare: { id: string, revision: number, status: EpisodeOfCareStatus, stage: EnrollmentStage, intensity: CareIntensity | null, reason: string, proposedAt: string, startsAt: string | null, endsAt: string | null, nextStages: Array<EnrollmentStage>, careManager: { id: string, name: { text: string } } | null, history: Array<{ stage: EnrollmentStage, at: string, reason: string }> } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type UnacknowledgedMessagesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type UnacknowledgedMessagesQuery = { messages: { nodes: Array<{ id: string, threadId: string, topic: string, text: string, sentAt: string, latestAt: string, priority: TaskPriority, acknowledgementRequired: boolean, acknowledgedAt: string | null, acknowledgementAwaited: boolean, unread: boolean, unreadCount: number, receipts: Array<{ mentioned: boolean, readAt: string | null, acknowledgedAt: string | null, practitioner: { id: string, name: { text: string } } | null }>, sender: { id: string, name: { text: string } } | null, attachments: Array<{ id: string, title: string, contentType: string, size: number, download: { path: string, expiresAt: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UpdateTaskMutationVariables = Exact<{
  input: UpdateTaskInput;
}>;


export type UpdateTaskMutation = { updateTask: { task: { id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } } | null, problems: Array<
      | { __typename: 'InvalidValue', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'Refusal', message: string, code: ProblemCode, path: Array<string> }
      | { __typename: 'RevisionConflict', baseRevision: number, currentRevision: number, message: string, code: ProblemCode, path: Array<string>, current:
          | { __typename: 'Absence', id: string }
          | { __typename: 'AllergyIntolerance', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Attachment', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'CarePlan', id: string }
          | { __typename: 'CarePlanAgreement', id: string }
          | { __typename: 'CarePlanChange', id: string }
          | { __typename: 'CarePlanRevision', id: string }
          | { __typename: 'CareTeam', id: string }
          | { __typename: 'CareTeamParticipant', id: string }
          | { __typename: 'Cohort', id: string }
          | { __typename: 'CohortMembership', id: string }
          | { __typename: 'Communication', id: string }
          | { __typename: 'CommunicationReceipt', id: string }
          | { __typename: 'Condition', id: string, revision: number, category: ConditionCategory, clinicalStatus: ConditionClinicalStatus | null, verificationStatus: ConditionVerificationStatus | null, severity: ConditionSeverity | null, onsetAt: string | null, abatementAt: string | null, note: string, code: { system: string, code: string, display: string } | null }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Coverage', id: string }
          | { __typename: 'Encounter', id: string }
          | { __typename: 'EpisodeOfCare', id: string }
          | { __typename: 'Goal', id: string }
          | { __typename: 'HealthcareService', id: string }
          | { __typename: 'IntensityDecision', id: string }
          | { __typename: 'Intervention', id: string }
          | { __typename: 'MedicationRequest', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'OutreachAttempt', id: string }
          | { __typename: 'Patient', revision: number, id: string, caseManager: { id: string, name: { text: string } } | null }
          | { __typename: 'Practitioner', id: string }
          | { __typename: 'PractitionerRole', id: string }
          | { __typename: 'Procedure', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'QuestionnaireResponse', id: string }
          | { __typename: 'RiskAssessment', id: string }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Task', id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }
         | null }
    > } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<Role>, serverTime: string, changeCursor: string, practitioner: { id: string, name: { text: string }, roles: Array<{ role: Role, credentials: Array<string> }> } | null, organization: { id: string, name: string, timeZone: string } } };

export type WorklistQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: WorklistFilter | null | undefined;
}>;


export type WorklistQuery = { worklist: { nodes: Array<{ id: string, revision: number, title: string, kind: TaskKind, status: TaskStatus, priority: TaskPriority, priorityReasons: Array<string>, startsAt: string | null, dueAt: string | null, overdue: boolean, note: string, pool: string, recurrence: string, snoozedUntil: string | null, snoozeReason: string, escalationLevel: number, claimExpiresAt: string | null, completedAt: string | null, outcome: string, patient: { id: string, name: { text: string }, telecom: Array<{ system: string, value: string, use: string }> } | null, condition: { id: string, code: { system: string, code: string, display: string } | null } | null, checklist: Array<{ text: string, done: boolean, doneAt: string | null }>, owner: { id: string, name: { text: string } } | null, claimedBy: { id: string, name: { text: string } } | null, handedOverBy: { id: string } | null, cover: { id: string, endsAt: string } | null, viewerCan: { complete: boolean, update: boolean, snooze: boolean, cancel: boolean, claim: boolean, release: boolean, handOver: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const AbsenceRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AbsenceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Absence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coveredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]} as unknown as DocumentNode<AbsenceRowFragment, unknown>;
export const AppointmentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"icsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"recordOutcome"}}]}}]}}]} as unknown as DocumentNode<AppointmentRowFragment, unknown>;
export const ProposalRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}}]} as unknown as DocumentNode<ProposalRowFragment, unknown>;
export const AssessmentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionnaireResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaire"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaireVersion"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assessedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}}]} as unknown as DocumentNode<AssessmentRowFragment, unknown>;
export const AttemptRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttemptRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutreachAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<AttemptRowFragment, unknown>;
export const CohortRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CohortRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]} as unknown as DocumentNode<CohortRowFragment, unknown>;
export const ConditionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"patient"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"word"}}]}}]} as unknown as DocumentNode<ConditionPartsFragment, unknown>;
export const EnrollmentRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeOfCare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"intensity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"careManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStages"}}]}}]} as unknown as DocumentNode<EnrollmentRowFragment, unknown>;
export const EvidencePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScorePart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<EvidencePartsFragment, unknown>;
export const IntensityRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntensityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntensityDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"ruleVersion"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScorePart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<IntensityRowFragment, unknown>;
export const MessageRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Communication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementRequired"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementAwaited"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"download"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MessageRowFragment, unknown>;
export const CodeTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]} as unknown as DocumentNode<CodeTextFragment, unknown>;
export const ValuePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ValueParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ObservationValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"boolean"}},{"kind":"Field","name":{"kind":"Name","value":"integer"}},{"kind":"Field","name":{"kind":"Name","value":"dateTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]} as unknown as DocumentNode<ValuePartsFragment, unknown>;
export const OriginFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provenance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<OriginFragment, unknown>;
export const ObservationRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ObservationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Observation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ValueParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ValueParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ValueParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ObservationValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"boolean"}},{"kind":"Field","name":{"kind":"Name","value":"integer"}},{"kind":"Field","name":{"kind":"Name","value":"dateTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provenance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<ObservationRowFragment, unknown>;
export const PatientRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"risk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextContactAt"}},{"kind":"Field","name":{"kind":"Name","value":"openTaskCount"}},{"kind":"Field","name":{"kind":"Name","value":"nextTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]} as unknown as DocumentNode<PatientRowFragment, unknown>;
export const ConditionRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]} as unknown as DocumentNode<ConditionRowFragment, unknown>;
export const TaskRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}}]} as unknown as DocumentNode<TaskRowFragment, unknown>;
export const ProblemPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}}]} as unknown as DocumentNode<ProblemPartsFragment, unknown>;
export const ReferralRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"triageNote"}},{"kind":"Field","name":{"kind":"Name","value":"requesterAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"triageDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]} as unknown as DocumentNode<ReferralRowFragment, unknown>;
export const ServiceOrderRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]} as unknown as DocumentNode<ServiceOrderRowFragment, unknown>;
export const AbsencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Absences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AbsenceFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"absences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AbsenceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AbsenceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Absence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coveredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]} as unknown as DocumentNode<AbsencesQuery, AbsencesQueryVariables>;
export const AcceptProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcceptProposalMutation, AcceptProposalMutationVariables>;
export const AcknowledgeMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementAwaited"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeMessageMutation, AcknowledgeMessageMutationVariables>;
export const AnswerReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"triageNote"}},{"kind":"Field","name":{"kind":"Name","value":"requesterAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"triageDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnswerReferralMutation, AnswerReferralMutationVariables>;
export const AppointmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Appointments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"icsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"recordOutcome"}}]}}]}}]} as unknown as DocumentNode<AppointmentsQuery, AppointmentsQueryVariables>;
export const AssessmentDefinitionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssessmentDefinitions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessmentDefinitions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"verbatim"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"scoring"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"repeats"}},{"kind":"Field","name":{"kind":"Name","value":"safety"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"exclusive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enableWhen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}},{"kind":"Field","name":{"kind":"Name","value":"allOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anyOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"skipWhen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skipPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"appliesTo"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"patient"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"word"}}]}}]} as unknown as DocumentNode<AssessmentDefinitionsQuery, AssessmentDefinitionsQueryVariables>;
export const AssessmentSectionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssessmentSections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessmentSections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaire"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"when"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gaps"}}]}}]}}]} as unknown as DocumentNode<AssessmentSectionsQuery, AssessmentSectionsQueryVariables>;
export const AssessmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Assessments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patient"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patient"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessmentTrends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaire"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaireResponseId"}},{"kind":"Field","name":{"kind":"Name","value":"assessedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"remission"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assess"}},{"kind":"Field","name":{"kind":"Name","value":"decideProposal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionnaireResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaire"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaireVersion"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assessedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}}]}}]}}]} as unknown as DocumentNode<AssessmentsQuery, AssessmentsQueryVariables>;
export const AssignPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignPatientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignPatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reassignedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AssignPatientMutation, AssignPatientMutationVariables>;
export const BookAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"icsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"recordOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BookAppointmentMutation, BookAppointmentMutationVariables>;
export const CalendarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Calendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"initials"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"initials"},"value":{"kind":"Variable","name":{"kind":"Name","value":"initials"}}}]}]}}]}}]} as unknown as DocumentNode<CalendarQuery, CalendarQueryVariables>;
export const CancelAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"icsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"recordOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelAppointmentMutation, CancelAppointmentMutationVariables>;
export const CancelTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CancelTaskMutation, CancelTaskMutationVariables>;
export const ChangeEpisodeOfCareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeEpisodeOfCare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeEpisodeOfCareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeEpisodeOfCare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"episodeOfCare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancelledTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeOfCare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"intensity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"careManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStages"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangeEpisodeOfCareMutation, ChangeEpisodeOfCareMutationVariables>;
export const ChartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Chart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientRow"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthSex"}},{"kind":"Field","name":{"kind":"Name","value":"race"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"telecom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"use"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"deceased"}},{"kind":"Field","name":{"kind":"Name","value":"deceasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"observations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ObservationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"encounters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dischargeDisposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceProvider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"allergyIntolerances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"criticality"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manifestation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"medicationRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"intent"}},{"kind":"Field","name":{"kind":"Name","value":"dosage"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"procedures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"carePlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycleStatus"}},{"kind":"Field","name":{"kind":"Name","value":"achievementStatus"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"detail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ValueParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"careTeams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"telecom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payorName"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"grantee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assign"}},{"kind":"Field","name":{"kind":"Name","value":"recordCondition"}},{"kind":"Field","name":{"kind":"Name","value":"resolveCondition"}},{"kind":"Field","name":{"kind":"Name","value":"recordObservation"}},{"kind":"Field","name":{"kind":"Name","value":"createTask"}}]}},{"kind":"Field","name":{"kind":"Name","value":"redactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ValueParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ObservationValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"boolean"}},{"kind":"Field","name":{"kind":"Name","value":"integer"}},{"kind":"Field","name":{"kind":"Name","value":"dateTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provenance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"risk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextContactAt"}},{"kind":"Field","name":{"kind":"Name","value":"openTaskCount"}},{"kind":"Field","name":{"kind":"Name","value":"nextTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ObservationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Observation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ValueParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ValueParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}}]} as unknown as DocumentNode<ChartQuery, ChartQueryVariables>;
export const CheckTaskItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckTaskItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckTaskItemInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkTaskItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CheckTaskItemMutation, CheckTaskItemMutationVariables>;
export const ClaimTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimTaskMutation, ClaimTaskMutationVariables>;
export const CohortDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cohort"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cohort"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CohortRow"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"exitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CohortRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScorePart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CohortQuery, CohortQueryVariables>;
export const CohortsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cohorts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cohorts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CohortRow"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CohortRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]} as unknown as DocumentNode<CohortsQuery, CohortsQueryVariables>;
export const CompleteTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const ConditionChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ConditionChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeScope"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minimumSeverity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeSeverity"}}},"defaultValue":{"kind":"EnumValue","value":"INFO"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditionChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"minimumSeverity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minimumSeverity"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]} as unknown as DocumentNode<ConditionChangedSubscription, ConditionChangedSubscriptionVariables>;
export const CreateTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"openTaskCount"}},{"kind":"Field","name":{"kind":"Name","value":"nextContactAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateTaskMutation, CreateTaskMutationVariables>;
export const DecideIntensityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideIntensity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideIntensityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideIntensity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intensityDecision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntensityRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScorePart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntensityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntensityDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"ruleVersion"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecideIntensityMutation, DecideIntensityMutationVariables>;
export const DeferProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeferProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeferProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deferProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeferProposalMutation, DeferProposalMutationVariables>;
export const EndAbsenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AbsenceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AbsenceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Absence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coveredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndAbsenceMutation, EndAbsenceMutationVariables>;
export const EnrollmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enrollment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"risk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"ruleVersion"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"IntensityRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cohort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CohortRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"exitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"episodesOfCare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentRow"}},{"kind":"Field","name":{"kind":"Name","value":"outreachAttempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttemptRow"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refer"}},{"kind":"Field","name":{"kind":"Name","value":"decideIntensity"}},{"kind":"Field","name":{"kind":"Name","value":"enroll"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScorePart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IntensityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntensityDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"ruleVersion"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CohortRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"triageNote"}},{"kind":"Field","name":{"kind":"Name","value":"requesterAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"triageDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeOfCare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"intensity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"careManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStages"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttemptRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutreachAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<EnrollmentQuery, EnrollmentQueryVariables>;
export const HandOverTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOverTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HandOverTaskMutation, HandOverTaskMutationVariables>;
export const HealthcareServicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HealthcareServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HealthcareServiceFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"healthcareServices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"providedBy"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}},{"kind":"Field","name":{"kind":"Name","value":"payers"}},{"kind":"Field","name":{"kind":"Name","value":"distanceKilometers"}},{"kind":"Field","name":{"kind":"Name","value":"telecom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<HealthcareServicesQuery, HealthcareServicesQueryVariables>;
export const InboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageRow"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Communication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementRequired"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementAwaited"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"download"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const LogContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outreachAttempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttemptRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"episodeOfCare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttemptRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutreachAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LogContactMutation, LogContactMutationVariables>;
export const MarkMessagesReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkMessagesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkMessagesReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markMessagesRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MarkMessagesReadMutation, MarkMessagesReadMutationVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"risk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextContactAt"}},{"kind":"Field","name":{"kind":"Name","value":"openTaskCount"}},{"kind":"Field","name":{"kind":"Name","value":"nextTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"risk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextContactAt"}},{"kind":"Field","name":{"kind":"Name","value":"openTaskCount"}},{"kind":"Field","name":{"kind":"Name","value":"nextTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const OrderServiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderServiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceOrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderServiceMutation, OrderServiceMutationVariables>;
export const PanelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Panel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PanelFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PanelOrder"}}},"defaultValue":{"kind":"EnumValue","value":"NAME"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"panel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientRow"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"clinicalStatus"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROBLEM_LIST_ITEM"},{"kind":"EnumValue","value":"ENCOUNTER_DIAGNOSIS"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"risk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextContactAt"}},{"kind":"Field","name":{"kind":"Name","value":"openTaskCount"}},{"kind":"Field","name":{"kind":"Name","value":"nextTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}}]}}]}}]} as unknown as DocumentNode<PanelQuery, PanelQueryVariables>;
export const PanelSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PanelSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PanelSearchQuery, PanelSearchQueryVariables>;
export const PrepareAttachmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrepareAttachment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrepareAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prepareAttachment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PrepareAttachmentMutation, PrepareAttachmentMutationVariables>;
export const ProposeEpisodeOfCareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeEpisodeOfCare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeEpisodeOfCareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeEpisodeOfCare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"episodeOfCare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeOfCare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"intensity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"careManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStages"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposeEpisodeOfCareMutation, ProposeEpisodeOfCareMutationVariables>;
export const RecordAbsenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AbsenceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AbsenceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Absence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coveredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordAbsenceMutation, RecordAbsenceMutationVariables>;
export const RecordAppointmentOutcomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAppointmentOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAppointmentOutcomeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAppointmentOutcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"icsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"recordOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordAppointmentOutcomeMutation, RecordAppointmentOutcomeMutationVariables>;
export const RecordConditionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCondition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordConditionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCondition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provenance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordConditionMutation, RecordConditionMutationVariables>;
export const RecordObservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordObservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordObservationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordObservation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ObservationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ValueParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ObservationValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"boolean"}},{"kind":"Field","name":{"kind":"Name","value":"integer"}},{"kind":"Field","name":{"kind":"Name","value":"dateTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Origin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provenance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ObservationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Observation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ValueParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ValueParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Origin"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordObservationMutation, RecordObservationMutationVariables>;
export const RecordOutreachAttemptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordOutreachAttempt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordOutreachAttemptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordOutreachAttempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outreachAttempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttemptRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"episodeOfCare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttemptRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutreachAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"performer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeOfCare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"intensity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"careManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStages"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordOutreachAttemptMutation, RecordOutreachAttemptMutationVariables>;
export const RecordReferralStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordReferralStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordReferralStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordReferralStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceOrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordReferralStepMutation, RecordReferralStepMutationVariables>;
export const RecordServiceDocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordServiceDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordServiceDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordServiceDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceOrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordServiceDocumentMutation, RecordServiceDocumentMutationVariables>;
export const RecordServiceOrderStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordServiceOrderStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordServiceOrderStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordServiceOrderStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceOrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordServiceOrderStepMutation, RecordServiceOrderStepMutationVariables>;
export const ReferPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferPatientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referPatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"triageNote"}},{"kind":"Field","name":{"kind":"Name","value":"requesterAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"triageDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReferPatientMutation, ReferPatientMutationVariables>;
export const ReferralInboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralInbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralInbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"triageNote"}},{"kind":"Field","name":{"kind":"Name","value":"requesterAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"triageDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}}]} as unknown as DocumentNode<ReferralInboxQuery, ReferralInboxQueryVariables>;
export const ReleaseTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseTaskMutation, ReleaseTaskMutationVariables>;
export const RescheduleAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RescheduleAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rescheduleAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"travelMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"icsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedule"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"recordOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RescheduleAppointmentMutation, RescheduleAppointmentMutationVariables>;
export const ResolveConditionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveCondition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveConditionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveCondition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResolveConditionMutation, ResolveConditionMutationVariables>;
export const ReturnProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReturnProposalMutation, ReturnProposalMutationVariables>;
export const SaveAssessmentDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveAssessmentDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveAssessmentDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveAssessmentDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaireResponse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionnaireResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaire"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaireVersion"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assessedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SaveAssessmentDraftMutation, SaveAssessmentDraftMutationVariables>;
export const SaveCohortDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveCohort"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveCohortInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveCohort"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cohort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CohortRow"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CohortRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SaveCohortMutation, SaveCohortMutationVariables>;
export const SaveHealthcareServiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveHealthcareService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveHealthcareServiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveHealthcareService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SaveHealthcareServiceMutation, SaveHealthcareServiceMutationVariables>;
export const SendMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Communication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementRequired"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementAwaited"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"download"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SendMessageMutation, SendMessageMutationVariables>;
export const SendReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceOrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SendReferralMutation, SendReferralMutationVariables>;
export const ServiceOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patient"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequestFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patient"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceOrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ServiceOrdersQuery, ServiceOrdersQueryVariables>;
export const SignServiceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignServiceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignServiceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signServiceOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceOrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceOrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"loop"}},{"kind":"Field","name":{"kind":"Name","value":"loopDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"loopHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noteRequired"}},{"kind":"Field","name":{"kind":"Name","value":"bySigning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingElements"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"datedOn"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timely"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthcareService"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignServiceOrderMutation, SignServiceOrderMutationVariables>;
export const SnoozeTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SnoozeTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SnoozeTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snoozeTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SnoozeTaskMutation, SnoozeTaskMutationVariables>;
export const StartAssessmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaireResponse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionnaireResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaire"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaireVersion"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assessedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartAssessmentMutation, StartAssessmentMutationVariables>;
export const SubmitAssessmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionnaireResponse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionnaireResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaire"}},{"kind":"Field","name":{"kind":"Name","value":"questionnaireVersion"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assessedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitAssessmentMutation, SubmitAssessmentMutationVariables>;
export const TaskPoolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskPool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pool"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pool"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pool"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}}]} as unknown as DocumentNode<TaskPoolQuery, TaskPoolQueryVariables>;
export const ThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patient"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patient"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageRow"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageRow"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Communication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementRequired"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementAwaited"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"download"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<ThreadQuery, ThreadQueryVariables>;
export const TriageReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TriageReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TriageReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triageReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"episodeOfCare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"triageNote"}},{"kind":"Field","name":{"kind":"Name","value":"requesterAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"triageDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeOfCare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"intensity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"careManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStages"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TriageReferralMutation, TriageReferralMutationVariables>;
export const UnacknowledgedMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnacknowledgedMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"unacknowledged"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageRow"}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mentioned"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Communication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementRequired"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgementAwaited"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"download"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UnacknowledgedMessagesQuery, UnacknowledgedMessagesQueryVariables>;
export const UpdateTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"clinicalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"verificationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"onsetAt"}},{"kind":"Field","name":{"kind":"Name","value":"abatementAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevisionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseRevision"}},{"kind":"Field","name":{"kind":"Name","value":"currentRevision"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseManager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Condition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionRow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateTaskMutation, UpdateTaskMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"credentials"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WorklistDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Worklist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorklistFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"worklist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"telecom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"use"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CodeText"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"priorityReasons"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"recurrence"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"snoozeReason"}},{"kind":"Field","name":{"kind":"Name","value":"escalationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"claimExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handedOverBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"snooze"}},{"kind":"Field","name":{"kind":"Name","value":"cancel"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]} as unknown as DocumentNode<WorklistQuery, WorklistQueryVariables>;