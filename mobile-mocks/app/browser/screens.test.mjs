// Opens the screens of the sample world in both languages, light and dark: axe finds nothing, nothing is wider than the
// phone, and a picture of each is left in the folder screenshots. Those that a story fills are looked at there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { check, lookAt, lookAtLarge } from "./look.mjs";
import { chart, newId, open, phone, picture, to } from "./phone.mjs";
import { tryTutorial } from "./tutorial.mjs";

const most = 60_000; // bytes of script on the line before the first screen is there

let world, patientId, dana;

before(async () => {
  world = await open();
  const { panel } = await world.ask("case-manager", "Panel", { first: 1, orderBy: "RISK" });
  patientId = panel.nodes[0].id;
  await enroll(patientId);
  dana = await phone(world);
  await chart(dana.page, patientId);
});

after(async () => {
  await world?.close();
});

/** Enrolls a patient and begins a plan with a goal, unless that was done. */
async function enroll(patientId) {
  const { patient } = await world.ask("case-manager", "CarePlan", { patientId });
  if (patient.carePlan) {
    return;
  }
  const [episode, plan] = [newId(), newId()];
  const act = (name, input) => world.ask("case-manager", name, { input: { clientMutationId: newId(), ...input } });
  await act("ProposeEpisodeOfCare", { id: episode, patientId, intensity: "CASE_MANAGEMENT", reason: "Three stays in a year" });
  await act("CreateCarePlan", { id: plan, episodeOfCareId: episode, title: "Home and well" });
  await act("AddGoal", {
    id: newId(),
    carePlanId: plan,
    description: "Blood pressure below 130",
    patientWords: "I want to climb the stairs to church",
  });
  await act("SendMessage", { id: newId(), patientId, topic: "Stairs", text: "Can she manage them with the walker?", priority: "ROUTINE" });
  await act("OpenMedicationReconciliation", { id: newId(), patientId, occasion: "TRANSITION" });
}

const parts = ["history", "trends", "messages", "consent"];
const places = () => ["/inbox", "/more", ...parts.map((part) => `/patient/${patientId}/${part}`)];

test("a number stands as it is typed, and what cannot be true is not sent", async () => {
  const { page } = dana;
  await to(page, `/patient/${patientId}/assessments/mini-cog`);
  const field = page.getByLabel("Answer");
  const submit = page.getByRole("button", { name: "Finish" });
  await field.pressSequentially("1.");
  assert.equal(await field.inputValue(), "1.");
  await field.pressSequentially("5");
  await page.getByText("A whole number is asked for.").waitFor();
  assert.ok(await submit.isDisabled());
  await field.fill("6");
  await page.getByText("0 to 5 can be true.").waitFor();
  assert.ok(await submit.isDisabled());
  await field.fill("");
  await page.getByText("0 of 1 answered").waitFor();
  await field.fill("4");
  await page.getByText("1 of 1 answered").waitFor();
  assert.ok(await submit.isEnabled());
});

test("the first screens are small, and the gate is accessible", async () => {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const scripts = await weighed(page);
  await page.goto(`${world.origin}/app/`);
  await page.getByRole("button", { name: "Dana" }).waitFor();
  await check(page, "sign-in");
  await picture(page, "sign-in-en-light");
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  assert.ok(bytes > 10_000 && bytes < most, `${bytes} bytes of script`);
  await context.close();
});

/** What each script of a page weighs on the line, as it comes. */
async function weighed(page) {
  const session = await page.context().newCDPSession(page);
  const scripts = new Map();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.set(requestId, 0));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) {
      scripts.set(requestId, encodedDataLength);
    }
  });
  return scripts;
}

test("every screen is accessible in both languages, light and dark", async (t) => {
  await lookAt(t, dana.page, places());
});

test("at 200 % text nothing is cut", async (t) => {
  await lookAtLarge(t, dana.page, ["/panel", `/patient/${patientId}`, `/patient/${patientId}/visit`, "/more"]);
});

test("the keyboard reaches the content and the parts of a chart", async () => {
  const { page } = dana;
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  await chart(page, patientId);
  await page.getByRole("link", { name: "Care plan" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Care plan", level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
});

tryTutorial(() => world); // here, since it needs a server and a browser, and both are slow to start
