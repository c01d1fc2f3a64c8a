// How a screen looks: to axe, to a ruler, and to whoever opens the pictures in the folder screenshots.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { picture, to } from "./phone.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const words = { English: { light: "Light", dark: "Dark" }, Español: { light: "Claro", dark: "Oscuro" } };

/** What axe finds against WCAG 2.2 AA and its best practices, and what is wider than the phone. */
export async function check(page, name) {
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

export const settled = async (page) => {
  await page.waitForFunction(
    () =>
      document.querySelector("main h1") &&
      ![...document.querySelectorAll("main .empty")].some(({ textContent }) => /Loading|Cargando/.test(textContent)),
    null,
    { timeout: 30_000 },
  );
};

/** Has the app speak a language, and be light or dark. */
export async function dress(page, language, light) {
  await to(page, "/more");
  await page.getByRole("button", { name: language, exact: true }).click();
  await page.getByRole("button", { name: words[language][light], exact: true }).click();
}

/** What a screen's picture is called, by its place: without the ids in it. */
export const nameOf = (place) =>
  place
    .split("/")
    .filter((part) => part && !/-.*-/.test(part))
    .join("-") || "day";

/** Opens places in both languages, light and dark: each is drawn, clean and no wider than the phone. */
export async function lookAt(t, page, places, prefix = "") {
  for (const [language, light] of Object.keys(words).flatMap((language) => [[language, "light"], [language, "dark"]])) {
    await dress(page, language, light);
    for (const place of places) {
      const name = `${prefix}${nameOf(place)}-${language.slice(0, 2).toLowerCase()}-${light}`;
      await t.test(name, () => lookOnce(page, place, name));
    }
  }
  await dress(page, "English", "light");
}

async function lookOnce(page, place, name) {
  await to(page, place);
  await settled(page);
  await picture(page, name);
  await check(page, name);
}

/** The same places with text of twice the size. */
export async function lookAtLarge(t, page, places, prefix = "") {
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  for (const place of places) {
    await t.test(`large ${place}`, () => lookOnce(page, place, `large-${prefix}${nameOf(place)}`));
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
}
