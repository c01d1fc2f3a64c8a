import assert from "node:assert/strict";
import { test } from "node:test";
import { aheadOf } from "../src/api/ahead.ts";
import { words } from "../src/i18n/words.ts";
import { emptyRecord } from "../src/record/record.ts";
import { coursesOf } from "../src/screens/patient/course.ts";
import { decisionOf, whole } from "../src/screens/patient/chosen.ts";
import { asked, type Definition, toSend } from "../src/screens/patient/form.ts";
import { type Entry, filtered } from "../src/screens/panel-list.ts";
import { claimsOf, cleanToken } from "../src/session/token.ts";
import { newId } from "../src/view/id.ts";
import { unitOf } from "../src/view/unit.ts";
import type { RowOf } from "../src/record/row.ts";

test("every word is there in both languages, with the same places for values", () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [key, [english, spanish]] of Object.entries(words)) {
    assert.ok(english && spanish, key);
    assert.deepEqual(places(english), places(spanish), key);
    assert.equal(english.split("|").length, spanish.split("|").length, key);
  }
});

const entry = (name: string, risk?: string): Entry => ({
  id: name,
  name,
  birthDate: null,
  risk,
  nextContactAt: null,
  nextTask: undefined,
  overdue: false,
  conditions: [],
});

test("search is by the beginnings of names, without marks and case", () => {
  const all = [entry("Hernán Agustín", "LOW"), entry("Ann Hale", "HIGH"), entry("Johann Berg")];
  const names = (name: string, risk: "ALL" | "HIGH" = "ALL") => filtered(all, { name, risk, order: "RISK" }).map(({ name }) => name);
  assert.deepEqual(names("agu her"), ["Hernán Agustín"]);
  assert.deepEqual(names("han"), []);
  assert.deepEqual(names(""), ["Ann Hale", "Hernán Agustín", "Johann Berg"]);
  assert.deepEqual(names("", "HIGH"), ["Ann Hale"]);
});

const always = {
  enableWhen: null,
  skipWhen: null,
  skipPoints: null,
  required: true,
  repeats: false,
  safety: false,
  minimum: null,
  maximum: null,
  unit: "",
  type: "CHOICE" as const,
};
const options = [
  { code: "no", text: "No", points: 0, exclusive: false },
  { code: "yes", text: "Yes", points: 1, exclusive: false },
];
const branch = { item: "a", patient: null, operator: "AT_LEAST" as const, number: 1, word: null, allOf: [], anyOf: [] };
const definition = {
  id: "x",
  items: [
    { ...always, id: "a", text: "A", options },
    { ...always, id: "b", text: "B", options, enableWhen: branch },
  ],
} as unknown as Definition;

test("an item is asked when its branch holds, and only what is asked is sent", () => {
  const ids = (answers: Parameters<typeof asked>[1]) => asked(definition, answers, {}).map(({ id }) => id);
  assert.deepEqual(ids({}), ["a"]);
  assert.deepEqual(ids({ a: { item: "a", options: ["yes"] } }), ["a", "b"]);
  assert.deepEqual(ids({ a: { item: "a", absent: "DECLINED" } }), ["a"]);
  assert.deepEqual(toSend(definition, { a: { item: "a", options: ["no"] }, b: { item: "b", options: ["yes"] } }, {}), [
    { item: "a", options: ["no"] },
  ]);
});

const measured = (at: string, value: string, unit = "kg"): RowOf<"Observation"> => ({
  __typename: "Observation",
  id: at,
  revision: 1,
  code: { system: "http://loinc.org", code: "29463-7", display: "Weight" },
  category: "vital-signs",
  value: { quantity: { value, unit }, text: null },
  components: [],
  provenance: { effectiveAt: at },
});

test("a course is of one unit, in the order of time, and needs three values", () => {
  const rows = [
    measured("2026-03-03", "82"),
    measured("2026-03-01", "80"),
    measured("2026-03-02", "81"),
    measured("2026-03-04", "180", "lb"),
  ];
  assert.deepEqual(
    coursesOf(rows).map(({ unit, points }) => [unit, points.map(({ value }) => value)]),
    [["kg", [80, 81, 82]]],
  );
});

test("a token is read as it was pasted, and what is none is none", () => {
  const token = `h.${Buffer.from(JSON.stringify({ practitioner: "p", organization: "o", roles: ["SUPERVISOR"], exp: 10 })).toString("base64url")}.s`;
  assert.deepEqual(claimsOf(cleanToken(`  Bearer ${token}\n`)), {
    practitioner: "p",
    organization: "o",
    roles: ["SUPERVISOR"],
    expires: 10_000,
  });
  assert.equal(claimsOf("nothing"), undefined);
});

test("ids are of version 7 and sort by time", () => {
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(newId(1_000) < newId(2_000));
  assert.equal(emptyRecord.charts.size, 0);
});

test("a phone knows by how much its clock is off, and does not mind seconds", () => {
  const now = Date.parse("2026-11-30T09:00:00Z");
  const march = "Fri, 13 Mar 2026 12:00:00 GMT";
  const off = Date.parse(march) - now;
  assert.equal(aheadOf(march, now, 0), off);
  assert.equal(aheadOf(march, now + 60_000, off), off, "a slow line");
  assert.equal(aheadOf("Mon, 30 Nov 2026 09:01:00 GMT", now, 0), 0, "a minute");
  assert.equal(aheadOf("Mon, 30 Nov 2026 09:01:00 GMT", now, off), 0, "put right");
  assert.equal(aheadOf(null, now, off), off, "an answer without a time");
});

test("a decision about a medicine is whole with its reason, another dose with that dose", () => {
  assert.ok(whole({ decision: "CONTINUE", reason: "", dosage: "" }));
  assert.ok(!whole({ decision: "STOP", reason: " ", dosage: "" }));
  assert.ok(!whole({ decision: "CHANGE_DOSE", reason: "Kidneys", dosage: "" }));
  assert.ok(whole({ decision: "CHANGE_DOSE", reason: "Kidneys", dosage: "10 mg" }));
  assert.deepEqual(decisionOf({ decision: "HOLD", reason: "Potassium", dosage: "20 mg" }), {
    decision: "HOLD",
    reason: "Potassium",
    dosage: "",
  });
});

test("units are written as people write them", () => {
  assert.deepEqual(["mm[Hg]", "Cel", "/min", "{score}", "kg", "mL/min/{1.73_m2}"].map(unitOf), ["mmHg", "°C", "/min", "", "kg", "mL/min/1.73 m²"]);
});
