/** Whether a page stays within a small phone: what is wider has a box of its own that scrolls. */
import { chromium } from "playwright-core";

const PHONE = 320;

export async function tooWide(base: string, addresses: readonly string[]): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--disable-gpu"].concat(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  });
  const faults: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: PHONE, height: 640 } });
    for (const address of addresses) {
      await page.goto(base + address);
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      if (width > PHONE) faults.push(`${width} px breed op een scherm van ${PHONE}: ${address}`);
    }
  } finally {
    await browser.close();
  }
  return faults;
}
