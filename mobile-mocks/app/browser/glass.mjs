/** Draws a line on the glass of a screen, as a finger does. */
export async function draw(page) {
  const glass = page.locator("canvas");
  await glass.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await glass.boundingBox();
  await page.mouse.move(x + width * 0.2, y + height * 0.6);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.5, y + height * 0.3, { steps: 5 });
  await page.mouse.move(x + width * 0.8, y + height * 0.6, { steps: 5 });
  await page.mouse.up();
}
