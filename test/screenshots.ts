/** Takes the pictures of docs/ from the demo's world, with a real Chromium: node dist/test/screenshots.js */
import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { launchChromium } from "./world/chromium.js";
import { startProgram } from "./world/program.js";
import { waitFor } from "./world/wait.js";
import { startWorld } from "./world/world.js";

mkdirSync("docs", { recursive: true });
const world = await startWorld({ digestInMs: 30_000 });
const token = "screenshots";
const program = await startProgram({ configDir: world.configDir, env: { VIGIL_ADMIN_TOKEN: token } });
const browser = await launchChromium();
try {
  await waitFor(() => world.hasBaseline(program), { what: "the list's baseline", timeoutMs: 60_000 });
  for (const step of world.story.steps) {
    // The broken feed stays broken, so that the dashboard has something to show.
    if (step.trouble !== "none") world.perform(step);
    await sleep(1200);
  }
  const digest = await waitFor(() => world.smtp.mails[0], { what: "the digest", timeoutMs: 120_000 });
  const page = await browser.newPage();
  for (const width of [600, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.setContent(digest.html);
    await page.screenshot({ path: `docs/digest-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(`${program.url}/events?group=bla`);
  await page.locator("main a[href*='/events/evt_']").last().click();
  await page.screenshot({ path: "docs/event.png", fullPage: true });
  await page.goto(`${program.url}/ops`);
  await page.locator("input[type=password]").fill(token);
  await page.keyboard.press("Enter");
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: "docs/ops.png", clip: { x: 0, y: 0, width: 1100, height: 1400 }, fullPage: true });
} finally {
  await browser.close();
  await program.stop();
  await world.close();
}
