import type { Client } from "./client";
import samplesQuery from "./samples.graphql";

/** A saved operation, as the server's package mocks has it. */
export type Operation = {
  name: string;
  kind: "query" | "mutation" | "subscription";
  about: string;
  document: string;
  variables: unknown;
};

/** Brings the saved operations. */
export async function loadOperations(): Promise<Operation[]> {
  const response = await fetch("/graphiql/operations.json");
  return response.json();
}

type Versioned = { id: string; revision: number };

type List = { nodes: Versioned[] };

type CarePlan = Versioned & { goals: List; interventions: List; barriers: List };

type Named = { nodes: { id: string }[] };

type Patient = Versioned & {
  name: { family: string };
  nextTask: Versioned | null;
  conditions: List;
  serviceRequests: List;
  episodesOfCare: List;
  intensityDecisions: List;
  appointments: List;
  billingCloses: List;
  handoffs: List;
  crisisProtocols: { nodes: (Versioned & { notifications: Versioned[] })[] };
  consents: List;
  emergencyAccesses: List;
  psychotherapyNotes: List;
  homeVisits: List;
  resultNotices: List;
  collaborativeCare: {
    nodes: (Versioned & { psychiatricConsultant: { id: string } | null; psychiatricRecommendations: List })[];
  };
  medicationReconciliations: List;
  medicationList: {
    lines: { key: string; decision: { decisionId: string; revision: number } | null }[];
    findings: { key: string; fingerprint: string }[];
  } | null;
  timeEntries: List;
  assessments: List;
  proposals: List;
  detectedIssues: List;
  messages: Named;
  carePlan: CarePlan | null;
};

type Practitioner = { id: string; roles: { supervisor: { id: string } | null }[] };

type Samples = {
  viewer: { changeCursor: string; practitioner: Practitioner | null };
  panel: { nodes: Patient[] };
  cohorts: Named;
  healthcareServices: Named;
  worklist: List;
  syncConflicts: List;
};

/** The variables of an operation as text, with values that exist in place of the placeholders. */
export async function fillVariables(variables: unknown, client: Client): Promise<string> {
  if (variables === null) {
    return "";
  }
  const { data } = await client.ask<Samples>({ query: samplesQuery });
  const known = data ? knownValues(data) : {};
  return JSON.stringify(
    variables,
    (_, value) => (typeof value === "string" ? (placeholder(value, known) ?? value) : value),
    2,
  );
}

/** A placeholder that nothing stands behind stays, so that the reader sees what to fill in. */
function placeholder(text: string, known: Record<string, unknown>): unknown {
  const name = /^<(.+)>$/.exec(text)?.[1];
  switch (name) {
    case undefined:
      return text;
    case "new":
      return newId();
    case "earlier":
    case "earlier.end":
    case "tomorrow":
    case "tomorrow.end":
    case "nextWeek":
    case "nextWeek.end":
      return fromNow(name);
    default:
      return known[name];
  }
}

/** Two hours ago, tomorrow or in a week at this time, or an hour later for the end of it. */
function fromNow(name: string): string {
  const [day = "", end] = name.split(".");
  const hours = ({ earlier: -2, tomorrow: 24 }[day] ?? 7 * 24) + (end ? 1 : 0);
  return new Date(Date.now() + hours * 60 * 60 * 1000).toISOString();
}

function knownValues({ viewer, panel, cohorts, healthcareServices, worklist, syncConflicts }: Samples): Record<string, unknown> {
  const patient =
    panel.nodes.find(({ conditions, nextTask }) => conditions.nodes.length > 0 && nextTask) ?? panel.nodes[0];
  const request = patient?.serviceRequests.nodes[0];
  const versioned = {
    patient,
    condition: patient?.conditions.nodes[0],
    task: worklist.nodes[0] ?? patient?.nextTask,
    serviceRequest: request,
    serviceOrder: request,
    referral: request,
    episodeOfCare: patient?.episodesOfCare.nodes[0],
    intensityDecision: patient?.intensityDecisions.nodes[0],
    appointment: patient?.appointments.nodes[0],
    billingClose: patient?.billingCloses.nodes[0],
    handoff: patient?.handoffs.nodes[0],
    syncConflict: syncConflicts.nodes[0],
    crisisProtocol: patient?.crisisProtocols.nodes[0],
    crisisNotification: patient?.crisisProtocols.nodes[0]?.notifications[0],
    consent: patient?.consents.nodes[0],
    emergencyAccess: patient?.emergencyAccesses.nodes[0],
    homeVisit: patient?.homeVisits.nodes[0],
    psychotherapyNote: patient?.psychotherapyNotes.nodes[0],
    collaborativeCareEpisode: patient?.collaborativeCare.nodes[0],
    psychiatricRecommendation: patient?.collaborativeCare.nodes[0]?.psychiatricRecommendations.nodes[0],
    medicationReconciliation: patient?.medicationReconciliations.nodes[0],
    resultNotice: patient?.resultNotices.nodes[0],
    timeEntry: patient?.timeEntries.nodes[0],
    questionnaireResponse: patient?.assessments.nodes[0],
    proposal: patient?.proposals.nodes[0],
    detectedIssue: patient?.detectedIssues.nodes[0],
    carePlan: patient?.carePlan,
    goal: patient?.carePlan?.goals.nodes[0],
    intervention: patient?.carePlan?.interventions.nodes[0],
    barrier: patient?.carePlan?.barriers.nodes[0],
  };
  const me = viewer.practitioner;
  const known: Record<string, unknown> = {
    cursor: viewer.changeCursor,
    now: new Date().toISOString(),
    practitioner: me?.id,
    caseManager: me?.id,
    colleague: me?.roles.find(({ supervisor }) => supervisor)?.supervisor?.id,
    name: patient?.name.family.slice(0, 3).toLowerCase(),
    consultant: patient?.collaborativeCare.nodes[0]?.psychiatricConsultant?.id,
    cohort: cohorts.nodes[0]?.id,
    healthcareService: healthcareServices.nodes[0]?.id,
    communication: patient?.messages.nodes[0]?.id,
    "medicationDecision.revision": patient?.medicationList?.lines[0]?.decision?.revision,
    medicationLine: patient?.medicationList?.lines[0]?.key,
    otherMedicationLine: patient?.medicationList?.lines[1]?.key,
    medicationFinding: patient?.medicationList?.findings[0]?.key,
    "medicationFinding.fingerprint": patient?.medicationList?.findings[0]?.fingerprint,
  };
  for (const [name, thing] of Object.entries(versioned)) {
    known[name] = thing?.id;
    known[`${name}.revision`] = thing?.revision;
  }
  return known;
}

/** A new UUID of version 7 (RFC 9562 section 5.7), as a phone makes one. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(Date.now()) << 16n) | 0x7000n | BigInt((bytes[6]! & 15) << 8 | bytes[7]!));
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
