// Opens every screen in both languages, light and dark: axe finds nothing, nothing is wider than the phone, and a
// picture of each is left in the folder screenshots.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { chart, newId, open, phone, picture, to } from "./phone.mjs";
import { tryTutorial } from "./tutorial.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const most = 200_000; // bytes of compressed script before the first screen is there

let world, patientId;

before(async () => {
  world = await open();
  const { panel } = await world.ask("case-manager", "Panel", { first: 1, orderBy: "RISK" });
  patientId = panel.nodes[0].id;
  await enroll(patientId);
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

const parts = [
  "plan",
  "history",
  "medicines",
  "reconciliation",
  "settings",
  "transition",
  "trends",
  "assessments",
  "assessments/phq-9",
  "decision",
  "team",
  "messages",
  "consent",
  "visit",
];
const places = () => [
  "/",
  "/panel",
  "/inbox",
  "/more",
  "/queue",
  "/registry",
  "/coverage",
  `/patient/${patientId}`,
  ...parts.map((part) => `/patient/${patientId}/${part}`),
];

/** What axe finds against WCAG 2.2 AA and its best practices, and what is wider than the phone. */
async function check(page, name) {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(axe);
  }
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    const wide = document.documentElement.scrollWidth > innerWidth ? [`wider than the phone: ${document.documentElement.scrollWidth}`] : [];
    return [
      ...wide,
      ...violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
            .slice(0, 2)
            .join(" | ")}`,
      ),
    ];
  });
  assert.deepEqual(found, [], name);
}

const settled = async (page) => {
  await page.waitForFunction(
    () =>
      document.querySelector("main h1") &&
      ![...document.querySelectorAll("main .empty")].some(({ textContent }) => /Loading|Cargando/.test(textContent)),
    null,
    { timeout: 30_000 },
  );
};

test("the first screens are small, and the gate is accessible", async () => {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  let bytes = 0;
  page.on("response", async (response) => {
    if (response.url().endsWith(".js") && response.ok() && !response.url().endsWith("sw.js")) {
      bytes += gzipSync(await response.body()).length;
    }
  });
  await page.goto(`${world.origin}/app/`);
  await page.getByRole("button", { name: "Dana" }).waitFor();
  await check(page, "sign-in");
  await picture(page, "sign-in-en-light");
  assert.ok(bytes > 10_000 && bytes < most, `${bytes} bytes of script`);
  await context.close();
});

test("every screen is accessible in both languages, light and dark", async (t) => {
  const supervisor = await phone(world, "Ruth");
  for (const { context, page } of [await phone(world), supervisor]) {
    const own = page === supervisor.page ? ["/coverage"] : places();
    await chart(page, patientId);
    for (const language of ["English", "Español"]) {
      for (const light of ["light", "dark"]) {
        await to(page, "/more");
        await page.getByRole("button", { name: language, exact: true }).click();
        await page
          .getByRole("button", {
            name: { English: { light: "Light", dark: "Dark" }, Español: { light: "Claro", dark: "Oscuro" } }[language][light],
            exact: true,
          })
          .click();
        for (const place of own) {
          const name = `${page === supervisor.page ? "supervisor-" : ""}${
            place
              .replace(/\/patient\/[^/]+/, "patient")
              .replaceAll("/", "-")
              .replace(/^-/, "") || "day"
          }-${language.slice(0, 2).toLowerCase()}-${light}`;
          await t.test(name, async () => {
            await to(page, place);
            await settled(page);
            await picture(page, name);
            await check(page, name);
          });
        }
      }
    }
    await context.close();
  }
});

test("at 200 % text nothing is cut", async () => {
  const { context, page } = await phone(world);
  await chart(page, patientId);
  await page.addStyleTag({ content: "" }).catch(() => {});
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  for (const place of ["/", "/panel", `/patient/${patientId}`, `/patient/${patientId}/visit`, "/queue"]) {
    await to(page, place);
    await settled(page);
    await picture(
      page,
      `large-${
        place
          .split("/")
          .filter((part) => part && !part.includes("-"))
          .join("-") || "day"
      }`,
    );
    await check(page, place);
  }
  await context.close();
});

test("the keyboard reaches the content and the parts of a chart", async () => {
  const { context, page } = await phone(world);
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  await chart(page, patientId);
  await page.getByRole("link", { name: "Care plan" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Care plan", level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
  await context.close();
});

tryTutorial(() => world); // here, since it needs a server and a browser, and both are slow to start
